internal import Finsam

extension Language {
    /// The user's own text in the language's quotation marks, ”…” or “…”, as `shown`.
    func quoted(_ text: String) -> String { self("”\(shown(text))”", "“\(shown(text))”") }

    /// Several words, each quoted, with commas between.
    func quoted(_ words: [String]) -> String { words.map { quoted($0) }.joined(separator: ", ") }
}

/// Text that is safe in a line of a terminal: no control characters or stand-ins of the parser, at most `length`
/// Unicode scalars.
func shown(_ text: String, length: Int = 60) -> String {
    let scalars = text.unicodeScalars.prefix(length + 1).map { scalar in
        scalar.properties.generalCategory != .control && scalar.value < 0xF0000 ? scalar : " "
    }
    let isWhole = scalars.count <= length
    return String(String.UnicodeScalarView(isWhole ? scalars[...] : scalars.prefix(length - 1))) + (isWhole ? "" : "…")
}
