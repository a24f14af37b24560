import Finsam
import Foundation
import Testing

@testable import StudyFiles

/// What a study takes of a catalogue of shocks.
@Suite struct ShockCatalogueKnownAnswerTests {
    private func shocks(_ text: String, from year: Int = 2025) throws -> [Shock] {
        let yaml = "format: 1\nshocks:\n" + text.split(separator: "\n").map { "  \($0)\n" }.joined()
        let catalogue = try ShockCatalogue(.init(path: "c.yaml", name: "c.yaml", bytes: Array(yaml.utf8)))
        return try catalogue.shocks(for: StudyExample.document(), scenario: 0, from: year)
    }

    /// One shock with these differences, and what it makes of the example study.
    private func made(_ differences: String, from year: Int = 2025) throws -> (scenario: Scenario?, missing: [String]) {
        let shock = try #require(
            shocks("s: {name: S, name-en: T, assumption: why, differences: \(differences)}", from: year).first)
        guard let variant = shock.variant else { return (nil, shock.missing) }
        return (try StudyExample.document().variants([variant], of: 0).study.scenarios[0], shock.missing)
    }

    @Test func `years count from the study's first year and from that of the shock`() throws {
        let made = try made(
            "{state: {appropriation-changes: {first: 0.1, first+1: 0.2, from+1: 0.3, 2030: 0.4}}}", from: 2027)
        let changes = try #require(made.scenario).world.state.changes
        #expect(changes.map(\.year) == [2024, 2025, 2028, 2030])
        #expect(changes.map(\.amount) == [0.1, 0.2, 0.3, 0.4])
        #expect(made.missing == [])
    }

    @Test func `a year behind the horizon is left out and told, and nothing is left of a shock with only such`() throws
    {
        let some = try made("{state: {base-amount-changes-sek: {from: 0, from+4: 1}}}", from: 2027)
        #expect(try #require(some.scenario).world.state.baseAmountChanges == [YearAmount(year: 2027, amount: 0)])
        #expect(some.missing == ["state.base-amount-changes-sek.2031"])
        let none = try made("{state: {base-amount-changes-sek: {from+1: 0}}}", from: 2030)
        #expect(none.scenario == nil && none.missing == ["state.base-amount-changes-sek.2031"])
    }

    @Test func `what one association has and another has not is changed in the one`() throws {
        let made = try made("{associations: {\"*\": {initiatives: {coaching: {utilisation: 0.5}}}}}")
        let associations = try #require(made.scenario).alternatives[0].associations
        #expect(associations[0].lines[0].outcome == .fixed(0.5))
        #expect(made.missing == [])
    }

    @Test func `a more particular name wins over a pattern wherever it is written`() throws {
        let made = try made(
            "{associations: {north: {opening-balance-sek: 3}, \"n*\": {opening-balance-sek: 2}, \"*\": {opening-balance-sek: 1}}}"
        )
        #expect(try #require(made.scenario).alternatives[0].associations.map(\.openingBalance) == [1, 3])
        let patterns = try self.made(
            "{associations: {\"n*\": {opening-balance-sek: 2}, \"*\": {opening-balance-sek: 1}}}")
        #expect(try #require(patterns.scenario).alternatives[0].associations.map(\.openingBalance) == [1, 2])
    }

    @Test func `a name that the study has nowhere is left out and told`() throws {
        let some = try made(
            "{factors: {zzz: {shift: 1}}, associations: {\"*\": {initiatives: {enter: {utilisation: 1}}}, west: {opening-balance-sek: 1}}, state: {base-amount-changes-sek: {from: 0}}}"
        )
        #expect(some.scenario != nil)
        #expect(Set(some.missing) == ["associations.*.initiatives.enter", "associations.west", "factors.zzz"])
        #expect(try made("{factors: {\"z*\": {shift: 1}}}").scenario == nil)
    }

    @Test func `an alternative is changed in the associations of the study`() throws {
        let made = try made(
            "{alternatives: {stay: {differences: {associations: {south: {region-ceiling-sek: {from: 5}}}}}}}")
        let alternatives = try #require(made.scenario).alternatives
        #expect(alternatives[0].associations[0].regionCeiling == [YearAmount(year: 2025, amount: 5)])
        #expect(alternatives[1].associations[0].regionCeiling == [])
    }

    static let faults: [(text: String, message: String)] = [
        (
            "s: {name: S, name-en: T, differences: {state: {need-weight: {value: 1, assumption: a}}}}",
            "c.yaml:3:3: shocks.s: a shock says where it comes from: add one of “published: document”, “derived: rule” or "
                + "“assumption: reason” beside its name"
        ),
        (
            "s: {name: S, name-en: T, assumption: a, differences: {state: {appropriation-changes: {form: 1}}}}",
            "c.yaml:3:89: shocks.s.differences.state.appropriation-changes.form: "
        ),
        (
            "s: {name: S, name-en: T, assumption: a, differences: {state: {need-wieght: 1}}}",
            "c.yaml:3:65: shocks.s.differences.state.need-wieght: "
        ),
        ("s: {name: S, name-en: T, assumption: a}", "c.yaml:3:6: shocks.s: "),
    ]

    @Test(arguments: faults)
    func `what is wrong with a catalogue is told with its place`(text: String, message: String) {
        #expect { try shocks(text) } throws: { error in
            (error as? Diagnostics)?.all.contains { "\($0)".hasPrefix(message) } == true
        }
    }

    @Test func `every shipped shock has a source and applies to the study of Vaggeryd`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let document = try StudyDocument.read(root.appendingPathComponent("scenarios/ksau").path)
        let shocks = try ShockCatalogue.shipped().shocks(for: document, scenario: 0, from: 2025)
        #expect(shocks.count >= 12 && Set(shocks.map(\.identifier)).count == shocks.count)
        for shock in shocks {
            #expect(shock.variant != nil && shock.missing == [], "\(shock.identifier): \(shock.missing)")
            #expect(shock.provenance.reason.swedish.count > 20)
        }
        let variants = try document.variants(shocks.compactMap(\.variant), of: 0)
        #expect(variants.changes.allSatisfy { !$0.isEmpty })
    }
}
