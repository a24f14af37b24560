internal import Reports

/// Pieces of Markdown as notebooks read it: CommonMark with tables, and mathematics between dollar signs.
enum Markdown {
    /// A text that shows as it is.
    static func text(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        var result = ""
        for scalar in line.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case "\\", "`", "*", "_", "[", "]", "$", "|", "~": result += "\\" + String(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return beginsBlock(line) ? escapedBeginning(result) : result
    }

    /// Whether the first characters would make the line a heading, a quotation, an item of a list or a rule.
    private static func beginsBlock(_ line: String) -> Bool {
        guard let first = line.first else { return false }
        if "#>+-=".contains(first) { return true }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        return !digits.isEmpty && (line[digits.endIndex...].first.map { ".)".contains($0) } ?? false)
    }

    private static func escapedBeginning(_ text: String) -> String {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        return digits + "\\" + text[digits.endIndex...]
    }

    /// A list with bullets, one item a line.
    static func list(_ items: [String]) -> String {
        LeadIn.of(items).map { leadIn in
            // Emphasis counts only where no space is inside it.
            return "- " + (leadIn.name.isEmpty ? "" : "**\(text(leadIn.name))**")
                + (leadIn.rest.hasPrefix(" ") ? " " : "")
                + text(String(leadIn.rest.drop { $0 == " " }))
        }.joined(separator: "\n")
    }

    /// A table below its title and how to read it.
    static func table(_ table: Table) -> String {
        func row(_ cells: [String]) -> String { "| " + cells.map(text).joined(separator: " | ") + " |" }
        let alignment = table.headings.indices.map { table.columnsOfWords.contains($0) ? ":--" : "--:" }
        var parts = ["**\(text(table.title))**"]
        if !table.lead.isEmpty { parts.append(text(table.lead)) }
        parts.append(
            ([row(table.headings), "| " + alignment.joined(separator: " | ") + " |"] + table.rows.map(row))
                .joined(separator: "\n"))
        if !table.notes.isEmpty { parts.append(list(table.notes)) }
        return parts.joined(separator: "\n\n")
    }
}
