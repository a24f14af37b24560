/// Whether one alternative's distribution of gains is better than another's for everybody who wants more, or for
/// everybody who wants more and shuns risk.
///
/// *Stokastisk dominans.* The hypothesis that the one dominates the other is D(z) of the one ≤ D(z) of the other for all
/// z, where D is the distribution function (first order) or its integral, the mean shortfall below z (second order).
public struct Dominance: Sendable {
    /// The alternative that may dominate.
    public let one: Int
    /// The alternative that it may dominate.
    public let other: Int
    /// Whose preferences are meant.
    public let order: Order
    /// What the test says.
    public let verdict: Verdict
    /// √paths · the largest excess of the one's D over the other's; 0 or less where D is nowhere above.
    public let statistic: Double
    /// What the statistic exceeds with probability 5 % where the two distributions are equal.
    public let criticalValue: Double
    /// The probability of as large a statistic where the two distributions are equal.
    public let pValue: Double

    /// Whose preferences are meant.
    public enum Order: Int, Sendable, CaseIterable {
        /// All who want more.
        case first = 1
        /// All who want more and shun risk.
        case second = 2
    }

    /// What the test says.
    public enum Verdict: String, Sendable {
        /// The one's D is nowhere above the other's, and that the other dominates the one is rejected.
        case dominates
        /// That the one dominates the other is rejected.
        case doesNot = "does-not-dominate"
        /// Neither.
        case undecided
        /// Both have the same gain on every path.
        case equal
    }

    /// The probability of rejecting what is true.
    public static let level = 0.05
    /// The most points in which D is compared: quantiles of all gains together, evenly spaced in probability.
    public static let gridCount = 255
}
