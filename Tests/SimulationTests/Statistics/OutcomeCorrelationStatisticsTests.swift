import Finsam
import Foundation
import Stochastics
import Testing

@testable import Simulation

/// How outcomes hang together when the latents of their factors are correlated, by closed forms.
///
/// Operations and administration each follow a factor; the balance is a constant minus both, so that
/// Var(balance) = Var(operations) + Var(administration) + 2 Cov.
@Suite struct OutcomeCorrelationStatisticsTests {
    private static let pathCount = 400 * 1_024

    /// Covariance of operations and administration over the whole horizon, and both standard deviations, in units of what
    /// is planned.
    private func moments(
        _ operations: Factor, _ administration: Factor, coefficient: Double, years: ClosedRange<Int> = 2024...2024
    ) async throws -> (covariance: Double, operations: Double, administration: Double) {
        var study = HandmadeStudy()
        study.years = years
        study.factors = [operations, administration]
        if coefficient != 0 {
            study.correlations = [Correlation(first: 0, second: 1, coefficient: coefficient)]
        }
        (study.operations, study.administration) = (.factor(0), .factor(1))
        study.openingBalance = 100_000_000
        let simulation = Simulation(study.make(), seed: 31, pathCount: Self.pathCount, threadCount: 2)
        let result = try #require(await simulation.run(scenario: 0))
        func sd(_ outcome: AssociationOutcome) throws -> Double {
            let summary = result.outcome(outcome, of: .association(0), alternative: 0, period: result.horizon)
            return try #require(summary?.standardDeviation) / 100_000
        }
        let (one, other, both) = (try sd(.operations), try sd(.administration), try sd(.closingBalance))
        return ((both * both - one * one - other * other) / 2, one, other)
    }

    /// Two distributions, the correlation of their outcomes at a correlation of 0.65 of their latents, and how much wider
    /// than (1 − r²)/√n … 1/√n the sample correlation scatters because of long tails.
    struct Case: Sendable {
        let name: String
        let one: Distribution
        let other: Distribution
        let expected: Double
        var spread = 1.0
    }

    private static let rho = 0.65
    private static func lognormal(_ s: Double, _ t: Double) -> Double {
        (exp(rho * s * t) - 1) / ((exp(s * s) - 1) * (exp(t * t) - 1)).squareRoot()
    }
    private static let normal = Distribution.normal(mean: 1, standardDeviation: 0.2)
    private static let halves = Distribution.discrete(values: [0.5, 1.5], probabilities: [0.5, 0.5])
    private static let event = Distribution.event(probability: 0.5, size: .fixed(2))

    static let cases = [
        Case(name: "normals", one: normal, other: normal.scaled(by: 2).shifted(by: -1), expected: rho),
        // K. Pearson 1907; r = 6/π · asin(ρ/2)
        Case(
            name: "uniforms", one: .uniform(low: 0, high: 2), other: .uniform(low: 1, high: 4),
            expected: 6 / Double.pi * asin(rho / 2)),
        // Cov(Φ(z), z) = 1/(2√π)
        Case(
            name: "normal and uniform", one: normal, other: .uniform(low: 0, high: 2),
            expected: rho * (3 / Double.pi).squareRoot()),
        Case(
            name: "lognormals", one: .lognormal(median: 1, logStandardDeviation: 0.3),
            other: .lognormal(median: 2, logStandardDeviation: 0.5), expected: lognormal(0.3, 0.5), spread: 2),
        Case(
            name: "normal and lognormal", one: normal, other: .lognormal(median: 1, logStandardDeviation: 0.5),
            expected: rho * 0.5 / (exp(0.25) - 1).squareRoot(), spread: 1.5),
        // W. F. Sheppard 1899: P(both above the median) = 1/4 + asin ρ / 2π
        Case(name: "halves", one: halves, other: halves, expected: 2 / Double.pi * asin(rho)),
        Case(name: "events", one: event, other: event, expected: 2 / Double.pi * asin(rho)),
        Case(name: "normal and event", one: normal, other: event, expected: rho * (2 / Double.pi).squareRoot()),
        // Quadrature in SciPy of the quantile functions at Φ(z), 801 × 801 nodes on ±8.5; its uniforms are right to 10⁻⁶.
        Case(
            name: "triangular and PERT", one: .triangular(low: 1, mode: 2, high: 5),
            other: .pert(low: 2, mode: 5, high: 11), expected: 0.643062),
        Case(
            name: "beta and logit-normal", one: .beta(mean: 0.9, standardDeviation: 0.05),
            other: .logitNormal(median: 0.9, logitStandardDeviation: 0.5), expected: 0.636777, spread: 1.5),
        Case(
            name: "steep triangular and beta", one: .triangular(low: 1, mode: 1, high: 5),
            other: .beta(mean: 0.9, standardDeviation: 0.05), expected: 0.603178, spread: 1.5),
    ]

    /// Within 4.5 standard errors: a false alarm of 7·10⁻⁶ a case for a new seed.
    @Test(arguments: cases)
    func `correlated latents give correlated outcomes by the closed form`(example: Case) async throws {
        let moments = try await moments(
            Factor(name: "one", distribution: example.one, time: .independent),
            Factor(name: "other", distribution: example.other, time: .independent), coefficient: Self.rho)
        let r = moments.covariance / (moments.operations * moments.administration)
        let tolerance = 4.5 * example.spread / Double(Self.pathCount).squareRoot()
        #expect((r - example.expected).magnitude < tolerance, "\(example.name): \(r), not \(example.expected)")
        // A correlation of outcomes where one of latents is asked for would be seen, where the two differ at all.
        if (example.expected - Self.rho).magnitude > 2 * tolerance { #expect((r - Self.rho).magnitude > tolerance) }
        #expect(r > 10 * tolerance)
    }

    @Test func `the closed forms differ from the latents' own correlation where shapes do`() {
        #expect(Self.cases.filter { ($0.expected - Self.rho).magnitude > 0.014 }.count >= 6)
    }

    @Test func `factors that nobody correlates are not, and constant ones are as years' are`() async throws {
        func factor(_ name: String, _ time: TimeStructure) -> Factor {
            Factor(name: name, distribution: Self.normal, time: time)
        }
        let tolerance = 4.5 / Double(Self.pathCount).squareRoot()
        let free = try await moments(factor("one", .independent), factor("other", .independent), coefficient: 0)
        #expect((free.covariance / 0.04).magnitude < tolerance)
        let mixed = try await moments(factor("one", .constant), factor("other", .independent), coefficient: 0)
        #expect((mixed.covariance / 0.04).magnitude < tolerance)
        let held = try await moments(factor("one", .constant), factor("other", .constant), coefficient: -0.5)
        #expect((held.covariance / 0.04 + 0.5).magnitude < tolerance)
    }

    /// Two AR(1) of which only the news is correlated: C(1, 1) = c, C(t, t) = ρ₁ρ₂ C(t − 1, t − 1) + √(1 − ρ₁²)√(1 − ρ₂²) c,
    /// and a later year of one with an earlier year t of the other ρ^lag C(t, t). Summed over five years of both.
    @Test func `of two autoregressive factors the news is correlated, not the level`() async throws {
        let (rho1, rho2, c, years) = (0.9, 0.2, 0.6, 5)
        let moments = try await moments(
            Factor(name: "one", distribution: Self.normal, time: .autoregressive(rho1)),
            Factor(name: "other", distribution: Self.normal, time: .autoregressive(rho2)), coefficient: c,
            years: 2024...2028)
        var sameYear = [c]
        let news = ((1 - rho1 * rho1) * (1 - rho2 * rho2)).squareRoot() * c
        for _ in 1..<years { sameYear.append(rho1 * rho2 * sameYear[sameYear.count - 1] + news) }
        var covariance = 0.0
        // As if the levels were correlated with c in every year.
        var levels = 0.0
        for first in 0..<years {
            for second in 0..<years {
                let memory = pow(first > second ? rho1 : rho2, Double((first - second).magnitude))
                covariance += sameYear[min(first, second)] * memory
                levels += c * memory
            }
        }
        let tolerance = 4.5 * moments.operations * moments.administration / Double(Self.pathCount).squareRoot()
        #expect((moments.covariance - 0.04 * covariance).magnitude < tolerance)
        #expect((moments.covariance - 0.04 * levels).magnitude > 3 * tolerance)
    }
}
