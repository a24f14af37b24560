internal import JSONText
internal import Reports

/// The cells of a notebook, in order.
struct NotebookCells {
    /// The cells that have been added.
    private(set) var cells: [JSON] = []

    private let story: Story
    private let pictures: [String: DrawnPicture]
    private let code: NotebookCode
    private var identifiers = Identifiers()
    /// Prose that has not become a cell yet.
    private var prose: [String] = []
    private var proseName = ""
    private var isSetUp = false

    init(_ story: Story, pictures: [String: DrawnPicture]) {
        self.story = story
        self.pictures = pictures
        code = NotebookCode(story)
    }

    /// The story: the title, the question and the answer first, then the code that the pictures need.
    mutating func addStory() {
        write("# " + Markdown.text(story.title), name: "title")
        story.opening.forEach { add($0) }
        for (position, chapter) in story.chapters.enumerated() {
            endCell()
            if position == 1 { setUp() }
            write("## " + Markdown.text(chapter.heading), name: chapter.heading)
            chapter.blocks.forEach { add($0) }
        }
        endCell()
        setUp()
    }

    /// Code that goes on from the results.
    mutating func addAnalysis() {
        for step in code.analysis {
            write(step.prose, name: step.name)
            addCode(step.code, name: step.name + " code")
        }
    }

    private mutating func add(_ block: Story.Block) {
        switch block {
        case .heading(let text, let level):
            endCell()
            write(String(repeating: "#", count: level) + " " + Markdown.text(text), name: text)
        case .paragraph(let text): write(Markdown.text(text), name: "text")
        case .list(let items): write(Markdown.list(items), name: "text")
        case .toFillIn(let text):
            write("**\(story.words("Fylls i:", "To fill in:"))** " + Markdown.text(text), name: "text")
        case .table(let table):
            endCell()
            write(Markdown.table(table), name: "table " + table.title)
            endCell()
        case .picture(let picture): add(picture)
        }
    }

    private mutating func add(_ picture: Picture) {
        setUp()
        write("**\(Markdown.text(picture.title))**", name: "text")
        write(Markdown.text(picture.reading), name: "text")
        // A text that others wrote must not be able to end the string that it stands in.
        let call =
            "show_picture(\n    \(Self.python(picture.identifier)),\n    \(Self.python(picture.alternativeText)),\n)"
        var bundle = [
            JSON.Member(key: "application/vnd.vegalite.v5+json", value: picture.specification),
            JSON.Member(key: "text/plain", value: Self.lines(picture.alternativeText)),
        ]
        let drawing = pictures[picture.identifier].flatMap {
            InlineDrawing(
                $0.svg, identifier: picture.identifier, title: picture.title, description: picture.alternativeText)
        }
        if let drawing { bundle.insert(JSON.Member(key: "image/svg+xml", value: Self.lines(drawing.svg)), at: 1) }
        let output = JSON.members([
            "data": .object(bundle), "metadata": .object([]), "output_type": .text("display_data"),
        ])
        addCode(call, name: "picture " + picture.identifier, outputs: [output])
    }

    /// The code that all other code needs, once and before any of it.
    private mutating func setUp() {
        guard !isSetUp else { return }
        isSetUp = true
        write(code.setup.prose, name: code.setup.name)
        addCode(code.setup.code, name: code.setup.name + " code")
    }

    private mutating func write(_ markdown: String, name: String) {
        if prose.isEmpty { proseName = name }
        prose.append(markdown)
    }

    private mutating func endCell() {
        guard !prose.isEmpty else { return }
        cells.append(
            .members([
                "cell_type": .text("markdown"), "id": .text(identifiers.unique(proseName)), "metadata": .object([]),
                "source": Self.lines(prose.joined(separator: "\n\n")),
            ]))
        prose = []
    }

    private mutating func addCode(_ source: String, name: String, outputs: [JSON] = []) {
        endCell()
        cells.append(
            .members([
                "cell_type": .text("code"), "execution_count": .null, "id": .text(identifiers.unique(name)),
                "metadata": .object([]), "outputs": .array(outputs), "source": Self.lines(source),
            ]))
    }

    /// A text as a list of its lines, which is how Jupyter keeps one.
    private static func lines(_ text: String) -> JSON {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0 + "\n" }
        if let last = lines.popLast(), last != "\n" { lines.append(Substring(last.dropLast())) }
        return .array(lines.map { .text(String($0)) })
    }

    /// A text as a literal of Python, which is written as in JSON.
    private static func python(_ text: String) -> String { JSON.text(text).pretty() }
}
