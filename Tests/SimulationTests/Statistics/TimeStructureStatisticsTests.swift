import Finsam
import Foundation
import Stochastics
import Testing

@testable import Simulation

/// How a factor's years hang together in a run: the spread of each year's administration, and of the balance, which holds
/// the sum of all years so far, so that autocorrelation shows in it.
@Suite struct TimeStructureStatisticsTests {
    private static let pathCount = 200 * 1_024
    private static let years = 2024...2029

    /// By year: mean and variance of the factor, and variance of its sum so far.
    private struct Moments {
        var mean: [Double] = []
        var variance: [Double] = []
        var varianceOfSum: [Double] = []
    }

    private func moments(_ distribution: Distribution, _ time: TimeStructure) async throws -> Moments {
        var study = HandmadeStudy()
        study.years = Self.years
        study.factors = [Factor(name: "cost", distribution: distribution, time: time)]
        study.administration = .factor(0)
        study.openingBalance = 10_000_000
        let simulation = Simulation(study.make(), seed: 8, pathCount: Self.pathCount, threadCount: 2)
        let result = try #require(await simulation.run(scenario: 0))
        var moments = Moments()
        for period in 0..<result.horizon {
            let one = try #require(
                result.outcome(.administration, of: .association(0), alternative: 0, period: period))
            let sum = try #require(
                result.outcome(.closingBalance, of: .association(0), alternative: 0, period: period))
            moments.mean.append(one.mean / 100_000)
            moments.variance.append(pow(try #require(one.standardDeviation) / 100_000, 2))
            moments.varianceOfSum.append(pow(try #require(sum.standardDeviation) / 100_000, 2))
        }
        return moments
    }

    /// Var(x₁ + … + x_k) of a stationary series with these autocorrelations: k + 2 Σ (k − lag) r(lag), times its variance.
    private func varianceOfSum(_ count: Int, _ autocorrelation: (Int) -> Double) -> Double {
        Double(count) + (1..<max(count, 1)).reduce(0.0) { $0 + 2 * Double(count - $1) * autocorrelation($1) }
    }

    /// A variance of normals is known to √(2/n) of itself: 4.5 of them are 1.4 %, a false alarm of 7·10⁻⁶ for each of the
    /// twelve figures of a case.
    private let tolerance = 4.5 * (2 / Double(pathCount)).squareRoot()

    private func agree(_ values: [Double], _ exact: [Double], tolerance: Double) -> Bool {
        values.count == exact.count && zip(values, exact).allSatisfy { ($0 / $1 - 1).magnitude < tolerance }
    }

    private static let counts = Array(1...6)

    @Test(arguments: [-0.5, 0.3, 0.8])
    func `an autoregressive factor keeps its spread from the first year and remembers by powers`(
        rho: Double
    ) async throws {
        let moments = try await moments(.normal(mean: 1, standardDeviation: 0.1), .autoregressive(rho))
        #expect(agree(moments.variance, Self.counts.map { _ in 0.01 }, tolerance: tolerance))
        let sums = Self.counts.map { 0.01 * varianceOfSum($0) { pow(rho, Double($0)) } }
        #expect(agree(moments.varianceOfSum, sums, tolerance: tolerance))
        // Started at 0 instead of stationary: Var(z₁) = 1 − ρ², Var(z_k) = 1 − ρ²ᵏ.
        let startedAtZero = Self.counts.map { 0.01 * (1 - pow(rho, 2 * Double($0))) }
        #expect(!agree(moments.variance, startedAtZero, tolerance: tolerance))
        // News not shortened by √(1 − ρ²): Var(z_k) = 1 + ρ² + ….
        let unshortened = Self.counts.map { count in
            0.01 * (0..<count).reduce(0.0) { $0 + pow(rho, 2 * Double($1)) }
        }
        #expect(!agree(moments.variance, unshortened, tolerance: tolerance))
        // Forgotten, or remembered without end.
        #expect(!agree(moments.varianceOfSum, Self.counts.map { 0.01 * Double($0) }, tolerance: tolerance))
        #expect(!agree(moments.varianceOfSum, Self.counts.map { 0.01 * Double($0 * $0) }, tolerance: tolerance))
    }

    /// Autocorrelation is of the latents: a lognormal's own at a lag of k is (e^(s²ρᵏ) − 1)/(e^(s²) − 1). Its variance
    /// scatters more, √((kurtosis − 1)/n) with a kurtosis of 8.9 at s = 0.5 (e^(4s²) + 2e^(3s²) + 3e^(2s²) − 3): twice.
    @Test
    func `an autoregressive factor of another shape has every year's distribution and the shape's autocorrelation`()
        async throws
    {
        let (s, rho) = (0.5, 0.7)
        let growth = exp(s * s)
        let variance = growth * (growth - 1)
        let moments = try await moments(.lognormal(median: 1, logStandardDeviation: s), .autoregressive(rho))
        #expect(agree(moments.mean, Self.counts.map { _ in growth.squareRoot() }, tolerance: tolerance))
        #expect(agree(moments.variance, Self.counts.map { _ in variance }, tolerance: 2 * tolerance))
        let sums = Self.counts.map {
            variance * varianceOfSum($0) { (exp(s * s * pow(rho, Double($0))) - 1) / (growth - 1) }
        }
        #expect(agree(moments.varianceOfSum, sums, tolerance: 2 * tolerance))
    }

    /// x_k is the start and k steps: mean start + k·m, variance k·s². The sum of the first k has variance
    /// s²·(1² + … + k²) = s²·k(k + 1)(2k + 1)/6.
    @Test func `a random walk's variance grows by a step's each year, and its mean by the step's mean`() async throws {
        let moments = try await moments(.normal(mean: 0.03, standardDeviation: 0.05), .randomWalk(start: 2))
        #expect(agree(moments.variance, Self.counts.map { 0.0025 * Double($0) }, tolerance: tolerance))
        let sums = Self.counts.map { 0.0025 * Double($0 * ($0 + 1) * (2 * $0 + 1)) / 6 }
        #expect(agree(moments.varianceOfSum, sums, tolerance: tolerance))
        for (count, mean) in zip(Self.counts, moments.mean) {
            let error = 0.05 * Double(count).squareRoot() / Double(Self.pathCount).squareRoot()
            #expect((mean - 2 - 0.03 * Double(count)).magnitude < 4.5 * error)
            // A first year without its step.
            #expect((mean - 2 - 0.03 * Double(count - 1)).magnitude > 20 * error)
        }
        // A walk that starts anew each year, and one step for all years.
        #expect(!agree(moments.variance, Self.counts.map { _ in 0.0025 }, tolerance: tolerance))
        #expect(!agree(moments.variance, Self.counts.map { 0.0025 * Double($0 * $0) }, tolerance: tolerance))
    }

    /// A uniform's variance scatters less than a normal's.
    @Test func `independent years add their variances, and a constant factor is the same in all of them`() async throws
    {
        let uniform = Distribution.uniform(low: 0.4, high: 1.6)
        let independent = try await moments(uniform, .independent)
        let constant = try await moments(uniform, .constant)
        #expect(agree(independent.variance, Self.counts.map { _ in 0.12 }, tolerance: tolerance))
        #expect(agree(independent.varianceOfSum, Self.counts.map { 0.12 * Double($0) }, tolerance: tolerance))
        #expect(agree(constant.variance, Self.counts.map { _ in 0.12 }, tolerance: tolerance))
        #expect(agree(constant.varianceOfSum, Self.counts.map { 0.12 * Double($0 * $0) }, tolerance: tolerance))
    }
}
