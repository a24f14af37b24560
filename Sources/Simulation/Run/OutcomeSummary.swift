public import Stochastics

/// What is kept of a series when a run is over: a hundred numbers' worth of a histogram of thousands.
///
/// *Sammanfattning av ett utfall.*
public struct OutcomeSummary: Sendable {
    /// The number of paths.
    public let count: Int
    /// The mean.
    public let mean: Double
    /// The standard error of the mean; `nil` for a single path.
    public let standardError: Double?
    /// The standard deviation over paths; `nil` for a single path.
    public let standardDeviation: Double?
    /// The mean of the lowest 5 % of paths. *CVaR 5 %, den låga änden.*
    public let lowTail: Estimate
    /// The mean of the highest 5 % of paths. *CVaR 5 %, den höga änden.*
    public let highTail: Estimate
    /// The share of paths below 0, by half a krona (or half a millionth of a ratio) or more.
    public let shareBelowZero: Estimate
    /// The share of paths above 0, by half a krona (or half a millionth of a ratio) or more.
    public let shareAboveZero: Estimate
    /// The share of paths at 0.
    public let shareAtZero: Estimate
    private let quantiles: [Estimate]

    /// The probabilities whose quantiles are kept.
    public static let probabilities = SeriesStatistics.probabilities

    init(_ statistics: SeriesStatistics) {
        count = statistics.count
        mean = statistics.mean
        standardError = statistics.standardError
        standardDeviation = statistics.standardDeviation
        lowTail = statistics.tailMean(0.05, .low)
        highTail = statistics.tailMean(0.05, .high)
        shareBelowZero = statistics.shareBelow(0)
        shareAboveZero = statistics.shareAbove(0)
        shareAtZero = statistics.zeroShare
        quantiles = Self.probabilities.map(statistics.quantile)
    }

    /// The summary of a series that is 0 on every path by construction.
    init(zeroOnPaths count: Int) {
        let error: Double? = count > 1 ? 0 : nil
        let nothing = Estimate(value: 0, standardError: error)
        self.count = count
        mean = 0
        standardError = error
        standardDeviation = error
        lowTail = nothing
        highTail = nothing
        shareBelowZero = nothing
        shareAboveZero = nothing
        shareAtZero = Estimate(value: 1, standardError: error)
        quantiles = Self.probabilities.map { _ in nothing }
    }

    /// A quantile.
    ///
    /// - Precondition: the probability is one of ``probabilities``.
    public func quantile(_ probability: Double) -> Estimate {
        guard let index = Self.probabilities.firstIndex(of: probability) else {
            preconditionFailure("the quantile at \(probability) is not kept")
        }
        return quantiles[index]
    }
}
