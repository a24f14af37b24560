internal import Finsam
internal import Stochastics

/// What one uncertain factor does to a quantity, or to its difference between two alternatives, all others at their medians.
///
/// *En osäkerhet i taget.* Each factor is set to its 5 % and to its 95 % value. For a factor that varies from year to year
/// that is the value at which its average over the horizon stands at its own 5 % or 95 %: a wage growth that is at its
/// 95 % value in every single year would be far less probable than one in twenty.
public struct FactorSwing: Hashable, Sendable {
    /// The factor's index.
    public let factor: Int
    /// The quantity or difference with the factor at its 5 % value.
    public let atLow: Double
    /// The quantity or difference with the factor at its 95 % value.
    public let atHigh: Double
    /// How far apart they are.
    public var extent: Double { abs(atHigh - atLow) }
}

extension Simulation {
    /// The 95 % quantile of the standard normal distribution.
    private static let upperQuantile = 1.644_853_626_951_472_7

    /// What each factor does to a quantity in each alternative: for each a list, the largest swing first.
    ///
    /// - Parameters:
    ///   - quantity: what is swung
    ///   - other: the alternative whose quantity is taken off, or none
    ///   - scenario: the scenario's index
    /// - Returns: by alternative; empty where the quantity does not exist
    /// - Complexity: one block of paths for every 32 factors.
    public func swings(of quantity: Quantity, from other: Int?, scenario: Int) -> [[FactorSwing]] {
        let plan = plan(scenario: scenario, mode: .expected)
        let factors = plan.world.factors.factors
        let perBlock = Block.pathCount / 2
        let blockCount = (factors.count + perBlock - 1) / perBlock
        let runner = BlockRunner(plan, reference: study.reference)
        let values = PathReadings([quantity], [], plan).run(0..<blockCount, runner) { block in
            var latents = [[Double]](repeating: Array(repeating: 0, count: Block.pathCount), count: factors.count)
            for factor in (block * perBlock)..<min((block + 1) * perBlock, factors.count) {
                let latent = Self.upperQuantile * factors[factor].time.spreadOfAverage(years: study.years.count)
                latents[factor][2 * factor % Block.pathCount] = -latent
                latents[factor][(2 * factor + 1) % Block.pathCount] = latent
            }
            return .latents(latents)
        }
        let taken = other.map { values[$0][0] }
        return values.prefix(study.alternatives.count).map { columns in
            guard !columns[0].isEmpty, taken?.isEmpty != true else { return [] }
            func value(_ path: Int) -> Double { columns[0][path] - (taken?[path] ?? 0) }
            let swings = factors.indices.map {
                FactorSwing(factor: $0, atLow: value(2 * $0), atHigh: value(2 * $0 + 1))
            }
            return swings.sorted { ($1.extent, $0.factor) < ($0.extent, $1.factor) }
        }
    }
}

extension TimeStructure {
    /// The standard deviation of the average of the latents of so many years, each of which has standard deviation 1.
    package func spreadOfAverage(years: Int) -> Double {
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
