extension Table {
    /// The table in Markdown (GitHub's dialect): numbers to the right, names to the left.
    func markdown() -> String {
        var lines = ["## \(title)", ""]
        if !lead.isEmpty { lines += [lead, ""] }
        func row(_ cells: [String]) -> String {
            "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
        }
        lines.append(row(headings))
        lines.append("|" + headings.indices.map { $0 == 0 ? " :-- " : " --: " }.joined(separator: "|") + "|")
        lines += rows.map(row)
        if !notes.isEmpty { lines += [""] + notes.map { "- \($0)" } }
        return lines.joined(separator: "\n") + "\n"
    }
}
