@testable import StudyFiles

extension StudyMessageKnownAnswerTests {
    private static func threshold(_ keys: String) -> StudyExample.Edit {
        .appending("thresholds:\n  assumption: a\n  t: {name: A, name-en: A, \(keys)}\n")
    }

    /// Thresholds: what is measured, of whom, when and how far.
    static let thresholdExamples = [
        Example(
            "an unknown outcome, misspelt", threshold("outcome: contribution-sek, when: horizon, at-most: 1"),
            expected: """
                s.yaml:70:37: thresholds.t.outcome: “contribution-sek” is none of “contribution”, “reach”, “net”, \
                “leverage”, “administration-borne”, “room”, “contributions”, “administration”, \
                “administration-share”, “operations”, “granted”, “spend”, “one-off”, “curtailment”, \
                “closing-balance”; did you mean “contributions”?
                """),
        Example(
            "an unknown municipality", threshold("outcome: net, of: lilby, when: horizon, at-most: 1"),
            expected: """
                s.yaml:70:46: thresholds.t.of: there is no municipality “lilby”; did you mean “lillby”?
                """),
        Example(
            "a municipality where an association is meant",
            threshold("outcome: room, of: lillby, when: horizon, at-most: 1"),
            expected: """
                s.yaml:70:47: thresholds.t.of: there is no association “lillby”; name one of “south”, “north”
                """),
        Example(
            "a year outside the horizon", threshold("outcome: net, year: 2031, at-most: 1"),
            expected: """
                s.yaml:70:48: thresholds.t.year: 2031 is outside the horizon 2024–2030; choose a year within it or change the key “years”
                """),
        Example(
            "no time", threshold("outcome: net, at-most: 1"),
            expected: """
                s.yaml:70:6: thresholds.t: exactly one of “year”, “when” must be written here, found none
                """),
        Example(
            "two limits", threshold("outcome: net, when: horizon, at-most: 1, at-least: 0"),
            expected: """
                s.yaml:70:69: thresholds.t.at-least: only one of “at-least”, “at-most” may be written here, found “at-least” \
                besides “at-most” at s.yaml:70:57
                """),
        Example(
            "a limit without provenance",
            .appending("thresholds:\n  t: {name: A, name-en: A, outcome: net, when: horizon, at-most: 1}\n"),
            expected: """
                s.yaml:69:66: thresholds.t.at-most: nothing says where this value comes from; add one of “published: \
                document, table”, “derived: rule” or “assumption: reason” beside it or further out
                """),
        Example(
            "two of one name",
            .appending(
                """
                thresholds:
                  assumption: a
                  t: {name: A, name-en: B, outcome: net, when: horizon, at-most: 1}
                  u: {name: A, name-en: C, outcome: net, when: horizon, at-least: 0}

                """),
            expected: """
                s.yaml:71:13: thresholds.u.name: “A” is also the name of “t”, and tables would show two alike; choose another
                """),
    ]
}
