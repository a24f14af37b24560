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

    /// The bins up to which paths are counted, ascending.
    private var borders: [Int] = []
    /// Which of them belongs to each probability, and to the bins −1 and 0.
    private var places: [Int] = []
    /// All totals at the end of the last replicate.
    private var sums = ExactSums()
    private var before: [Double] = []
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
        if let sketch {
            if borders.isEmpty { setBorders(sketch) }
            let pathCount = Double(sums.count - self.sums.count)
            let totals = totals(sketch, pathCount: sums.count)
            for (index, total) in totals.enumerated() {
                estimates.append((total - (before.isEmpty ? 0 : before[index])) / pathCount)
            }
            before = totals
        }
        self.sums = sums
        if moments.isEmpty {
            moments = estimates.map { Moments(first: $0) }
        } else {
            for (index, estimate) in estimates.enumerated() { moments[index].add(estimate) }
        }
    }

    /// Chooses the borders: the first replicate's quantiles, and those about zero.
    private mutating func setBorders(_ sketch: Sketch) {
        let ranks = Ranks(sketch)
        let wanted = Self.probabilities.map { ranks.place(Double(ranks.pathCount) * $0).bin } + [-1, 0]
        borders = wanted.sorted()
        places = wanted.map { bin in borders.firstIndex(of: bin) ?? 0 }
    }

    /// What has come in all replicates so far: paths up to each quantile's border, excesses, paths below, at and above 0.
    private func totals(_ sketch: Sketch, pathCount: Int) -> [Double] {
        let counts = sketch.counts(upTo: borders)
        let quantileCount = Self.probabilities.count
        var totals: [Double] = []
        totals.reserveCapacity(quantileCount + 5)
        for place in places.prefix(quantileCount) { totals.append(Double(counts[place])) }
        totals.append(sketch.excess(below: borders[places[Self.lowTail]]))
        totals.append(sketch.excess(above: borders[places[Self.highTail]]))
        let (below, atMost) = (counts[places[quantileCount]], counts[places[quantileCount + 1]])
        totals.append(Double(below))
        totals.append(Double(atMost - below))
        totals.append(Double(pathCount - atMost))
        return totals
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
