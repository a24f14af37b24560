import Finsam
import Testing

@testable import Publications

/// The parts that formats divide a story into.
@Suite struct StoryPartsKnownAnswerTests {
    @Test func `what comes before the first chapter is the opening`() {
        let story = Story(
            title: "T", language: .swedish,
            blocks: [
                .paragraph("Fråga"), .heading("Svar", level: 2), .list(["a"]), .heading("Del", level: 3),
                .heading("Mer", level: 2),
            ])
        #expect(story.opening.count == 1)
        #expect(story.chapters.map(\.heading) == ["Svar", "Mer"])
        #expect(story.chapters.map(\.blocks.count) == [2, 0])
    }

    @Test func `no level of headings is skipped and none is above a chapter`() {
        let levels = [4, 4, 1, 6, 3, 2].enumerated().map { Story.Block.heading("\($0)", level: $1) }
        let story = Story(title: "T", language: .swedish, blocks: levels)
        let found = story.chapters.map { chapter in
            chapter.blocks.map { if case .heading(_, let level) = $0 { level } else { 0 } }
        }
        // The first stands for a chapter, whatever its level.
        #expect(found == [[3], [3, 3], []])
    }

    @Test func `names are plain, short and given out once`() {
        var identifiers = Identifiers(taken: ["main"])
        #expect(identifiers.unique("Så är siffrorna gjorda") == "sa-ar-siffrorna-gjorda")
        #expect(identifiers.unique("Så är siffrorna gjorda!") == "sa-ar-siffrorna-gjorda-2")
        #expect(identifiers.unique("Main") == "main-2")
        #expect(identifiers.unique("<\"…") == "part")
        #expect(identifiers.unique(String(repeating: "ab ", count: 40)).count <= 44)
    }

    @Test(arguments: [
        ("Byte till Finnveden: Vaggeryd betalar", "Byte till Finnveden:", " Vaggeryd betalar"),
        ("Klockan 12:30", "", "Klockan 12:30"), ("Inget kolon", "", "Inget kolon"),
        ("Det är klart. Sedan: mer", "", "Det är klart. Sedan: mer"),
        (
            "En mening som är så lång att det som står före dess kolon inte kan vara ett namn: nej", "",
            "En mening som är så lång att det som står före dess kolon inte kan vara ett namn: nej"
        ),
    ])
    func `a name before a colon leads an item in`(item: String, name: String, rest: String) {
        let leadIns = LeadIn.of([item])
        #expect(leadIns.map(\.name) == [name] && leadIns.map(\.rest) == [rest])
    }

    @Test func `names lead in all items of a list or none`() {
        #expect(LeadIn.of(["Kvar: a", "Byte: b"]).map(\.name) == ["Kvar:", "Byte:"])
        #expect(LeadIn.of(["Kvar: a", "en källa"]).map(\.rest) == ["Kvar: a", "en källa"])
        #expect(LeadIn.of([]).isEmpty)
    }
}
