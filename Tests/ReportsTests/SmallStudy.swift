import Finsam
import Foundation
import Reports
import Simulation
import Stochastics
import StudyFiles
import Testing

/// A study of two associations and three municipalities, with an alternative that changes nothing and one that moves a
/// municipality, and its results.
enum SmallStudy {
    static let text = """
        format: 1
        study: small
        title: "Ska Åby byta?"
        title-en: "Should Åby change?"
        question: "Vad betalar Åby?"
        question-en: "What does Åby pay?"
        years: {first: 2024, last: 2027}
        decision-date: 2021-11-23
        focus: aby
        reference: stay
        run: {paths: 64, seed: 3}
        assumption: "Made up"
        state:
          appropriation-sek: {value: 339000000, published: "A letter"}
          appropriation-growth-per-year: growth
          associations-in-country: 82
          national-population-growth-per-year: 0.003
        economy: {wages-per-year: 0.03, prices-per-year: 0.02}
        municipalities:
          aby: {name: Åby, population: {2022: 14001}, population-growth-per-year: 0.005}
          borgas: {name: Borgås, population: {2022: 140013}, population-growth-per-year: 0.008}
          ostra: {name: Östra, population: {2022: 30007}, population-growth-per-year: 0}
        factors:
          growth:
            meaning: "Ökning av anslaget"
            meaning-en: "Growth of the appropriation"
            unit: per-year
            normal: {mean: 0.01, sd: 0.02}
            time: independent
          use:
            meaning: "Förbrukad andel"
            meaning-en: "Share that is used"
            unit: share
            beta: {mean: 0.9, sd: 0.05}
            time: independent
        associations:
          west:
            name: Väst
            members: [aby, borgas]
            previous-state-contribution-sek: 4500000
            room: {calibrated-sek: 4600001}
            ask: {policy: match}
            grants: {policy: spend-available, buffer-share-of-income: 0.05}
            opening-balance-sek: 900001
            initiatives:
              coaching: {name: Coachning, budget-sek: {2024: 7400000}, counted-share: 0.9, utilisation: use, wage-share: 0.8}
              meeting: {name: Träff, budget-sek: {2024: 333333}, counted-share: 0.9, utilisation: 1, wage-share: 0.7}
            administration:
              office: {name: Kansli, budget-sek: {2024: 1500000}, wage-share: 0.8}
              audit: {name: Revision, budget-sek: {2024: 55555}, wage-share: 0.1}
          east:
            name: Öst
            members: [ostra]
            previous-state-contribution-sek: 1200000
            room: {per-inhabitant-as: west}
            ask: {policy: match}
            grants: {policy: spend-available, buffer-share-of-income: 0.05}
            opening-balance-sek: 200000
            initiatives:
              place: {name: Mötesplats, budget-sek: {2024: 1900000}, counted-share: 0.9, utilisation: use, wage-share: 0.7}
            administration:
              office: {name: Kansli, budget-sek: {2024: 600000}, wage-share: 0.8}
        alternatives:
          stay: {name: Kvar, name-en: Stay}
          same: {name: "Som nu", name-en: "As now"}
          join:
            name: Byte
            name-en: Join
            moves: [{municipality: aby, to: east, year: 2026}]
            one-off: {year: 2026, sek: 150001, paid-by: {west: 0.5, east: 0.5}}
        scenarios:
          base: {name: Bas, name-en: Base}
          low:
            name: "Anslag −10 %"
            name-en: "Appropriation −10%"
            differences: {state: {appropriation-changes: {2025: -0.1}}}

        """

    /// The study as it is read, or with a piece of it replaced.
    static func document(_ old: String = "", with new: String = "") throws -> StudyDocument {
        try document(edits: old.isEmpty ? [] : [(old, new)])
    }

    /// The study with pieces of it replaced.
    static func document(edits: [(old: String, new: String)]) throws -> StudyDocument {
        let folder = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("finsam-test-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("small.yaml")
        let edited = edits.reduce(text) { text, edit in
            precondition(text.contains(edit.old), "the study has no “\(edit.old)”")
            return text.replacingOccurrences(of: edit.old, with: edit.new)
        }
        try Data(edited.utf8).write(to: file)
        return try StudyDocument.read(file.path)
    }

    /// A run of all its scenarios.
    static func run(
        _ mode: Mode, sampling: Sampling = .pseudo, pathCount: Int = 64
    ) async throws -> CompletedRun {
        let document = try document()
        let simulation = Simulation(
            document.study, mode: mode, sampling: sampling, seed: 3, pathCount: pathCount, threadCount: 2)
        var results: [ScenarioResult] = []
        for scenario in document.study.scenarios.indices {
            results.append(try #require(await simulation.run(scenario: scenario)))
        }
        return CompletedRun(
            study: document.study, simulation: simulation, engineVersion: "0.0.0", results: results,
            files: document.files, resolvedInputs: document.resolvedInputs)
    }
}
