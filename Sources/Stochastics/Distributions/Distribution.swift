/// How an uncertain quantity is distributed: a monotone function of a standard normal latent z. *fördelning*
///
/// The unit is that of the quantity. The parameters are unchecked until ``problem`` is asked.
public indirect enum Distribution: Sendable, Hashable {
    /// Always the same value.
    case fixed(Double)
    /// Normal: mean + sd·z. *normalfördelning*
    case normal(mean: Double, standardDeviation: Double)
    /// Lognormal: median·e^(s·z), s being the standard deviation of the logarithm. *lognormalfördelning*
    case lognormal(median: Double, logStandardDeviation: Double)
    /// Uniform: low + (high − low)·Φ(z). *likformig fördelning*
    case uniform(low: Double, high: Double)
    /// Triangular, the closed quantile at Φ(z). *triangelfördelning*
    case triangular(low: Double, mode: Double, high: Double)
    /// PERT: beta with shapes 1 + 4(mode − low)/(high − low) and 1 + 4(high − mode)/(high − low) on low…high.
    case pert(low: Double, mode: Double, high: Double)
    /// Beta on 0…1 by its mean and standard deviation; a standard deviation of 0 is the fixed mean. *betafördelning*
    case beta(mean: Double, standardDeviation: Double)
    /// Logit-normal on 0…1: the log-odds are normal with the median's log-odds as mean.
    case logitNormal(median: Double, logitStandardDeviation: Double)
    /// An event that happens when z > Φ⁻¹(1 − p), with a size that has a latent of its own; otherwise 0. *händelse*
    case event(probability: Double, size: Distribution)
    /// Given values, strictly ascending, with probabilities that add up to 1. *diskret fördelning*
    case discrete(values: [Double], probabilities: [Double])
    /// Another distribution's outcome, times a non-negative scale, plus a shift; a shifted event that does not happen is
    /// the shift.
    case affine(of: Distribution, shift: Double, scale: Double)

    /// The same distribution with `amount` added to every outcome.
    public func shifted(by amount: Double) -> Distribution {
        if case .affine(let inner, let shift, let scale) = self {
            return .affine(of: inner, shift: shift + amount, scale: scale)
        }
        return .affine(of: self, shift: amount, scale: 1)
    }

    /// The same distribution with every outcome multiplied by `factor`, which must not be negative.
    public func scaled(by factor: Double) -> Distribution {
        if case .affine(let inner, let shift, let scale) = self {
            return .affine(of: inner, shift: shift * factor, scale: scale * factor)
        }
        return .affine(of: self, shift: 0, scale: factor)
    }

    /// Whether the outcome is certain, so that no random number is needed.
    public var isFixed: Bool {
        switch self {
        case .fixed: true
        case .affine(let inner, _, _): inner.isFixed
        default: false
        }
    }

    /// Whether the outcome is an event or an affine function of one.
    public var isEvent: Bool {
        switch self {
        case .event: true
        case .affine(let inner, _, _): inner.isEvent
        default: false
        }
    }
}
