extension Distribution {
    /// The mean. *väntevärde*
    ///
    /// Closed forms, but for the logit-normal, which has none: the trapezoidal rule in z. The parameters must be lawful.
    public var mean: Double { moments.mean }

    /// The standard deviation; closed forms and quadrature as for ``mean``. *standardavvikelse*
    public var standardDeviation: Double { max(0, moments.variance).squareRoot() }

    /// The outcome in expected mode: the quantile at z = 0, and for an event that it does not happen (0). *median*
    ///
    /// The same bits as ``CompiledDistribution`` gives at z = 0.
    public var median: Double { CompiledDistribution(self).value(latent: isEvent ? -.infinity : 0, sizeLatent: 0) }

    private var moments: (mean: Double, variance: Double) {
        switch self {
        case .fixed(let value):
            return (value, 0)
        case .normal(let mean, let sd):
            return (mean, sd * sd)
        case .lognormal(let median, let sd):
            let growth = SetUpMath.exp(sd * sd)
            return (median * growth.squareRoot(), median * median * growth * (growth - 1))
        case .uniform(let low, let high):
            return (0.5 * (low + high), (high - low) * (high - low) / 12)
        case .triangular(let low, let mode, let high):
            let left = mode - low
            let right = high - mode
            return ((low + mode + high) / 3, (left * left + left * right + right * right) / 18)
        case .pert(let low, let mode, let high):
            let mean = (low + 4 * mode + high) / 6
            return (mean, (mean - low) * (high - mean) / 7)
        case .beta(let mean, let sd):
            return (mean, sd * sd)
        case .logitNormal(let median, let sd):
            return Self.logitNormalMoments(median: median, logitStandardDeviation: sd)
        case .event(let probability, let size):
            let inner = size.moments
            let square = inner.variance + inner.mean * inner.mean
            let mean = probability * inner.mean
            return (mean, probability * square - mean * mean)
        case .discrete(let values, let probabilities):
            let mean = zip(values, probabilities).reduce(0) { $0 + $1.0 * $1.1 }
            return (mean, zip(values, probabilities).reduce(0) { $0 + ($1.0 - mean) * ($1.0 - mean) * $1.1 })
        case .affine(let inner, let shift, let scale):
            let moments = inner.moments
            return (moments.mean * scale + shift, moments.variance * scale * scale)
        }
    }

    /// The trapezoidal rule with step 1/32 on −10…10. The integrand is analytic with its poles at least π/20 away from
    /// the axis (standard deviation 20), so the error is below e^(−2π·32·π/20) < 10⁻¹³.
    private static func logitNormalMoments(
        median: Double, logitStandardDeviation: Double
    ) -> (mean: Double, variance: Double) {
        let logitNormal = Distribution.logitNormal(median: median, logitStandardDeviation: logitStandardDeviation)
        let compiled = CompiledDistribution(logitNormal)
        let nodes = (-320...320).map { node -> (value: Double, weight: Double) in
            let z = Double(node) / 32
            return (compiled.value(latent: z, sizeLatent: 0), SetUpMath.standardNormalDensity(z) / 32)
        }
        let mean = nodes.reduce(0) { $0 + $1.value * $1.weight }
        return (mean, nodes.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) * $1.weight })
    }
}
