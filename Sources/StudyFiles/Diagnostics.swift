public import Finsam

/// All problems of a study at once.
public struct Diagnostics: Error, Hashable, Sendable, CustomStringConvertible {
    /// The problems in the order of the files, each told once.
    public let all: [Diagnostic]

    init(_ diagnostics: some Sequence<Diagnostic>) {
        all = Set(diagnostics).sorted()
    }

    /// One problem a line.
    public func text(in language: Language) -> String {
        all.map { $0.text(in: language) }.joined(separator: "\n")
    }

    /// The text in English.
    public var description: String { text(in: .english) }
}
