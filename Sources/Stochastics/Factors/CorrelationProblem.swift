/// Why a set of correlations cannot be used: facts, not prose.
public enum CorrelationProblem: Error, Sendable, Hashable {
    /// The correlation refers to a factor that does not exist.
    case unknownFactor(index: Int, factorCount: Int)
    /// A factor is correlated with itself.
    case selfCorrelation(factor: Int)
    /// The coefficient is not a number in −1…1.
    case outsideRange(first: Int, second: Int, coefficient: Double)
    /// The pair is given more than once, in either order.
    case duplicate(first: Int, second: Int)
    /// One of the pair is constant over the path, the other varies with the year.
    case mixedKinds(constant: Int, varying: Int)
    /// No random variables can have these correlations together.
    ///
    /// `group` is the indices of the connected factors in order of declaration; `nearest` the nearest correlation
    /// matrix in the Frobenius norm, rows and columns in the order of `group`, row after row.
    case notPositiveSemidefinite(group: [Int], smallestEigenvalue: Double, nearest: [[Double]])
}
