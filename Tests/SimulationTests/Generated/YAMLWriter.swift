import Foundation

/// Lines of block YAML with indentation.
struct YAMLWriter {
    private(set) var text = ""
    private var depth = 0

    mutating func line(_ content: String) { text += String(repeating: "  ", count: depth) + content + "\n" }

    mutating func map(_ key: String, _ body: (inout YAMLWriter) -> Void) {
        line(key + ":")
        depth += 1
        body(&self)
        depth -= 1
    }

    /// A decimal number without an exponent.
    static func decimal(_ value: Double, digits: Int = 6) -> String {
        String(format: "%.\(digits)f", value)
    }

    static func map(_ entries: [(String, String)]) -> String {
        "{" + entries.map { "\($0.0): \($0.1)" }.joined(separator: ", ") + "}"
    }

    static func list(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }
}
