import Finsam
import Testing

@testable import StudyFiles

/// What a study without fault, or with several, is read as.
@Suite struct CheckKnownAnswerTests {
    @Test func `a valid study is read without a word`() {
        let reading = Reading(SampleShapes.valid, as: .object(SampleShapes.study))
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.item.isValid)
        let world = reading.item["world"]
        #expect(world["budget-sek"].number == 4_446_000)
        #expect(world["from"].content == .date("2027-01-01"))
        #expect(world["open"].flag)
        #expect(world["policy"].text == "match")
        #expect(world["growth"].reference == "wages")
        #expect(world["share"].reference == nil)
        #expect(world["room"].entries.map(\.key) == ["2023", "2024"])
        #expect(world["room"]["2024"].number == 4_890_600.5)
        #expect(world["lines"].items.map { $0["sek"].number } == [100, -200])
        #expect(world["lines"].items.map(\.path) == ["world.lines[1]", "world.lines[2]"])
        #expect(world["lines"].items[1]["name"].place == Place(file: "study.yaml", line: 17, column: 13))
        #expect(!world["note"].isPresent)
        #expect(world["note"]["deeper"].path == "world.note.deeper")
    }

    @Test func `provenance holds for everything inside but where it is said otherwise`() {
        let world = Reading(SampleShapes.valid, as: .object(SampleShapes.study)).item["world"]
        #expect(world["share"].provenance == .assumption("an example"))
        #expect(world["room"]["2023"].provenance == .published("document 002, table 1"))
        #expect(world["lines"].items[0]["sek"].provenance == .assumption("an example"))
        #expect(world["initiatives"]["enter"]["utilisation"].provenance == .assumption("an example"))
    }

    @Test func `a derived value and one with its own reason beside each other`() {
        let reading = Reading("factors: {a: {derived: x, fixed: 0}, b: {assumption: y, fixed: 0}}")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.item["factors"]["a"]["fixed"].provenance == .derived("x"))
        #expect(reading.item["factors"]["b"]["fixed"].provenance == .assumption("y"))
    }

    @Test func `a reason may stand in English beside the Swedish one`() {
        let reading = Reading(
            "factors: {a: {derived: ur x, derived-en: from x, fixed: 0}, b: {assumption-en: as y, assumption: som y, fixed: 0}}"
        )
        #expect(reading.diagnostics.isEmpty)
        #expect(
            reading.item["factors"]["a"]["fixed"].provenance
                == .derived(LocalText(swedish: "ur x", english: "from x")))
        #expect(
            reading.item["factors"]["b"]["fixed"].provenance
                == .assumption(LocalText(swedish: "som y", english: "as y")))
    }

    @Test func `what is left out gets its default with the reason`() {
        let reading = Reading("initiatives: {fia: {assumption: a, granted-sek: 1}}")
        #expect(reading.diagnostics.isEmpty)
        let counted = reading.item["initiatives"]["fia"]["counted"]
        #expect(counted.content == .number(0.9))
        #expect(counted.provenance == .standard("the 90 % principle"))
        #expect(counted.path == "initiatives.fia.counted")
        #expect(counted.place == Place(file: "study.yaml", line: 1, column: 20))
        #expect(reading.item["seed"].integer == 7)
    }

    @Test func `settings, flags, dates and words need no provenance`() {
        #expect(Reading("{seed: 5, open: false, from: 2024-02-29, policy: freeze, note: b}").diagnostics.isEmpty)
    }

    @Test func `all problems are told at once and in the order of the file`() {
        let reading = Reading(
            """
            note:
            shar: 0.5
            growth: 2,5
            from: 2027-02-30
            open: yes
            policy: generous
            seed: -1
            lines:
              - {assumption: a, name: b}
              - {assumption: a, name: &x b, sek: 1}
            factors:
              wages: {assumption: a, fixed: 0, normal: {mean: 0, sd: 2}}
            note: again
            """)
        #expect(
            reading.diagnostics.map { $0.split(separator: ": ")[0] } == [
                "study.yaml:1:6", "study.yaml:2:1", "study.yaml:3:9", "study.yaml:4:7",
                "study.yaml:5:7", "study.yaml:6:9", "study.yaml:7:7", "study.yaml:9:5", "study.yaml:10:27",
                "study.yaml:12:36", "study.yaml:12:58", "study.yaml:13:1",
            ])
    }

    @Test func `reading goes on with placeholders after a problem`() {
        let item = Reading("{assumption: a, share: x, lines: 5}").item
        #expect(!item.isValid)
        #expect(item["share"].number == 0)
        #expect(item["share"].isPresent)
        #expect(item["lines"].items.isEmpty)
        #expect(item["lines"]["deeper"].content == .invalid)
    }

    @Test func `negative zero is zero`() {
        #expect(Reading("{assumption: a, growth: -0.0}").item["growth"].number.sign == .plus)
    }

    @Test func `signs that look like anchors are text inside text`() {
        let reading = Reading("note: \"R&D &amp *x !y\" # &a *b\n")
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.item["note"].text == "R&D &amp *x !y")
        #expect(Reading("note: Tranås &Eksjö").item["note"].text == "Tranås &Eksjö")
        #expect(Reading("note: a &b").item["note"].text == "a &b")
    }

    @Test func `keys that differ only in an ampersand are not doubles`() {
        let shape = Shape.map(.identifier, of: .text)
        let diagnostics = Reading("\"a&b\": x\n\"a!b\": y\n", as: shape).diagnostics
        #expect(diagnostics.count == 2)
        #expect(diagnostics.allSatisfy { $0.contains("is not an identifier") })
    }

    @Test(arguments: [
        ("budgte-sek", "budget-sek"), ("buget-sek", "budget-sek"), ("BUDGET-SEK", "budget-sek"), ("x", nil),
        ("ds", "sd"), ("granted", nil),
    ])
    func `the closest key counts swaps of neighbours as one`(_ misspelt: String, _ expected: String?) {
        #expect(closest(to: misspelt, among: ["sd", "budget-sek", "share"]) == expected)
    }

    @Test(arguments: [("2.3", "0.023"), ("7", "0.07"), ("-100", "-1"), ("57.50", "0.575"), ("1e2", nil), ("0", "0")])
    func `a hundredth is exact`(_ text: String, _ expected: String?) {
        #expect(NumberSyntax.shifted(text, by: -2) == expected)
    }
}
