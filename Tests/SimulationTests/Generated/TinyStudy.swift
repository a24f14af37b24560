import Finsam
import Foundation
import StudyFiles

/// One association with one municipality and round figures, for answers that can be worked by hand.
struct TinyStudy {
    var utilisation = "0.9"
    var administration = 100_000
    /// Lines under `factors:`, if any.
    var factors = ""
    /// The state's growth, a number or a factor.
    var growth = "0"
    var opening = 0
    var last = 2025
    var alternatives = "  stay: {name: K, name-en: S}"

    func read() throws -> Study {
        let yaml = """
            assumption: made up by a test
            format: 1
            study: tiny
            title: Liten
            title-en: Tiny
            question: Hur?
            question-en: How?
            years: {first: 2024, last: \(last)}
            decision-date: 2020-01-01
            focus: m
            reference: stay
            state:
              appropriation-sek: 100000000
              appropriation-growth-per-year: \(growth)
              associations-in-country: 50
              national-population-growth-per-year: 0
            economy: {wages-per-year: 0, prices-per-year: 0}
            municipalities:
              m: {name: M, population: {2022: 1000}, population-growth-per-year: 0}
              n: {name: N, population: {2022: 3000}, population-growth-per-year: 0}
            associations:
              f:
                name: F
                members: [m, n]
                previous-state-contribution-sek: 500000
                room: {calibrated-sek: 500000}
                ask: {policy: match}
                grants: {policy: hold}
                opening-balance-sek: \(opening)
                initiatives:
                  i: {name: I, budget-sek: {2024: 900000}, counted-share: 0.9, utilisation: \(utilisation), wage-share: 1}
                administration:
                  a: {name: A, budget-sek: {2024: \(administration)}, wage-share: 1}
            alternatives:
            \(alternatives)
            scenarios:
              base: {name: B, name-en: B}
            """
        let text = yaml + (factors.isEmpty ? "\n" : "\nfactors:\n" + factors + "\n")
        let path = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("finsam-\(UUID()).yaml")
        try Data(text.utf8).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        return try StudyDocument.read(path.path).study
    }
}
