internal import Finsam

extension Story {
    /// A heading of the second level with what stands below it.
    struct Chapter: Sendable {
        /// The heading.
        let heading: String
        /// The pieces below it, in order.
        let blocks: [Block]
    }

    /// What stands before the first chapter: the question.
    var opening: [Block] { Array(orderly.prefix { !$0.isChapter }) }

    /// The chapters in order. The first is the answer: formats show it before anything else.
    var chapters: [Chapter] {
        var chapters: [Chapter] = []
        var rest = orderly.drop { !$0.isChapter }
        while case .heading(let heading, _)? = rest.popFirst() {
            chapters.append(Chapter(heading: heading, blocks: Array(rest.prefix { !$0.isChapter })))
            rest = rest.drop { !$0.isChapter }
        }
        return chapters
    }

    /// The blocks with headings whose levels never skip one: from chapter to section, not to what is below it.
    ///
    /// Those who listen to a page move by headings, and take a missing level for a missing part.
    private var orderly: [Block] {
        var level = 1
        return blocks.map { block in
            guard case .heading(let text, let wanted) = block else { return block }
            level = min(max(wanted, 2), level + 1, 6)
            return .heading(text, level: level)
        }
    }

    /// The Swedish or the English text.
    func words(_ swedish: String, _ english: String) -> String { language(swedish, english) }
}

extension Story.Block {
    /// Whether a chapter begins here.
    fileprivate var isChapter: Bool {
        if case .heading(_, level: 2) = self { true } else { false }
    }
}
