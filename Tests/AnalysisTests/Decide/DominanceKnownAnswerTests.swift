import Stochastics
import Testing

@testable import Analysis

@Suite struct DominanceKnownAnswerTests {
    private let count = 1_024
    private var normals: [Double] { Normals.sample("x", count: count) }

    private func verdicts(_ gains: [[Double]]) -> [String] {
        DominanceTest(gains.map { PathSample($0, sampling: .pseudo) }, seed: 1).verdicts().map {
            "\($0.one)>\($0.other) \($0.order.rawValue) \($0.verdict.rawValue)"
        }
    }

    @Test func `more on every path dominates in both orders`() {
        #expect(
            verdicts([normals.map { $0 + 0.5 }, normals]) == [
                "0>1 1 dominates", "0>1 2 dominates", "1>0 1 does-not-dominate", "1>0 2 does-not-dominate",
            ])
    }

    @Test func `less spread with the same mean dominates in the second order alone`() {
        #expect(
            verdicts([normals.map { $0 * 0.5 }, normals]) == [
                "0>1 1 does-not-dominate", "0>1 2 dominates", "1>0 1 does-not-dominate", "1>0 2 does-not-dominate",
            ])
    }

    @Test func `a chance between better and worse does not dominate`() {
        // More spread and a higher mean: neither dominates the other in any order but for those who like risk.
        let found = verdicts([normals.map { $0 * 2 + 1 }, normals])
        #expect(found.allSatisfy { $0.hasSuffix("does-not-dominate") }, "\(found)")
    }

    @Test func `what is equal on all paths is equal, and what is alike in law cannot be settled`() {
        #expect(verdicts([normals, normals]).allSatisfy { $0.hasSuffix("equal") })
        let other = verdicts([normals, Normals.sample("y", count: count)])
        #expect(other.allSatisfy { $0.hasSuffix("undecided") }, "\(other)")
    }

    @Test func `samples are paired: a small difference on every path is seen through a large spread`() throws {
        // The largest distance of the distribution functions is 0.06 / √(2π) · √1024 = 0.77, in a sample somewhat more.
        // Signs drawn for each sample by itself would make the critical value 1.73.
        let found = DominanceTest(
            [normals.map { $0 + 0.06 }, normals].map { PathSample($0, sampling: .pseudo) }, seed: 1
        ).verdicts()
        let backward = try #require(found.first { $0.one == 1 && $0.order == .first })
        #expect(backward.statistic > 0.7 && backward.statistic < 1.3)
        #expect(backward.criticalValue < 0.6 && backward.verdict == .doesNot && backward.pValue < 0.01)
        #expect(found[0].verdict == .dominates)
    }

    @Test func `the critical value of independent samples is Kolmogorov and Smirnov's`() throws {
        // One-sided, two samples of n: P(√n · sup > c) = exp(−c²) for large n (Smirnov 1939): c = √(ln 20) = 1.731.
        let found = DominanceTest(
            [normals, Normals.sample("y", count: count)].map { PathSample($0, sampling: .pseudo) }, seed: 1
        ).verdicts()
        // 256 draws know the 95 % quantile to some 6 %; the grid has 255 points, which lowers it by about 2 %.
        #expect(abs(found[0].criticalValue - 1.731) < 0.3)
    }

    @Test func `replicates get one sign each`() throws {
        // The same 64 values in each of 16 replicates, shifted a little: without noise between replicates any difference
        // is certain. With a sign for each path it would drown.
        let block = Normals.sample("x", count: 64)
        let one = (0..<16).flatMap { _ in block }
        let other = one.map { $0 + ($0 > 0 ? 0.9 : -0.01) }
        let found = DominanceTest([one, other].map { PathSample($0, sampling: .sobol) }, seed: 1).verdicts()
        #expect(found.allSatisfy { $0.criticalValue < 1e-9 || $0.order == .second })
    }
}
