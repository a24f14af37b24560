internal import Finsam
internal import Reports

/// A story as the HTML that pandoc makes a Word document of: plain, with the names of the reference document's styles.
package struct WordPage {
    private let story: Story
    private let pictures: [String: DrawnPicture]

    /// - Parameter pictures: the drawings by the identifiers of their pictures; one that is missing is told in words
    package init(_ story: Story, pictures: [String: DrawnPicture]) {
        self.story = story
        self.pictures = pictures
    }

    /// The files that the page names.
    package var files: [(name: String, bytes: [UInt8])] {
        story.pictures.compactMap { picture in pictures[picture.identifier].map { (Self.file(picture), $0.png) } }
    }

    /// The page.
    package var html: String {
        let head = [
            HTML.void("meta", ["charset": "utf-8"]), HTML.element("title", HTML.text(story.title)),
        ]
        return "<!DOCTYPE html>\n"
            + HTML.block(
                "html", ["lang": story.language.rawValue],
                [HTML.block("head", head), HTML.block("body", story.blocks.flatMap(elements))]) + "\n"
    }

    private static func file(_ picture: Picture) -> String { picture.identifier + ".png" }

    private func elements(_ block: Story.Block) -> [String] {
        switch block {
        case .heading(let text, let level): [HTML.element("h\(level)", HTML.text(text))]
        case .paragraph(let text): [HTML.element("p", HTML.text(text))]
        case .list(let items): [HTML.list(items)]
        case .toFillIn(let text): [styled("To Fill In", text)]
        case .table(let table): elements(table)
        case .picture(let picture): elements(picture)
        }
    }

    private func styled(_ style: String, _ text: String) -> String {
        HTML.element("div", ["custom-style": style], HTML.element("p", HTML.text(text)))
    }

    private func elements(_ picture: Picture) -> [String] {
        let caption = [styled("Table Caption", picture.title)]
        guard pictures[picture.identifier] != nil else {
            return caption + [
                styled(
                    "Reading",
                    story.words("Bilden är inte ritad. ", "The picture has not been drawn. ") + picture.alternativeText)
            ]
        }
        let image = HTML.void(
            "img", ["src": Self.file(picture), "alt": picture.alternativeText, "width": "11.5cm"])
        return caption + [styled("Reading", picture.reading), HTML.element("p", image)]
    }

    private func elements(_ table: Table) -> [String] {
        // As wide as what is in it, within reason, so that names and numbers break as little as can be.
        let weights = table.headings.indices.map { column -> Double in
            let cells = table.rows.map { $0[column].count }.max() ?? 0
            // A heading may be broken between its words.
            let heading = table.headings[column].split(separator: " ").map(\.count).max() ?? 0
            let isWords = column == 0 || table.columnsOfWords.contains(column)
            return Double(max(min(cells, isWords ? 40 : 24), heading, 8) + 3)
        }
        let sum = weights.reduce(0, +)
        let columns = weights.map {
            HTML.void("col", ["style": "width:\(Int(($0 / sum * 100).rounded()))%"])
        }
        func cells(_ name: String, _ row: [String]) -> String {
            row.enumerated().map { column, cell in
                HTML.element(
                    name, ["style": "text-align:\(table.columnsOfWords.contains(column) ? "left" : "right")"],
                    HTML.text(cell))
            }.joined()
        }
        let whole = HTML.block(
            "table",
            [
                HTML.element("colgroup", columns.joined()),
                HTML.element("thead", HTML.element("tr", cells("th", table.headings))),
                HTML.block("tbody", table.rows.map { HTML.element("tr", cells("td", $0)) }),
            ])
        let lead = table.lead.isEmpty ? [] : [styled("Reading", table.lead)]
        return [styled("Table Caption", table.title)] + lead + [whole] + table.notes.map { styled("Reading", $0) }
    }
}
