/// What a step in one factor does to an outcome, from many points: a screening that finds what matters at all.
///
/// *Elementära effekter.* From each point the factor alone takes a step; the effect is the change divided by the step
/// (M. Morris, Technometrics 33 (1991) 161–174). All factors step from the same points (F. Campolongo, A. Saltelli and
/// J. Cariboni, Computer Physics Communications 182 (2011) 978–988, the radial design).
public struct ElementaryEffects: Sendable, Hashable {
    /// The mean of the effects' sizes, by factor: how much a step matters (F. Campolongo, J. Cariboni and A. Saltelli,
    /// Environmental Modelling & Software 22 (2007) 1509–1518, μ*).
    public let meanSize: [IntervalEstimate]
    /// The mean of the effects, by factor: which way a step works, μ.
    public let mean: [IntervalEstimate]
    /// The standard deviation of the effects, divisor n − 1, by factor: how much the effect depends on all else, σ.
    public let spread: [IntervalEstimate]

    /// Effects of steps.
    ///
    /// - Parameters:
    ///   - base: the outcome at the points
    ///   - moved: for each factor, the outcome after its step from each point
    ///   - steps: for each factor, its steps; none is zero
    ///   - resamples: the number of resamples behind the intervals
    ///   - seed: chooses the resamples
    /// - Precondition: at least two points.
    public init(base: [Double], moved: [[Double]], steps: [[Double]], resamples: Int, seed: UInt64) {
        precondition(base.count > 1 && moved.count == steps.count, "Effects need points, and steps for each factor.")
        let effects = zip(moved, steps).map { moved, steps in
            base.indices.map { (moved[$0] - base[$0]) / steps[$0] }
        }
        // Squares are taken about the mean: effects that are nearly alike would lose their spread among the digits.
        let centres = effects.map { $0.reduce(0, +) / Double(base.count) }
        let columns = zip(effects, centres).flatMap { effects, centre in
            let deviations = effects.map { $0 - centre }
            return [deviations, effects.map(abs), deviations.map { $0 * $0 }]
        }
        guard !columns.isEmpty else {
            (mean, meanSize, spread) = ([], [], [])
            return
        }
        let bootstrap = Bootstrap(columns: columns, resamples: resamples, seed: seed)
        let correction = Double(base.count) / Double(base.count - 1)
        mean = effects.indices.map { factor in bootstrap.estimate { centres[factor] + $0[3 * factor] } }
        meanSize = effects.indices.map { factor in bootstrap.estimate { $0[3 * factor + 1] } }
        spread = effects.indices.map { factor in
            bootstrap.estimate { means in
                let mean = means[3 * factor]
                return (max(0, means[3 * factor + 2] - mean * mean) * correction).squareRoot()
            }
        }
    }
}
