/// The user's own text in “…”: one line, no control characters, at most 60 characters.
func quoted(_ text: String) -> String {
    let line = String(
        String.UnicodeScalarView(
            text.unicodeScalars.prefix(61).map { scalar in
                let isVisible = scalar.properties.generalCategory != .control && scalar.value < 0xF0000
                return isVisible ? scalar : " "
            }))
    return "“\(line.unicodeScalars.count > 60 ? line.prefix(59) + "…" : line)”"
}

/// Several words, each quoted, with commas between.
func quoted(_ words: [String]) -> String {
    words.map { quoted($0) }.joined(separator: ", ")
}
