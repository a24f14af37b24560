extension Table {
    /// The table as aligned text for a terminal.
    ///
    /// - Parameter width: the number of characters in a line of prose
    public func text(width: Int = 100) -> String {
        var lines = [title, String(repeating: "─", count: min(title.count, width))]
        if !lead.isEmpty { lines += Self.wrapped(lead, width: width) + [""] }
        let all = [headings] + rows
        let widths = headings.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        for (position, row) in all.enumerated() {
            let cells = row.enumerated().map { column, cell in
                let padding = String(repeating: " ", count: widths[column] - cell.count)
                return columnsOfWords.contains(column) ? cell + padding : padding + cell
            }
            lines.append(Self.withoutTrailingSpace(cells.joined(separator: "   ")))
            if position == 0 { lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: "   ")) }
        }
        if !notes.isEmpty { lines += [""] + notes.flatMap { Self.wrapped("• " + $0, width: width, indent: "  ") } }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func withoutTrailingSpace(_ line: String) -> String {
        String(line.reversed().drop { $0 == " " }.reversed())
    }

    /// Breaks prose into lines at ordinary spaces.
    package static func wrapped(_ text: String, width: Int, indent: String = "") -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = indent + word
            } else {
                line += (line.isEmpty || line == indent ? "" : " ") + word
            }
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
