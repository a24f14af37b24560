public import Finsam

/// One problem in a study, said in the way compilers say it so that an editor can jump to it.
///
/// Ordered by file, line and column, then by path and message so that the order is total.
/// A problem of a whole file or folder has line 0 and column 0, and its description leaves them out.
public struct Diagnostic: Error, Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The file or folder as the user named it.
    public let file: String
    /// The line, from 1; 0 when the whole file is meant.
    public let line: Int
    /// The column in Unicode scalars, from 1; 0 when the whole file is meant.
    public let column: Int
    /// Keys from the top joined by dots, list positions from 1 in brackets; empty at the top.
    public let path: String
    /// What is wrong, what is allowed and what to do.
    public let message: LocalText

    /// `file:line:column: path: message`.
    public func text(in language: Language) -> String {
        var parts = [line > 0 ? "\(file):\(line):\(column)" : file]
        if !path.isEmpty { parts.append(path) }
        parts.append(message.text(in: language))
        return parts.joined(separator: ": ")
    }

    /// The text in English.
    public var description: String { text(in: .english) }

    /// Order in the file first.
    public static func < (first: Diagnostic, second: Diagnostic) -> Bool {
        (first.file, first.line, first.column, first.path, first.message.english)
            < (second.file, second.line, second.column, second.path, second.message.english)
    }
}
