@testable import StudyFiles

extension StudyMessageKnownAnswerTests {
    /// The horizon, and what is given by year.
    static let yearExamples = [
        Example(
            "a horizon that ends before it begins",
            .init("last: 2030", "last: 2020"),
            expected: """
                s.yaml:7:28: years.last: the last year 2020 is before the first year 2024; exchange them
                """),
        Example(
            "a horizon that is too long",
            .init("last: 2030", "last: 2084"),
            expected: """
                s.yaml:7:28: years.last: the horizon is 61 years, at most 60 are allowed; end it earlier
                """),
        Example(
            "a decision after the horizon",
            .init("2023-11-23", "2031-01-01"),
            .init("year: 2027}", "year: 2027, notice-override: x}"),
            expected: """
                s.yaml:8:16: decision-date: 2031-01-01 is after the horizon, which ends in 2030, so nothing can \
                follow from the decision; check the day and the key “years”
                """),
        Example(
            "a move outside the horizon",
            .init("year: 2027", "year: 2031"),
            expected: """
                s.yaml:64:49: alternatives.join.moves[1].year: 2031 is outside the horizon 2024–2030; choose a year \
                within it or change the key “years”
                """),
        Example(
            "a merger outside the horizon",
            .init(
                """
                    moves:
                      - {municipality: lillby, to: north, year: 2027}

                """,
                "    merger: {year: 2023, into: north, from: [south], name: B}\n"),
            expected: """
                s.yaml:63:20: alternatives.join.merger.year: 2023 is outside the horizon 2024–2030; choose a year \
                within it or change the key “years”
                """),
        Example(
            "a one-off cost and a shared administration outside the horizon",
            .init(
                """
                  join:
                    name: Byte

                """,
                """
                  join:
                    one-off: {year: 2031, assumption: a, sek: 1, paid-by: {north: 1}}
                    shared-administration: {year: 2040, associations: [north, south], assumption: a, \
                saving-share: 0.1, phase-in-years: 2}
                    name: Byte

                """),
            expected: """
                s.yaml:61:21: alternatives.join.one-off.year: 2031 is outside the horizon 2024–2030; choose a year \
                within it or change the key “years”
                s.yaml:62:35: alternatives.join.shared-administration.year: 2040 is outside the horizon 2024–2030; \
                choose a year within it or change the key “years”
                """),
        Example(
            "a change of the appropriation outside the horizon",
            .init("{2025: -0.1}", "{2023: -0.1}"),
            expected: """
                s.yaml:67:97: scenarios.low.differences.state.appropriation-changes.2023: 2023 is outside the \
                horizon 2024–2030; choose a year within it or change the key “years”
                """),
        Example(
            "a ceiling after the horizon",
            .adding(
                """

                    region-ceiling-sek: {2020: 1, 2031: 2}
                """,
                after: "opening-balance-sek: 200000"),
            expected: """
                s.yaml:50:35: associations.north.region-ceiling-sek.2031: 2031 is after the horizon, which ends in \
                2030; remove it or change the key “years”
                """),
        Example(
            "an empty map of years",
            .adding(
                """

                    municipal-ceiling-sek: {}
                """,
                after: "opening-balance-sek: 200000"),
            expected: """
                s.yaml:50:28: associations.north.municipal-ceiling-sek: no year is given; write at least one year \
                and its figure
                """),
        Example(
            "no population",
            .init("population: {2022: 30000}", "population: {}"),
            expected: """
                s.yaml:22:40: municipalities.grannby.population: no year is given; write at least one year and its \
                figure
                """),
        Example(
            "a population that is too old",
            .init("population: {2022: 30000}", "population: {2015: 1, 2021: 30000}"),
            expected: """
                s.yaml:22:40: municipalities.grannby.population: the split key of the first year is the population \
                of 31 December 2022, and the last known one is of 2021; add a later figure
                """),
        Example(
            "a path with a gap",
            .init(
                """
                    ask: {policy: match}
                    grants: {policy: hold}
                    opening-balance-sek: 200000
                """,
                """
                    ask: {policy: path, state-sek: {2024: 1, 2026: 1}, then: match}
                    grants: {policy: hold}
                    opening-balance-sek: 200000
                """),
            expected: """
                s.yaml:47:36: associations.north.ask.state-sek: the years given are 2024, 2026; give every year \
                from 2024, the first year of the horizon, without gaps
                """),
        Example(
            "a path that begins late",
            .init(
                """
                    ask: {policy: match}
                    grants: {policy: hold}
                    opening-balance-sek: 200000
                """,
                """
                    ask: {policy: path, state-sek: {2025: 1}, then: match}
                    grants: {policy: hold}
                    opening-balance-sek: 200000
                """),
            expected: """
                s.yaml:47:36: associations.north.ask.state-sek: the year given is 2025; give every year from 2024, \
                the first year of the horizon, without gaps
                """),
        Example(
            "a path outside the horizon",
            .init(
                """
                    ask: {policy: match}
                    grants: {policy: hold}
                    opening-balance-sek: 200000
                """,
                """
                    ask: {policy: path, state-sek: {2023: 1, 2024: 1}, then: match}
                    grants: {policy: hold}
                    opening-balance-sek: 200000
                """),
            expected: """
                s.yaml:47:37: associations.north.ask.state-sek.2023: 2023 is outside the horizon 2024–2030; choose \
                a year within it or change the key “years”
                """),
        Example(
            "given rooms that begin late",
            .init("{per-inhabitant-as: south}", "{given-sek: {2025: 1000000}}"),
            expected: """
                s.yaml:46:23: associations.north.room.given-sek: the first room given is that of 2025, and the \
                horizon begins in 2024; give that of 2024 too
                """),
        Example(
            "given rooms without a year",
            .init("{per-inhabitant-as: south}", "{given-sek: {}}"),
            expected: """
                s.yaml:46:23: associations.north.room.given-sek: no year is given; write at least one year and its \
                figure
                """),
        Example(
            "amounts of the quarter outside the horizon",
            .adding(
                """

                    split: {by: amounts, amounts-sek: {2023: {grannby: 1}}}
                """,
                after: "members: [grannby]"),
            expected: """
                s.yaml:45:40: associations.north.split.amounts-sek.2023: 2023 is outside the horizon 2024–2030; \
                choose a year within it or change the key “years”
                """),
        Example(
            "a budget for other years than other lines",
            .init(
                "office: {name: Kansli, budget-sek: {2024: 1500000}",
                "office: {name: Kansli, budget-sek: {2024: 1500000, 2025: 1}"),
            expected: """
                s.yaml:41:42: associations.south.administration.office.budget-sek: “office” has a budget for 2024, \
                2025, other lines of the association for 2024; give every line the same years, with 0 where nothing \
                is planned
                """),
        Example(
            "a budget that begins late",
            .init("budget-sek: {2024: 7400000}", "budget-sek: {2025: 7400000}"),
            expected: """
                s.yaml:36:21: associations.south.initiatives.coaching.budget-sek: “coaching” has a budget for 2025; \
                a plan begins in 2024, the first year of the horizon, and goes on without gaps within it
                """),
        Example(
            "a budget with a gap",
            .init("budget-sek: {2024: 7400000}", "budget-sek: {2024: 7400000, 2026: 1}"),
            expected: """
                s.yaml:36:21: associations.south.initiatives.coaching.budget-sek: “coaching” has a budget for 2024, \
                2026; a plan begins in 2024, the first year of the horizon, and goes on without gaps within it
                """),
        Example(
            "a budget without a year",
            .init("budget-sek: {2024: 7400000}", "budget-sek: {}"),
            expected: """
                s.yaml:36:21: associations.south.initiatives.coaching.budget-sek: “coaching” has a budget for no \
                year; a plan begins in 2024, the first year of the horizon, and goes on without gaps within it
                """),
    ]
}
