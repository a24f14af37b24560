import Finsam
import Simulation
import Stochastics
import Testing

@testable import Analysis

/// Breaking points that algebra gives. With the study as it is the result is 200 000 − 100 000 · x.
@Suite struct BreakingPointKnownAnswerTests {
    private static let curtailment = Quantity(.hasBroken(.curtailment, .association(0)), period: 1)
    private static let balance = Quantity(.association(.closingBalance, .association(0)), period: 0)

    private func point(
        _ condition: Condition, in range: ClosedRange<Double> = -2...2, _ study: OneFactorStudy = OneFactorStudy(),
        paths: Int = 64, threads: Int = 1, sampling: Sampling = .pseudo
    ) async throws -> (BreakingPoint, tolerance: Double) {
        let simulation = Simulation(
            study.make(), sampling: sampling, seed: 7, pathCount: paths, threadCount: threads)
        let search = BreakingPointSearch(condition, in: range, simulation)
        let points = try #require(try await search.run(study: study.shifted))
        return (points[0], search.tolerance)
    }

    private func found(_ point: BreakingPoint) throws -> BreakingPoint.Point {
        guard case .found(let found) = point.finding else {
            Issue.record("\(point.finding)")
            throw CancellationError()
        }
        return found
    }

    @Test(arguments: [
        (Condition.Statistic.mean, Relation.less, 20_000.0, 0.8), (.mean, .more, 150_000, -0.5),
        (.quantile(0.05), .less, 20_000, 0.8), (.quantile(0.5), .atLeast, 150_000, -0.5),
    ])
    func `without chance the breaking point is where the line crosses the level`(
        statistic: Condition.Statistic, relation: Relation, level: Double, truth: Double
    ) async throws {
        let (point, tolerance) = try await point(Condition(statistic, of: Self.balance, relation, level))
        let found = try found(point)
        #expect(abs(found.shift - truth) <= tolerance * 1.000001)
        // It is the side on which the condition holds, and the other end of the bracket is on the other side.
        #expect(abs(found.shift) >= abs(truth) - 1e-9 && abs(found.lastUnmet) <= abs(truth) + 1e-9)
        #expect(point.isMonotone && point.present?.value == 100_000)
    }

    // At the crossing itself, 0.8, the condition with < does not hold, but nothing could tell it apart from holding.
    @Test func `a mean without chance has an interval of a few steps`() async throws {
        let (point, tolerance) = try await point(Condition(.mean, of: Self.balance, .less, 20_000))
        let found = try found(point)
        #expect(found.near <= found.lastUnmet && found.shift <= found.far ?? 0)
        #expect(abs(found.shift - found.near) <= 5 * tolerance)
    }

    // x is normal with mean 1 and standard deviation 0.5; curtailment counts from one krona, so x + s > 2.00001.
    @Test(arguments: [(0.5, 1.00001), (0.1, 1.00001 - 0.5 * 1.281_551_565_5)])
    func `a probability of a normal factor is met where its quantile says`(level: Double, truth: Double) async throws {
        var study = OneFactorStudy()
        study.x = .normal(mean: 1, standardDeviation: 0.5)
        let condition = Condition(.probability(.more, 0), of: Self.curtailment, .atLeast, level)
        let found = try found(try await point(condition, study, paths: 2_048).0)
        let far = try #require(found.far)
        #expect(found.near <= found.shift && found.shift <= far)
        // Of p(1 − p) / n, by the density of the normal at the quantile.
        let density = level == 0.5 ? 0.398_942_28 : 0.175_498_33
        let error = 0.5 * (level * (1 - level) / 2_048).squareRoot() / density
        // Five standard errors: 6·10⁻⁷ for each of the two, and the seed is fixed.
        #expect(abs(found.shift - truth) < 5 * error)
        // The interval spans so many paths; four standard errors of how far apart they lie.
        let span = 2 * 1.96 * (level * (1 - level) * 2_048).squareRoot()
        #expect(abs((far - found.near) / (2 * 1.96 * error) - 1) < 4 / span.squareRoot())
        // The interval lies where the truth is: three standard errors beyond its ends are five from its middle.
        #expect(found.near < truth + 3 * error && truth - 3 * error < far)
    }

    @Test func `what holds already needs no change`() async throws {
        let (point, _) = try await point(Condition(.mean, of: Self.balance, .less, 150_000))
        guard case .alreadyMet = point.finding else {
            Issue.record("\(point.finding)")
            return
        }
        #expect(point.runCount == point.grid.count)
    }

    @Test func `what no change in the range reaches is said not to be met`() async throws {
        let (point, _) = try await point(Condition(.mean, of: Self.balance, .less, 20_000), in: -2...0.75)
        guard case .notMet = point.finding else {
            Issue.record("\(point.finding)")
            return
        }
        #expect(point.grid.map(\.shift).last == 0.75 && point.grid.allSatisfy { !$0.isMet })
    }

    // Capital above 15 % of 1 000 000 breaks a rule from x = 0.5 down, curtailment from x = 2.00001 up.
    @Test func `where both directions meet the condition the smaller change is told, and that there are two`()
        async throws
    {
        var study = OneFactorStudy()
        study.capitalStep = 0.15
        let any = Quantity(.hasBrokenAny(.association(0)), period: 1)
        let (point, tolerance) = try await point(
            Condition(.probability(.more, 0), of: any, .atLeast, 0.5), study)
        let found = try found(point)
        #expect(abs(found.shift + 0.5) <= tolerance)
        #expect(!point.isMonotone)
    }

    @Test(arguments: [Sampling.pseudo, .sobol])
    func `the answer does not depend on the number of threads`(sampling: Sampling) async throws {
        var study = OneFactorStudy()
        study.x = .normal(mean: 1, standardDeviation: 0.5)
        let condition = Condition(.probability(.more, 0), of: Self.curtailment, .atLeast, 0.3)
        var seen: [[UInt64]] = []
        for threads in [1, 2, 3] {
            let found = try found(
                try await point(condition, study, paths: 2_048, threads: threads, sampling: sampling).0)
            seen.append([found.shift, found.near, found.far ?? .nan, found.estimate.value].map(\.bitPattern))
        }
        #expect(seen[0] == seen[1] && seen[1] == seen[2])
    }

    @Test func `a search that is told to stop gives nothing`() async throws {
        let simulation = Simulation(OneFactorStudy().make(), seed: 7, pathCount: 64, threadCount: 1)
        let search = BreakingPointSearch(
            Condition(.mean, of: Self.balance, .less, 20_000), in: -2...2, simulation)
        let points = try await search.run(study: OneFactorStudy().shifted) { run, _ in run < 3 }
        #expect(points == nil)
    }
}
