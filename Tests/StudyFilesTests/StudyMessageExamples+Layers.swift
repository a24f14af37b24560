@testable import StudyFiles

extension StudyMessageKnownAnswerTests {
    /// Scenarios, alternatives and published tables.
    static let layerExamples = [
        Example(
            "no scenario",
            .init("  base: {name: Bas, name-en: Base}\n  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n",
                "  {}\n"),
            expected: "?"),
        Example(
            "a base scenario with differences",
            .init("  base: {name: Bas, name-en: Base}\n",
                ""),
            expected: "?"),
        Example(
            "a scenario with an unknown factor",
            .init("  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n",
                "  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n  other:\n    name: A\n    name-en: A\n    differences:\n      assumption: a\n      factors:\n        grwth: {shift: 0.01}\n"),
            expected: "?"),
        Example(
            "a scenario with an unknown association",
            .init("  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n",
                "  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n  other:\n    name: A\n    name-en: A\n    differences:\n      assumption: a\n      associations:\n        sout: {opening-balance-sek: 1}\n"),
            expected: "?"),
        Example(
            "a scenario with a star that matches nothing",
            .init("  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n",
                "  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n  other:\n    name: A\n    name-en: A\n    differences:\n      assumption: a\n      factors:\n        \"x*\": {shift: 0.01}\n"),
            expected: "?"),
        Example(
            "a scenario that moves a factor out of range",
            .init("  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n",
                "  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n  other:\n    name: A\n    name-en: A\n    differences:\n      assumption: a\n      factors:\n        growth: {shift: 3}\n"),
            expected: "?"),
        Example(
            "a scenario that makes a policy lack a key",
            .init("  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n",
                "  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n  other:\n    name: A\n    name-en: A\n    differences:\n      assumption: a\n      associations:\n        south: {ask: {policy: ladder}}\n"),
            expected: "?"),
        Example(
            "a scenario with a key that the policy of the base does not use",
            .init("  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n",
                "  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n  other:\n    name: A\n    name-en: A\n    differences:\n      assumption: a\n      associations:\n        south: {ask: {growth-per-year: 0.1}}\n"),
            expected: "?"),
        Example(
            "an alternative with an unknown association",
            .init("    moves:\n      - {municipality: lillby, to: north, year: 2027}\n",
                "    differences:\n      assumption: a\n      associations:\n        sout: {opening-balance-sek: 1}\n"),
            expected: "?"),
        Example(
            "an alternative with a line that lacks keys",
            .init("    moves:\n      - {municipality: lillby, to: north, year: 2027}\n",
                "    differences:\n      assumption: a\n      associations:\n        south: {operations: {new: {name: Ny}}}\n"),
            expected: "?"),
        Example(
            "an alternative that changes the world",
            .init("    moves:\n      - {municipality: lillby, to: north, year: 2027}\n",
                "    differences: {state: {assumption: a, appropriation-sek: 1}}\n"),
            expected: "?"),
        Example(
            "an alternative that breaks a rule of the base",
            .init("members: [lillby, storstad]",
                "members: [lillby, storstad]\n    split: {by: shares, shares: {lillby: 0.5, storstad: 0.5}}"),
            .init("    moves:\n      - {municipality: lillby, to: north, year: 2027}\n",
                "    differences:\n      assumption: a\n      associations:\n        south: {split: {shares: {lillby: 0.6}}}\n"),
            expected: "?"),
        Example(
            "a table of an unknown association",
            .init("  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n",
                "  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\npublished-tables:\n  t:\n    assumption: a\n    title: T\n    document: D\n    association: west\n    columns: {c: {name: C, alternative: stay, year: 2024}}\n    rows:\n      - {name: R, quantity: costs, cells: {c: 1}}\n"),
            expected: "?"),
        Example(
            "a table without rows",
            .init("  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n",
                "  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\npublished-tables:\n  t:\n    assumption: a\n    title: T\n    document: D\n    association: south\n    columns: {c: {name: C, alternative: stay, year: 2024}}\n    rows:\n      []\n"),
            expected: "?"),
        Example(
            "a table without columns",
            .init("  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n",
                "  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\npublished-tables:\n  t:\n    assumption: a\n    title: T\n    document: D\n    association: south\n    columns: {}\n    rows:\n      - {name: R, quantity: costs, cells: {c: 1}}\n"),
            expected: "?"),
        Example(
            "a row without figures",
            .init("  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n",
                "  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\npublished-tables:\n  t:\n    assumption: a\n    title: T\n    document: D\n    association: south\n    columns: {c: {name: C, alternative: stay, year: 2024}}\n    rows:\n      - {name: R, quantity: costs, cells: {}}\n"),
            expected: "?"),
        Example(
            "a column outside the horizon and of an unknown alternative",
            .init("  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n",
                "  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\npublished-tables:\n  t:\n    assumption: a\n    title: T\n    document: D\n    association: south\n    columns: {c: {name: C, alternative: sty, year: 2031}}\n    rows:\n      - {name: R, quantity: costs, cells: {c: 1}}\n"),
            expected: "?"),
        Example(
            "cells and verdicts of unknown columns",
            .init("  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n",
                "  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\npublished-tables:\n  t:\n    assumption: a\n    title: T\n    document: D\n    association: south\n    columns: {c: {name: C, alternative: stay, year: 2024}}\n    rows:\n      - {name: R, quantity: costs, cells: {c: 1, cc: 2}, expected: {d: rounding}}\n"),
            expected: "?"),
        Example(
            "a verdict without a figure",
            .init("  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n",
                "  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\npublished-tables:\n  t:\n    assumption: a\n    title: T\n    document: D\n    association: south\n    columns: {c: {name: C, alternative: stay, year: 2024}, d: {name: C, alternative: stay, year: 2025}}\n    rows:\n      - {name: R, quantity: costs, cells: {c: 1}, expected: {d: rounding}}\n"),
            expected: "?"),
        Example(
            "a contribution of nobody",
            .init("  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n",
                "  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\npublished-tables:\n  t:\n    assumption: a\n    title: T\n    document: D\n    association: south\n    columns: {c: {name: C, alternative: stay, year: 2024}}\n    rows:\n      - {name: R, quantity: municipal-contribution, cells: {c: 1}}\n"),
            expected: "?"),
        Example(
            "a contribution of one that is no member",
            .init("  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n",
                "  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\npublished-tables:\n  t:\n    assumption: a\n    title: T\n    document: D\n    association: south\n    columns: {c: {name: C, alternative: stay, year: 2024}}\n    rows:\n      - {name: R, quantity: municipal-contribution, of: grannby, cells: {c: 1}}\n"),
            expected: "?"),
        Example(
            "a contribution of one that has left",
            .init("  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n",
                "  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\npublished-tables:\n  t:\n    assumption: a\n    title: T\n    document: D\n    association: south\n    columns: {c: {name: C, alternative: join, year: 2027}}\n    rows:\n      - {name: R, quantity: municipal-contribution, of: lillby, cells: {c: 1}}\n"),
            expected: "?"),
        Example(
            "a line that is not there",
            .init("  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n",
                "  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\npublished-tables:\n  t:\n    assumption: a\n    title: T\n    document: D\n    association: south\n    columns: {c: {name: C, alternative: stay, year: 2024}}\n    rows:\n      - {name: R, quantity: line, of: ofice, cells: {c: 1}}\n"),
            expected: "?"),
        Example(
            "a row with a key that it does not use",
            .init("  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n",
                "  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\npublished-tables:\n  t:\n    assumption: a\n    title: T\n    document: D\n    association: south\n    columns: {c: {name: C, alternative: stay, year: 2024}}\n    rows:\n      - {name: R, quantity: costs, of: office, cells: {c: 1}}\n"),
            expected: "?"),
        Example(
            "a utilisation of administration",
            .init("  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n",
                "  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\npublished-tables:\n  t:\n    assumption: a\n    title: T\n    document: D\n    association: south\n    columns: {c: {name: C, alternative: stay, year: 2024}}\n    rows:\n      - {name: R, quantity: implied-utilisation, of: office, granted-in: c, cells: {c: 1}}\n"),
            expected: "?"),
        Example(
            "a utilisation of two and of one",
            .init("  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n",
                "  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\npublished-tables:\n  t:\n    assumption: a\n    title: T\n    document: D\n    association: south\n    columns: {c: {name: C, alternative: stay, year: 2024}}\n    rows:\n      - {name: R, quantity: implied-utilisation, of: coaching, of-lines: [coaching, coaching], granted-in: c, cells: {c: 1}}\n"),
            expected: "?"),
        Example(
            "a utilisation without a grant",
            .init("  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n",
                "  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\npublished-tables:\n  t:\n    assumption: a\n    title: T\n    document: D\n    association: south\n    columns: {c: {name: C, alternative: stay, year: 2024}}\n    rows:\n      - {name: R, quantity: implied-utilisation, of: coaching, cells: {c: 1}}\n"),
            expected: "?"),
        Example(
            "a table of an association that has dissolved",
            .init("    moves:\n      - {municipality: lillby, to: north, year: 2027}\n",
                "    merger: {year: 2027, into: north, from: [south], name: B}\n"),
            .init("  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n",
                "  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\npublished-tables:\n  t:\n    assumption: a\n    title: T\n    document: D\n    association: south\n    columns: {c: {name: C, alternative: join, year: 2028}}\n    rows:\n      - {name: R, quantity: costs, cells: {c: 1}}\n"),
            expected: "?"),
        Example(
            "a table over alternatives with different lines",
            .init("    moves:\n      - {municipality: lillby, to: north, year: 2027}\n",
                "    differences:\n      assumption: a\n      associations:\n        south: {operations: {new: {name: Ny, budget-sek: {2024: 1}, wage-share: 0}}}\n"),
            .init("  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\n",
                "  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: {2025: -0.1}}}}\npublished-tables:\n  t:\n    assumption: a\n    title: T\n    document: D\n    association: south\n    columns: {c: {name: C, alternative: join, year: 2028}}\n    rows:\n      - {name: R, quantity: line, of: office, cells: {c: 1}}\n"),
            expected: "?"),
    ]
}
