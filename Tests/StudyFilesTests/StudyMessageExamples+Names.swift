@testable import StudyFiles

extension StudyMessageKnownAnswerTests {
    /// Names: of what there is, of what there may be only once, and names as such.
    static let nameExamples = [
        Example(
            "an unknown municipality, misspelt",
            .init("focus: lillby",
                "focus: lilby"),
            expected: "?"),
        Example(
            "an unknown alternative, nothing like it",
            .init("reference: stay",
                "reference: x"),
            expected: "?"),
        Example(
            "an unknown association in a move",
            .init("to: north",
                "to: nort"),
            expected: "?"),
        Example(
            "an unknown factor",
            .init("prices-per-year: 0.02",
                "prices-per-year: grwth"),
            expected: "?"),
        Example(
            "a factor where there is none at all",
            .init("  growth:\n    meaning: Anslagets ökning\n    meaning-en: Growth of the appropriation\n    unit: per-year\n    assumption: a\n    normal: {mean: 0.01, sd: 0.01}\n    time: independent\n",
                "  {}\n"),
            expected: "?"),
        Example(
            "a line in two groups",
            .init("    administration:\n      office: {",
                "    operations:\n      coaching: {name: K, budget-sek: {2024: 1}, wage-share: 0.8}\n    administration:\n      office: {"),
            expected: "?"),
        Example(
            "an association named twice",
            .init("  join:\n    name: Byte\n",
                "  join:\n    shared-administration: {year: 2027, associations: [north, south, north], assumption: a, saving-share: 0.1, phase-in-years: 2}\n    name: Byte\n"),
            expected: "?"),
        Example(
            "no association named",
            .init("  join:\n    name: Byte\n",
                "  join:\n    shared-administration: {year: 2027, associations: [], assumption: a, saving-share: 0.1, phase-in-years: 2}\n    name: Byte\n"),
            expected: "?"),
        Example(
            "a key that results use",
            .init("  north:\n",
                "  together:\n"),
            .init("to: north",
                "to: together"),
            expected: "?"),
        Example(
            "a key too long for a folder",
            .init("study: example",
                "study: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
            expected: "?"),
        Example(
            "a name on two lines",
            .init("name: Nord",
                "name: \"No\\nrd\""),
            expected: "?"),
        Example(
            "a name with a control character",
            .init("name: Nord",
                "name: \"No\\trd\""),
            expected: "?"),
        Example(
            "a count that is not whole",
            .init("country: 82",
                "country: 82.5"),
            expected: "?"),
        Example(
            "a lag that is not whole",
            .init("prices-per-year: 0.02",
                "prices-per-year: 0.02, split-lag-years: 1.5"),
            expected: "?"),
    ]
}
