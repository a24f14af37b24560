import Finsam
import Simulation
import Stochastics
import Testing

@testable import StudyFiles

/// One association of two municipalities of 1 000 and 3 000 people, small enough that shocks can be worked by hand.
///
/// The room is 500 000 = 400 000 + 0.00125 · (100 000 000 − 50 · 400 000), all of it asked for: 1 000 000 come in and
/// municipality m pays 62 500. The plan uses it all: 800 000 counted for an initiative that is granted 1 000 000, of which
/// a quarter reaches m, and 200 000 for the rest. 30 000 are saved.
enum StressedStudy {
    static func text(utilisation: String = "0.8", scenarios: String = "") -> String {
        """
        format: 1
        study: stressed
        title: Prov
        title-en: Test
        question: Vad?
        question-en: What?
        years: {first: 2024, last: 2026}
        decision-date: 2020-01-01
        focus: m
        reference: stay
        assumption: made up
        state:
          appropriation-sek: 100000000
          appropriation-growth-per-year: growth
          associations-in-country: 50
          national-population-growth-per-year: 0
        economy: {wages-per-year: 0, prices-per-year: 0}
        municipalities:
          m: {name: M, population: {2022: 1000}, population-growth-per-year: 0}
          n: {name: N, population: {2022: 3000}, population-growth-per-year: 0}
        factors:
          growth: {meaning: G, meaning-en: G, unit: per-year, fixed: 0, time: independent}
          use:
            meaning: U
            meaning-en: U
            unit: share
            discrete: {values: [0.8, 1], probabilities: [0.75, 0.25]}
            time: independent
        associations:
          f:
            name: F
            members: [m, n]
            previous-state-contribution-sek: 500000
            room: {calibrated-sek: 500000}
            ask: {policy: match}
            grants: {policy: hold}
            opening-balance-sek: 30000
            initiatives:
              i: {name: I, budget-sek: {2024: 800000}, counted-share: 0.8, utilisation: \(utilisation), wage-share: 0.5}
              j: {name: J, budget-sek: {2024: 0}, counted-share: 0.8, utilisation: use, wage-share: 0.5}
            administration:
              office: {name: A, budget-sek: {2024: 200000}, wage-share: 0.5}
        alternatives:
          stay: {name: Kvar, name-en: Stay}
          again: {name: Igen, name-en: Again}
          dearer:
            name: Dyrare
            name-en: Dearer
            differences: {associations: {f: {split: {by: shares, shares: {m: 0.5, n: 0.5}}}}}
        scenarios:
          base: {name: Grund, name-en: Base}
        \(scenarios)
        """
    }

    static func document(utilisation: String = "0.8", scenarios: String = "") throws -> StudyDocument {
        let text = text(utilisation: utilisation, scenarios: scenarios)
        var problems = DiagnosticCollector()
        let source = try #require(
            StudySource([.init(path: "s.yaml", name: "s.yaml", bytes: Array(text.utf8))], into: &problems))
        return try StudyDocument(source, problems: problems)
    }

    /// The study's base and shocks, as changes of one value each.
    static func simulation(
        utilisation: String = "0.8", _ shocks: [String], sampling: Sampling = .pseudo, pathCount: Int = 64,
        threadCount: Int = 1
    ) throws -> Simulation {
        let document = try document(utilisation: utilisation)
        let variants = try shocks.enumerated().map { number, text in
            Variant(
                identifier: "s\(number)", name: LocalText(swedish: text, english: text), provenance: .assumption("a"),
                changes: [try InputChange(text, source: "--shock")])
        }
        let study = document.study
        let shocked = try document.variants(variants, of: 0).study.scenarios
        return Simulation(
            study.replacing(scenarios: [study.scenarios[0]] + shocked), sampling: sampling, seed: 5,
            pathCount: pathCount, threadCount: threadCount)
    }
}
