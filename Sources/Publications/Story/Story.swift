package import Finsam
package import Reports

/// A report for readers, from the first heading to the last: what a notebook, a web page and a document are made of.
///
/// *Framställning.* It says everything in one language and knows nothing of formats.
package struct Story: Sendable {
    /// A piece of a report.
    package enum Block: Sendable {
        /// A heading; 2 is that of a chapter.
        case heading(String, level: Int)
        /// A paragraph.
        case paragraph(String)
        /// A list with bullets.
        case list([String])
        /// A table, with its title as a caption.
        case table(Table)
        /// A picture, with its title, its reading and its text for those who do not see it.
        case picture(Picture)
        /// What the reader is to fill in.
        case toFillIn(String)
    }

    /// The title of the whole.
    package let title: String
    /// The language of all texts.
    package let language: Language
    /// The pieces in order.
    package let blocks: [Block]

    package init(title: String, language: Language, blocks: [Block]) {
        self.title = title
        self.language = language
        self.blocks = blocks
    }

    /// The pictures in order.
    package var pictures: [Picture] {
        blocks.compactMap { block in
            if case .picture(let picture) = block { picture } else { nil }
        }
    }
}
