import Finsam
import Testing

@testable import StudyFiles

/// What a lawful threshold is read as.
@Suite struct ThresholdKnownAnswerTests {
    @Test func `thresholds are of the focus and its association unless they name another`() throws {
        let study = try StudyExample.study(
            .appending(
                """
                thresholds:
                  assumption: a
                  paid: {name: A, name-en: A, outcome: contribution, when: every-year, at-most: 300000}
                  there: {name: B, name-en: B, outcome: net, of: grannby, year: 2027, at-least: {value: -5, published: b}}
                  own: {name: C, name-en: C, outcome: curtailment, when: horizon, at-most: 0}
                  north: {name: D, name-en: D, outcome: room, of: north, when: horizon, at-least: 1}

                """))
        #expect(study.thresholds.map(\.identifier) == ["paid", "there", "own", "north"])
        #expect(
            study.thresholds.map(\.subject) == [
                .municipality(.contribution, 0), .municipality(.net, 2), .association(.curtailment, of: nil),
                .association(.room, of: 1),
            ])
        #expect(study.thresholds.map(\.time) == [.everyYear, .year(2027), .horizon, .horizon])
        #expect(study.thresholds.map(\.limit) == [.atMost(300_000), .atLeast(-5), .atMost(0), .atLeast(1)])
        #expect(study.thresholds.map(\.provenance)[..<2] == [.assumption("a"), .published("b")])
        #expect(study.inputs.contains { $0.path == "thresholds.paid.at-most" && $0.value == "300000" })
        #expect(study.decision == CalendarDay(year: 2023, month: 11, day: 23))
    }

    @Test func `a limit holds within the slack`() {
        #expect(Threshold.Limit.atMost(100).allows(100.5, slack: 0.5))
        #expect(!Threshold.Limit.atMost(100).allows(100.6, slack: 0.5))
        #expect(Threshold.Limit.atLeast(100).allows(99.5, slack: 0.5))
        #expect(!Threshold.Limit.atLeast(100).allows(99.4, slack: 0.5))
    }
}
