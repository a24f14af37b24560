/// Comma separated values as RFC 4180 has them: CRLF, quotation marks where needed.
enum CSV {
    static func line(_ cells: [String]) -> String { cells.map(field).joined(separator: ",") + "\r\n" }

    /// Bytes, not characters: to Swift CR and LF together are one character, which neither of them equals.
    private static func field(_ text: String) -> String {
        guard text.utf8.contains(where: special.contains) else { return text }
        return "\"" + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }

    private static let special = Array(",\"\r\n".utf8)

    /// A number: a decimal point, no grouping, as short as reads back the same; empty for none.
    ///
    /// - Precondition: the number is finite.
    static func number(_ value: Double?) -> String {
        guard let value else { return "" }
        precondition(value.isFinite, "a table has no number \(value)")
        if value == value.rounded(), abs(value) <= 0x1p53 { return String(Int(value)) }
        return value.description
    }
}
