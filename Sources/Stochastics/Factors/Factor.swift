/// How the latents of a factor in different years hang together. *tidsstruktur*
public enum TimeStructure: Sendable, Hashable {
    /// One z for the whole path: ignorance.
    case constant
    /// A z of its own each year.
    case independent
    /// AR(1): z[y] = ρ·z[y − 1] + √(1 − ρ²)·ε[y], z[first] = ε[first], |ρ| < 1, so that every year has the stated
    /// distribution.
    case autoregressive(Double)
    /// x[y] = x[y − 1] + a draw each year; the first year's value is `start` plus its draw.
    case randomWalk(start: Double)
}

/// An uncertain driver. *osäkerhetsfaktor*
public struct Factor: Sendable, Hashable {
    /// The name, from which the address of the factor's random numbers is derived.
    public let name: String
    /// The distribution of each year's value, or of each year's step for a random walk.
    public let distribution: Distribution
    /// How the years hang together.
    public let time: TimeStructure

    /// A factor.
    ///
    /// - Precondition: the distribution is lawful; |ρ| < 1; the start of a random walk is finite.
    public init(name: String, distribution: Distribution, time: TimeStructure) {
        precondition(distribution.problem == nil, "The distribution of \(name) is unlawful.")
        switch time {
        case .constant, .independent: break
        case .autoregressive(let rho):
            precondition(rho.magnitude < 1, "The autocorrelation of \(name) is outside −1…1.")
        case .randomWalk(let start):
            precondition(start.isFinite, "The start of \(name) is not finite.")
        }
        self.name = name
        self.distribution = distribution
        self.time = time
    }

    /// Whether the factor has one value for the whole path.
    public var isConstant: Bool { time == .constant }
}

/// A correlation between the ε of two factors, given by their indices. *korrelation*
public struct Correlation: Sendable, Hashable {
    /// Index of one factor.
    public let first: Int
    /// Index of the other factor.
    public let second: Int
    /// Pearson's correlation of the two standard normal ε, −1…1.
    public let coefficient: Double

    /// A correlation; whether it is lawful is judged by ``FactorSystem``.
    public init(first: Int, second: Int, coefficient: Double) {
        self.first = first
        self.second = second
        self.coefficient = coefficient
    }
}
