import Glibc
import Stochastics

/// Probabilities of seeing something as extreme by chance.
enum PValue {
    /// Two-sided, of a standard normal deviate.
    static func normal(_ z: Double) -> Double {
        2 * Lanes.standardNormalCumulative(Lanes(repeating: -z.magnitude))[0]
    }

    /// Two-sided, of a sum of `count` squared standard normal deviates, by the cube root of E. B. Wilson and
    /// M. M. Hilferty (PNAS 17, 1931): good to a few per cent of the probability from a dozen degrees of freedom on.
    static func chiSquare(_ deviates: [Double]) -> Double {
        let count = Double(deviates.count)
        let sum = deviates.reduce(0) { $0 + $1 * $1 }
        let variance = 2 / (9 * count)
        return normal((cbrt(sum / count) - (1 - variance)) / variance.squareRoot())
    }

    /// Of the largest of many deviates.
    static func largest(_ deviates: [Double]) -> Double {
        let largest = deviates.map(\.magnitude).max() ?? 0
        return -expm1(Double(deviates.count) * log1p(-normal(largest)))
    }

    /// Two-sided, of a count of rare events.
    static func poisson(_ count: Int, expected: Double) -> Double {
        if expected > 1_000 { return normal((Double(count) - expected) / expected.squareRoot()) }
        func probability(_ k: Int) -> Double { exp(Double(k) * log(expected) - expected - lgamma(Double(k) + 1)) }
        let upTo = (0...count).reduce(0) { $0 + probability($1) }
        return min(1, 2 * min(upTo, 1 - upTo + probability(count)))
    }
}
