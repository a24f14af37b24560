/// How the outcomes of a series are spread, in bins of one width: what a picture of a distribution is drawn from.
///
/// *Fördelning i klasser.* A bin has what is at or above its lower edge and below its upper one; all outcomes are in one.
public struct BinnedDistribution: Hashable, Sendable {
    /// The edges of the bins, rising, one more than there are bins; multiples of the width, so that 0 is one if it is inside.
    public let edges: [Double]
    /// The share of paths in each bin; their sum is 1.
    public let shares: [Double]

    /// A distribution.
    ///
    /// - Precondition: there is one more edge than there are shares, and at least one share.
    public init(edges: [Double], shares: [Double]) {
        precondition(edges.count == shares.count + 1 && !shares.isEmpty, "a bin lies between two edges")
        self.edges = edges
        self.shares = shares
    }
}

extension SeriesStatistics {
    /// How many bins lie between the 5 % and the 95 % quantile, about: few enough that each holds some hundred of 10 000
    /// paths, and enough to see the shape.
    private static let binsInTheMiddle = 24.0
    /// The most bins: a series with a mass in the middle and a long tail must not make thousands.
    private static let mostBins = 400.0

    /// The outcomes in bins whose width is 1, 2 or 5 times a power of 10.
    ///
    /// Within the sketch's error, see ``SeriesStatistics``: an outcome nearer to an edge than that may be counted beyond it.
    ///
    /// - Returns: `nil` when all outcomes are the same.
    public func binned() -> BinnedDistribution? {
        let (lowest, highest) = (
            BinScale.centre(ranks.place(0).bin) * resolution,
            BinScale.centre(ranks.place(Double(count)).bin) * resolution
        )
        guard lowest < highest else { return nil }
        let middle = quantile(0.95).value - quantile(0.05).value
        let width = Self.roundWidth(atLeast: max(middle / Self.binsInTheMiddle, (highest - lowest) / Self.mostBins))
        let (first, last) = ((lowest / width).rounded(.down), (highest / width).rounded(.down) + 1)
        let edges = stride(from: first, through: last, by: 1).map { $0 * width }
        let below = edges.map { edge in Double(pathCount { $0 < edge }) }
        return BinnedDistribution(
            edges: edges, shares: zip(below.dropFirst(), below).map { ($0 - $1) / Double(count) })
    }

    /// The least width of at least so much that is 1, 2 or 5 times a power of 10.
    private static func roundWidth(atLeast least: Double) -> Double {
        var power = 1.0
        while power * 10 <= least { power *= 10 }
        while power > least { power /= 10 }
        return [power, 2 * power, 5 * power].first { $0 >= least } ?? 10 * power
    }
}
