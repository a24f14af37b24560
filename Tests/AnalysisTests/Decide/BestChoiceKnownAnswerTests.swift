import Stochastics
import Testing

@testable import Analysis

@Suite struct BestChoiceKnownAnswerTests {
    private let choice = BestChoice(
        [
            PathSample([0, 0, 0, 0], sampling: .pseudo), PathSample([10, -4, 0.4, 6], sampling: .pseudo),
            PathSample([4, 5, -8, 6], sampling: .pseudo),
        ], slack: 0.5)

    @Test func `a path belongs to the best alternative, and is shared between equals`() {
        // Path by path: the second; the third; first and second, 0.4 apart; second and third.
        #expect(choice.alternatives.map(\.best.value) == [0.5 / 4, 2.0 / 4, 1.5 / 4])
        #expect(choice.tied.value == 0.5)
        #expect(choice.alternatives.reduce(0) { $0 + $1.best.value } == 1)
    }

    @Test func `regret is an amount on each path, not a share of an outcome`() {
        // The best of each path is 10, 5, 0.4, 6. Divided by outcomes it would be infinite for the first alternative.
        #expect(choice.alternatives[0].regret.value == 21.4 / 4)
        #expect(choice.alternatives[1].regret.value == 9.0 / 4)
        #expect(choice.alternatives[2].regret.value == (6 + 8.4) / 4)
        #expect(choice.alternatives.map(\.regretQuantile.value) == [10, 9, 8.4])
    }

    @Test func `the best and the second best are by their means`() throws {
        #expect((choice.best, choice.second) == (1, 2))
        #expect(choice.lead.value == (6 - 9 + 8.4 + 0) / 4)
        let interval = try #require(choice.leadInterval)
        #expect(interval.contains(choice.lead.value) && interval.contains(0))
    }

    @Test func `the mean regret of the best alternative is the value of knowing everything`() {
        let gains = [Normals.sample("a", count: 640), Normals.sample("b", count: 640)].map {
            PathSample($0, sampling: .pseudo)
        }
        let choice = BestChoice(gains, slack: 0.5)
        let perfect = PerfectInformation(among: gains, best: choice.best)
        #expect(perfect.information.value?.value == choice.alternatives[choice.best].regret.value)
    }
}
