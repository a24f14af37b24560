import Finsam
import Stochastics
import Testing

@testable import StudyFiles

/// A study with other inputs is the study whose files have them.
@Suite struct VariantKnownAnswerTests {
    private func variant(_ changes: String...) throws -> Variant {
        Variant(
            identifier: "v", name: LocalText(swedish: "v", english: "v"), provenance: .assumption("a test"),
            changes: try changes.map { try InputChange($0, source: "--set") })
    }

    private func message(_ change: String, scenario: Int = 0) throws -> String {
        do {
            _ = try StudyExample.document().variants([variant(change)], of: scenario)
            return ""
        } catch { return "\(error)" }
    }

    @Test func `a number, a factor's place and all that a star stands for are changed`() throws {
        let study = try StudyExample.document().variants(
            [
                variant("state.base-amount-sek=100000"), variant("state.appropriation-growth-per-year=0.01"),
                variant("associations.*.initiatives.*.utilisation=1", "state.appropriation-changes={2025: -0.1}"),
            ], of: 0)
        let worlds = study.study.scenarios.map(\.world)
        #expect(worlds[0].state.baseAmount == 100_000)
        #expect(worlds[1].state.growth == .fixed(0.01))
        #expect(worlds[2].state.changes.amount(in: 2025) == -0.1)
        #expect(
            study.study.scenarios[2].alternatives[0].associations[0].lines.first?.outcome == .fixed(1))
        #expect(study.changes.map { $0.map(\.path) }[0] == ["state.base-amount-sek"])
        #expect(study.changes[0][0].provenance == .assumption("a test"))
        #expect(worlds[0].municipalities.count == 3 && study.study.published.isEmpty)
    }

    @Test func `a change is laid over the scenario that it is asked in`() throws {
        let document = try StudyExample.document(
            .appending(
                "  cut:\n    name: A\n    name-en: A\n    differences:\n      assumption: b\n      state: {appropriation-changes: {2025: -0.1}}\n"
            ))
        let study = try document.variants(
            [variant("state.appropriation-changes={2026: -0.2}")], of: 1)
        let changes = study.study.scenarios[0].world.state.changes
        #expect(changes.amount(in: 2025) == -0.1 && changes.amount(in: 2026) == -0.2)
        #expect(study.study.scenarios.count == 1)
    }

    @Test(arguments: [
        ("state.base-amount=1", "unknown key “base-amount”; did you mean “base-amount-sek”?"),
        ("associations.souht.opening-balance-sek=1", "unknown key “souht”; did you mean “south”?"),
        ("factors.growht.shift=1", "unknown key “growht”; did you mean “growth”?"),
        ("state.base-amount-sek=-1", "-1 kronor is outside 0…1000000000"),
        ("years.last=2040", "unknown key “years”"),
        ("associations.*.operations.*.wage-share=1", "key “*” matches no key of the base, which has none"),
        ("associations.x*.opening-balance-sek=1", "key “x*” matches no key of the base; it has “south”, “north”"),
    ])
    func `what the study has not is told with what it has`(change: String, words: String) throws {
        let message = try message(change)
        #expect(message.contains(words), "\(message)")
        #expect(message.hasPrefix("--set \(change): "), "\(message)")
    }

    @Test(arguments: ["state.base-amount-sek", "=1", "a=\n1", "a="])
    func `what is no change is refused`(text: String) {
        #expect(throws: Diagnostics.self) { try InputChange(text, source: "--set") }
    }

    @Test func `every key that is listed can be set to its value`() throws {
        let document = try StudyExample.document()
        let keys = document.keys
        #expect(keys.count > 20)
        for key in keys {
            let change = try InputChange("\(key.key)=\(key.value)", source: "--set")
            let variant = Variant(
                identifier: "v", name: LocalText(swedish: "v", english: "v"), provenance: .assumption("a"),
                changes: [change])
            #expect(throws: Never.self, "\(key.key)") { try document.variants([variant], of: 0) }
        }
    }
}
