import Finsam
import Foundation
import Reports
import Testing

@testable import Publications

/// A study's story, in the formats that show all of it.
@Suite struct StudyStoryInvariantTests {
    @Test(arguments: Language.allCases)
    func `no sentence, cell or picture is lost`(language: Language) async throws {
        let comparison = try await StudyRuns.comparison("scenarios/ksau", pathCount: 20, language: language)
        let story = Story.report(comparison, PictureSet(comparison), answers: [])
        let tables = story.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        #expect(tables.count > 6)
        let drawn = Dictionary(
            uniqueKeysWithValues: story.pictures.dropFirst().map { ($0.identifier, ExampleStory.drawn) })
        let cells = tables.flatMap { $0.headings + $0.rows.flatMap { $0 } }
        for style in [WebPage.Style.page, .document] {
            let html = WebPage(story, pictures: drawn, style: style).html
            #expect(html.matches(of: /<t[hd](?: [^>]*)?>(.*?)<\/t[hd]>/).map { Self.shown($0.1) } == cells)
            let items = html.matches(of: /<li>(.*?)<\/li>/).map { Self.shown($0.1) }
            #expect(items.filter((comparison.conclusions + comparison.method).contains).count >= 6)
            for title in tables.map(\.title) + story.pictures.map(\.title) {
                #expect(html.contains(HTML.text(title)))
            }
        }
        let text = Notebook(story, pictures: drawn).json
        let notebook = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let sources = try #require(notebook["cells"] as? [[String: Any]]).compactMap {
            ($0["source"] as? [String])?.joined()
        }
        for table in tables { #expect(sources.contains(Markdown.table(table))) }
        #expect(sources.contains { $0.hasSuffix(Markdown.list(comparison.conclusions)) })
        #expect(sources.contains { $0.hasSuffix(Markdown.list(comparison.method)) })
        for picture in story.pictures {
            #expect(sources.contains { $0.hasPrefix("show_picture(\n    \"\(picture.identifier)\"") })
        }
    }

    /// A piece of HTML as a browser shows it.
    private static func shown(_ html: Substring) -> String {
        String(html).replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
