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
    public var lowTail: Estimate { kept(ends?.low) }
    /// The mean of the highest 5 % of paths. *CVaR 5 %, den höga änden.*
    public var highTail: Estimate { kept(ends?.high) }
    /// The share of paths below 0, by half a krona (or half a millionth of a ratio) or more.
    public var shareBelowZero: Estimate { kept(sides?.below) }
    /// The share of paths above 0, by half a krona (or half a millionth of a ratio) or more.
    public var shareAboveZero: Estimate { kept(sides?.above) }
    /// The share of paths at 0.
    public var shareAtZero: Estimate { kept(sides?.at) }
    /// `nil` where a file that was read does not have them.
    private let ends: (low: Estimate, high: Estimate)?
    private let sides: (below: Estimate, at: Estimate, above: Estimate)?
    private let quantiles: [Estimate?]

    /// The probabilities whose quantiles are kept.
    public static let probabilities = SeriesStatistics.probabilities

    init(_ statistics: SeriesStatistics) {
        count = statistics.count
        mean = statistics.mean
        standardError = statistics.standardError
        standardDeviation = statistics.standardDeviation
        ends = (statistics.tailMean(0.05, .low), statistics.tailMean(0.05, .high))
        sides = (statistics.shareBelow(0), statistics.zeroShare, statistics.shareAbove(0))
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
        ends = (nothing, nothing)
        sides = (nothing, Estimate(value: 1, standardError: error), nothing)
        quantiles = Self.probabilities.map { _ in nothing }
    }

    /// A summary as a file has it.
    ///
    /// - Parameters:
    ///   - quantiles: by probability, those that the file has
    ///   - sides: the shares of paths below, at and above 0, if the file has them
    package init(
        count: Int, mean: Double, standardError: Double?, standardDeviation: Double?, quantiles: [Double: Estimate],
        sides: (below: Estimate, at: Estimate, above: Estimate)?
    ) {
        self.count = count
        self.mean = mean
        self.standardError = standardError
        self.standardDeviation = standardDeviation
        self.quantiles = Self.probabilities.map { quantiles[$0] }
        self.sides = sides
        ends = nil
    }

    /// A quantile.
    ///
    /// - Precondition: the probability is one of ``probabilities``, and is in the file that the summary was read from.
    public func quantile(_ probability: Double) -> Estimate {
        kept(Self.probabilities.firstIndex(of: probability).flatMap { quantiles[$0] })
    }

    private func kept(_ estimate: Estimate?) -> Estimate {
        guard let estimate else {
            preconditionFailure("this figure is not in the file that the results were read from")
        }
        return estimate
    }
}
