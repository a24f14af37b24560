public import Finsam
internal import Stochastics

/// What one uncertain factor does to a difference between two alternatives, all others at their medians.
///
/// *En osäkerhet i taget.* Each factor is set to its 5 % and to its 95 % value. For a factor that varies from year to year
/// that is the value at which its average over the horizon stands at its own 5 % or 95 %: a wage growth that is at its
/// 95 % value in every single year would be far less probable than one in twenty.
public struct FactorSwing: Hashable, Sendable {
    /// The factor's index.
    public let factor: Int
    /// The difference with the factor at its 5 % value.
    public let atLow: Double
    /// The difference with the factor at its 95 % value.
    public let atHigh: Double
    /// How far apart they are.
    public var extent: Double { abs(atHigh - atLow) }
}

extension Simulation {
    /// The 95 % quantile of the standard normal distribution.
    private static let upperQuantile = 1.644_853_626_951_472_7

    /// What each factor does to the differences of a municipality's outcome over the horizon from the reference
    /// alternative's: for each alternative a list, the largest swing first.
    ///
    /// - Parameters:
    ///   - outcome: the outcome whose difference it is
    ///   - municipality: the municipality's index
    ///   - scenario: the scenario's index
    /// - Complexity: one block of paths for every 32 factors.
    public func swings(
        of outcome: MunicipalOutcome, municipality: Int, scenario: Int
    ) -> [[FactorSwing]] {
        let plan = plan(scenario: scenario, mode: .expected)
        let row = plan.layout.row(outcome, of: municipality)
        let factors = plan.world.factors.factors
        let runner = BlockRunner(plan, reference: study.reference)
        let perBlock = Block.pathCount / 2
        var swings = [[FactorSwing]](repeating: [], count: study.alternatives.count)
        for first in stride(from: 0, to: factors.count, by: perBlock) {
            let members = first..<min(first + perBlock, factors.count)
            var latents = [[Double]](repeating: Array(repeating: 0, count: Block.pathCount), count: factors.count)
            for (position, factor) in members.enumerated() {
                let latent = Self.upperQuantile * factors[factor].time.spreadOfAverage(years: study.years.count)
                latents[factor][2 * position] = -latent
                latents[factor][2 * position + 1] = latent
            }
            var reference = [Double](repeating: 0, count: Block.pathCount)
            runner.run(.latents(latents)) { visited, period, rows in
                guard period == study.years.count else { return }
                if visited == study.reference {
                    for path in reference.indices { reference[path] = rows.value(row: row, path: path) }
                } else {
                    for (position, factor) in members.enumerated() {
                        let low = rows.value(row: row, path: 2 * position) - reference[2 * position]
                        let high = rows.value(row: row, path: 2 * position + 1) - reference[2 * position + 1]
                        swings[visited].append(FactorSwing(factor: factor, atLow: low, atHigh: high))
                    }
                }
            }
        }
        return swings.map { $0.sorted { ($1.extent, $0.factor) < ($0.extent, $1.factor) } }
    }
}

extension TimeStructure {
    /// The standard deviation of the average of the latents of so many years, each of which has standard deviation 1.
    func spreadOfAverage(years: Int) -> Double {
        let memory: Double
        switch self {
        case .constant: return 1
        case .independent, .randomWalk: memory = 0
        case .autoregressive(let autocorrelation): memory = autocorrelation
        }
        var sum = 0.0
        var power = 1.0
        for lag in 0..<years {
            sum += (lag == 0 ? 1 : 2) * Double(years - lag) * power
            power *= memory
        }
        return sum.squareRoot() / Double(years)
    }
}
