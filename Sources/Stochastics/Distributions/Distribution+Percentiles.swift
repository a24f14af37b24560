/// The families that two percentiles determine.
public enum PercentileFamily: Sendable, Hashable, CaseIterable {
    /// Normal distribution.
    case normal
    /// Lognormal distribution, for positive quantities.
    case lognormal
    /// Logit-normal distribution, for shares.
    case logitNormal
}

extension Distribution {
    /// The distribution of a family whose 5th and 95th percentiles are given. *percentiler*
    ///
    /// The percentiles lie symmetrically about the median on the family's own scale (identity, logarithm, log-odds), at
    /// ± 1.6449 standard deviations. Percentiles that the family cannot have (descending; not positive for lognormal;
    /// not between 0 and 1 for logit-normal) give a distribution whose ``problem`` is not nil.
    public static func percentiles(p5: Double, p95: Double, family: PercentileFamily) -> Distribution {
        let width = 2 * SetUpMath.standardNormalQuantile(0.95)
        switch family {
        case .normal:
            return .normal(mean: 0.5 * (p5 + p95), standardDeviation: (p95 - p5) / width)
        case .lognormal:
            let low = SetUpMath.log(p5)
            let high = SetUpMath.log(p95)
            return .lognormal(median: SetUpMath.exp(0.5 * (low + high)), logStandardDeviation: (high - low) / width)
        case .logitNormal:
            let low = SetUpMath.log(p5) - SetUpMath.log(1 - p5)
            let high = SetUpMath.log(p95) - SetUpMath.log(1 - p95)
            let median = 1 / (1 + SetUpMath.exp(-0.5 * (low + high)))
            return .logitNormal(median: median, logitStandardDeviation: (high - low) / width)
        }
    }
}
