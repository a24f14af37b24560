import Testing

@testable import Stochastics

/// Distributions whose outcomes have probabilities rather than a density.
///
/// Shares of 204 800 draws within 4.5 binomial standard errors: a false alarm of 7·10⁻⁶ a share for a new seed.
@Suite struct DiscreteOutcomeStatisticsTests {
    private static let latents = DistributionStatisticsTests.draws.latents
    private static let sizes = DistributionStatisticsTests.draws.sizes

    private func agrees(_ count: Int, of total: Int, with probability: Double) -> Bool {
        let n = Double(total)
        return (Double(count) / n - probability).magnitude < 4.5 * (probability * (1 - probability) / n).squareRoot()
    }

    @Test func `discrete values come as often as is stated, and no others`() {
        let (values, probabilities) = ([-1.0, 0, 4, 9], [0.2, 0.5, 0.05, 0.25])
        let drawn = outcomes(.discrete(values: values, probabilities: probabilities), at: Self.latents)
        for (value, probability) in zip(values, probabilities) {
            let count = drawn.filter { $0 == value }.count
            #expect(agrees(count, of: drawn.count, with: probability), "\(value): \(count)")
        }
        #expect(Set(drawn) == Set(values))
        // The probabilities in reverse order.
        #expect(!agrees(drawn.filter { $0 == -1 }.count, of: drawn.count, with: 0.25))
    }

    @Test func `an event happens as often as is stated, with a size of its own distribution`() {
        let event = Distribution.event(probability: 0.05, size: .uniform(low: 2, high: 6))
        let drawn = outcomes(event, at: Self.latents, sizes: Self.sizes)
        let happened = drawn.filter { $0 != 0 }
        #expect(agrees(happened.count, of: drawn.count, with: 0.05))
        #expect(happened.allSatisfy { (2...6).contains($0) })
        for part in 1...3 {
            let count = happened.filter { $0 < 2 + Double(part) }.count
            #expect(agrees(count, of: happened.count, with: Double(part) / 4), "\(part): \(count)")
        }
        // With the event's own latent as the size's, all sizes would be from the uppermost twentieth.
        let own = outcomes(event, at: Self.latents, sizes: Self.latents).filter { $0 != 0 }
        #expect(!agrees(own.filter { $0 < 4 }.count, of: own.count, with: 0.5))
    }

    @Test func `a fixed value is the only one, whatever the latent`() {
        #expect(Set(outcomes(.fixed(3), at: Self.latents)) == [3])
        #expect(Set(outcomes(.beta(mean: 0.4, standardDeviation: 0), at: Self.latents)) == [0.4])
        #expect(Set(outcomes(.triangular(low: 2, mode: 2, high: 2), at: Self.latents)) == [2])
    }
}
