extension Table {
    /// The table in Markdown (GitHub's dialect): numbers to the right, names to the left.
    func markdown() -> String {
        var lines = ["## \(title)", ""]
        if !lead.isEmpty { lines += [lead, ""] }
        func row(_ cells: [String]) -> String {
            "| " + cells.map(Self.cell).joined(separator: " | ") + " |"
        }
        lines.append(row(headings))
        lines.append(
            "|" + headings.indices.map { columnsOfWords.contains($0) ? " :-- " : " --: " }.joined(separator: "|") + "|")
        lines += rows.map(row)
        if !notes.isEmpty { lines += [""] + notes.map { "- \($0)" } }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A cell is one line, and a bar in it is not the end of it.
    private static func cell(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ").replacing("|", with: "\\|")
    }
}
