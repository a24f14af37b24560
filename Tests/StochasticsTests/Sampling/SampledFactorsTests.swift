import Testing

@testable import Stochastics

/// The factors of the tests below: groups of two and three, constants, an event, a fixed factor and a jump.
private let system: FactorSystem? = {
    let factors = [
        factor("wages", .autoregressive(0.5)), factor("prices", .autoregressive(0.2)), factor("alone", .independent),
        factor("walk", .randomWalk(start: 1)), factor("level", .constant), factor("access", .constant),
        factor("cut", .event(probability: 0.3, size: standardNormal), .independent),
        factor("fixed", .fixed(2), .independent),
        factor("step", .discrete(values: [0, 1], probabilities: [0.4, 0.6]), .autoregressive(0.3)),
        factor("third", .autoregressive(0.5)),
    ]
    let correlations = [
        Correlation(first: 0, second: 1, coefficient: 0.5), Correlation(first: 0, second: 9, coefficient: -0.4),
        Correlation(first: 4, second: 5, coefficient: 0.7),
    ]
    return try? FactorSystem(factors: factors, correlations: correlations)
}()

private let years = 2026...2032

@Suite struct PathConstructionInvariantTests {
    /// Covariance of what a group's ε are made of: members and years against each other.
    @Test func `the ε have exactly the stated correlation in each year and none between years`() throws {
        let system = try #require(system)
        let construction = system.construction(yearCount: years.count)
        let wages = try #require(construction.groups.first { $0.stream == StreamID("wages") })
        #expect(wages.targets.count == 3 && wages.yearCount == 7)
        let correlations = [[1, 0.5, -0.4], [0.5, 1, 0], [-0.4, 0, 1]]
        for one in 0..<3 {
            for other in 0..<3 {
                for year in 0..<7 {
                    for otherYear in 0..<7 {
                        var covariance = 0.0
                        for component in 0..<3 {
                            let mixed = wages.mixing[one * 3 + component] * wages.mixing[other * 3 + component]
                            for x in 0..<7 {
                                covariance +=
                                    mixed * wages.rotations[component][year * 7 + x]
                                    * wages.rotations[component][otherYear * 7 + x]
                            }
                        }
                        let stated = year == otherYear ? correlations[one][other] : 0
                        #expect((covariance - stated).magnitude < 1e-13)
                    }
                }
            }
        }
    }

    @Test func `every drawn factor has its normals once, and the accumulated latents' main axis comes first`() throws {
        let construction = try #require(system).construction(yearCount: years.count)
        for group in construction.groups { #expect(Set(group.order).count == group.order.count) }
        // Three members over seven years; four on their own; two constants; the sizes of an event. None for a fixed factor.
        #expect(construction.groups.map(\.order.count).sorted() == [2, 7, 7, 7, 7, 7, 21])
        let alone = try #require(construction.groups.first { $0.stream == StreamID("alone") })
        // All years push the same way on the first axis.
        let first = (0..<7).map { alone.rotations[0][$0 * 7 + alone.order[0]] }
        #expect(first.allSatisfy { $0 * first[0] > 0 })
        // An event is not turned: each year has its own dimension.
        let cut = try #require(construction.groups.first { $0.stream == StreamID("cut") })
        #expect(cut.rotations[0] == CorrelationMatrix(size: 7).elements)
    }
}

@Suite struct SampledFactorsInvariantTests {
    private func values(_ system: FactorSystem, _ sampling: Sampling, block: Int = 0) -> [[[Double]]] {
        simulate(system, .sampled(sampling, seed: 9, block: block, years: years), years: years)
    }

    @Test func `pseudo is plain Monte Carlo, bit for bit`() throws {
        let system = try #require(system)
        #expect(values(system, .pseudo, block: 4) == simulate(system, .random(seed: 9, block: 4), years: years))
    }

    @Test func `an antithetic path mirrors the one 32 before it, in every factor and year`() throws {
        let values = values(try #require(system), .antithetic)
        for year in values {
            for index in [0, 1, 2, 4, 5, 9] {
                for path in 0..<32 { #expect(year[index][path] == -year[index][path + 32]) }
            }
            // Chance that an event and a step do so on 32 pairs: none.
            #expect((0..<32).contains { year[6][$0] != -year[6][$0 + 32] })
        }
        #expect(values != self.values(try #require(system), .antithetic, block: 16))
    }

    @Test(arguments: [Sampling.antithetic, .sobol])
    func `an added factor changes no draw of the others, wherever it is declared`(sampling: Sampling) throws {
        let system = try #require(system)
        let before = values(system, sampling, block: 21)
        let correlations = [
            Correlation(first: 0, second: 1, coefficient: 0.5), Correlation(first: 0, second: 9, coefficient: -0.4),
            Correlation(first: 4, second: 5, coefficient: 0.7),
        ]
        let added = factor("added", .autoregressive(0.1))
        let last = try FactorSystem(factors: system.factors + [added], correlations: correlations)
        let first = try FactorSystem(
            factors: [added] + system.factors,
            correlations: correlations.map {
                Correlation(first: $0.first + 1, second: $0.second + 1, coefficient: $0.coefficient)
            })
        for (year, values) in values(last, sampling, block: 21).enumerated() {
            #expect(Array(values.dropLast()) == before[year])
        }
        for (year, values) in values(first, sampling, block: 21).enumerated() {
            #expect(Array(values.dropFirst()) == before[year])
        }
        #expect(values(system, sampling, block: 22) != before)
    }

    @Test func `a scenario with other distributions has the same latents`() throws {
        let system = try #require(system)
        var distributions = system.factors.map(\.distribution)
        distributions[0] = .affine(of: standardNormal, shift: 0, scale: 2)
        let (one, other) = (values(system, .sobol), values(system.withDistributions(distributions), .sobol))
        for year in one.indices {
            #expect(other[year][0] == one[year][0].map { 2 * $0 })
            #expect(Array(other[year].dropFirst()) == Array(one[year].dropFirst()))
        }
    }

    @Test func `a state that has served another system or horizon gives the same draws`() throws {
        let system = try #require(system)
        let state = system.makeState()
        let other = try FactorSystem(factors: system.factors, correlations: [])
        other.begin(state, source: .sampled(.sobol, seed: 9, block: 0, years: years))
        system.begin(state, source: .sampled(.sobol, seed: 9, block: 3, years: 2026...2028))
        system.begin(state, source: .sampled(.sobol, seed: 9, block: 5, years: years))
        system.advance(state, toYear: 2026)
        let expected = values(system, .sobol, block: 5)[0]
        for index in system.factors.indices {
            #expect((0..<64).map { state.values.value(row: index, path: $0) } == expected[index])
        }
    }

    /// 40 correlated factors over 40 years are 1 600 normals: those behind the table's 1 024 are plain random numbers.
    @Test func `normals that the table has no dimension for are drawn plainly`() throws {
        let factors = (0..<40).map { factor("f\($0)", .autoregressive(0.4)) }
        let correlations = (1..<40).map { Correlation(first: 0, second: $0, coefficient: 0.1) }
        let system = try FactorSystem(factors: factors, correlations: correlations)
        let long = 2026...2065
        #expect(system.construction(yearCount: 40).groups.map(\.order.count) == [1_600])
        let values = simulate(system, .sampled(.sobol, seed: 2, block: 0, years: long), years: long)
        // Sums of squares of 64 values: 64 within eight of their standard deviations of 11.3.
        for year in [0, 20, 39] {
            for index in [0, 17, 39] {
                let squares = values[year][index].reduce(0) { $0 + $1 * $1 }
                #expect((squares - 64).magnitude < 90)
            }
        }
    }
}

/// Means, variances and correlations of the factors' values over 64 replicates' worth of blocks.
@Suite struct SampledFactorsStatisticsTests {
    /// 1 024 blocks, 65 536 paths. Plain Monte Carlo would know a correlation to 0.004; six of that is a false alarm of
    /// 2·10⁻⁹ for each of some 200 figures, and replicates are no worse.
    @Test(arguments: [Sampling.antithetic, .sobol])
    func `latents are standard normal, correlated and remembered as stated`(sampling: Sampling) throws {
        let system = try #require(system)
        var values = [[[Double]]](repeating: Array(repeating: [], count: system.factors.count), count: years.count)
        for block in 0..<1_024 {
            let drawn = simulate(system, .sampled(sampling, seed: 3, block: block, years: years), years: years)
            for year in drawn.indices {
                for index in system.factors.indices { values[year][index] += drawn[year][index] }
            }
        }
        let count = 65_536.0
        let limit = 6 / count.squareRoot()
        for year in values.indices {
            for index in [0, 1, 2, 4, 5, 9] {
                let mean = values[year][index].reduce(0, +) / count
                #expect(mean.magnitude < limit)
                #expect((values[year][index].reduce(0) { $0 + $1 * $1 } / count - 1).magnitude < limit * 1.5)
                let fourth = values[year][index].reduce(0) { $0 + $1 * $1 * $1 * $1 } / count
                #expect((fourth - 3).magnitude < limit * 10)
            }
            #expect((correlation(values[year][4], values[year][5]) - 0.7).magnitude < limit)
            #expect(correlation(values[year][2], values[year][4]).magnitude < limit)
            #expect((values[year][6].filter { $0 == 0 }.count).magnitude > 0)
            let events = Double(values[year][6].filter { $0 != 0 }.count) / count
            #expect((events - 0.3).magnitude < limit)
            #expect((values[year][8].reduce(0, +) / count - 0.6).magnitude < limit)
        }
        // ε of wages and prices are correlated by 0.5; the latents of the first year are the ε.
        #expect((correlation(values[0][0], values[0][1]) - 0.5).magnitude < limit)
        #expect((correlation(values[0][0], values[0][9]) + 0.4).magnitude < limit)
        for (index, memory) in [(0, 0.5), (1, 0.2), (2, 0), (9, 0.5)] {
            #expect((correlation(values[3][index], values[4][index]) - memory).magnitude < limit)
            #expect((correlation(values[3][index], values[6][index]) - memory * memory * memory).magnitude < limit)
        }
        // Steps of a walk add up: the variance after seven years is 7.
        let walk = values[6][3].reduce(0) { $0 + ($1 - 1) * ($1 - 1) } / count
        #expect((walk - 7).magnitude < 7 * limit * 1.5)
    }
}
