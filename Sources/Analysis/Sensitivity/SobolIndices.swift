/// How much of the variance of an outcome goes back to each input, alone and together with others.
///
/// *Sobolindex.* Of two independent samples A and B, and for each input i of the sample A with input i taken from B:
/// first order, the share of the variance that would vanish on average if the input were known,
/// Sᵢ = mean(f(B) · (f(A with Bᵢ) − f(A))) / V (A. Saltelli, P. Annoni, I. Azzini, F. Campolongo, M. Ratto and S. Tarantola,
/// Computer Physics Communications 181 (2010) 259–270, table 2, row b); total, the share that would be left if all others
/// were known, Tᵢ = mean((f(A) − f(A with Bᵢ))²) / 2V (M. Jansen, ibid. 117 (1999) 35–43; row f of the same table). V is the
/// variance of A and B together. Values are first taken about their common mean, which moves no expectation and
/// makes the error of Sᵢ smaller (I. Sobol', Mathematics and Computers in Simulation 55 (2001) 271–280).
public struct SobolIndices: Sendable, Hashable {
    /// First-order indices, by input. *Ensamt index.*
    public let first: [IntervalEstimate]
    /// Total indices, by input. *Totalindex.*
    public let total: [IntervalEstimate]
    /// The sum of the first-order indices.
    public let sumOfFirst: IntervalEstimate
    /// What is left: the share of the variance that comes from inputs acting together. *Samspel.*
    public let interactions: IntervalEstimate
    /// The variance of the outcome.
    public let variance: Double
}

extension SobolIndices {
    /// Indices of what a function gave.
    ///
    /// - Parameters:
    ///   - a: its values on sample A
    ///   - b: its values on sample B
    ///   - exchanged: for each input, its values on sample A with that input from B
    ///   - resamples: the number of resamples behind the intervals
    ///   - seed: chooses the resamples
    /// - Returns: nil if the outcome does not vary
    public init?(a: [Double], b: [Double], exchanged: [[Double]], resamples: Int, seed: UInt64) {
        precondition(a.count == b.count && exchanged.allSatisfy { $0.count == a.count }, "Samples are as long.")
        guard let level = a.first, a.contains(where: { $0 != level }) || b.contains(where: { $0 != level }) else {
            return nil
        }
        let count = exchanged.count
        let sums = ([a, b] + exchanged).map { $0.reduce(0) { $0 + ($1 - level) } }
        let centre = level + sums.reduce(0, +) / Double(a.count * sums.count)
        var columns = [
            zip(a, b).map { ($0 - centre + $1 - centre) / 2 },
            zip(a, b).map { (($0 - centre) * ($0 - centre) + ($1 - centre) * ($1 - centre)) / 2 },
        ]
        for values in exchanged { columns.append(a.indices.map { (b[$0] - centre) * (values[$0] - a[$0]) }) }
        for values in exchanged { columns.append(zip(a, values).map { ($0 - $1) * ($0 - $1) / 2 }) }

        let bootstrap = Bootstrap(columns: columns, resamples: resamples, seed: seed)
        func variance(_ means: [Double]) -> Double { means[1] - means[0] * means[0] }
        func share(_ part: Double, _ means: [Double]) -> Double {
            let whole = variance(means)
            return whole > 0 ? part / whole : 0
        }
        first = (0..<count).map { input in bootstrap.estimate { share($0[2 + input], $0) } }
        total = (0..<count).map { input in bootstrap.estimate { share($0[2 + count + input], $0) } }
        sumOfFirst = bootstrap.estimate { share($0[2..<(2 + count)].reduce(0, +), $0) }
        interactions = IntervalEstimate(
            value: 1 - sumOfFirst.value, low: 1 - sumOfFirst.high, high: 1 - sumOfFirst.low)
        self.variance = variance(bootstrap.means)
    }
}
