internal import Stochastics

/// Tests dominance between all pairs of alternatives.
///
/// The statistic is Kolmogorov and Smirnov's one-sided one, for the second order its integral (G. F. Barrett and
/// S. G. Donald, "Consistent tests for stochastic dominance", Econometrica 71 (2003) 71–104, section 2). Its law is that of
/// the sup of a recentred process in which each path is multiplied by a random sign, their KS1 method with signs in place of
/// normals. They suppose independent samples; here both alternatives have the same paths and so the same signs, which
/// keeps the dependence between them (for dependent samples: O. Linton, E. Maasoumi and Y.-J. Whang, "Consistent testing
/// for stochastic dominance under general sampling schemes", Review of Economic Studies 72 (2005)). With replicates one
/// sign multiplies a whole replicate. Complexity: paths · alternatives · 256.
struct DominanceTest {
    private let gains: [PathSample]
    /// Where D is compared, ascending, relative to the middle one.
    private let grid: [Double]
    private let middle: Double
    private let processes: [Process]

    init(_ gains: [PathSample], seed: UInt64) {
        self.gains = gains
        let pooled = gains.flatMap(\.values).sorted()
        let step = Dominance.gridCount + 1
        var points: [Double] = []
        for number in 1..<step {
            let point = pooled[min(pooled.count - 1, pooled.count * number / step)]
            if points.last != point { points.append(point) }
        }
        let middle = points[points.count / 2]
        self.middle = middle
        grid = points.map { $0 - middle }
        let (grid, signs) = (grid, SignSource(seed: seed, stream: StreamID("decide#dominance")))
        processes = gains.map { Process($0, grid: grid, middle: middle, signs: signs) }
    }

    /// The verdicts on all ordered pairs, both orders of dominance.
    func verdicts() -> [Dominance] {
        var all: [Dominance] = []
        for one in gains.indices {
            for other in gains.indices where other != one {
                var isImplied = false
                for order in Dominance.Order.allCases {
                    let found = dominance(of: one, over: other, order, isImplied: isImplied)
                    isImplied = found.verdict == .dominates
                    all.append(found)
                }
            }
        }
        return all
    }

    /// With fewer paths nothing is settled: the test's law is that of many.
    private static let leastPathCount = 30

    /// - Parameter isImplied: whether it dominates in the first order, and so in the second
    private func dominance(
        of one: Int, over other: Int, _ order: Dominance.Order, isImplied: Bool
    ) -> Dominance {
        let forward = test(one, other, order)
        let backward = test(other, one, order)
        let verdict: Dominance.Verdict
        if gains[one].values == gains[other].values {
            verdict = .equal
        } else if gains[one].values.count < Self.leastPathCount {
            return Dominance(
                one: one, other: other, order: order, verdict: .undecided, statistic: forward.statistic,
                criticalValue: forward.criticalValue, pValue: 1)
        } else if isImplied {
            verdict = .dominates
        } else if forward.statistic > forward.criticalValue {
            verdict = .doesNot
        } else {
            verdict = forward.statistic <= 0 && backward.statistic > backward.criticalValue ? .dominates : .undecided
        }
        return Dominance(
            one: one, other: other, order: order, verdict: verdict, statistic: forward.statistic,
            criticalValue: forward.criticalValue, pValue: forward.pValue)
    }

    private func test(
        _ one: Int, _ other: Int, _ order: Dominance.Order
    ) -> (statistic: Double, criticalValue: Double, pValue: Double) {
        let scale = Double(gains[one].values.count).squareRoot()
        let (first, second) = (processes[one], processes[other])
        let difference = zip(first.level(order), second.level(order)).map { $0 - $1 }
        let statistic = (difference.max() ?? 0) * scale
        var largest: [Double] = []
        for group in 0..<SignSource.groupCount {
            let (a, b) = (first.multiplied(order, group), second.multiplied(order, group))
            let drift = first.signSums[group] / Double(gains[one].values.count)
            var most = Lanes(repeating: -.infinity)
            for point in grid.indices { most = Lanes.maximum(a[point] - b[point] - drift * difference[point], most) }
            for lane in 0..<8 { largest.append(most[lane] * scale) }
        }
        largest.sort()
        let rank = Int((Double(largest.count) * (1 - Dominance.level)).rounded(.up))
        let exceeding = largest.count { $0 >= statistic }
        return (statistic, largest[rank - 1], Double(exceeding) / Double(largest.count))
    }
}

/// The gains of an alternative by point of the grid: how many lie up to it and their sum, plain and multiplied by signs.
private struct Process {
    /// Σ of the signs.
    let signSums: [Lanes]
    private let grid: [Double]
    private let pathCount: Double
    private let counts: [Double]
    private let sums: [Double]
    /// By point and group of signs.
    private let signedCounts: [Lanes]
    private let signedSums: [Lanes]

    init(_ gains: PathSample, grid: [Double], middle: Double, signs: SignSource) {
        let groupCount = SignSource.groupCount
        var counts = [Double](repeating: 0, count: grid.count)
        var sums = counts
        var signedCounts = [Lanes](repeating: .zero, count: grid.count * groupCount)
        var signedSums = signedCounts
        var signSums = [Lanes](repeating: .zero, count: groupCount)
        var row = signSums
        for (path, gain) in gains.values.enumerated() {
            // A sign for each path, or for each replicate where paths depend on each other.
            if !gains.isReplicated {
                signs.fill(&row, item: path)
            } else if path % Block.pathCount == 0 {
                signs.fill(&row, item: Replicates.replicate(ofBlock: path / Block.pathCount))
            }
            for group in 0..<groupCount { signSums[group] += row[group] }
            let value = gain - middle
            let point = Self.firstPoint(notBelow: value, grid)
            guard point < grid.count else { continue }
            counts[point] += 1
            sums[point] += value
            for group in 0..<groupCount {
                signedCounts[point * groupCount + group] += row[group]
                signedSums[point * groupCount + group] += value * row[group]
            }
        }
        for point in 1..<max(1, grid.count) {
            counts[point] += counts[point - 1]
            sums[point] += sums[point - 1]
            for group in 0..<groupCount {
                signedCounts[point * groupCount + group] += signedCounts[(point - 1) * groupCount + group]
                signedSums[point * groupCount + group] += signedSums[(point - 1) * groupCount + group]
            }
        }
        self.grid = grid
        pathCount = Double(gains.values.count)
        self.counts = counts
        self.sums = sums
        self.signedCounts = signedCounts
        self.signedSums = signedSums
        self.signSums = signSums
    }

    /// D at each point.
    func level(_ order: Dominance.Order) -> [Double] {
        grid.indices.map { point in
            (order == .first ? counts[point] : grid[point] * counts[point] - sums[point]) / pathCount
        }
    }

    /// D at each point with every path multiplied by its sign.
    func multiplied(_ order: Dominance.Order, _ group: Int) -> [Lanes] {
        grid.indices.map { point in
            let place = point * SignSource.groupCount + group
            let sum =
                order == .first ? signedCounts[place] : grid[point] * signedCounts[place] - signedSums[place]
            return sum / pathCount
        }
    }

    private static func firstPoint(notBelow value: Double, _ grid: [Double]) -> Int {
        var (low, high) = (0, grid.count)
        while low < high {
            let middle = (low + high) / 2
            if grid[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
