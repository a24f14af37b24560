import ArgumentParser
import Finsam
import Foundation
import Reports
import StudyFiles

/// The worlds of a stress test: the scenario that the question is asked in, the other scenarios, shocks.
struct StressWorlds {
    /// The study with a scenario for each world.
    let study: Study
    /// What each world is, the base first.
    let all: [StressAnswer.World]
    /// Shocks of the catalogue that the study has nothing for.
    let notApplicable: [StressAnswer.World]
    /// The year in which shocks of the catalogue begin.
    let fromYear: Int

    init(_ question: Question, shocks: [String], catalogue: String?, only: String?, fromYear: Int?) throws {
        let (study, years) = (question.study, question.study.years)
        let from = fromYear ?? min(years.lowerBound + 1, years.upperBound)
        guard years.contains(from) else {
            throw WrongUse.tell("--from-year: \(from) is outside \(years.lowerBound)–\(years.upperBound).")
        }
        self.fromYear = from
        let language = question.options.language.language
        let own = try Self.own(shocks, language)
        let shipped = try BadData.telling(in: language) { () throws(Diagnostics) -> [Shock] in
            let read = if let catalogue { try ShockCatalogue.read(catalogue) } else { try ShockCatalogue.shipped() }
            return try read.shocks(for: question.document, scenario: question.scenario, from: from)
        }
        var scenarios = study.scenarios.indices.filter { $0 != question.scenario }
        let names = study.scenarios.map(\.identifier)
        // A study's own scenario stands in the place of a shock with the same key.
        var applicable = shipped.filter { !names.contains($0.identifier) }
        if let only {
            let part = NamedPart(
                option: "--only", kind: "scenario or shock",
                names: scenarios.map { names[$0] } + applicable.map(\.identifier))
            let chosen = try part.indices(of: only).map { part.names[$0] }
            scenarios = scenarios.filter { chosen.contains(names[$0]) }
            applicable = applicable.filter { chosen.contains($0.identifier) }
        }
        let taken = applicable.filter { $0.variant != nil }
        let variants = taken.compactMap(\.variant) + own
        let made = variants.isEmpty ? nil : try question.variants(variants)
        self.study = study.replacing(
            scenarios: [study.scenarios[question.scenario]] + scenarios.map { study.scenarios[$0] }
                + (made?.study.scenarios ?? []))
        let changes = made?.changes ?? []
        all =
            [Self.world(study, question.scenario, .base)] + scenarios.map { Self.world(study, $0, .scenario) }
            + zip(taken, changes).map { Self.world($0, changes: $1) }
            + zip(own, changes.dropFirst(taken.count)).map { variant, changes in
                StressAnswer.World(
                    identifier: variant.identifier, name: variant.name, kind: .commandLine, provenance: nil,
                    changes: changes, missing: [])
            }
        notApplicable = applicable.filter { $0.variant == nil }.map { Self.world($0, changes: []) }
    }

    /// The shocks of the command line.
    private static func own(_ shocks: [String], _ language: Language) throws -> [Variant] {
        try shocks.enumerated().map { number, text in
            let parts = text.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }.filter {
                !$0.isEmpty
            }
            guard !parts.isEmpty else {
                throw WrongUse.tell("--shock needs key=value; finsam keys lists the keys of a study.")
            }
            let changes = try parts.map { part in
                try BadData.telling(in: language) { () throws(Diagnostics) -> InputChange in
                    try InputChange(part, source: "--shock")
                }
            }
            let keys = changes.map(\.key)
            if let twice = keys.first(where: { key in keys.count { $0 == key } > 1 }) {
                throw WrongUse.tell("--shock: “\(twice)” is changed twice in one shock; change it once.")
            }
            let name = parts.joined(separator: "; ")
            return Variant(
                identifier: "shock-\(number + 1)", name: LocalText(swedish: name, english: name),
                provenance: .assumption("--shock"), changes: changes)
        }
    }

    private static func world(_ study: Study, _ scenario: Int, _ kind: StressAnswer.World.Kind) -> StressAnswer.World {
        let identifier = study.scenarios[scenario].identifier
        return StressAnswer.World(
            identifier: identifier, name: study.scenarios[scenario].name, kind: kind, provenance: nil,
            changes: study.inputs.filter { $0.path.hasPrefix("scenarios.\(identifier).") }, missing: [])
    }

    private static func world(_ shock: Shock, changes: [InputRecord]) -> StressAnswer.World {
        StressAnswer.World(
            identifier: shock.identifier, name: shock.name, kind: .catalogue, provenance: shock.provenance,
            changes: changes, missing: shock.missing)
    }
}
