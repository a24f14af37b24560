public import Stochastics

/// The values of one quantity on the paths of a run, and what they say with their errors.
///
/// *Stickprov av banor.* Sums are taken in the order of the paths, so the results do not depend on the number of threads.
/// Where paths depend on each other (see ``Sampling/isReplicated``), standard errors come from the spread between the
/// independent replicates.
public struct PathSample: Sendable {
    /// The values, in the order of the paths.
    public let values: [Double]
    /// Whether standard errors come from replicates.
    public let isReplicated: Bool

    /// A sample.
    ///
    /// - Precondition: with replicates, whole rounds of blocks: a multiple of ``Replicates/extent``, from the first path.
    public init(_ values: [Double], sampling: Sampling) {
        precondition(!values.isEmpty, "A sample has at least one path.")
        precondition(
            !sampling.isReplicated || values.count % Replicates.extent == 0,
            "Replicates have \(Replicates.extent) paths together, or a multiple.")
        self.values = values
        isReplicated = sampling.isReplicated
    }

    /// Path by path, this sample's values less another's.
    public static func - (first: PathSample, second: PathSample) -> PathSample {
        precondition(first.values.count == second.values.count && first.isReplicated == second.isReplicated)
        return PathSample(
            values: zip(first.values, second.values).map { $0 - $1 }, isReplicated: first.isReplicated)
    }

    /// Other values on the same paths.
    init(_ values: [Double], like other: PathSample) {
        precondition(values.count == other.values.count)
        self.init(values: values, isReplicated: other.isReplicated)
    }

    /// Half a millionth of a krona or of a ratio: what sums of many amounts may be off by.
    private static let smallestChange = 5e-7

    /// Path by path, this sample's values less another's, where what rounding alone can make counts as none.
    public func change(from other: PathSample) -> PathSample {
        precondition(values.count == other.values.count && isReplicated == other.isReplicated)
        let changes = zip(values, other.values).map { now, before in
            abs(now - before) <= max(Self.smallestChange, 1e-12 * max(abs(now), abs(before))) ? 0 : now - before
        }
        return PathSample(values: changes, isReplicated: isReplicated)
    }

    private init(values: [Double], isReplicated: Bool) {
        self.values = values
        self.isReplicated = isReplicated
    }

    /// Half the width of an interval of 95 %, in standard errors.
    public var intervalWidth: Double { Replicates.intervalWidth(isReplicated: isReplicated) }

    /// The mean. *Medelvärde.*
    public var mean: Estimate { Self.mean(values, isReplicated: isReplicated) }

    /// The share of paths of which a statement holds.
    public func share(where holds: (Double) -> Bool) -> Estimate {
        Self.mean(values.map { holds($0) ? 1 : 0 }, isReplicated: isReplicated)
    }

    /// The standard deviation over paths; nil for a single path. *Standardavvikelse.*
    public var standardDeviation: Double? {
        guard values.count > 1 else { return nil }
        let mean = Self.sum(values) / Double(values.count)
        return (Self.sum(values.map { ($0 - mean) * ($0 - mean) }) / Double(values.count - 1)).squareRoot()
    }

    /// Some quantiles, each the order statistic number ⌈n·p⌉, at least the first. *Kvantiler.*
    ///
    /// Standard errors as in ``SeriesStatistics/quantile(_:)``: the distance of the order statistics that lie 1.96 standard
    /// errors of the share on either side.
    ///
    /// - Precondition: probabilities are 0…1.
    public func quantiles(_ probabilities: [Double]) -> [Estimate] {
        let sorted = values.sorted()
        let count = Double(sorted.count)
        return probabilities.map { p in
            precondition((0...1).contains(p), "A quantile's probability is 0…1, not \(p).")
            func value(rank: Double) -> Double { sorted[max(0, min(sorted.count, Int(rank.rounded(.up))) - 1)] }
            let quantile = value(rank: count * p)
            guard sorted.count > 1 else { return Estimate(value: quantile, standardError: nil) }
            let shareError =
                isReplicated
                ? share { $0 <= quantile }.standardError ?? 0 : (p * (1 - p) / count).squareRoot()
            let spread = Replicates.normalQuantile * shareError * count
            let distance = value(rank: min(count, count * p + spread)) - value(rank: max(0, count * p - spread))
            return Estimate(value: quantile, standardError: distance / (2 * Replicates.normalQuantile))
        }
    }

    private static func mean(_ values: [Double], isReplicated: Bool) -> Estimate {
        let count = Double(values.count)
        let mean = sum(values) / count
        guard values.count > 1 else { return Estimate(value: mean, standardError: nil) }
        guard isReplicated else {
            let squares = sum(values.map { ($0 - mean) * ($0 - mean) })
            return Estimate(value: mean, standardError: (squares / (count - 1) / count).squareRoot())
        }
        var sums = [Double](repeating: 0, count: Replicates.count)
        for (path, value) in values.enumerated() {
            sums[Replicates.replicate(ofBlock: path / Block.pathCount)] += value - mean
        }
        let means = sums.map { $0 / (count / Double(Replicates.count)) }
        let squares = sum(means.map { $0 * $0 })
        let between = squares / Double(Replicates.count - 1)
        return Estimate(value: mean, standardError: (between / Double(Replicates.count)).squareRoot())
    }

    /// The sum in the order of the values, with what rounding loses carried along (A. Neumaier, ZAMM 54 (1974) 39–51).
    private static func sum(_ values: [Double]) -> Double {
        var sum = 0.0
        var lost = 0.0
        for value in values {
            let next = sum + value
            lost += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
            sum = next
        }
        return sum + lost
    }
}
