/// All problems of a study at once.
public struct Diagnostics: Error, Hashable, Sendable, CustomStringConvertible {
    /// The problems in the order of the files, each told once.
    public let all: [Diagnostic]

    init(_ diagnostics: some Sequence<Diagnostic>) {
        all = Set(diagnostics).sorted()
    }

    /// One problem a line.
    public var description: String {
        all.map(\.description).joined(separator: "\n")
    }
}
