import Foundation
import Testing

@testable import Stochastics

let standardNormal = Distribution.normal(mean: 0, standardDeviation: 1)

func factor(_ name: String, _ distribution: Distribution, _ time: TimeStructure) -> Factor {
    Factor(name: name, distribution: distribution, time: time)
}

func factor(_ name: String, _ time: TimeStructure) -> Factor { factor(name, standardNormal, time) }

/// Values by year, factor and path of one block.
func simulate(_ system: FactorSystem, _ source: FactorSource, years: ClosedRange<Int>) -> [[[Double]]] {
    let state = system.makeState()
    system.begin(state, source: source)
    return years.map { year in
        system.advance(state, toYear: year)
        return system.factors.indices.map { index in (0..<64).map { state.values.value(row: index, path: $0) } }
    }
}

func correlation(_ x: [Double], _ y: [Double]) -> Double {
    let n = Double(x.count)
    let meanX = x.reduce(0, +) / n
    let meanY = y.reduce(0, +) / n
    let covariance = zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
    let squareX = x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
    let squareY = y.reduce(0) { $0 + ($1 - meanY) * ($1 - meanY) }
    return covariance / (squareX * squareY).squareRoot()
}

@Suite struct CorrelationKnownAnswerTests {
    /// N. J. Higham, IMA J. Numer. Anal. 22 (2002), section 4: the nearest matrix to [[1,1,0],[1,1,1],[0,1,1]] has 0.7607
    /// and 0.1573; its smallest eigenvalue is 1 − √2.
    @Test func `an impossible matrix is answered with Higham's nearest one`() throws {
        let factors = ["a", "x", "b", "c"].map { factor($0, .independent) }
        let problem = #expect(throws: CorrelationProblem.self) {
            try FactorSystem(
                factors: factors,
                correlations: [
                    Correlation(first: 0, second: 2, coefficient: 1), Correlation(first: 2, second: 3, coefficient: 1),
                ])
        }
        guard case .notPositiveSemidefinite(let group, let smallest, let nearest) = try #require(problem) else {
            Issue.record("another problem was found")
            return
        }
        #expect(group == [0, 2, 3])
        #expect((smallest - (1 - 2.0.squareRoot())).magnitude < 1e-14)
        #expect((nearest[0][1] - 0.7607).magnitude < 5e-5)
        #expect((nearest[0][2] - 0.1573).magnitude < 5e-5)
        #expect(nearest[0][0] == 1)
        #expect(nearest[1][0] == nearest[0][1])
        // What is offered is accepted.
        let offered = [(0, 2, nearest[0][1]), (0, 3, nearest[0][2]), (2, 3, nearest[1][2])]
        _ = try FactorSystem(
            factors: factors,
            correlations: offered.map { Correlation(first: $0.0, second: $0.1, coefficient: $0.2) })
    }

    @Test func `each unlawful pair is its own problem`() {
        let factors = [factor("a", .independent), factor("b", .autoregressive(0.5)), factor("c", .constant)]
        let cases: [([Correlation], CorrelationProblem)] = [
            ([Correlation(first: 0, second: 0, coefficient: 0.5)], .selfCorrelation(factor: 0)),
            (
                [Correlation(first: 0, second: 1, coefficient: 1.5)],
                .outsideRange(first: 0, second: 1, coefficient: 1.5)
            ),
            (
                [
                    Correlation(first: 0, second: 1, coefficient: 0.5),
                    Correlation(first: 1, second: 0, coefficient: 0.5),
                ],
                .duplicate(first: 1, second: 0)
            ),
            ([Correlation(first: 0, second: 2, coefficient: 0.5)], .mixedKinds(constant: 2, varying: 0)),
            ([Correlation(first: 0, second: 3, coefficient: 0.5)], .unknownFactor(index: 3, factorCount: 3)),
        ]
        for (correlations, problem) in cases {
            #expect(throws: problem) { try FactorSystem(factors: factors, correlations: correlations) }
        }
    }

    @Test func `a singular matrix is factorised: equal factors have equal values`() throws {
        let factors = ["a", "b", "c"].map { factor($0, .independent) }
        let system = try FactorSystem(
            factors: factors,
            correlations: [(0, 1, 1.0), (0, 2, -1), (1, 2, -1)].map {
                Correlation(first: $0.0, second: $0.1, coefficient: $0.2)
            })
        let values = simulate(system, .random(seed: 1, block: 0), years: 2026...2026)[0]
        #expect(values[1] == values[0])
        #expect(values[2] == values[0].map { -$0 })
    }
}

@Suite struct FactorSystemInvariantTests {
    @Test func `a constant factor keeps its value and correlated factors change no other group`() throws {
        let base = [factor("k", .constant), factor("a", .independent), factor("b", .independent)]
        let pair = Correlation(first: 1, second: 2, coefficient: 0.6)
        let system = try FactorSystem(factors: base, correlations: [pair])
        let values = simulate(system, .random(seed: 3, block: 9), years: 2025...2030)
        for year in values { #expect(year[0] == values[0][0]) }
        #expect(values[1][1] != values[0][1])
        let more = base + [factor("c", .independent), factor("d", .independent)]
        let other = Correlation(first: 3, second: 4, coefficient: -0.5)
        let larger = try FactorSystem(factors: more, correlations: [other, pair])
        let again = simulate(larger, .random(seed: 3, block: 9), years: 2025...2030)
        for (year, old) in zip(again, values) { #expect(Array(year[0..<3]) == old) }
        // A factor appended to the group changes only itself.
        let third = Correlation(first: 2, second: 3, coefficient: 0.3)
        let appended = try FactorSystem(factors: more, correlations: [pair, third])
        let grown = simulate(appended, .random(seed: 3, block: 9), years: 2025...2030)
        for (year, old) in zip(grown, values) { #expect(Array(year[0..<3]) == old) }
    }

    @Test func `a year's values of independent and constant factors do not depend on the first year`() throws {
        let system = try FactorSystem(
            factors: [factor("k", .constant), factor("a", .independent)], correlations: [])
        let long = simulate(system, .random(seed: 3, block: 0), years: 2025...2028)
        #expect(simulate(system, .random(seed: 3, block: 0), years: 2028...2028)[0] == long[3])
    }

    @Test func `a scenario with a fixed factor leaves the draws of its group alone`() throws {
        let system = try FactorSystem(
            factors: [factor("a", .independent), factor("b", .independent)],
            correlations: [Correlation(first: 0, second: 1, coefficient: 0.6)])
        let scenario = system.withDistributions([.fixed(4), standardNormal])
        let before = simulate(system, .random(seed: 3, block: 0), years: 2025...2026)
        let after = simulate(scenario, .random(seed: 3, block: 0), years: 2025...2026)
        for year in 0..<2 {
            #expect(after[year][0] == [Double](repeating: 4, count: 64))
            #expect(after[year][1] == before[year][1])
        }
    }

    @Test func `expected mode gives medians, no event and walks by the median step`() throws {
        let factors = [
            factor("e", .event(probability: 0.9, size: .fixed(3)), .independent),
            factor("l", .lognormal(median: 2, logStandardDeviation: 1), .autoregressive(0.7)),
            factor("w", .normal(mean: 0.5, standardDeviation: 1), .randomWalk(start: 10)),
            factor("b", .beta(mean: 0.9, standardDeviation: 0.05), .constant),
        ]
        let system = try FactorSystem(factors: factors, correlations: [])
        let values = simulate(system, .median, years: 2025...2027)
        #expect(values.map { $0[0][0] } == [0, 0, 0])
        #expect(values.map { $0[1][17] } == [2, 2, 2])
        #expect(values.map { $0[2][63] } == [10.5, 11, 11.5])
        #expect(values[2][3][0] == factors[3].distribution.median)
    }

    @Test func `given latents hold in every year`() throws {
        let factors = [
            factor("e", .event(probability: 0.05, size: .normal(mean: 3, standardDeviation: 1)), .independent),
            factor("a", .autoregressive(0.9)),
        ]
        let system = try FactorSystem(factors: factors, correlations: [])
        let latents = (0..<64).map { Double($0) / 8 - 4 }
        let values = simulate(system, .latents([latents, latents]), years: 2025...2027)
        for year in values {
            #expect(year[0] == latents.map { $0 > 1.6448536269514722 ? 3 : 0 })
            #expect(year[1] == latents)
        }
    }

    @Test func `two factors of the same name stop the program`() async {
        await #expect(processExitsWith: .failure) {
            let same = Factor(name: "a", distribution: .fixed(0), time: .constant)
            _ = try FactorSystem(factors: [same, same], correlations: [])
        }
    }
}

@Suite struct FactorSystemStatisticsTests {
    /// 51 200 paths; correlations within 4.5 standard errors (1 − ρ²)/√n or less: false alarm below 10⁻⁴ in all. An AR(1)
    /// started at zero or with ρ instead of √(1 − ρ²) before ε fails the variances; ε correlated before addressing, or
    /// constant factors redrawn, fail the correlations.
    @Test func `autocorrelation, stationarity, walks and correlation are as stated`() throws {
        let rho = 0.8
        let factors = [
            factor("ar", .autoregressive(rho)), factor("other", .independent), factor("walk", .randomWalk(start: 5)),
            factor("k1", .constant), factor("k2", .lognormal(median: 1, logStandardDeviation: 0.5), .constant),
        ]
        let system = try FactorSystem(
            factors: factors,
            correlations: [
                Correlation(first: 0, second: 1, coefficient: -0.4), Correlation(first: 3, second: 4, coefficient: 0.7),
            ])
        var years = [[[Double]]](repeating: [[Double]](repeating: [], count: 5), count: 3)
        for block in 0..<800 {
            for (year, values) in simulate(system, .random(seed: 21, block: block), years: 2025...2027).enumerated() {
                for index in values.indices { years[year][index] += values[index] }
            }
        }
        let n = Double(years[0][0].count)
        let tolerance = 4.5 / n.squareRoot()
        func variance(_ x: [Double]) -> Double {
            let mean = x.reduce(0, +) / n
            return x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n
        }
        for year in 0..<3 { #expect((variance(years[year][0]) - 1).magnitude < tolerance * 2.0.squareRoot()) }
        #expect((correlation(years[0][0], years[1][0]) - rho).magnitude < tolerance * (1 - rho * rho))
        #expect((correlation(years[0][0], years[2][0]) - rho * rho).magnitude < tolerance)
        #expect((correlation(years[0][0], years[0][1]) + 0.4).magnitude < tolerance)
        // In later years only the news is correlated: ρ(z, ε') = −0.4·√(1 − ρ²).
        #expect((correlation(years[1][0], years[1][1]) + 0.4 * (1 - rho * rho).squareRoot()).magnitude < tolerance)
        #expect(correlation(years[0][1], years[1][1]).magnitude < tolerance)
        for year in 0..<3 {
            let expected = Double(year + 1)
            #expect((variance(years[year][2]) / expected - 1).magnitude < tolerance * 2.0.squareRoot())
            #expect((years[year][2].reduce(0, +) / n - 5).magnitude < tolerance * expected.squareRoot())
        }
        // A lognormal's correlation with a normal: ρ·s/√(e^(s²) − 1); the heavier tail widens the tolerance by half.
        let expected = 0.7 * 0.5 / (exp(0.25) - 1).squareRoot()
        #expect((correlation(years[1][3], years[1][4]) - expected).magnitude < 1.5 * tolerance)
        #expect(correlation(years[0][3], years[0][1]).magnitude < tolerance)
    }
}
