import Testing

@testable import Stochastics

private let years = 2026...2030

/// A pair that goes together, an event, a walk, a constant, a fixed factor, and one on its own.
private func makeSystem(_ suffix: String = "") -> FactorSystem? {
    let factors = [
        factor("wages" + suffix, .autoregressive(0.5)), factor("prices" + suffix, .autoregressive(0.2)),
        factor("cut" + suffix, .event(probability: 0.3, size: standardNormal), .independent),
        factor("walk" + suffix, .randomWalk(start: 1)), factor("level" + suffix, .constant),
        factor("fixed" + suffix, .fixed(2), .independent), factor("alone" + suffix, .independent),
    ]
    return try? FactorSystem(
        factors: factors, correlations: [Correlation(first: 0, second: 1, coefficient: 0.5)])
}

@Suite struct VariationInvariantTests {
    private func varied(_ variation: Variation, _ sampling: Sampling, _ system: FactorSystem) -> [[[Double]]] {
        simulate(system, .varied(variation, sampling, seed: 9, block: 3, years: years), years: years)
    }

    private func drawn(_ sampling: Sampling, _ system: FactorSystem) -> [[[Double]]] {
        simulate(system, .sampled(sampling, seed: 9, block: 3, years: years), years: years)
    }

    @Test func `parts are what varies on its own, correlated factors together and fixed ones not`() throws {
        #expect(try #require(makeSystem()).parts == [[0, 1], [2], [3], [4], [6]])
    }

    @Test(arguments: Sampling.allCases)
    func `an exchanged part is that of the other world in every year, and all else is as drawn`(sampling: Sampling)
        throws
    {
        let (system, other) = (try #require(makeSystem()), try #require(makeSystem("#other")))
        let (own, theirs) = (drawn(sampling, system), drawn(sampling, other))
        for part in system.parts {
            let mixed = varied(Variation(exchanged: Set(part)), sampling, system)
            for year in 0..<years.count {
                for factor in 0..<7 {
                    #expect(mixed[year][factor] == (part.contains(factor) ? theirs : own)[year][factor])
                }
            }
            #expect(theirs[4][part[0]] != own[4][part[0]])
        }
        #expect(varied(Variation(exchanged: Set(system.parts.joined())), sampling, system) == theirs)
        #expect(varied(Variation(), sampling, system) == own)
    }

    @Test func `a block after a varied one is as drawn`() throws {
        let system = try #require(makeSystem())
        let state = system.makeState()
        for sampling in Sampling.allCases {
            system.begin(
                state,
                source: .varied(
                    Variation(exchanged: [2], shifts: [6: Array(repeating: 1, count: 64)]), sampling, seed: 9, block: 2,
                    years: years))
            for year in years { system.advance(state, toYear: year) }
            system.begin(state, source: .sampled(sampling, seed: 9, block: 3, years: years))
            for year in years { system.advance(state, toYear: year) }
            let wanted = drawn(sampling, system)
            for factor in 0..<7 {
                #expect((0..<64).map { state.values.value(row: factor, path: $0) } == wanted[4][factor])
            }
        }
    }
}

@Suite struct VariationKnownAnswerTests {
    @Test func `a shift moves a standard normal by itself in every year, and a walk by all years together`() throws {
        let system = try #require(makeSystem())
        let shift = (0..<64).map { $0 % 2 == 0 ? 0.5 : -0.25 }
        let own = simulate(system, .sampled(.pseudo, seed: 9, block: 3, years: years), years: years)
        let shifts = [0: shift, 3: shift, 4: shift]
        let moved = simulate(
            system, .varied(Variation(shifts: shifts), .pseudo, seed: 9, block: 3, years: years), years: years)
        for year in 0..<years.count {
            for path in 0..<64 {
                // An autoregressive factor must not remember the shift: it would add up over the years.
                #expect(abs(moved[year][0][path] - own[year][0][path] - shift[path]) < 1e-12)
                #expect(abs(moved[year][4][path] - own[year][4][path] - shift[path]) < 1e-12)
                #expect(abs(moved[year][3][path] - own[year][3][path] - Double(year + 1) * shift[path]) < 1e-12)
                #expect(moved[year][1][path] == own[year][1][path])
            }
        }
    }
}

@Suite struct ResamplingSourceInvariantTests {
    @Test func `an order has every number once, and orders differ`() {
        let source = ResamplingSource(seed: 4, name: "orders")
        let orders = (0..<20).map { source.order($0, count: 12) }
        #expect(orders.allSatisfy { $0.sorted() == Array(0..<12) })
        #expect(Set(orders).count == 20)
        #expect(ResamplingSource(seed: 5, name: "orders").order(0, count: 12) != orders[0])
    }

    @Test func `each row is picked about as often as any other`() {
        // 1 000 resamples of 10 rows: each is picked 1 000 times on average, with a standard deviation of 30; five of
        // these have probability 6·10⁻⁷, for ten rows 6·10⁻⁶.
        let source = ResamplingSource(seed: 4, name: "rows")
        var counts = [Int](repeating: 0, count: 10)
        for resample in 0..<1_000 { source.forEachIndex(ofResample: resample, count: 10) { counts[$0] += 1 } }
        #expect(counts.reduce(0, +) == 10_000)
        #expect(counts.allSatisfy { abs($0 - 1_000) < 150 })
    }
}
