internal import JSONText

/// Comma separated values as RFC 4180 has them: CRLF, quotation marks where needed.
enum CSV {
    static func line(_ cells: [String]) -> String {
        var bytes: [UInt8] = []
        append(line: cells, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds a line to a text: cells of words, then numbers, see ``number(_:)``.
    static func append(line cells: [String], numbers: [Double?] = [], to text: inout [UInt8]) {
        for (position, cell) in cells.enumerated() {
            if position > 0 { text.append(UInt8(ascii: ",")) }
            append(cell, to: &text)
        }
        for number in numbers {
            text.append(UInt8(ascii: ","))
            if let number { text.append(number: number) }
        }
        text.append(contentsOf: "\r\n".utf8)
    }

    /// Bytes, not characters: to Swift CR and LF together are one character, which neither of them equals.
    private static func append(_ cell: String, to text: inout [UInt8]) {
        let quote = UInt8(ascii: "\"")
        guard
            cell.utf8.contains(where: {
                $0 == UInt8(ascii: ",") || $0 == quote || $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n")
            })
        else { return text.append(contentsOf: cell.utf8) }
        text.append(quote)
        for byte in cell.utf8 {
            if byte == quote { text.append(quote) }
            text.append(byte)
        }
        text.append(quote)
    }

    /// A number: a decimal point, no grouping, as short as reads back the same; empty for none.
    ///
    /// - Precondition: the number is finite.
    static func number(_ value: Double?) -> String {
        guard let value else { return "" }
        var text: [UInt8] = []
        text.append(number: value)
        return String(decoding: text, as: UTF8.self)
    }
}
