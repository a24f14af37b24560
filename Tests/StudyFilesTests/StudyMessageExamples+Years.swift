@testable import StudyFiles

extension StudyMessageKnownAnswerTests {
    /// The horizon, and what is given by year.
    static let yearExamples = [
        Example(
            "a horizon that ends before it begins",
            .init("last: 2030",
                "last: 2020"),
            expected: "?"),
        Example(
            "a horizon that is too long",
            .init("last: 2030",
                "last: 2084"),
            expected: "?"),
        Example(
            "a decision after the horizon",
            .init("2023-11-23",
                "2031-01-01"),
            .init("year: 2027}",
                "year: 2027, notice-override: x}"),
            expected: "?"),
        Example(
            "a move outside the horizon",
            .init("year: 2027",
                "year: 2031"),
            expected: "?"),
        Example(
            "a merger outside the horizon",
            .init("    moves:\n      - {municipality: lillby, to: north, year: 2027}\n",
                "    merger: {year: 2023, into: north, from: [south], name: B}\n"),
            expected: "?"),
        Example(
            "a one-off cost and a shared administration outside the horizon",
            .init("  join:\n    name: Byte\n",
                "  join:\n    one-off: {year: 2031, assumption: a, sek: 1, paid-by: {north: 1}}\n    shared-administration: {year: 2040, associations: [north, south], assumption: a, saving-share: 0.1, phase-in-years: 2}\n    name: Byte\n"),
            expected: "?"),
        Example(
            "a change of the appropriation outside the horizon",
            .init("{2025: -0.1}",
                "{2023: -0.1}"),
            expected: "?"),
        Example(
            "a ceiling after the horizon",
            .init("opening-balance-sek: 200000",
                "opening-balance-sek: 200000\n    region-ceiling-sek: {2020: 1, 2031: 2}"),
            expected: "?"),
        Example(
            "an empty map of years",
            .init("opening-balance-sek: 200000",
                "opening-balance-sek: 200000\n    municipal-ceiling-sek: {}"),
            expected: "?"),
        Example(
            "no population",
            .init("population: {2022: 30000}",
                "population: {}"),
            expected: "?"),
        Example(
            "a population that is too old",
            .init("population: {2022: 30000}",
                "population: {2015: 1, 2021: 30000}"),
            expected: "?"),
        Example(
            "a path with a gap",
            .init("    ask: {policy: match}\n    grants: {policy: hold}\n    opening-balance-sek: 200000",
                "    ask: {policy: path, state-sek: {2024: 1, 2026: 1}, then: match}\n    grants: {policy: hold}\n    opening-balance-sek: 200000"),
            expected: "?"),
        Example(
            "a path that begins late",
            .init("    ask: {policy: match}\n    grants: {policy: hold}\n    opening-balance-sek: 200000",
                "    ask: {policy: path, state-sek: {2025: 1}, then: match}\n    grants: {policy: hold}\n    opening-balance-sek: 200000"),
            expected: "?"),
        Example(
            "a path outside the horizon",
            .init("    ask: {policy: match}\n    grants: {policy: hold}\n    opening-balance-sek: 200000",
                "    ask: {policy: path, state-sek: {2023: 1, 2024: 1}, then: match}\n    grants: {policy: hold}\n    opening-balance-sek: 200000"),
            expected: "?"),
        Example(
            "given rooms that begin late",
            .init("{per-inhabitant-as: south}",
                "{given-sek: {2025: 1000000}}"),
            expected: "?"),
        Example(
            "given rooms without a year",
            .init("{per-inhabitant-as: south}",
                "{given-sek: {}}"),
            expected: "?"),
        Example(
            "amounts of the quarter outside the horizon",
            .init("members: [grannby]",
                "members: [grannby]\n    split: {by: amounts, amounts-sek: {2023: {grannby: 1}}}"),
            expected: "?"),
        Example(
            "a budget for other years than other lines",
            .init("office: {name: Kansli, budget-sek: {2024: 1500000}",
                "office: {name: Kansli, budget-sek: {2024: 1500000, 2025: 1}"),
            expected: "?"),
        Example(
            "a budget that begins late",
            .init("budget-sek: {2024: 7400000}",
                "budget-sek: {2025: 7400000}"),
            expected: "?"),
        Example(
            "a budget with a gap",
            .init("budget-sek: {2024: 7400000}",
                "budget-sek: {2024: 7400000, 2026: 1}"),
            expected: "?"),
        Example(
            "a budget without a year",
            .init("budget-sek: {2024: 7400000}",
                "budget-sek: {}"),
            expected: "?"),
    ]
}
