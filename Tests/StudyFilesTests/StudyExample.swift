import Finsam
import Foundation

@testable import StudyFiles

/// The smallest lawful study with two associations, as text, and what the reader makes of edits of it.
enum StudyExample {
    /// Every required key and no other, but for the second association, municipality and alternative that changes of
    /// membership need.
    static let smallest = """
        format: 1
        study: example
        title: Byta?
        title-en: Change?
        question: Vad kostar det?
        question-en: What does it cost?
        years: {first: 2024, last: 2030}
        decision-date: 2023-11-23
        focus: lillby
        reference: stay
        state:
          assumption: a
          appropriation-sek: 339000000
          appropriation-growth-per-year: growth
          associations-in-country: 82
          national-population-growth-per-year: 0.003
        economy: {assumption: a, wages-per-year: 0.03, prices-per-year: 0.02}
        municipalities:
          assumption: a
          lillby: {name: Lillby, population: {2022: 14000}, population-growth-per-year: 0}
          storstad: {name: Storstad, population: {2022: 140000}, population-growth-per-year: 0}
          grannby: {name: Grannby, population: {2022: 30000}, population-growth-per-year: 0}
        associations:
          assumption: a
          south:
            name: Syd
            members: [lillby, storstad]
            previous-state-contribution-sek: 4500000
            room: {calibrated-sek: 4600000}
            ask: {policy: match}
            grants: {policy: hold}
            opening-balance-sek: 900000
            initiatives:
              coaching:
                name: Coachning
                budget-sek: {2024: 7400000}
                counted-share: 0.9
                utilisation: 0.85
                wage-share: 0.8
            administration:
              office: {name: Kansli, budget-sek: {2024: 1500000}, wage-share: 0.8}
          north:
            name: Nord
            members: [grannby]
            previous-state-contribution-sek: 1200000
            room: {per-inhabitant-as: south}
            ask: {policy: match}
            grants: {policy: hold}
            opening-balance-sek: 200000
        factors:
          growth:
            meaning: Anslagets ökning
            meaning-en: Growth of the appropriation
            unit: per-year
            assumption: a
            normal: {mean: 0.01, sd: 0.01}
            time: independent
        alternatives:
          stay: {name: Kvar, name-en: Stay}
          join:
            name: Byte
            name-en: Join
            moves:
              - {municipality: lillby, to: north, year: 2027}
        scenarios:
          base: {name: Bas, name-en: Base}
          low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}

        """

    /// A replacement of text that stands exactly once.
    struct Edit: Sendable {
        let old: String
        let new: String

        init(_ old: String, _ new: String) {
            self.old = old
            self.new = new
        }

        static func adding(_ text: String, after old: String) -> Edit { Edit(old, old + text) }
        static func adding(_ text: String, before old: String) -> Edit { Edit(old, text + old) }
        /// At the end of the study, after its scenarios.
        static func appending(_ text: String) -> Edit { Edit("", text) }
    }

    static func text(_ edits: [Edit]) -> String {
        var text = smallest
        for edit in edits {
            if edit.old.isEmpty {
                text += edit.new
                continue
            }
            let parts = text.components(separatedBy: edit.old)
            precondition(parts.count == 2, "“\(edit.old)” stands \(parts.count - 1) times")
            text = parts.joined(separator: edit.new)
        }
        return text
    }

    /// The study, or what is wrong with it.
    static func read(_ text: String) -> Result<StudyDocument, Diagnostics> {
        var problems = DiagnosticCollector()
        let file = StudySource.File(path: "s.yaml", name: "s.yaml", bytes: Array(text.utf8))
        guard let source = StudySource([file], into: &problems) else { return .failure(problems.diagnostics) }
        do { return .success(try StudyDocument(source, problems: problems)) } catch { return .failure(error) }
    }

    /// What is wrong with it.
    static func problems(_ edits: [Edit]) -> [Diagnostic] { problems(of: text(edits)) }

    /// What is wrong with a text.
    static func problems(of text: String) -> [Diagnostic] {
        switch read(text) {
        case .success: []
        case .failure(let diagnostics): diagnostics.all
        }
    }

    /// One diagnostic a line, in English.
    static func diagnostics(_ edits: [Edit]) -> String {
        problems(edits).map(\.description).joined(separator: "\n")
    }

    static func study(_ edits: Edit...) throws -> Study { try read(text(edits)).get().study }

    static func document(_ edits: Edit...) throws -> StudyDocument { try read(text(edits)).get() }
}
