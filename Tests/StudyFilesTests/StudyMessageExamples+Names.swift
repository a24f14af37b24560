@testable import StudyFiles

extension StudyMessageKnownAnswerTests {
    /// Names: of what there is, of what there may be only once, and names as such.
    static let nameExamples = [
        Example(
            "an unknown municipality, misspelt",
            .init("focus: lillby", "focus: lilby"),
            expected: """
                s.yaml:9:8: focus: there is no municipality “lilby”; did you mean “lillby”?
                """),
        Example(
            "an unknown alternative, nothing like it",
            .init("reference: stay", "reference: x"),
            expected: """
                s.yaml:10:12: reference: there is no alternative “x”; name one of “stay”, “join”
                """),
        Example(
            "an unknown association in a move",
            .init("to: north", "to: nort"),
            expected: """
                s.yaml:64:36: alternatives.join.moves[1].to: there is no association “nort”; did you mean “north”?
                """),
        Example(
            "an unknown factor",
            .init("prices-per-year: 0.02", "prices-per-year: grwth"),
            expected: """
                s.yaml:17:65: economy.prices-per-year: there is no factor “grwth”; did you mean “growth”?
                """),
        Example(
            "a factor where there is none at all",
            .init(
                """
                  growth:
                    meaning: Anslagets ökning
                    meaning-en: Growth of the appropriation
                    unit: per-year
                    assumption: a
                    normal: {mean: 0.01, sd: 0.01}
                    time: independent

                """,
                "  {}\n"),
            expected: """
                s.yaml:14:34: state.appropriation-growth-per-year: there is no factor “growth”; there is none at all
                """),
        Example(
            "a line in two groups",
            .adding(
                """
                    operations:
                      coaching: {name: K, budget-sek: {2024: 1}, wage-share: 0.8}

                """,
                before: """
                        administration:
                          office: {
                    """),
            expected: """
                s.yaml:41:7: associations.south.operations.coaching: the line “coaching” is named twice; keep one \
                of them
                """),
        Example(
            "an association named twice",
            .init(
                """
                  join:
                    name: Byte

                """,
                """
                  join:
                    shared-administration: {year: 2027, associations: [north, south, north], assumption: a, \
                saving-share: 0.1, phase-in-years: 2}
                    name: Byte

                """),
            expected: """
                s.yaml:61:70: alternatives.join.shared-administration.associations[3]: the association “north” is \
                named twice; keep one of them
                """),
        Example(
            "no association named",
            .init(
                """
                  join:
                    name: Byte

                """,
                """
                  join:
                    shared-administration: {year: 2027, associations: [], assumption: a, saving-share: 0.1, \
                phase-in-years: 2}
                    name: Byte

                """),
            expected: """
                s.yaml:61:55: alternatives.join.shared-administration.associations: there is no association here; \
                write at least one
                """),
        Example(
            "a key that results use",
            .init("  north:\n", "  together:\n"),
            .init("to: north", "to: together"),
            expected: """
                s.yaml:42:3: associations.together: “together” is what the results call the sum of all \
                associations; choose another key
                """),
        Example(
            "a key too long for a folder",
            .init(
                "study: example",
                """
                study: \
                aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
                """),
            expected: """
                s.yaml:2:8: study: the key names a folder and has 101 characters, at most 100 are allowed; shorten \
                it
                """),
        Example(
            "a name on two lines",
            .init("name: Nord", "name: \"No\\nrd\""),
            expected: """
                s.yaml:43:11: associations.north.name: a name or title is one line, and this has a line break; \
                write it on one line
                """),
        Example(
            "two of one name",
            .init("name: Nord", "name: Syd"),
            expected: """
                s.yaml:43:11: associations.north.name: “Syd” is also the name of “south”, and tables would show two \
                alike; choose another
                """),
        Example(
            "a name with a control character",
            .init("name: Nord", "name: \"No\\trd\""),
            expected: """
                s.yaml:43:11: associations.north.name: the text has a control character, which tables cannot show; \
                remove it
                """),
        Example(
            "a count that is not whole",
            .init("country: 82", "country: 82.5"),
            expected: """
                s.yaml:15:28: state.associations-in-country: 82.5 is not a whole number; write one
                """),
        Example(
            "a lag that is not whole",
            .init("prices-per-year: 0.02", "prices-per-year: 0.02, split-lag-years: 1.5"),
            expected: """
                s.yaml:17:88: economy.split-lag-years: 1.5 is not a whole number; write one
                """),
    ]
}
