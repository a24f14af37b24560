public import Finsam

/// A study as it was read from its files.
public struct StudyDocument: Sendable {
    /// The study, resolved.
    public let study: Study
    /// The files that it was read from, with their bytes, in the order of their names.
    public let files: [(name: String, bytes: [UInt8])]
    /// The inputs with all defaults filled in, as JSON: the base, and alternatives and scenarios as differences.
    public let resolvedInputs: String
    /// The study as it was checked, with defaults.
    let root: Item

    /// Reads a study from one YAML file or from a folder of them.
    ///
    /// - Parameter path: the file or folder
    /// - Throws: every problem that the study has, with file, line and column.
    public static func read(_ path: String) throws(Diagnostics) -> StudyDocument {
        var problems = DiagnosticCollector()
        guard let source = StudySource.read(path, into: &problems) else { throw problems.diagnostics }
        return try StudyDocument(source, problems: problems)
    }

    /// Reads a study from files in memory.
    init(_ source: StudySource, problems: DiagnosticCollector) throws(Diagnostics) {
        var problems = problems
        let item = check(source.root, as: .object(StudyShape.study), into: &problems)
        root = item
        var reader = StudyReader(root: item, problems: problems)
        study = reader.study()
        try reader.problems.finish()
        files = source.files
        resolvedInputs = ResolvedInputs(item).json
    }
}
