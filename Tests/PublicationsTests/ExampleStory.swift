import Finsam
import JSONText
import Reports

@testable import Publications

/// Stories to write in every format: one of a study, and one that is written to break things.
enum ExampleStory {
    /// A comparison's sentences, tables and pictures in chapters.
    static func story(of comparison: Comparison) -> Story {
        let words = comparison.words
        var blocks: [Story.Block] = [
            .paragraph(comparison.study.question.text(in: comparison.language)),
            .heading(words("Slutsatser", "Conclusions"), level: 2), .list(comparison.conclusions),
        ]
        let titles = [
            words("Alternativen jämförda", "The alternatives compared"),
            words("Kommunens bidrag", "The municipality's contribution"),
            words("Insatser för invånarna", "Initiatives for the inhabitants"),
            words("Förbundets ekonomi", "The association's finances"), words("Alla förbund", "All associations"),
            words("Vinnare och förlorare", "Winners and losers"), words("Osäkerheter", "Uncertainties"),
            words("Antaganden", "Assumptions"),
        ]
        let pictures = PictureSet(comparison).all
        for (position, table) in comparison.tables.enumerated() {
            blocks.append(.heading(titles[min(position, titles.count - 1)], level: 2))
            if position < pictures.count { blocks.append(.picture(pictures[position])) }
            blocks.append(.table(table))
        }
        blocks.append(.heading(words("Så är siffrorna gjorda", "How the figures were made"), level: 2))
        blocks.append(.list(comparison.method))
        return Story(
            title: comparison.study.title.text(in: comparison.language), language: comparison.language, blocks: blocks)
    }

    /// What a study might have in its texts.
    static let hostile =
        "<script>alert(1)</script> & \"fnuttar\" 'x' | `kod` *a* _b_ $1$ [x](http://x.se) ]]> \\ </style>"

    /// A story whose every text is hostile.
    static func hostileStory(language: Language = .swedish) -> Story {
        Story(
            title: hostile, language: language,
            blocks: [
                .paragraph(hostile), .heading(hostile, level: 2), .list(["A: " + hostile, hostile]),
                .heading(hostile, level: 4),
                .table(
                    Table(
                        title: hostile, lead: hostile, headings: [hostile, hostile],
                        rows: [[hostile, "1 (\(hostile))"], ["b", "−2"], ["c", "–"]], notes: [hostile])),
                .heading("Bild", level: 2), .picture(picture("a", texts: hostile)),
                .picture(picture("b", texts: hostile)), .heading("Fyll i", level: 2), .toFillIn(hostile),
            ])
    }

    /// A picture with the same text everywhere.
    static func picture(_ identifier: String, texts: String) -> Picture {
        Picture(
            identifier: identifier, title: texts, reading: texts, alternativeText: texts,
            specification: .members([
                "$schema": .text("https://vega.github.io/schema/vega-lite/v5.json"),
                "data": .members(["values": .array([.members(["a": .text(texts), "b": .number(1)])])]),
                "mark": .text("bar"),
                "encoding": .members(["x": .members(["field": .text("b"), "type": .text("quantitative")])]),
            ]))
    }

    /// A drawing as a renderer makes them: with parts that have names and a style.
    static let drawn = DrawnPicture(
        svg: """
            <svg class="marks" width="640" height="320" viewBox="0 0 640 320" version="1.1" \
            xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" style="background: white;">\
            <defs><clipPath id="clip0"><rect width="640" height="320"/></clipPath></defs>\
            <g clip-path="url(#clip0)" role="graphics-object" aria-roledescription="group mark container">\
            <rect width="320" height="320" fill="#0072b2" style="opacity: 0.5"/>\
            <text x="20" y="40" font-family="Liberation Sans" font-size="16px">Åtgärder &lt; 5 &amp; fler</text></g></svg>
            """, png: [])
}
