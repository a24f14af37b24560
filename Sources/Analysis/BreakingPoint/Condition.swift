public import Simulation
public import Stochastics

/// A statement about the distribution of a quantity that holds or not: “the probability of curtailment by 2027 is at least
/// one half”.
///
/// *Villkor.*
public struct Condition: Hashable, Sendable {
    /// What of the distribution is compared.
    public enum Statistic: Hashable, Sendable {
        /// The mean over all paths.
        case mean
        /// The probability that the quantity stands so to an amount.
        case probability(Relation, Double)
        /// A quantile.
        case quantile(Double)
    }

    /// The quantity.
    public let quantity: Quantity
    /// What of its distribution is compared.
    public let statistic: Statistic
    /// How it is to stand to the level.
    public let relation: Relation
    /// What it is compared with: an amount, or for a probability a share.
    public let level: Double

    /// Creates the value from its parts.
    ///
    /// - Precondition: a probability's level and a quantile's probability lie between 0 and 1, neither included: paths do
    ///   not tell how far from certain something is.
    public init(_ statistic: Statistic, of quantity: Quantity, _ relation: Relation, _ level: Double) {
        switch statistic {
        case .mean: precondition(level.isFinite)
        case .probability: precondition(level > 0 && level < 1, "A probability's level lies between 0 and 1.")
        case .quantile(let p): precondition(p > 0 && p < 1 && level.isFinite, "A quantile lies between 0 and 1.")
        }
        self.quantity = quantity
        self.statistic = statistic
        self.relation = relation
        self.level = level
    }

    /// The statistic of a sample.
    public func estimate(_ sample: PathSample) -> Estimate {
        switch statistic {
        case .mean: sample.mean
        case .probability(let relation, let amount): sample.share { relation.holds($0, amount) }
        case .quantile(let p): sample.quantiles([p])[0]
        }
    }

    /// How a sample stands to the condition.
    ///
    /// A quantile is below an amount exactly when the share of paths below the amount reaches the quantile's probability,
    /// so that it is judged as a share. What cannot be told from the level with 95 % certainty: a share of independent
    /// paths, by the score test, where the error is that which the level itself would have (E. B. Wilson, Journal of the
    /// American Statistical Association 22 (1927) 209–212); else the estimate less or more 1.96 of its standard errors, or
    /// with replicates Student's 2.13.
    func standing(_ sample: PathSample) -> Standing {
        let (margin, isMet, error): (Double, Bool, Double)
        switch statistic {
        case .mean:
            let mean = sample.mean
            (margin, isMet, error) = (mean.value - level, relation.holds(mean.value, level), mean.standardError ?? 0)
        case .probability(let inner, let amount):
            let share = sample.share { inner.holds($0, amount) }
            (margin, isMet) = (share.value - level, relation.holds(share.value, level))
            error = Self.error(of: share, at: level, sample)
        case .quantile(let p):
            // q < a and q >= a ask how many lie below the amount, the others how many do not lie above it.
            let isStrict = relation == .less || relation == .atLeast
            let share = sample.share { isStrict ? $0 < level : $0 <= level }
            let isQuantileUpTo = sample.quantiles([p])[0].value
            (margin, isMet) = (share.value - p, relation.holds(isQuantileUpTo, level))
            error = Self.error(of: share, at: p, sample)
        }
        // Of a quantile, a larger share below is a smaller value.
        let isUpward = if case .quantile = statistic { !relation.isUpward } else { relation.isUpward }
        return Standing(
            margin: isUpward ? margin : -margin, isMet: isMet, doubt: sample.intervalWidth * error)
    }

    private static func error(of share: Estimate, at level: Double, _ sample: PathSample) -> Double {
        sample.isReplicated
            ? share.standardError ?? 0 : (level * (1 - level) / Double(sample.values.count)).squareRoot()
    }
}

/// How a sample stands to a condition.
struct Standing {
    /// How far beyond the level, positive where the condition is met.
    let margin: Double
    /// Whether it is met; at a margin of 0 that depends on the relation.
    let isMet: Bool
    /// By how much the margin may be off with a certainty of 95 %.
    let doubt: Double

    /// Whether the condition could be met as far as the sample tells.
    var mayBeMet: Bool { isMet || margin + doubt >= 0 }
    /// Whether the condition is met with certainty.
    var isSurelyMet: Bool { isMet && margin - doubt >= 0 }
}
