import Finsam
import Simulation
import Stochastics
import Testing

@testable import Analysis

/// Whether the interval of a breaking point holds the true one as often as it promises.
///
/// 400 seeds, 500 paths each; x is normal with mean 1 and standard deviation 0.5, so that the probability of curtailment
/// is 0.2 at a known shift. Of 400 intervals of 95 % a number outside 359…397 has a probability below 10⁻⁵; a share of 500
/// paths comes in steps, which moves the coverage by less than 1 %. Intervals of one standard error would hold 270.
@Suite struct BreakingPointStatisticsTests {
    @Test func `95 of 100 intervals hold the true breaking point`() async throws {
        var study = OneFactorStudy()
        study.x = .normal(mean: 1, standardDeviation: 0.5)
        let shape = study
        let condition = Condition(
            .probability(.more, 0), of: Quantity(.hasBroken(.curtailment, .association(0)), period: 1), .atLeast, 0.2)
        let truth = 1.00001 - 0.5 * 0.841_621_233_6
        var count = 0
        for seed in 1...400 {
            let simulation = Simulation(shape.make(), seed: UInt64(seed), pathCount: 500, threadCount: 2)
            let search = BreakingPointSearch(condition, in: -1...2, simulation)
            let points = try #require(try await search.run(study: shape.shifted))
            guard case .found(let found) = points[0].finding, let far = found.far else { continue }
            if found.near <= truth, truth <= far { count += 1 }
        }
        #expect((359...397).contains(count), "\(count) of 400")
    }
}
