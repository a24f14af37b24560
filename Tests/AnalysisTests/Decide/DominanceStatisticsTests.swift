import Stochastics
import Testing

@testable import Analysis

/// How often the test of dominance errs.
@Suite struct DominanceStatisticsTests {
    @Test func `what is equal in law is rejected in one of twenty samples`() {
        // 400 samples of pairs with correlation 0.6 and two hypotheses each order. At 5 % there are 40 ± 7 rejections of
        // 800; outside 12…76 lies less than one case in 10 000 even if the two hypotheses of a sample err together. Critical values of independent
        // samples would give almost none, those of a sixteenth of the draws twice as many.
        var rejected: [Dominance.Order: Int] = [:]
        for seed in 1...400 {
            let shared = Normals.sample("shared", count: 256, seed: UInt64(seed))
            let pair = ["one", "other"].map { name in
                zip(shared, Normals.sample(name, count: 256, seed: UInt64(seed))).map {
                    $0 * 0.774_596_669 + $1 * 0.632_455_532
                }
            }
            for found in DominanceTest(pair.map { PathSample($0, sampling: .pseudo) }, seed: UInt64(seed)).verdicts()
            where found.verdict == .doesNot { rejected[found.order, default: 0] += 1 }
        }
        for order in Dominance.Order.allCases {
            let count = rejected[order] ?? 0
            #expect((12...76).contains(count), "\(order): \(count) of 800")
        }
    }
}
