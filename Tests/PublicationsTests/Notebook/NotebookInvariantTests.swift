import Finsam
import Foundation
import Testing

@testable import Publications

/// What holds for the notebook of any story.
@Suite struct NotebookInvariantTests {
    private struct Cell {
        let kind: String
        let identifier: String
        let source: String
        let outputs: [[String: Any]]
    }

    private func cells(_ story: Story, drawn: [String: DrawnPicture] = [:]) throws -> [Cell] {
        let text = Notebook(story, pictures: drawn).json
        let notebook = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(notebook["nbformat"] as? Int == 4 && notebook["nbformat_minor"] as? Int == 5)
        return try #require(notebook["cells"] as? [[String: Any]]).map { cell in
            Cell(
                kind: try #require(cell["cell_type"] as? String), identifier: try #require(cell["id"] as? String),
                source: try #require(cell["source"] as? [String]).joined(),
                outputs: cell["outputs"] as? [[String: Any]] ?? [])
        }
    }

    @Test func `cells have names that the format allows, each its own`() throws {
        let cells = try cells(ExampleStory.hostileStory())
        #expect(cells.count > 10 && Set(cells.map(\.identifier)).count == cells.count)
        for cell in cells { #expect(cell.identifier.wholeMatch(of: /[a-zA-Z0-9_-]{1,64}/) != nil) }
    }

    @Test func `a picture is the output of the code that draws it, in three forms`() throws {
        let all = try cells(ExampleStory.hostileStory(), drawn: ["a": ExampleStory.drawn])
        let pictures = all.filter { $0.source.hasPrefix("show_picture(") }
        #expect(pictures.count == 2)
        for (picture, name) in zip(pictures, ["a", "b"]) {
            #expect(picture.kind == "code" && picture.source.contains("\"\(name)\""))
            let data = try #require(picture.outputs.first?["data"] as? [String: Any])
            let specification = data["application/vnd.vegalite.v5+json"] as? [String: Any]
            #expect(specification?["mark"] as? String == "bar")
            #expect(data["text/plain"] as? [String] == [ExampleStory.hostile])
            // Only the first was drawn.
            let svg = (data["image/svg+xml"] as? [String])?.joined()
            #expect((svg != nil) == (name == "a"))
            if let svg { #expect(svg.hasPrefix("<svg ") && svg.contains("url(#a-clip0)")) }
        }
    }

    @Test func `a text stays inside its string of Python`() throws {
        let text = "slut\"\"\") ; import os\n\\ ''' \u{1}"
        let story = Story(
            title: "T", language: .swedish,
            blocks: [.heading("K", level: 2), .picture(ExampleStory.picture("a", texts: text))])
        let call = try #require(try cells(story).first { $0.source.hasPrefix("show_picture(") }?.source)
        let lines = call.split(separator: "\n")
        #expect(lines.count == 4)
        // A string of JSON, which Python reads as JSON does.
        let literal = try JSONSerialization.jsonObject(with: Data(lines[2].dropLast().utf8), options: .fragmentsAllowed)
        #expect(literal as? String == text)
    }

    @Test(arguments: [0, 1, 2])
    func `what the code needs is there once, after the answer and before all other code`(chapter: Int) throws {
        var blocks: [Story.Block] = []
        for position in 0...2 {
            blocks.append(.heading("K\(position)", level: 2))
            blocks.append(.paragraph("P\(position)"))
            if position == chapter { blocks.append(.picture(ExampleStory.picture("a", texts: "x"))) }
        }
        let all = try cells(Story(title: "T", language: .english, blocks: blocks))
        let code = all.filter { $0.kind == "code" }
        #expect(code[0].source.hasPrefix("import json\n"))
        #expect(code.count { $0.source.contains("def show_picture") } == 1)
        let setup = try #require(all.firstIndex { $0.source.hasPrefix("import json\n") })
        let answer = try #require(all.firstIndex { $0.source.contains("P0") })
        #expect(answer < setup)
    }

    @Test func `comments and prose are in the story's language, names in code are not`() throws {
        let swedish = try cells(ExampleStory.hostileStory())
        let english = try cells(ExampleStory.hostileStory(language: .english))
        #expect(swedish.count == english.count)
        func code(_ cells: [Cell]) -> [String] {
            cells.filter { $0.kind == "code" }.map {
                $0.source.replacing(/#.*|"[^"\n]*"/, with: "").replacing(/return text.*/, with: "")
            }
        }
        #expect(code(swedish) == code(english))
        let (ours, theirs) = (swedish.map(\.source).joined(), english.map(\.source).joined())
        #expect(ours.contains("## Räkna vidare") && !ours.contains("## Go on from here"))
        #expect(theirs.contains("## Go on from here") && theirs.firstMatch(of: /[åäö]/)?.0 == nil)
    }

    @Test func `the same story gives the same bytes`() {
        let drawn = ["a": ExampleStory.drawn, "b": ExampleStory.drawn]
        let story = ExampleStory.hostileStory()
        #expect(Notebook(story, pictures: drawn).json == Notebook(story, pictures: drawn).json)
    }
}
