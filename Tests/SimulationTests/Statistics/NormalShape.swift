import Foundation
import Stochastics

@testable import Simulation

/// A normal distribution that a series of outcomes must have, with the errors that so many paths leave.
struct NormalShape {
    let mean: Double
    let standardDeviation: Double
    let pathCount: Int

    /// z of the probabilities whose quantiles are kept.
    static let quantiles: [(probability: Double, z: Double)] = [
        (0.025, -1.959963984540054), (0.05, -1.6448536269514722), (0.25, -0.6744897501960817), (0.5, 0),
        (0.75, 0.6744897501960817), (0.95, 1.6448536269514722), (0.975, 1.959963984540054),
    ]
    private static let tail = (share: 0.05, z: 1.6448536269514722)

    private static func density(_ z: Double) -> Double { exp(-z * z / 2) / (2 * Double.pi).squareRoot() }
    static func cumulative(_ z: Double) -> Double { erfc(-z / 2.0.squareRoot()) / 2 }

    private var root: Double { Double(pathCount).squareRoot() }

    var errorOfMean: Double { standardDeviation / root }
    var errorOfStandardDeviation: Double { standardDeviation / (2.0.squareRoot() * root) }
    func quantile(_ z: Double) -> Double { mean + z * standardDeviation }
    func errorOfQuantile(_ probability: Double, _ z: Double) -> Double {
        standardDeviation * (probability * (1 - probability)).squareRoot() / Self.density(z) / root
    }

    /// The mean of the highest 5 %: mean + sd·φ(z)/p; the lowest 5 % lies as far below.
    var tailDistance: Double { standardDeviation * Self.density(Self.tail.z) / Self.tail.share }

    /// √Var((X − q)⁺)/(p·√n), with E(X − q)⁺ = sd·(φ − z·p) and E((X − q)⁺)² = sd²·((1 + z²)·p − z·φ).
    var errorOfTail: Double {
        let (p, z) = Self.tail
        let first = Self.density(z) - z * p
        let second = (1 + z * z) * p - z * Self.density(z)
        return standardDeviation * (second - first * first).squareRoot() / p / root
    }

    /// What a summary has that this distribution has not, in words; empty if all agrees within 4.5 standard errors, a false
    /// alarm of 7·10⁻⁶ for each of the 11 figures and a new seed, and the sketch's resolution.
    func disagreements(_ summary: OutcomeSummary) -> [String] {
        var found: [String] = []
        func compare(_ name: String, _ value: Double, _ exact: Double, error: Double, isSketched: Bool) {
            let sketch = isSketched ? max(0.5, 0.001 * exact.magnitude) : 1e-6
            if (value - exact).magnitude > 4.5 * error + sketch { found.append("\(name): \(value), not \(exact)") }
        }
        compare("mean", summary.mean, mean, error: errorOfMean, isSketched: false)
        compare(
            "sd", summary.standardDeviation ?? 0, standardDeviation, error: errorOfStandardDeviation, isSketched: false)
        for (p, z) in Self.quantiles {
            let error = errorOfQuantile(p, z)
            compare("quantile \(p)", summary.quantile(p).value, quantile(z), error: error, isSketched: true)
        }
        compare("low tail", summary.lowTail.value, mean - tailDistance, error: errorOfTail, isSketched: true)
        compare("high tail", summary.highTail.value, mean + tailDistance, error: errorOfTail, isSketched: true)
        return found
    }
}
