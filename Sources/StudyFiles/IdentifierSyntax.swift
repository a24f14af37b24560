/// Identifiers: `[a-z][a-z0-9-]*` in ASCII.
enum IdentifierSyntax {
    /// For the JSON Schema.
    static let pattern = "^[a-z][a-z0-9-]*$"
    /// Identifiers and patterns of them, for the JSON Schema.
    static let patternWithStar = "^([a-z][a-z0-9-]*\\*?|\\*)$"

    static func accepts(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, ("a"..."z").contains(first) else { return false }
        return text.unicodeScalars.allSatisfy {
            ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-"
        }
    }

    /// Whether this is the beginning of identifiers followed by `*`, or `*` alone.
    static func isPattern(_ text: String) -> Bool {
        text == "*" || text.hasSuffix("*") && accepts(String(text.dropLast()))
    }

    /// The identifier that was probably meant: lower case, å and ä as a, ö as o, other signs as hyphens.
    /// Characters compare by canonical equivalence, so that “ö” typed in two parts is found too.
    static func closest(to text: String) -> String? {
        let plain: [Character: Character] = ["å": "a", "ä": "a", "æ": "a", "ö": "o", "ø": "o", "é": "e", "ü": "u"]
        let characters = text.lowercased().map { character -> Character in
            let mapped = plain[character] ?? character
            return mapped.isASCII && (mapped.isLetter || mapped.isNumber) ? mapped : "-"
        }
        let guess = String(characters).split(separator: "-").joined(separator: "-")
        return accepts(guess) && guess.count <= 60 ? guess : nil
    }
}
