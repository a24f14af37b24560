/// A file that a run writes, and its hash.
public struct OutputFile: Sendable {
    /// The file's name.
    public let name: String
    /// What is in it.
    public let bytes: [UInt8]
    /// The SHA-256 digest of the bytes; made with the file, so that the files of a run are hashed at the same time.
    public let hash: String

    /// A file with a text.
    public init(name: String, text: String) {
        self.name = name
        bytes = Array(text.utf8)
        hash = SHA256.hexadecimal(of: bytes)
    }
}
