import Finsam
import JSONText
import Reports
import Testing

@testable import Publications

/// What holds for the page of any story.
@Suite struct WebPageInvariantTests {
    private static let drawn = ["a": ExampleStory.drawn, "b": ExampleStory.drawn]

    private func count(_ text: String, in html: String) -> Int { html.ranges(of: text).count }

    @Test func `nothing that a study says becomes markup`() {
        for story in [ExampleStory.hostileStory(), ExampleStory.hostileStory(language: .english)] {
            let page = WebPage(story, pictures: Self.drawn).html
            let document = WebPage(story, pictures: Self.drawn, style: .document).html
            #expect(count("<script", in: page) == 1 && count("<script", in: document) == 0)
            for html in [page, document] {
                #expect(count("</style", in: html) == 1)
                #expect(!html.contains("alert(1)</script>"))
                // In the style sheet everything but letters, digits and spaces is a number.
                let sheet = html.ranges(of: "<style>")[0].upperBound..<html.ranges(of: "</style>")[0].lowerBound
                #expect(html[sheet].contains("\\3c script\\3e alert\\28 1\\29 "))
                let escaped = "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;fnuttar&quot; &#39;x&#39;"
                // Title, heading, question, chapter, items, section, table, pictures with all their texts, what to fill in.
                #expect(count(escaped, in: html) > 20)
            }
        }
    }

    @Test func `names are unique and every reference leads to one`() throws {
        for style in [WebPage.Style.page, .document] {
            let html = WebPage(ExampleStory.hostileStory(), pictures: Self.drawn, style: style).html
            let names = html.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
            #expect(names.count > 10 && Set(names).count == names.count)
            var references = html.matches(of: /href="#([^"]+)"/).map { String($0.1) }
            references += html.matches(of: /url\(#([^)]+)\)/).map { String($0.1) }
            references += html.matches(of: /aria-(?:labelledby|describedby)="([^"]+)"/).flatMap {
                $0.1.split(separator: " ").map(String.init)
            }
            #expect(references.count > 5)
            for reference in references { #expect(names.contains(reference), "\(reference)") }
        }
    }

    @Test(arguments: [WebPage.Style.page, .document])
    func `a picture that was not drawn is told in words`(style: WebPage.Style) {
        let picture = Picture(
            identifier: "fan", title: "Titeln", reading: "Läsningen", alternativeText: "Det som syns",
            specification: .null)
        func html(_ drawn: [String: DrawnPicture], language: Language = .swedish) -> String {
            WebPage(
                Story(title: "T", language: language, blocks: [.heading("K", level: 2), .picture(picture)]),
                pictures: drawn, style: style
            ).html
        }
        for drawn in [[:], ["fan": DrawnPicture(svg: "<svg><script/></svg>", png: [])]] {
            let without = html(drawn)
            for text in ["Titeln", "Läsningen", "Det som syns", "Bilden är inte ritad. Den visar:"] {
                #expect(without.contains(text))
            }
            #expect(!without.contains("<svg"))
            #expect(html(drawn, language: .english).contains("The picture has not been drawn. It shows:"))
        }
        let with = html(["fan": ExampleStory.drawn])
        #expect(with.contains("<svg role=\"img\"") && !with.contains("inte ritad"))
        #expect(with.contains("Det som syns</desc>"))
        #expect(with.contains("<details>") == (style == .page))
    }

    @Test func `it speaks the story's language`() {
        let swedish = WebPage(ExampleStory.hostileStory(), pictures: [:]).html
        let english = WebPage(ExampleStory.hostileStory(language: .english), pictures: [:]).html
        #expect(swedish.contains("<html lang=\"sv\">") && english.contains("<html lang=\"en\">"))
        for (ours, theirs) in [
            ("Innehåll<", "Contents<"), ("Hoppa till innehållet", "Skip to the content"), ("Fylls i:", "To fill in:"),
        ] {
            #expect(swedish.contains(ours) && !swedish.contains(theirs))
            #expect(english.contains(theirs) && !english.contains(ours))
        }
    }

    @Test func `the same story gives the same bytes, in whatever order the drawings come`() {
        let story = ExampleStory.hostileStory()
        let first = WebPage(story, pictures: Self.drawn).html
        for _ in 0..<3 {
            let again = Dictionary(uniqueKeysWithValues: Self.drawn.map { ($0, $1) }.reversed())
            #expect(WebPage(story, pictures: again).html == first)
        }
    }

    @Test func `a document has nothing to press and nothing that runs`() {
        let html = WebPage(ExampleStory.hostileStory(), pictures: Self.drawn, style: .document).html
        for text in ["<script", "<nav", "<button", "<details", "<a ", "tabindex", "script-src"] {
            #expect(!html.contains(text), "\(text)")
        }
        #expect(!html.contains("Fylls i:") && html.contains("<p class=\"fill\">&lt;script"))
        #expect(html.contains("default-src 'none'") || html.contains("default-src &#39;none&#39;"))
    }

    @Test func `what is filled in stands above a document's title`() {
        let story = Story(
            title: "Titel", language: .swedish,
            blocks: [.toFillIn("[datum]"), .paragraph("Fråga"), .heading("K", level: 2)])
        let document = WebPage(story, pictures: [:], style: .document).html
        #expect(document.contains("<p class=\"fill\">[datum]</p>\n<h1 id=\"title\">Titel</h1>\n<p>Fråga</p>"))
        let page = WebPage(story, pictures: [:]).html
        #expect(page.contains("<h1 id=\"title\">Titel</h1>\n<p class=\"fill\"><b>Fylls i:</b> [datum]</p>"))
    }

    @Test func `the answer comes before the contents, and the contents before the rest`() throws {
        let html = WebPage(ExampleStory.hostileStory(), pictures: [:]).html
        let places = ["<h1", "<div class=\"answer\">", "<nav", "<div class=\"chapters\">"].map {
            html.firstRange(of: $0)?.lowerBound
        }
        let found = places.compactMap { $0 }
        #expect(found.count == 4 && found == found.sorted())
    }
}
