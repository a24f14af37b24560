@testable import StudyFiles

extension StudyMessageKnownAnswerTests {
    /// Scenarios, alternatives and published tables.
    static let layerExamples = [
        Example(
            "no scenario",
            .init(
                """
                  base: {name: Bas, name-en: Base}
                  low: {name: Svag, name-en: Weak, differences: {state: {assumption: a, appropriation-changes: \
                {2025: -0.1}}}}

                """,
                "  {}\n"),
            expected: """
                s.yaml:66:3: scenarios: a study needs at least one scenario, the base; write one without differences
                """),
        Example(
            "a base scenario with differences",
            .init(
                "  base: {name: Bas, name-en: Base}\n",
                ""),
            expected: """
                s.yaml:66:49: scenarios.low.differences: the first scenario is the base and has no differences; \
                write them where the world is described, or put a scenario without differences first
                """),
        Example(
            "a scenario with an unknown factor",
            .appending(
                """
                  other:
                    name: A
                    name-en: A
                    differences:
                      assumption: a
                      factors:
                        grwth: {shift: 0.01}

                """),
            expected: """
                s.yaml:74:9: scenarios.other.differences.factors.grwth: there is no factor “grwth”; did you mean \
                “growth”?
                """),
        Example(
            "a scenario with an unknown association",
            .appending(
                """
                  other:
                    name: A
                    name-en: A
                    differences:
                      assumption: a
                      associations:
                        sout: {opening-balance-sek: 1}

                """),
            expected: """
                s.yaml:74:9: scenarios.other.differences.associations.sout: there is no association “sout”; did you \
                mean “south”?
                """),
        Example(
            "a scenario with a star that matches nothing",
            .appending(
                """
                  other:
                    name: A
                    name-en: A
                    differences:
                      assumption: a
                      factors:
                        "x*": {shift: 0.01}

                """),
            expected: """
                s.yaml:74:9: scenarios.other.differences.factors.x*: key “x*” matches no key of the base; it has \
                “growth”
                """),
        Example(
            "a scenario that moves a factor out of range",
            .appending(
                """
                  other:
                    name: A
                    name-en: A
                    differences:
                      assumption: a
                      factors:
                        growth: {shift: 3}

                """),
            expected: """
                s.yaml:14:34: state.appropriation-growth-per-year: in the scenario “other”: the factor “growth” can \
                be 2.96 … 3.06 (5 standard deviations to each side), and here -0.9…1 is allowed; choose a \
                distribution that stays within, such as beta or logit-normal for a share
                """),
        Example(
            "a scenario that makes a policy lack a key",
            .appending(
                """
                  other:
                    name: A
                    name-en: A
                    differences:
                      assumption: a
                      associations:
                        south: {ask: {policy: ladder}}

                """),
            expected: """
                s.yaml:74:31: scenarios.other.differences.associations.south.ask.policy: “ladder” needs the key \
                “growth-per-year”; add it
                """),
        Example(
            "a scenario with a key that the policy of the base does not use",
            .appending(
                """
                  other:
                    name: A
                    name-en: A
                    differences:
                      assumption: a
                      associations:
                        south: {ask: {growth-per-year: 0.1}}

                """),
            expected: """
                s.yaml:74:40: scenarios.other.differences.associations.south.ask.growth-per-year: “match” does not use the key “growth-per-year”; remove it, \
                or choose something else than “match”
                """),
        Example(
            "an alternative with an unknown association",
            .init(
                """
                    moves:
                      - {municipality: lillby, to: north, year: 2027}

                """,
                """
                    differences:
                      assumption: a
                      associations:
                        sout: {opening-balance-sek: 1}

                """),
            expected: """
                s.yaml:66:9: alternatives.join.differences.associations.sout: there is no association “sout”; did \
                you mean “south”?
                """),
        Example(
            "an alternative with a line that lacks keys",
            .init(
                """
                    moves:
                      - {municipality: lillby, to: north, year: 2027}

                """,
                """
                    differences:
                      assumption: a
                      associations:
                        south: {operations: {new: {name: Ny}}}

                """),
            expected: """
                s.yaml:66:35: alternatives.join.differences.associations.south.operations.new: missing required key \
                “budget-sek”: Budgeted amount of each year of the plan.
                s.yaml:66:35: alternatives.join.differences.associations.south.operations.new: missing required key \
                “wage-share”: Part of the cost that follows wages; the rest follows prices.
                """),
        Example(
            "an alternative that changes the world",
            .init(
                """
                    moves:
                      - {municipality: lillby, to: north, year: 2027}

                """,
                "    differences: {state: {assumption: a, appropriation-sek: 1}}\n"),
            expected: """
                s.yaml:63:19: alternatives.join.differences.state: unknown key “state”; allowed here: “associations”
                """),
        Example(
            "an alternative that breaks a rule of the base",
            .adding(
                """

                    split: {by: shares, shares: {lillby: 0.5, storstad: 0.5}}
                """,
                after: "members: [lillby, storstad]"),
            .init(
                """
                    moves:
                      - {municipality: lillby, to: north, year: 2027}

                """,
                """
                    differences:
                      assumption: a
                      associations:
                        south: {split: {shares: {lillby: 0.6}}}

                """),
            expected: """
                s.yaml:67:33: alternatives.join.differences.associations.south.split.shares: the shares of the \
                members sum to 1.1, they must sum to 1
                """),
        Example(
            "a table of an unknown association",
            .appending(
                """
                published-tables:
                  t:
                    assumption: a
                    title: T
                    document: D
                    association: west
                    columns: {c: {name: C, alternative: stay, year: 2024}}
                    rows:
                      - {name: R, quantity: costs, cells: {c: 1}}

                """),
            expected: """
                s.yaml:73:18: published-tables.t.association: there is no association “west”; name one of “south”, \
                “north”
                """),
        Example(
            "a table without rows",
            .appending(
                """
                published-tables:
                  t:
                    assumption: a
                    title: T
                    document: D
                    association: south
                    columns: {c: {name: C, alternative: stay, year: 2024}}
                    rows:
                      []

                """),
            expected: """
                s.yaml:76:7: published-tables.t.rows: there is no row here; write at least one
                """),
        Example(
            "a table without columns",
            .appending(
                """
                published-tables:
                  t:
                    assumption: a
                    title: T
                    document: D
                    association: south
                    columns: {}
                    rows:
                      - {name: R, quantity: costs, cells: {c: 1}}

                """),
            expected: """
                s.yaml:74:14: published-tables.t.columns: there is no column here; write at least one
                s.yaml:76:44: published-tables.t.rows[1].cells.c: there is no column “c”; there is none at all
                """),
        Example(
            "a row without figures",
            .appending(
                """
                published-tables:
                  t:
                    assumption: a
                    title: T
                    document: D
                    association: south
                    columns: {c: {name: C, alternative: stay, year: 2024}}
                    rows:
                      - {name: R, quantity: costs, cells: {}}

                """),
            expected: """
                s.yaml:76:43: published-tables.t.rows[1].cells: there is no figure here; write at least one
                """),
        Example(
            "a column outside the horizon and of an unknown alternative",
            .appending(
                """
                published-tables:
                  t:
                    assumption: a
                    title: T
                    document: D
                    association: south
                    columns: {c: {name: C, alternative: sty, year: 2031}}
                    rows:
                      - {name: R, quantity: costs, cells: {c: 1}}

                """),
            expected: """
                s.yaml:74:41: published-tables.t.columns.c.alternative: there is no alternative “sty”; did you mean \
                “stay”?
                s.yaml:74:52: published-tables.t.columns.c.year: 2031 is outside the horizon 2024–2030; choose a \
                year within it or change the key “years”
                """),
        Example(
            "cells and verdicts of unknown columns",
            .appending(
                """
                published-tables:
                  t:
                    assumption: a
                    title: T
                    document: D
                    association: south
                    columns: {c: {name: C, alternative: stay, year: 2024}}
                    rows:
                      - {name: R, quantity: costs, cells: {c: 1, cc: 2}, expected: {d: rounding}}

                """),
            expected: """
                s.yaml:76:50: published-tables.t.rows[1].cells.cc: there is no column “cc”; name one of “c”
                s.yaml:76:69: published-tables.t.rows[1].expected.d: there is no column “d”; name one of “c”
                """),
        Example(
            "a verdict without a figure",
            .appending(
                """
                published-tables:
                  t:
                    assumption: a
                    title: T
                    document: D
                    association: south
                    columns: {c: {name: C, alternative: stay, year: 2024}, d: {name: C, alternative: stay, year: \
                2025}}
                    rows:
                      - {name: R, quantity: costs, cells: {c: 1}, expected: {d: rounding}}

                """),
            expected: """
                s.yaml:76:62: published-tables.t.rows[1].expected.d: the row has no figure for the column “d”; add \
                it to “cells” or remove the verdict
                """),
        Example(
            "a contribution of nobody",
            .appending(
                """
                published-tables:
                  t:
                    assumption: a
                    title: T
                    document: D
                    association: south
                    columns: {c: {name: C, alternative: stay, year: 2024}}
                    rows:
                      - {name: R, quantity: municipal-contribution, cells: {c: 1}}

                """),
            expected: """
                s.yaml:76:29: published-tables.t.rows[1].quantity: “municipal-contribution” needs the key “of”; add \
                it
                """),
        Example(
            "a contribution of one that is no member",
            .appending(
                """
                published-tables:
                  t:
                    assumption: a
                    title: T
                    document: D
                    association: south
                    columns: {c: {name: C, alternative: stay, year: 2024}}
                    rows:
                      - {name: R, quantity: municipal-contribution, of: grannby, cells: {c: 1}}

                """),
            expected: """
                s.yaml:76:57: published-tables.t.rows[1].of: “grannby” is no member of “south” in 2024; check the \
                table's association and column
                """),
        Example(
            "a contribution of one that has left",
            .appending(
                """
                published-tables:
                  t:
                    assumption: a
                    title: T
                    document: D
                    association: south
                    columns: {c: {name: C, alternative: join, year: 2027}}
                    rows:
                      - {name: R, quantity: municipal-contribution, of: lillby, cells: {c: 1}}

                """),
            expected: """
                s.yaml:76:57: published-tables.t.rows[1].of: “lillby” is no member of “south” in 2027; check the \
                table's association and column
                """),
        Example(
            "a line that is not there",
            .appending(
                """
                published-tables:
                  t:
                    assumption: a
                    title: T
                    document: D
                    association: south
                    columns: {c: {name: C, alternative: stay, year: 2024}}
                    rows:
                      - {name: R, quantity: line, of: ofice, cells: {c: 1}}

                """),
            expected: """
                s.yaml:76:39: published-tables.t.rows[1].of: there is no line “ofice”; did you mean “office”?
                """),
        Example(
            "a row with a key that it does not use",
            .appending(
                """
                published-tables:
                  t:
                    assumption: a
                    title: T
                    document: D
                    association: south
                    columns: {c: {name: C, alternative: stay, year: 2024}}
                    rows:
                      - {name: R, quantity: costs, of: office, cells: {c: 1}}

                """),
            expected: """
                s.yaml:76:40: published-tables.t.rows[1].of: “costs” does not use the key “of”; remove it, or choose something else than “costs”
                """),
        Example(
            "a utilisation of administration",
            .appending(
                """
                published-tables:
                  t:
                    assumption: a
                    title: T
                    document: D
                    association: south
                    columns: {c: {name: C, alternative: stay, year: 2024}}
                    rows:
                      - {name: R, quantity: implied-utilisation, of: office, granted-in: c, cells: {c: 1}}

                """),
            expected: """
                s.yaml:76:54: published-tables.t.rows[1].of: there is no initiative “office”; name one of “coaching”
                """),
        Example(
            "a utilisation of two and of one",
            .appending(
                """
                published-tables:
                  t:
                    assumption: a
                    title: T
                    document: D
                    association: south
                    columns: {c: {name: C, alternative: stay, year: 2024}}
                    rows:
                      - {name: R, quantity: implied-utilisation, of: coaching, of-lines: [coaching, coaching], \
                granted-in: c, cells: {c: 1}}

                """),
            expected: """
                s.yaml:76:64: published-tables.t.rows[1].of-lines: only one of “of”, “of-lines” may be written here, \
                found “of-lines” besides “of” at s.yaml:76:50
                """),
        Example(
            "a utilisation without a grant",
            .appending(
                """
                published-tables:
                  t:
                    assumption: a
                    title: T
                    document: D
                    association: south
                    columns: {c: {name: C, alternative: stay, year: 2024}}
                    rows:
                      - {name: R, quantity: implied-utilisation, of: coaching, cells: {c: 1}}

                """),
            expected: """
                s.yaml:76:29: published-tables.t.rows[1].quantity: “implied-utilisation” needs the key \
                “granted-in”; add it
                """),
        Example(
            "a table of an association that has dissolved",
            .init(
                """
                    moves:
                      - {municipality: lillby, to: north, year: 2027}

                """,
                "    merger: {year: 2027, into: north, from: [south], name: B}\n"),
            .appending(
                """
                published-tables:
                  t:
                    assumption: a
                    title: T
                    document: D
                    association: south
                    columns: {c: {name: C, alternative: join, year: 2028}}
                    rows:
                      - {name: R, quantity: costs, cells: {c: 1}}

                """),
            expected: """
                s.yaml:73:53: published-tables.t.columns.c.year: “south” dissolves in 2027 in this alternative; \
                name the one that stays
                """),
        Example(
            "a table over alternatives with different lines",
            .init(
                """
                    moves:
                      - {municipality: lillby, to: north, year: 2027}

                """,
                """
                    differences:
                      assumption: a
                      associations:
                        south: {operations: {new: {name: Ny, budget-sek: {2024: 1}, wage-share: 0}}}

                """),
            .appending(
                """
                published-tables:
                  t:
                    assumption: a
                    title: T
                    document: D
                    association: south
                    columns: {c: {name: C, alternative: join, year: 2028}}
                    rows:
                      - {name: R, quantity: line, of: office, cells: {c: 1}}

                """),
            expected: """
                s.yaml:76:41: published-tables.t.columns.c.alternative: the alternative “join” adds the lines “new” \
                to this association, which the table cannot show beside others; add them to the base with a budget \
                of 0
                """),
    ]
}
