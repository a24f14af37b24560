import Finsam
import Reports
import Simulation
import Testing

@testable import Publications

/// The memorandum says what the comparison says, in the municipality's order, for any study.
@Suite struct MemoInvariantTests {
    private static let studies = ["scenarios/ksau", "scenarios/plan-2024", "scenarios/ladder-2021"]
    private static let cases = studies.flatMap { study in
        [Mode.monteCarlo, .expected, .plan].flatMap { mode in Language.allCases.map { (study, mode, $0) } }
    }

    private func memo(_ study: String, _ mode: Mode, _ language: Language) async throws -> (Comparison, Story) {
        let comparison = try await StudyRuns.comparison(study, mode: mode, language: language)
        return (comparison, Memo(comparison).story(PictureSet(comparison)))
    }

    private func texts(_ story: Story) -> [String] {
        story.blocks.flatMap { block -> [String] in
            switch block {
            case .heading(let text, _), .paragraph(let text), .toFillIn(let text): [text]
            case .list(let items): items
            case .table(let table): [table.title, table.lead] + table.headings + table.rows.flatMap(\.self)
            case .picture(let picture): [picture.title, picture.reading, picture.alternativeText]
            }
        }
    }

    private func headings(_ story: Story) -> [String] {
        story.blocks.compactMap { if case .heading(let text, level: 2) = $0 { text } else { nil } }
    }

    @Test(arguments: cases.indices) func `the chapters stand in the municipality's order`(index: Int) async throws {
        let (study, mode, language) = Self.cases[index]
        let (_, story) = try await memo(study, mode, language)
        #expect(
            headings(story)
                == (language == .swedish
                    ? [
                        "Förslag till beslut", "Sammanfattning", "Ärende", "Alternativen", "Ekonomiska konsekvenser",
                        "Risker", "Antaganden och osäkerhet", "Underlag", "Bilagor",
                    ]
                    : [
                        "Proposal for decision", "Summary", "Matter", "The alternatives", "Economic consequences",
                        "Risks", "Assumptions and uncertainty", "Basis", "Annexes",
                    ]))
    }

    @Test(arguments: cases.indices) func `it says every conclusion and every alternative, and no number is missing`(
        index: Int
    ) async throws {
        let (study, mode, language) = Self.cases[index]
        let (comparison, story) = try await memo(study, mode, language)
        let texts = texts(story)
        for conclusion in comparison.conclusions { #expect(texts.contains(conclusion)) }
        for (number, alternative) in comparison.study.alternatives.enumerated() {
            #expect(texts.contains("\(number + 1). \(alternative.name.text(in: language))"))
        }
        for text in texts {
            for wrong in [" nan", " inf ", "optional(", "  ", " .", " ,", "( ", ".."] {
                #expect(!text.lowercased().contains(wrong), "\(text)")
            }
        }
        // One language: Swedish words that no English sentence has, and the other way.
        let foreign = language == .swedish ? [" the ", " on average "] : [" medeltal ", " banor ", " i genomsnitt "]
        for text in texts { for word in foreign { #expect(!text.contains(word), "\(text)") } }
    }

    @Test func `the sentence about the best alternative changes with the numbers`() async throws {
        let (comparison, story) = try await memo("scenarios/ksau", .monteCarlo, .swedish)
        let net = comparison.difference(.net, 2)
        #expect((net?.mean ?? 0) > 0)
        #expect(texts(story).contains { $0.contains("är ”Byte till Finnveden” i genomsnitt bäst för Vaggeryd") })
        // The same results with the best alternative as the reference: no other is better.
        let run = comparison.run
        let study = run.study.selecting(alternatives: [2, 0, 3], reference: 0, scenarios: [0])
        let simulation = Simulation(study, mode: .monteCarlo, seed: 1, pathCount: 64, threadCount: 1)
        let turned = CompletedRun(
            study: study, simulation: simulation, engineVersion: run.engineVersion,
            results: [try #require(await simulation.run(scenario: 0))], files: run.files,
            resolvedInputs: run.resolvedInputs)
        let other = Comparison(turned, language: .swedish)
        let words = texts(Memo(other).story(PictureSet(other)))
        #expect(
            words.contains {
                $0.contains("inget av de andra alternativen i genomsnitt bättre för Vaggeryd än ”Byte till")
            }
        )
    }

    @Test func `an alternative that changes money alone is not said to change nothing`() async throws {
        let (comparison, story) = try await memo("scenarios/ladder-2021", .monteCarlo, .swedish)
        let texts = texts(story)
        #expect(texts.filter { $0.contains("inte ändrar något") } == [texts.first { $0.hasPrefix("Alternativ 1: ") }])
        #expect(texts.filter { $0.contains("Det som skiljer är budget, bidrag") }.count == comparison.others.count)
        // 163,8 − 148,9: the ladder's first step is in 2022, the year after the first.
        #expect(texts.contains { $0.hasPrefix("Med ”Trappan, 10 procent per år” är bidraget 2022 i genomsnitt 163") })
    }
}
