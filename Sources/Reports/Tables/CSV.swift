/// Comma separated values as RFC 4180 has them: CRLF, quotation marks where needed.
enum CSV {
    static func line(_ cells: [String]) -> String { cells.map(field).joined(separator: ",") + "\r\n" }

    private static func field(_ text: String) -> String {
        let special: (UInt8) -> Bool = {
            $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n")
        }
        guard text.utf8.contains(where: special) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    /// A number: a decimal point, no grouping, as short as reads back the same; empty for none.
    static func number(_ value: Double?) -> String {
        guard let value else { return "" }
        if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
        return value.description
    }
}
