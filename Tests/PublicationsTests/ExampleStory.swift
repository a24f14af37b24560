import Finsam
import JSONText
import Reports

@testable import Publications

/// A story that is written to break formats.
enum ExampleStory {
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
