import Finsam
import Foundation
import StudyFiles

/// One association whose balance is a sum of what its uncertainties do, so that shares of variance have a closed form.
///
/// 1 000 000 comes in and 1 000 000 is granted each year in two years; the use of it has a mean of 0.8 and a standard
/// deviation of 0.01 each year anew, which moves the last balance by 10 000·√2. The office costs 100 000 a year, with a
/// multiplier for both years of standard deviation 0.2, which moves it by 40 000; with a correlated one for the second
/// post, half as large. Another association has an uncertain office that does not matter here, and wages are known. Enough
/// is there at the beginning that nothing is ever curtailed.
enum LinearStudy {
    static func read() throws -> Study {
        let text = """
            assumption: made up by a test
            format: 1
            study: linear
            title: Linjär
            title-en: Linear
            question: Hur?
            question-en: How?
            years: {first: 2024, last: 2025}
            decision-date: 2020-01-01
            focus: m
            reference: stay
            state:
              appropriation-sek: 100000000
              appropriation-growth-per-year: 0
              associations-in-country: 50
              national-population-growth-per-year: 0
            economy: {wages-per-year: known, prices-per-year: 0}
            municipalities:
              m: {name: M, population: {2022: 1000}, population-growth-per-year: 0}
              n: {name: N, population: {2022: 1000}, population-growth-per-year: 0}
            associations:
              f:
                name: F
                members: [m]
                previous-state-contribution-sek: 500000
                room: {calibrated-sek: 500000}
                ask: {policy: match}
                grants: {policy: hold}
                opening-balance-sek: 3000000
                initiatives:
                  i: {name: I, budget-sek: {2024: 800000}, counted-share: 0.8, utilisation: use, wage-share: 1}
                administration:
                  a: {name: A, budget-sek: {2024: 100000}, wage-share: 1, cost-factor: office}
                  p: {name: P, budget-sek: {2024: 50000}, wage-share: 1, cost-factor: post}
              g:
                name: G
                members: [n]
                previous-state-contribution-sek: 500000
                room: {calibrated-sek: 500000}
                ask: {policy: match}
                grants: {policy: hold}
                opening-balance-sek: 3000000
                administration:
                  a: {name: A, budget-sek: {2024: 100000}, wage-share: 1, cost-factor: idle}
            factors:
              use: {meaning: Bruk, meaning-en: Use, unit: share, normal: {mean: 0.8, sd: 0.01}, time: independent}
              office: {meaning: Kansli, meaning-en: Office, unit: multiplier, normal: {mean: 1, sd: 0.2}, time: constant}
              idle: {meaning: Inget, meaning-en: Nothing, unit: multiplier, normal: {mean: 1, sd: 0.2}, time: constant}
              known: {meaning: Fast, meaning-en: Fixed, unit: per-year, fixed: 0, time: constant}
              post: {meaning: Tjänst, meaning-en: Post, unit: multiplier, normal: {mean: 1, sd: 0.2}, time: constant}
            correlations:
              - {among: [office, post], coefficient: 0.5}
            alternatives:
              stay: {name: K, name-en: S}
              pay:
                name: B
                name-en: P
                one-off: {year: 2024, sek: 1000, paid-by: {f: 1}}
            scenarios:
              base: {name: B, name-en: B}

            """
        let path = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("finsam-\(UUID()).yaml")
        try Data(text.utf8).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        return try StudyDocument.read(path.path).study
    }
}
