internal import Reports

/// What is in the body of a page: the title and the question, the answer, the contents, the other chapters.
struct WebPageBody {
    /// The elements in order.
    private(set) var pieces: [String] = []

    let story: Story
    let pictures: [String: DrawnPicture]
    let style: WebPage.Style
    private var identifiers = Identifiers(taken: ["title", "main", "contents", "status"])

    init(_ page: WebPage) {
        (story, pictures, style) = (page.story, page.pictures, page.style)
        // What an official fills in stands above the title, where the municipality's name and the date are.
        let isAbove = { (block: Story.Block) in
            if case .toFillIn = block, page.style == .document { true } else { false }
        }
        let above = story.opening.filter(isAbove).map { block($0) }
        let opening = story.opening.filter { !isAbove($0) }.map { block($0) }
        let title = HTML.element("h1", ["id": "title"], HTML.text(story.title))
        let chapters = story.chapters.map { chapter($0) }
        let header = HTML.block("header", above + [title] + opening)
        switch style {
        case .document: pieces = [header, HTML.block("main", ["id": "main"], chapters.map(\.html))]
        case .page:
            let skip = story.words("Hoppa till innehållet", "Skip to the content")
            let answer = chapters.prefix(1).map { HTML.element("div", ["class": "answer"], $0.html) }
            let rest = chapters.dropFirst().map(\.html)
            pieces = [
                HTML.element("a", ["class": "skip", "href": "#main"], skip), header,
                HTML.block(
                    "main", ["id": "main", "tabindex": "-1"],
                    answer + contents(chapters) + [HTML.block("div", ["class": "chapters"], rest)]),
                HTML.element(
                    "footer",
                    HTML.element(
                        "p",
                        HTML.element(
                            "a", ["href": "#title"], story.words("Till sidans början", "To the top of the page")))),
                // What the script says when a table has been sorted.
                HTML.element("p", ["id": "status", "class": "unseen", "role": "status"], ""),
            ]
        }
    }

    private func contents(_ chapters: [(identifier: String, heading: String, html: String)]) -> [String] {
        // To list one or two chapters is longer than to see them.
        guard chapters.count > 2 else { return [] }
        let items = chapters.map {
            HTML.element("li", HTML.element("a", ["href": "#" + $0.identifier], HTML.text($0.heading)))
        }
        return [
            HTML.block(
                "nav", ["aria-labelledby": "contents"],
                [
                    HTML.element("h2", ["id": "contents"], story.words("Innehåll", "Contents")),
                    HTML.block("ol", items),
                ])
        ]
    }

    private mutating func chapter(
        _ chapter: Story.Chapter
    ) -> (identifier: String, heading: String, html: String) {
        let identifier = identifiers.unique(chapter.heading)
        let heading = HTML.element("h2", ["id": identifier], HTML.text(chapter.heading))
        let blocks = chapter.blocks.map { block($0) }
        return (identifier, chapter.heading, HTML.block("section", [heading] + blocks))
    }

    private mutating func block(_ block: Story.Block) -> String {
        switch block {
        case .heading(let text, let level):
            return HTML.element("h\(level)", ["id": identifiers.unique(text)], HTML.text(text))
        case .paragraph(let text): return HTML.element("p", HTML.text(text))
        case .list(let items): return HTML.list(items)
        case .toFillIn(let text):
            // On paper it is filled in; in a document it says itself what is wanted.
            let label = style == .page ? HTML.element("b", story.words("Fylls i:", "To fill in:")) + " " : ""
            return HTML.element("p", ["class": "fill"], label + HTML.text(text))
        case .table(let table): return self.table(table, identifier: identifiers.unique("tabell " + table.title))
        case .picture(let picture):
            return self.picture(picture, identifier: identifiers.unique("bild " + picture.identifier))
        }
    }
}
