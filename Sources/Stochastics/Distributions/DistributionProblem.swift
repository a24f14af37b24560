/// What is unlawful about the parameters of a ``Distribution``: facts, not prose.
public enum DistributionProblem: Error, Sendable, Hashable {
    /// The parameter is infinite or not a number.
    case notFinite(parameter: String)
    /// The parameter's value lies outside the allowed range, ends included.
    case outside(parameter: String, value: Double, allowed: ClosedRange<Double>)
    /// A beta distribution on 0…1 with this mean must have a standard deviation of at most `limit`.
    case standardDeviationTooLarge(standardDeviation: Double, limit: Double)
    /// Low ≤ mode ≤ high, or values in strictly ascending order, does not hold.
    case notAscending
    /// The probabilities of a discrete distribution add up to `sum`, not 1.
    case probabilitiesDoNotSum(sum: Double)
    /// A discrete distribution has another number of values than of probabilities.
    case countsDiffer(values: Int, probabilities: Int)
    /// A discrete distribution has no value.
    case empty
    /// The size of an event is itself an event.
    case nestedEvent
}
