import Finsam
import Foundation
import StudyFiles

/// Two associations of one initiative each, where a municipality may move to one that reaches it
/// with a little less and costs it less still.
struct DecideStudy {
    var decision = "2023-11-23"
    var notice = 3.0
    var first = 2024
    var last = 2030
    /// Population growth of the municipality in focus.
    var growth = "0"
    /// How far the own association's initiative reaches the municipality in focus.
    var access = "1"
    /// Growth of the state's money.
    var state = "0"
    var factors = ""
    var thresholds = ""

    func read() throws -> Study {
        let yaml = """
            assumption: made up by a test
            format: 1
            study: choice
            title: Val
            title-en: Choice
            question: Hur?
            question-en: How?
            years: {first: \(first), last: \(last)}
            decision-date: \(decision)
            focus: m
            reference: stay
            state:
              appropriation-sek: 100000000
              appropriation-growth-per-year: \(state)
              associations-in-country: 50
              national-population-growth-per-year: 0
            economy: {wages-per-year: 0, prices-per-year: 0}
            municipalities:
              m: {name: Em, population: {2022: 1000}, population-growth-per-year: \(growth)}
              n: {name: En, population: {2022: 3000}, population-growth-per-year: 0}
              o: {name: O, population: {2022: 4000}, population-growth-per-year: 0}
            associations:
              f:
                name: F
                members: [m, n]
                notice-years: \(notice)
                previous-state-contribution-sek: 500000
                room: {calibrated-sek: 500000}
                ask: {policy: match}
                grants: {policy: hold}
                opening-balance-sek: 9000000
                initiatives:
                  i: {name: I, budget-sek: {\(first): 400000}, counted-share: 1, utilisation: 1, wage-share: 1, access: {m: \(access)}}
              g:
                name: G
                members: [o]
                notice-years: \(notice)
                previous-state-contribution-sek: 500000
                room: {calibrated-sek: 500000}
                ask: {policy: freeze}
                grants: {policy: hold}
                opening-balance-sek: 9000000
                initiatives:
                  j: {name: J, budget-sek: {\(first): 450000}, counted-share: 1, utilisation: 1, wage-share: 1}
            alternatives:
              stay: {name: Kvar, name-en: Stay}
              join:
                name: Byte
                name-en: Join
                moves: [{municipality: m, to: g, year: \(first + 3), notice-override: a test}]
            scenarios:
              base: {name: Bas, name-en: Base}

            """
        let text =
            yaml + (factors.isEmpty ? "" : "factors:\n" + factors + "\n")
            + (thresholds.isEmpty ? "" : "thresholds:\n" + thresholds + "\n")
        let path = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("finsam-\(UUID()).yaml")
        try Data(text.utf8).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        return try StudyDocument.read(path.path).study
    }
}
