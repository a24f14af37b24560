public import Stochastics

/// Which alternative is best on how many paths, and what it costs to have chosen another.
///
/// *Bästa val och ånger.* All in the unit of the outcome, with more as better: an outcome of which less is better has been
/// given the opposite sign. Regret on a path is the best alternative's gain on that path less the chosen one's (L. J.
/// Savage, "The theory of statistical decision", JASA 46 (1951)); an amount, never a share of an outcome.
public struct BestChoice: Sendable {
    /// By alternative.
    public let alternatives: [Score]
    /// The alternative with the largest mean; the first of those that are equal.
    public let best: Int
    /// The one with the largest mean among the others.
    public let second: Int
    /// How much larger the best one's mean is than the second one's.
    public let lead: Estimate
    /// The interval of 95 % of the lead.
    public let leadInterval: ClosedRange<Double>?
    /// The share of paths on which several alternatives are equally good and best.
    public let tied: Estimate

    /// What is said of one alternative.
    public struct Score: Sendable {
        /// The mean gain.
        public let mean: Estimate
        /// The share of paths on which it is best; where several are, each has its part of the path.
        public let best: Estimate
        /// The mean regret.
        public let regret: Estimate
        /// The regret that 95 % of paths do not exceed.
        public let regretQuantile: Estimate
    }

    /// - Parameters:
    ///   - gains: by alternative, at least two, and path
    ///   - slack: a difference that counts as none
    init(_ gains: [PathSample], slack: Double) {
        let pathCount = gains[0].values.count
        let most = Self.most(gains)
        var parts = [[Double]](repeating: Array(repeating: 0, count: pathCount), count: gains.count)
        var ties = [Double](repeating: 0, count: pathCount)
        for path in 0..<pathCount {
            let winners = gains.indices.filter { gains[$0].values[path] >= most.values[path] - slack }
            for winner in winners { parts[winner][path] = 1 / Double(winners.count) }
            if winners.count > 1 { ties[path] = 1 }
        }
        let scores = gains.indices.map { alternative in
            let regret = most - gains[alternative]
            return Score(
                mean: gains[alternative].mean, best: gains[alternative].replacing(parts[alternative]).mean,
                regret: regret.mean, regretQuantile: regret.quantiles([0.95])[0])
        }
        let order = gains.indices.sorted { first, second in
            let (one, other) = (scores[first].mean.value, scores[second].mean.value)
            return one != other ? one > other : first < second
        }
        alternatives = scores
        best = order[0]
        second = order[1]
        let difference = gains[best] - gains[second]
        lead = difference.mean
        leadInterval = difference.interval
        tied = gains[0].replacing(ties).mean
    }

    /// The best gain of each path.
    static func most(_ gains: [PathSample]) -> PathSample {
        gains.dropFirst().reduce(gains[0]) { most, sample in
            most.replacing(zip(most.values, sample.values).map { max($0, $1) })
        }
    }
}
