/// Names for the parts of a document, each given out once: made from the part's own text, so that a link still leads to
/// the same part when other parts come and go.
struct Identifiers {
    private var taken: Set<String>

    /// - Parameter taken: names that the document uses itself
    init(taken: Set<String> = []) { self.taken = taken }

    /// A name of lower-case letters a–z, digits and hyphens, at most 50 characters, that was not given out before.
    mutating func unique(_ text: String) -> String {
        let name = Self.plain(text)
        var candidate = name
        var count = 1
        while !taken.insert(candidate).inserted {
            count += 1
            candidate = "\(name)-\(count)"
        }
        return candidate
    }

    /// The text in letters without marks; runs of anything else become one hyphen.
    private static func plain(_ text: String) -> String {
        var name = ""
        for character in text.lowercased() {
            let letter = withoutMark[character] ?? character
            if letter.isASCII, letter.isLetter || letter.isNumber {
                name.append(letter)
            } else if !name.isEmpty, name.last != "-" {
                name.append("-")
            }
        }
        let short = name.prefix(44)
        let trimmed = short.last == "-" ? short.dropLast() : short
        return trimmed.isEmpty ? "part" : String(trimmed)
    }

    private static let withoutMark: [Character: Character] = [
        "å": "a", "ä": "a", "á": "a", "à": "a", "ö": "o", "ø": "o", "ó": "o", "é": "e", "è": "e", "ü": "u", "æ": "a",
    ]
}
