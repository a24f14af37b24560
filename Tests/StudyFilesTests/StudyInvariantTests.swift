import Finsam
import Foundation
import Testing

@testable import StudyFiles

/// The studies that users run, and what must hold for any text.
@Suite struct StudyInvariantTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("scenarios").path

    @Test(arguments: ["ksau", "plan-2024", "ladder-2021"])
    func `a shipped study is read without a word, and an independent validator takes it`(_ name: String) throws {
        let document = try StudyDocument.read("\(Self.folder)/\(name)")
        #expect(document.study.identifier == name)
        for input in document.study.inputs {
            let reason = input.provenance.reason
            #expect(!reason.swedish.isEmpty && !reason.english.isEmpty, "\(input.path)")
            if case .assumption = input.provenance {
                #expect(reason.swedish != reason.english, "\(input.path) has its reason in one language")
            }
        }
        let texts = try document.files.map { try #require(String(validating: $0.bytes, as: UTF8.self)) }
        let key = "\nfocus: vaggeryd"
        let position = try #require(texts.firstIndex { $0.contains(key) })
        let broken = ["\nfocus: Vaggeryd", "\nfokus: vaggeryd", "\nfocus: vaggeryd\nother: 1"].map { fault in
            var copy = texts
            copy[position] = texts[position].replacing(key, with: fault)
            return copy
        }
        let verdicts = try IndependentValidator.verdicts(on: [texts] + broken, schema: StudySchema.json(in: .swedish))
        #expect(verdicts == [true, false, false, false])
    }

    @Test func `the validator refuses of the smallest study what the form forbids`() throws {
        let edits: [StudyExample.Edit] = [
            .init("wages-per-year: 0.03", "wages-per-year: {value: 0.03, published: b}"),
            .init("wages-per-year: 0.03", "wages-per-year: {value: 3, published: b}"),
            .init("wages-per-year: 0.03", "wages-per-year: {published: b}"),
            .init("{calibrated-sek: 4600000}", "{calibrated-sek: 4600000, given-sek: {2024: 1}}"),
            .init("focus: lillby\n", ""),
            .init("wages-per-year: 0.03", "wages-per-year: {value: 0.03, published: b, published-en: c}"),
            .init("wages-per-year: 0.03", "wages-per-year: {value: 0.03, derived: b, published-en: c}"),
        ]
        let verdicts = try IndependentValidator.verdicts(
            on: [[StudyExample.smallest]] + edits.map { [StudyExample.text([$0])] },
            schema: StudySchema.json(in: .swedish))
        #expect(verdicts == [true, true, false, false, false, false, true, false])
        #expect(edits.map { StudyExample.diagnostics([$0]).isEmpty } == Array(verdicts.dropFirst()))
    }

    @Test func `all problems are told at once, sorted, each once`() {
        let diagnostics = StudyExample.diagnostics([
            .init("decision-date: 2023-11-23", "decision-date: 2040-01-01"),
            .init("focus: lillby", "focus: lilby"),
            .init("associations-in-country: 82", "associations-in-country: 1"),
            .init("prices-per-year: 0.02", "prices-per-year: 2"),
            .init("population: {2022: 30000}", "population: {}"),
            .init("members: [lillby, storstad]", "members: [lillby]\n    notice-yeers: 2"),
            .init("budget-sek: {2024: 7400000}", "budget-sek: {2025: 7400000}"),
            .init("{per-inhabitant-as: south}", "{per-inhabitant-as: west}"),
            .init("normal: {mean: 0.01, sd: 0.01}", "normal: {mean: 0.01, sd: 3}"),
            .init("to: north, year: 2027", "to: south, year: 2027"),
            .appending("  third: {name: C, name-en: C, differences: {assumption: a, state: {appropriation-sek: 5}}}\n"),
        ])
        #expect(
            diagnostics.split(separator: "\n").map { $0.split(separator: ": ").prefix(2).joined(separator: " ") } == [
                "s.yaml:8:16 decision-date", "s.yaml:9:8 focus", "s.yaml:14:34 state.appropriation-growth-per-year",
                "s.yaml:15:28 state.associations-in-country", "s.yaml:17:65 economy.prices-per-year",
                "s.yaml:21:3 municipalities.storstad", "s.yaml:22:40 municipalities.grannby.population",
                "s.yaml:28:5 associations.south.notice-yeers",
                "s.yaml:37:21 associations.south.initiatives.coaching.budget-sek",
                "s.yaml:47:31 associations.north.room.per-inhabitant-as", "s.yaml:65:36 alternatives.join.moves[1].to",
                "s.yaml:69:88 scenarios.third.differences.state.appropriation-sek",
            ], "\(diagnostics)")
    }

    @Test func `what several scenarios and alternatives have in common is told once, and where`() {
        let edits = ["x1", "x2"].map { name in
            StudyExample.Edit.appending(
                "  \(name): {name: \(name), name-en: \(name), differences: {assumption: a, factors: {growth: {shift: 3}}}}\n"
            )
        }
        let range = StudyExample.diagnostics(edits)
        #expect(range.hasPrefix("s.yaml:14:34: state.appropriation-growth-per-year: in the scenario “x1”: the factor"))
        #expect(!range.contains("\n"))
        let alternative = StudyExample.diagnostics([
            .init("members: [grannby]", "members: [grannby]\n    region-ceiling-sek: {2024: 1}"),
            .init("budget-sek: {2024: 1500000}", "budget-sek: {2024: 1500000, 2025: 1}"),
            .init("budget-sek: {2024: 7400000}", "budget-sek: {2024: 7400000, 2025: 1}"),
            .init(
                "    moves:\n",
                "    differences: {assumption: a, associations: {south: {initiatives: {coaching: {budget-sek: {2026: 1}}}}}}\n"
                    + "    moves:\n"),
        ])
        #expect(
            alternative == """
                s.yaml:41:42: associations.south.administration.office.budget-sek: in the alternative “join”: “office” \
                has a budget for 2024, 2025, other lines of the association for 2024, 2025, 2026; give every line the \
                same years, with 0 where nothing is planned
                """)
    }

    @Test func `a part that is refused as a whole is told of once`() {
        for part in [
            "municipalities", "associations", "factors", "alternatives", "scenarios", "state", "economy", "years",
        ] {
            let lines = StudyExample.smallest.split(separator: "\n", omittingEmptySubsequences: false)
            var kept: [Substring] = []
            var isInside = false
            for line in lines {
                if line.hasPrefix("\(part):") {
                    isInside = true
                    kept.append("\(part): 5")
                } else if !isInside || !line.hasPrefix(" ") {
                    isInside = false
                    kept.append(line)
                }
            }
            guard case .failure(let diagnostics) = StudyExample.read(kept.joined(separator: "\n")) else {
                Issue.record("\(part): 5 was taken")
                continue
            }
            #expect(diagnostics.all.count == 1, "\(part): \(diagnostics)")
        }
    }

    @Test func `leaving out any line never crashes the reader`() {
        let lines = StudyExample.smallest.split(separator: "\n", omittingEmptySubsequences: false)
        for position in lines.indices {
            var kept = lines
            kept.remove(at: position)
            _ = StudyExample.read(kept.joined(separator: "\n"))
        }
    }
}
