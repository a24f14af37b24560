/// A figure and how uncertain it is because the number of paths is finite.
public struct Estimate: Sendable, Hashable {
    /// The figure, in the unit of the series or as a share.
    public let value: Double
    /// Its standard error in the same unit; nil where one path tells nothing about it. *medelfel*
    public let standardError: Double?

    /// A figure with its standard error.
    public init(value: Double, standardError: Double?) {
        self.value = value
        self.standardError = standardError
    }
}

/// Which end of a distribution.
public enum Tail: Sendable, Hashable {
    /// The smallest outcomes.
    case low
    /// The largest outcomes.
    case high
}

/// The summary of one series. Every accessor is a pure function of whole numbers, the same for any number of workers.
///
/// Quantiles and tail means carry the sketch's error of at most max(resolution/2, 0.1 % of the value), which is not part
/// of their standard errors; mean and standard deviation do not pass through the sketch.
public struct SeriesStatistics: Sendable {
    /// The probabilities of the quantiles that have a standard error where it comes from ``Replicates``.
    public static let probabilities = [0.025, 0.05, 0.25, 0.5, 0.75, 0.95, 0.975]
    /// Number of paths, at least 1.
    public let count: Int
    /// The mean. *medelvärde*
    public let mean: Double
    /// The sample standard deviation; nil for one path. *standardavvikelse*
    public let standardDeviation: Double?
    /// The smallest difference that the series resolves.
    public let resolution: Double

    /// In which bins the paths are.
    let ranks: Ranks
    /// Where standard errors come from, if not from the paths; see ``Replicates``.
    let spread: ReplicateSpread?
    /// Whether the outcomes are 0 and 1.
    let isIndicator: Bool

    init(sums: ExactSums, sketch: Sketch, specification: SeriesSpecification, spread: ReplicateSpread?) {
        self.spread = spread
        count = sums.count
        resolution = specification.resolution
        isIndicator = specification.kind == .indicator
        mean = (isIndicator ? 0 : specification.shift) + sums.mean * resolution
        standardDeviation = sums.variance.map { $0.squareRoot() * specification.resolution }
        ranks = Ranks(sketch)
    }

    /// Whether all paths have the same value, which the mean then is without the sketch's error.
    var isConstant: Bool {
        (standardDeviation ?? 0) <= 1e-4 * resolution + 1e-9 * abs(mean) && ranks.isOneBin
    }

    /// The standard error of the mean; nil for one path. *medelfel*
    ///
    /// Standard deviation / √count, or what the spread between the replicates' means says.
    public var standardError: Double? {
        if let spread { return spread.mean.map { $0 * resolution } }
        return standardDeviation.map { $0 / Double(count).squareRoot() }
    }

    /// The p-quantile: the representative of the order statistic number ⌈n·p⌉, at least the first. *kvantil*
    ///
    /// Its standard error makes no assumption about the distribution: the distance of the order statistics at ranks
    /// n·p ± w·√(n·p·(1 − p)), interpolated within bins, divided by 2w, since the number of outcomes below the quantile is
    /// binomial (H. A. David and H. N. Nagaraja, Order Statistics, 3rd edition, section 7.1). With w = 1.96 the two are the
    /// ends of a 95 % interval; a smaller w compares fewer ranks and is noisier: with w = 1, ± 1.96 standard errors cover
    /// 92 % at 1 000 paths instead of 94 %. Ranks are cut at 0 and n, so that the standard error is too small where n·p or
    /// n·(1 − p) is below about 5; at p = 0 and p = 1 it is 0. With replicates the number of outcomes below the quantile
    /// varies as it does between them, and the rest is the same.
    ///
    /// - Precondition: p is 0…1, and with replicates one of ``probabilities``. Complexity: logarithmic in the number of
    ///   bins.
    public func quantile(_ p: Double) -> Estimate {
        precondition(p >= 0 && p <= 1, "A quantile's probability is 0…1, not \(p).")
        let n = Double(count)
        if isConstant { return Estimate(value: mean, standardError: count > 1 ? 0 : nil) }
        let value = BinScale.centre(ranks.place(n * p).bin) * resolution
        guard count > 1 else { return Estimate(value: value, standardError: nil) }
        let width = 1.959_963_984_540_054
        let spread = width * n * shareError(p)
        let upper = interpolated(rank: min(n, n * p + spread))
        let lower = interpolated(rank: max(0, n * p - spread))
        return Estimate(value: value, standardError: (upper - lower) / (2 * width) * resolution)
    }

    /// The standard error of the share of outcomes up to the p-quantile.
    private func shareError(_ p: Double) -> Double {
        (isIndicator ? nil : spread?.share(p)) ?? (p * (1 - p) / Double(count)).squareRoot()
    }

    /// The value at a real rank 0…n, as if the outcomes of a bin were spread evenly over it, in resolutions.
    private func interpolated(rank: Double) -> Double {
        let place = ranks.place(rank)
        let edges = BinScale.edges(place.bin)
        return edges.lower + (edges.upper - edges.lower) * (rank - Double(place.before)) / Double(place.count)
    }
}
