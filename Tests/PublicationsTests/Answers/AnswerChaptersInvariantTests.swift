import Finsam
import Foundation
import Testing

@testable import Publications

@Suite struct AnswerChaptersInvariantTests {
    private func note(_ verb: String, _ result: String, _ language: Language = .swedish) throws -> String {
        let chapters = try AnswerExample.chapters([AnswerExample.file(verb, result)], language)
        #expect(chapters.blocks.isEmpty)
        return try #require(chapters.notes.first)
    }

    private func headings(_ chapters: AnswerChapters) -> [String] {
        chapters.blocks.compactMap { if case .heading(let text, _) = $0 { text } else { nil } }
    }

    @Test func `chapters come in the order of the questions, whatever the order of the files`() throws {
        let files = AnswerExample.all.reversed().map { AnswerExample.file($0, $1) } + [("other.json", Array("{".utf8))]
        let swedish = try AnswerExample.chapters(files)
        #expect(swedish.notes == [])
        #expect(headings(swedish) == AnswerChapters.verbs.map { "Rubriken för \($0)" })
        let english = try AnswerExample.chapters(files, .english)
        #expect(headings(english) == AnswerChapters.verbs.map { "The heading of \($0)" })
        let names = Story(title: "", language: .swedish, blocks: swedish.blocks).pictures.map(\.identifier)
        #expect(Set(names).count == names.count, "two pictures would be the same file")
    }

    @Test(arguments: [Language.swedish, .english])
    func `every picture says what it shows, how to read it and what is seen`(language: Language) throws {
        let chapters = try AnswerExample.chapters(
            AnswerExample.all.map { AnswerExample.file($0, $1) }, language)
        let pictures = Story(title: "", language: language, blocks: chapters.blocks).pictures
        #expect(pictures.count == 8)
        let foreign = language == .swedish ? [" the ", " of ", "SEK"] : [" och ", " är ", "kronor", "tkr"]
        for picture in pictures {
            for text in [picture.title, picture.reading, picture.alternativeText] {
                #expect(!text.isEmpty && !text.contains("  "))
                for word in foreign { #expect(!text.contains(word), "“\(word)” in “\(text)”") }
            }
        }
    }

    @Test func `an answer about another study, or about it as it was, is left out with a note`() throws {
        let good = AnswerExample.file("explain", AnswerExample.explain)
        let old = AnswerExample.file("decide", AnswerExample.decide, hash: "0123456789abcdef")
        let chapters = try AnswerExample.chapters([old, good])
        #expect(headings(chapters) == ["Rubriken för explain"])
        let note = try #require(chapters.notes.first)
        #expect(
            chapters.notes.count == 1
                && note.hasPrefix("decide.json är utelämnad: är av en annan studie"))
        #expect(note.contains("0123456789ab…") && note.hasSuffix("Ställ frågan igen: finsam decide."))
    }

    @Test func `another format is told with the one that is read`() throws {
        let file = AnswerExample.file("decide", AnswerExample.decide)
        let text = String(decoding: file.bytes, as: UTF8.self).replacing("finsam-decide/1", with: "finsam-decide/2")
        let chapters = try AnswerExample.chapters([(file.name, Array(text.utf8))])
        #expect(chapters.notes.first?.contains("har formatet ”finsam-decide/2”; här läses ”finsam-decide/1”") == true)
    }

    @Test func `what is not JSON is told with its place`() throws {
        let file = AnswerExample.file("decide", AnswerExample.decide)
        let text = String(decoding: file.bytes, as: UTF8.self).replacing("\"seed\": 7", with: "\"seed\": x")
        let note = try #require(try AnswerExample.chapters([(file.name, Array(text.utf8))]).notes.first)
        #expect(
            note.hasPrefix("decide.json är utelämnad: är inte JSON (") && note.contains("(rad 2, tecken 31)"), "\(note)"
        )
        #expect(try AnswerExample.chapters([(file.name, [])]).notes.count == 1)
    }

    @Test func `a missing key, a wrong value and a name that the study has not are told with their places`() throws {
        let example = AnswerExample.explain
        #expect(
            try note("explain", example.replacing("\"effect\": \"clear\",", with: ""))
                .contains("result.parts[0].effect: saknas."))
        #expect(
            try note("explain", example.replacing("\"value\": 49.0,", with: "\"value\": \"49\","))
                .contains("result.parts[1].value: ska vara ett tal."))
        #expect(
            try note("explain", example.replacing("\"stay\"", with: "\"stop\""))
                .contains("result.from.alternative: ”stop” är inget av ”stay”, "))
        #expect(
            try note("explain", example.replacing("\"clear\"", with: "\"strong\""), .english)
                .contains("result.parts[0].effect: “strong” is none of “clear”, “unclear”, “none”."))
        #expect(
            try note("sweep", AnswerExample.sweep.replacing("[5000000, 6000000]", with: "[5000000]"))
                .contains("result.alternatives[0].outcomes[0].mean: har 1 värden, ska ha 2."))
        #expect(
            try note("stress", AnswerExample.stress.replacing(", \"clarity\": \"settled\"", with: ""))
                .contains("result.worlds[1].alternatives[0].outcomes.net.change.clarity: saknas."))
        #expect(
            try note("breaking-point", AnswerExample.breakingPoint.replacing("\"change\": -0.14, ", with: ""))
                .contains("result.slices[0].alternatives[0].change: saknas."))
    }
}
