import Analysis
import Testing

/// Every combination of two inputs that are 0 or 1 in both samples, so that means are expectations and nothing is left to
/// chance: answers by hand.
private struct AllCombinations {
    let a: [[Double]]
    let b: [[Double]]

    init() {
        let points = [[0.0, 0], [0, 1], [1, 0], [1, 1]]
        a = points.flatMap { point in points.map { _ in point } }
        b = points.flatMap { _ in points }
    }

    func sobol(_ function: ([Double]) -> Double) -> SobolIndices? {
        let values = FunctionValues(function, a: a, b: b)
        return SobolIndices(a: values.a, b: values.b, exchanged: values.exchanged, resamples: 100, seed: 1)
    }
}

private func expectEqual(_ values: [Double], _ expected: [Double], location: SourceLocation = #_sourceLocation) {
    #expect(values.count == expected.count, sourceLocation: location)
    for (value, wanted) in zip(values, expected) {
        #expect(abs(value - wanted) < 1e-12, "\(values), not \(expected)", sourceLocation: location)
    }
}

@Suite struct SobolIndicesKnownAnswerTests {
    @Test func `of a sum each input explains its own part, alone and in all`() throws {
        // Variances 1/4 and 4/4 of 5/4.
        let indices = try #require(AllCombinations().sobol { $0[0] + 2 * $0[1] })
        expectEqual(indices.first.map(\.value), [0.2, 0.8])
        expectEqual(indices.total.map(\.value), [0.2, 0.8])
        expectEqual([indices.variance, indices.sumOfFirst.value, indices.interactions.value], [1.25, 1, 0])
    }

    @Test func `of a product a part is explained by neither alone`() throws {
        // The variance is 1/4 − 1/16 = 3/16. Knowing x₁ leaves 1/8: 1/16 of it goes. Redrawing it moves 1/2 · 1/2 / 2 = 1/8.
        let indices = try #require(AllCombinations().sobol { $0[0] * $0[1] })
        expectEqual(indices.first.map(\.value), [1.0 / 3, 1.0 / 3])
        expectEqual(indices.total.map(\.value), [2.0 / 3, 2.0 / 3])
        expectEqual([indices.interactions.value], [1.0 / 3])
    }

    @Test func `a large constant changes nothing but the last digits`() throws {
        let indices = try #require(AllCombinations().sobol { $0[0] * $0[1] + 1e6 })
        for index in indices.first { #expect(abs(index.value - 1.0 / 3) < 1e-9) }
        for index in indices.total { #expect(abs(index.value - 2.0 / 3) < 1e-9) }
    }

    @Test func `what does not vary has no indices`() {
        #expect(AllCombinations().sobol { _ in 3 } == nil)
    }

    @Test func `an interval holds its figure and depends on the seed alone`() throws {
        let values = FunctionValues(TestFunctions.ishigami, rows: 64, inputs: 3, seed: 1)
        func indices(seed: UInt64) -> SobolIndices? {
            SobolIndices(a: values.a, b: values.b, exchanged: values.exchanged, resamples: 100, seed: seed)
        }
        let first = try #require(indices(seed: 1))
        #expect(first.total.allSatisfy { $0.low < $0.value && $0.value < $0.high })
        #expect(first == indices(seed: 1))
        #expect(first != indices(seed: 2))
    }
}

@Suite struct ShapleyEffectsKnownAnswerTests {
    /// Both orders of two inputs, each over all combinations.
    private func shares(_ function: ([Double]) -> Double) -> [Double]? {
        let all = AllCombinations()
        let values = ChainValues(function, a: all.a + all.a, b: all.b + all.b, orders: [[0, 1], [1, 0]], batch: 16)
        return ShapleyEffects(chains: values.chains, orders: values.orders, batch: 16, resamples: 100, seed: 1)?
            .shares.map(\.value)
    }

    @Test func `of a sum the shares are those of the variances`() throws {
        expectEqual(try #require(shares { $0[0] + 2 * $0[1] }), [0.2, 0.8])
    }

    @Test func `what two do together is halved`() throws {
        expectEqual(try #require(shares { $0[0] * $0[1] }), [0.5, 0.5])
        // x₁ + x₁x₂: variances 9/16 of E(·|x₁), 1/16 of E(·|x₂), in all 11/16; 1/16 together. 9/16 + 1/32 of 11/16.
        expectEqual(try #require(shares { $0[0] + $0[0] * $0[1] }), [19.0 / 22, 3.0 / 22])
    }

    @Test func `what does not vary has no shares`() {
        #expect(shares { _ in 3 } == nil)
    }
}

@Suite struct ElementaryEffectsKnownAnswerTests {
    @Test func `effects of steps up and down, by hand`() {
        // Effects of the first: 2, 2, 2, 2. Of the second: 3, −1, 1, −3.
        let base = [0.0, 1, 2, 3]
        let effects = ElementaryEffects(
            base: base, moved: [[2, -1, 4, 1], [1.5, 1.5, 2.5, 4.5]],
            steps: [[1, -1, 1, -1], [0.5, -0.5, 0.5, -0.5]],
            resamples: 100, seed: 1)
        expectEqual(effects.mean.map(\.value), [2, 0])
        expectEqual(effects.meanSize.map(\.value), [2, 2])
        // Squares 9 + 1 + 1 + 9 = 20 over 3.
        expectEqual(effects.spread.map(\.value), [0, (20.0 / 3).squareRoot()])
        #expect(effects.meanSize[0].width == 0)
    }
}

@Suite struct PlacesKnownAnswerTests {
    private func estimate(_ low: Double, _ high: Double) -> IntervalEstimate {
        IntervalEstimate(value: (low + high) / 2, low: low, high: high)
    }

    @Test func `figures that are apart have a place each, the largest first`() {
        let places = IntervalEstimate.places([estimate(1, 2), estimate(5, 6), estimate(3, 4)])
        #expect(places == [3...3, 1...1, 2...2])
    }

    @Test func `figures whose intervals overlap share places, also by way of others`() {
        // 1–2 and 2.5–3 are apart, but 1.5–2.7 overlaps both.
        let chain = IntervalEstimate.places([estimate(1, 2), estimate(2.5, 3), estimate(1.5, 2.7), estimate(4, 5)])
        #expect(chain == [2...4, 2...4, 2...4, 1...1])
    }

    @Test func `a wide interval holds together what lies within it`() {
        #expect(IntervalEstimate.places([estimate(0, 10), estimate(7, 8), estimate(1, 2)]) == [1...3, 1...3, 1...3])
    }
}
