/// The most that is read, far above any real study and far below what would trouble a machine.
enum Limits {
    /// Bytes of one file: 1 MiB. All of Sweden's associations with ten years of plans is about a tenth.
    static let byteCount = 1 << 20
    /// YAML files in the folder of a study.
    static let fileCount = 200
    /// Levels of maps and lists, the top being the first.
    static let depth = 32
    /// Keys, values, maps and lists of all files of a study together.
    static let nodeCount = 100_000
    /// Rounds of parsing after which faults that stop the parser (double keys, aliases) are no longer stepped over.
    static let roundCount = 50
}
