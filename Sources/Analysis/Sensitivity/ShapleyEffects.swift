/// Shares of the variance of an outcome that add up to one, each input's with its part of what it does with others.
///
/// *Shapleyandelar.* What an input adds to the variance that a set of inputs explains, averaged over all orders in which
/// inputs can be added (A. Owen, SIAM/ASA Journal on Uncertainty Quantification 2 (2014) 245–251; E. Song, B. Nelson and
/// J. Staum, ibid. 4 (2016) 1060–1083). Estimated by chains from sample A to sample B that exchange one input after the
/// other in a random order: the step that exchanges input i, from f to f′, tells ((f(A) − f′)² − (f(A) − f)²) / 2
/// (T. Goda, Reliability Engineering & System Safety 213 (2021) 107702, algorithm 1). The steps of a chain add up to
/// (f(A) − f(B))² / 2, whose mean is the variance; so the shares add up to one exactly.
public struct ShapleyEffects: Sendable, Hashable {
    /// The shares, by input.
    public let shares: [IntervalEstimate]

    /// Shares from chains.
    ///
    /// - Parameters:
    ///   - chains: for each number of exchanged inputs, from none to all, the values on all paths
    ///   - orders: for each batch of paths the inputs in the order in which they were exchanged; paths of a batch share
    ///     it, so whole batches are resampled
    ///   - batch: the paths of a batch; what is left over is not used
    ///   - resamples: the number of resamples behind the intervals
    ///   - seed: chooses the resamples
    /// - Returns: nil if the outcome does not vary
    public init?(chains: [[Double]], orders: [[Int]], batch: Int, resamples: Int, seed: UInt64) {
        precondition(!orders.isEmpty && chains.allSatisfy { $0.count >= orders.count * batch }, "A batch is whole.")
        let count = chains.count - 1
        var columns = [[Double]](repeating: Array(repeating: 0, count: orders.count), count: count)
        for (number, order) in orders.enumerated() {
            precondition(order.sorted() == Array(0..<count), "An order names every input once.")
            for path in (number * batch)..<((number + 1) * batch) {
                let start = chains[0][path]
                for (position, input) in order.enumerated() {
                    let (before, after) = (start - chains[position][path], start - chains[position + 1][path])
                    columns[input][number] += (after * after - before * before) / 2
                }
            }
        }
        guard columns.contains(where: { $0.contains { $0 != 0 } }) else { return nil }
        let bootstrap = Bootstrap(columns: columns, resamples: resamples, seed: seed)
        shares = (0..<count).map { input in
            bootstrap.estimate { means in
                let variance = means.reduce(0, +)
                return variance > 0 ? means[input] / variance : 0
            }
        }
    }
}
