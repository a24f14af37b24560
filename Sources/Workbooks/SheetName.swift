/// A name that every program of spreadsheets takes. *Bladnamn.*
///
/// At most 31 UTF-16 units, none of `[ ] : * ? / \` or control characters, no apostrophe at either end, not empty, and
/// not “History”, which Excel keeps for itself.
package struct SheetName: Hashable, Sendable {
    /// The name.
    package let text: String

    private static let longest = 31
    private static let forbidden = Set("[]:*?/\\")

    /// A name.
    ///
    /// - Throws: ``WorkbookError/sheetName(_:)`` for a name that is not lawful
    package init(_ text: String) throws(WorkbookError) {
        guard Self.isLawful(text) else { throw .sheetName(text) }
        self.text = text
    }

    private init(lawful text: String) { self.text = text }

    /// The nearest lawful name to a text that is none of others, which count as the same in capital letters.
    ///
    /// Unlawful characters become spaces, what is too long ends in “…”, and a name that is taken gets a number.
    package static func nearest(to text: String, except taken: [SheetName]) -> SheetName {
        let spaced = text.map { forbidden.contains($0) || isControl($0) ? " " : $0 }
        let name = trimmed(String(spaced.split(separator: " ").joined(separator: " ")))
        let used = Set(taken.map { $0.text.lowercased() })
        for count in 1... {
            let ending = count == 1 ? "" : " (\(count))"
            let candidate = quotable(shortened(name.isEmpty ? "–" : name, longest - ending.utf16.count) + ending)
            if !used.contains(candidate.lowercased()) { return SheetName(lawful: candidate) }
        }
        preconditionFailure("there is a number for every name")
    }

    private static func isLawful(_ text: String) -> Bool {
        !text.isEmpty && text.utf16.count <= longest && text == trimmed(text) && text == quotable(text)
            && !text.contains { forbidden.contains($0) || isControl($0) }
    }

    private static func isControl(_ character: Character) -> Bool {
        character.unicodeScalars.contains { $0.properties.generalCategory == .control }
    }

    private static func trimmed(_ text: String) -> String {
        var text = Substring(text)
        while let first = text.first, first == "'" || first.isWhitespace { text.removeFirst() }
        while let last = text.last, last == "'" || last.isWhitespace { text.removeLast() }
        return String(text)
    }

    private static func shortened(_ text: String, _ length: Int) -> String {
        guard text.utf16.count > length else { return text }
        var text = text
        while text.utf16.count > length - 1 { text.removeLast() }
        return trimmed(text) + "…"
    }

    /// In brackets where a formula would read the name as a number or a cell and the library would not quote it.
    private static func quotable(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { (48...57).contains($0) || isLetter($0) || $0 == 95 || $0 == 46 }
        let lower = text.lowercased()
        guard isPlain || lower == "history" else { return text }
        // Rows and columns in another notation, the two truths, and Excel's own sheet.
        let isReserved = ["r", "c", "rc", "true", "false", "history"].contains(lower)
        return text.utf8.allSatisfy(isLetter) && !isReserved ? text : "(\(text.prefix(longest - 2)))"
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
}
