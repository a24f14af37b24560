internal import Reports

extension WebPageBody {
    /// A table with its title and how to read it as a caption, in a box of its own that can be scrolled sideways.
    func table(_ table: Table, identifier: String) -> String {
        let (title, lead) = (identifier + "-title", table.lead.isEmpty ? nil : identifier + "-lead")
        var caption = [HTML.element("strong", ["id": title], HTML.text(table.title))]
        if let lead { caption.append(HTML.element("span", ["id": lead], HTML.text(table.lead))) }
        let headings = table.headings.enumerated().map { column, heading in
            HTML.element("th", ["scope": "col", "class": kind(of: column, in: table)], HTML.text(heading))
        }
        let rows = table.rows.map { row in
            HTML.element(
                "tr",
                row.enumerated().map { column, cell in
                    let isName = column == 0
                    return HTML.element(
                        isName ? "th" : "td",
                        ["scope": isName ? "row" : nil, "class": kind(of: column, in: table)],
                        table.columnsOfWords.contains(column) ? Self.words(cell) : Self.number(cell))
                }.joined())
        }
        let whole = HTML.block(
            "table",
            [
                "class": Self.canBeSorted(table) && style == .page ? "sortable" : nil, "aria-labelledby": title,
                "aria-describedby": lead,
            ],
            [
                HTML.element("caption", HTML.element("span", ["class": "caption"], caption.joined(separator: " "))),
                HTML.element("thead", HTML.element("tr", headings.joined())), HTML.block("tbody", rows),
            ])
        let isScrolled = style == .page
        let box = HTML.block(
            "div",
            [
                "class": Self.isShort(table) ? "table short" : "table", "id": identifier,
                "role": isScrolled ? "group" : nil,
                "aria-labelledby": isScrolled ? title : nil, "tabindex": isScrolled ? "0" : nil,
            ], [whole])
        let notes = table.notes.map { HTML.element("li", HTML.text($0)) }
        return notes.isEmpty ? box : box + "\n" + HTML.block("ul", ["class": "notes"], notes)
    }

    private func kind(of column: Int, in table: Table) -> String? {
        table.columnsOfWords.contains(column) ? nil : "number"
    }

    /// A number, and behind it, smaller and on a line of its own, between what it lies: so that the numbers stand below
    /// each other.
    private static func number(_ cell: String) -> String {
        guard let bracket = cell.firstRange(of: " ("), bracket.lowerBound > cell.startIndex else {
            return HTML.text(cell)
        }
        return HTML.text(String(cell[..<bracket.lowerBound])) + " "
            + HTML.element(
                "span", ["class": "range"], HTML.text(String(cell[bracket.lowerBound...].dropFirst())))
    }

    /// Words, in which long names of inputs and files may be broken behind their dots and colons.
    private static func words(_ cell: String) -> String {
        cell.split(separator: " ", omittingEmptySubsequences: false).map { word in
            let text = HTML.text(String(word))
            guard word.count > 16, !text.contains("&") else { return text }
            return text.replacing(".", with: ".<wbr>").replacing(":", with: ":<wbr>")
        }.joined(separator: " ")
    }

    /// Whether a table is kept on one page of paper: chosen so that one with two lines a row fills less than half a page
    /// and leaves no large gap before it.
    private static func isShort(_ table: Table) -> Bool { table.rows.count <= 12 }

    /// Whether rows may change places: at least three, none of which leans on the row above it.
    private static func canBeSorted(_ table: Table) -> Bool {
        table.rows.count > 2 && !table.rows.contains { $0[0].hasPrefix("… ") }
    }
}
