import Finsam
import Testing

@testable import StudyFiles

/// Differences laid over a base.
@Suite struct OverlayKnownAnswerTests {
    /// Reads a base and a difference and lays one over the other.
    private func overlaid(
        base: String, difference: String
    ) -> (base: Item, result: Item, diagnostics: [String]) {
        let shape = Shape.object(SampleShapes.world)
        var problems = DiagnosticCollector()
        func source(_ yaml: String, _ name: String) -> SourceNode {
            StudySource([StudySource.File(path: name, name: name, bytes: Array(yaml.utf8))], into: &problems)?.root
                ?? SourceNode(place: Place(wholeOf: name), content: .map([]))
        }
        let baseItem = check(source(base, "base.yaml"), as: shape, into: &problems)
        let change = check(
            source(difference, "cut.yaml"), as: shape, partial: true, path: "scenarios.cut", into: &problems)
        let result = overlay(change, on: baseItem, shape: shape, into: &problems)
        return (baseItem, result, problems.diagnostics.all.map(\.description))
    }

    private let base = """
        assumption: from the base
        note: kept
        share: 0.5
        lines: [{name: a, sek: 1}, {name: b, sek: 2}]
        room: {2024: 1, 2025: 2}
        initiatives:
          fia: {granted-sek: 10}
          nova-a: {granted-sek: 20, utilisation: 0.5}
          nova-b: {granted-sek: 30}
        factors:
          wages: {normal: {mean: 0.02, sd: 0.01}, ar1: 0.5}
        """

    @Test func `an empty difference gives the base`() {
        let (base, result, diagnostics) = overlaid(base: base, difference: "{lines: [], seed: 7}")
        #expect(diagnostics.isEmpty)
        #expect(result["room"] == base["room"])
        #expect(result["factors"] == base["factors"])
        #expect(result["lines"].items.isEmpty)
    }

    @Test func `maps merge key by key and keep the provenance that each value was written with`() {
        let (_, result, diagnostics) = overlaid(
            base: base, difference: "{published: new, share: 0.4, room: {2025: 9, 2026: 8}}")
        #expect(diagnostics.isEmpty)
        #expect(result["note"].text == "kept")
        #expect(result["share"].number == 0.4)
        #expect(result["share"].provenance == .published("new"))
        #expect(result["share"].path == "scenarios.cut.share")
        #expect(result["share"].place.file == "cut.yaml")
        #expect(result["room"].entries.map(\.key) == ["2024", "2025", "2026"])
        #expect(result["room"].entries.map(\.item.number) == [1, 9, 8])
        #expect(
            result["room"].entries.map(\.item.provenance)
                == [.assumption("from the base"), .published("new"), .published("new")])
    }

    @Test func `a list is replaced as a whole and its members must be whole`() {
        let (_, result, diagnostics) = overlaid(
            base: base, difference: "{assumption: b, lines: [{name: c}]}")
        #expect(result["lines"].items.count == 1)
        #expect(
            diagnostics == [
                "cut.yaml:1:25: scenarios.cut.lines[1]: missing required key “sek”: the amount"
            ])
    }

    @Test func `an overlaid default is replaced and an untouched one stays`() {
        let (_, result, diagnostics) = overlaid(
            base: base, difference: "{assumption: b, initiatives: {fia: {counted: 1}}}")
        #expect(diagnostics.isEmpty)
        #expect(result["initiatives"]["fia"]["counted"].number == 1)
        #expect(result["initiatives"]["fia"]["granted-sek"].number == 10)
        #expect(result["initiatives"]["nova-a"]["counted"].provenance == .standard("the 90 % principle"))
        #expect(result["seed"].provenance == .standard("any number would do"))
    }

    @Test func `a key of a group switches the other off`() {
        let (_, result, diagnostics) = overlaid(
            base: base, difference: "{assumption: b, factors: {wages: {fixed: 0.03, walk: true}}}")
        #expect(diagnostics.isEmpty)
        let wages = result["factors"]["wages"]
        #expect(wages.entries.map(\.key) == ["fixed", "walk"])
        #expect(wages["fixed"].number == 0.03)
    }

    @Test func `a key of a group that is in both merges`() {
        let (_, result, diagnostics) = overlaid(
            base: base, difference: "{assumption: b, factors: {wages: {normal: {sd: 0.02}}}}")
        #expect(diagnostics.isEmpty)
        #expect(result["factors"]["wages"]["normal"]["mean"].number == 0.02)
        #expect(result["factors"]["wages"]["normal"]["sd"].number == 0.02)
        #expect(result["factors"]["wages"]["normal"]["mean"].provenance == .assumption("from the base"))
        #expect(result["factors"]["wages"]["ar1"].number == 0.5)
    }

    @Test func `what a difference adds must be whole and gets its defaults`() {
        let (_, result, diagnostics) = overlaid(
            base: base,
            difference: """
                assumption: b
                initiatives:
                  enter: {granted-sek: 5}
                  iris: {utilisation: 1}
                factors:
                  prices: {ar1: 0.1}
                """)
        #expect(result["initiatives"]["enter"]["counted"].number == 0.9)
        #expect(
            diagnostics == [
                "cut.yaml:4:9: scenarios.cut.initiatives.iris: missing required key “granted-sek”: granted money",
                "cut.yaml:6:11: scenarios.cut.factors.prices: exactly one of “fixed”, “normal” must be written here, "
                    + "found none",
            ])
    }

    @Test func `a star applies to all keys that begin so and a longer key wins`() {
        let (_, result, diagnostics) = overlaid(
            base: base,
            difference: """
                assumption: b
                initiatives:
                  nova-b: {utilisation: 0.1}
                  nova-*: {utilisation: 0.2, counted: 1}
                  "*": {utilisation: 0.3}
                """)
        #expect(diagnostics.isEmpty)
        let initiatives = result["initiatives"]
        #expect(initiatives.entries.map(\.key) == ["fia", "nova-a", "nova-b"])
        #expect(initiatives.entries.map { $0.item["utilisation"].number } == [0.3, 0.2, 0.1])
        #expect(initiatives.entries.map { $0.item["counted"].number } == [0.9, 1, 1])
        #expect(initiatives.entries.map { $0.item["granted-sek"].number } == [10, 20, 30])
    }

    @Test func `a star that matches nothing is an error`() {
        let (_, _, diagnostics) = overlaid(
            base: base, difference: "{assumption: b, initiatives: {enter-*: {counted: 1}}}")
        #expect(
            diagnostics == [
                "cut.yaml:1:31: scenarios.cut.initiatives.enter-*: key “enter-*” matches no key of the base; "
                    + "it has “fia”, “nova-a”, “nova-b”"
            ])
    }

    @Test func `a difference needs provenance of its own`() {
        let (_, _, diagnostics) = overlaid(base: base, difference: "share: 0.4")
        #expect(diagnostics.count == 1)
        #expect(diagnostics.first?.hasPrefix("cut.yaml:1:8: scenarios.cut.share: nothing says where") == true)
    }

    @Test func `faults of the base are told once however many differences there are`() {
        let (_, _, diagnostics) = overlaid(
            base: "{assumption: a, factors: {wages: {ar1: 0.5}}, initiatives: {fia: {}}, lines: 5}",
            difference: """
                {assumption: b, factors: {wages: {ar1: 0.6}}, initiatives: {fia: {counted: 1}}, lines: []}
                """)
        #expect(diagnostics.count == 3)
        #expect(diagnostics.allSatisfy { $0.hasPrefix("base.yaml") })
    }

    @Test func `two of a group in one difference is an error`() {
        let (_, _, diagnostics) = overlaid(
            base: base, difference: "{assumption: b, factors: {wages: {fixed: 0, normal: {sd: 0}}}}")
        #expect(diagnostics.count == 1)
        #expect(diagnostics.first?.contains("only one of “fixed”, “normal” may be written here") == true)
    }

    @Test func `scenarios inside a study are read as differences`() {
        let reading = Reading(SampleShapes.valid, as: .object(SampleShapes.study))
        #expect(reading.diagnostics.isEmpty)
        var problems = DiagnosticCollector()
        let result = overlay(
            reading.item["scenarios"]["cut"], on: reading.item["world"], shape: .object(SampleShapes.world),
            into: &problems)
        #expect(problems.isEmpty)
        #expect(result["share"].number == 0.45)
        #expect(result["initiatives"]["enter"]["utilisation"].number == 0.8)
        #expect(result["initiatives"]["nova"]["utilisation"].number == 0.8)
    }
}
