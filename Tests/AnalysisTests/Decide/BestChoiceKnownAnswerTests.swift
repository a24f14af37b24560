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
        let shares = choice.alternatives.map(\.best.value)
        #expect(shares == [0.125, 0.5, 0.375])
        #expect(choice.tied.value == 0.5)
    }

    @Test func `regret is an amount on each path, not a share of an outcome`() {
        // The best of each path is 10, 5, 0.4, 6. Divided by outcomes it would be infinite for the first alternative.
        let regrets = choice.alternatives.map(\.regret.value)
        #expect(abs(regrets[0] - 5.35) < 1e-12 && abs(regrets[1] - 2.25) < 1e-12 && abs(regrets[2] - 3.6) < 1e-12)
        let high = choice.alternatives.map(\.regretQuantile.value)
        #expect(high == [10, 9, 8.4])
    }

    @Test func `the best and the second best are by their means`() throws {
        #expect((choice.best, choice.second) == (1, 2))
        // 6, −9, 8.4 and 0.
        #expect(abs(choice.lead.value - 1.35) < 1e-12)
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
