/// How far the replicates' own estimates of one series lie apart, from which its standard errors follow. *spridning mellan
/// upprepningar*
///
/// Replicates come one after the other and add to the same totals; at the end of each, what has come since the last one is
/// its own. A quantile's error is found by sectioning (S. Asmussen and P. W. Glynn, Stochastic Simulation, 2007, section
/// III.5): the replicates' shares of paths up to one fixed value near the quantile are compared, not their quantiles, which
/// in small replicates are biased and take a histogram each. That value is the first replicate's quantile, since the shares
/// vary alike at neighbouring values. In the same way a tail mean's error is that of the mean excess over a fixed border,
/// to which the tail mean is insensitive to first order.
struct ReplicateSpread: Sendable, Hashable {
    /// The probabilities whose quantiles get a standard error, ascending.
    private static var probabilities: [Double] { SeriesStatistics.probabilities }
    /// The share of outcomes in a tail.
    static let tailShare = 0.05
    /// Where in ``SeriesStatistics/probabilities`` the borders of the two tails are.
    private static let (lowTail, highTail) = (1, 5)

    /// The bins up to which paths are counted: one for each probability.
    private var borders: [Int] = []
    /// All totals at the end of the last replicate.
    private var sums = ExactSums()
    private var counts: [Double] = []
    /// What the replicates' estimates are: the mean; shares up to the borders; excesses of the tails; shares below, at and
    /// above zero.
    private var moments: [Moments] = []

    /// Running sums of the replicates' estimates less the first one's, formed in the order of the replicates.
    private struct Moments: Sendable, Hashable {
        private let first: Double
        private var count = 1.0
        private var sum = 0.0
        private var sumOfSquares = 0.0

        init(first: Double) { self.first = first }

        mutating func add(_ estimate: Double) {
            count += 1
            sum += estimate - first
            sumOfSquares += (estimate - first) * (estimate - first)
        }

        /// The standard error of the mean of the estimates; nil for a single one.
        var standardError: Double? {
            guard count > 1 else { return nil }
            return (max(0, sumOfSquares - sum * sum / count) / (count * (count - 1))).squareRoot()
        }
    }

    /// Ends a replicate.
    ///
    /// - Parameters:
    ///   - sums: of all replicates up to this one
    ///   - sketch: of all replicates up to this one; nil for an indicator, whose mean says everything
    /// - Precondition: the replicate has paths, as many as every other one.
    mutating func endReplicate(_ sums: ExactSums, _ sketch: Sketch?) {
        var estimates = [sums.mean(since: self.sums)]
        let pathCount = Double(sums.count - self.sums.count)
        self.sums = sums
        if let sketch {
            if borders.isEmpty { borders = Self.probabilities.map(sketch.bin(ofQuantile:)) }
            let counts = counts(sketch)
            let before = self.counts.isEmpty ? counts.map { _ in 0 } : self.counts
            estimates += zip(counts, before).map { ($0 - $1) / pathCount }
            self.counts = counts
        }
        if moments.isEmpty {
            moments = estimates.map(Moments.init(first:))
        } else {
            for (index, estimate) in estimates.enumerated() { moments[index].add(estimate) }
        }
    }

    private func counts(_ sketch: Sketch) -> [Double] {
        var counts = sketch.counts(upTo: borders).map { Double($0) }
        counts.append(sketch.excess(below: borders[Self.lowTail]))
        counts.append(sketch.excess(above: borders[Self.highTail]))
        let atMost = sketch.counts(upTo: [-1, 0])
        counts.append(Double(atMost[0]))
        counts.append(Double(atMost[1] - atMost[0]))
        counts.append(Double(sums.count) - Double(atMost[1]))
        return counts
    }

    /// The standard error of the mean, in resolutions.
    var mean: Double? { moments[0].standardError }

    /// The standard error of the share of paths up to a quantile.
    ///
    /// - Precondition: the probability is one of ``probabilities``.
    func share(_ probability: Double) -> Double? {
        guard let index = Self.probabilities.firstIndex(of: probability) else {
            preconditionFailure("The spread at the quantile \(probability) is not kept.")
        }
        return moments[1 + index].standardError
    }

    /// The standard error of the mean of the outer 5 % at one end, in resolutions.
    func tailMean(_ tail: Tail) -> Double? {
        moments[1 + Self.probabilities.count + (tail == .low ? 0 : 1)].standardError.map { $0 / Self.tailShare }
    }

    /// The standard errors of the shares of paths below, at and above zero.
    func zeroShare(_ side: Side) -> Double? {
        moments[3 + Self.probabilities.count + side.rawValue].standardError
    }

    /// A side of zero.
    enum Side: Int {
        case below, at, above
    }
}
