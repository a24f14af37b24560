extension Distribution {
    /// The values between latents of −`latent` and +`latent`, without compiling anything; for bounded distributions all
    /// values that can be.
    ///
    /// For an event 0 and all sizes. The parameters must be lawful, see ``problem``.
    ///
    /// - Parameter latent: how many standard deviations to each side, e.g. 5: 3 in 10 million beyond each.
    public func support(latent: Double) -> ClosedRange<Double> {
        switch self {
        case .fixed(let value): return value...value
        case .normal(let mean, let standardDeviation):
            return (mean - latent * standardDeviation)...(mean + latent * standardDeviation)
        case .lognormal(let median, let spread):
            return (median * SetUpMath.exp(-latent * spread))...(median * SetUpMath.exp(latent * spread))
        case .uniform(let low, let high), .triangular(let low, _, let high), .pert(let low, _, let high):
            return low...high
        case .beta, .logitNormal: return 0...1
        case .event(_, let size):
            let sizes = size.support(latent: latent)
            return min(0, sizes.lowerBound)...max(0, sizes.upperBound)
        case .discrete(let values, _): return (values.first ?? 0)...(values.last ?? 0)
        case .affine(let inner, let shift, let scale):
            let range = inner.support(latent: latent)
            return (range.lowerBound * scale + shift)...(range.upperBound * scale + shift)
        }
    }
}
