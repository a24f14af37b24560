internal import Finsam
public import Stochastics

/// What a stress test gave: every alternative in every world, against the same alternative in the base world.
///
/// *Stresstestets resultat.* The first world is the base. All differences are paired, path by path.
public struct StressResult: Sendable {
    /// The worlds in the order of the study's scenarios, the base first.
    public let worlds: [StressWorld]
    /// The first and last year.
    public let years: ClosedRange<Int>

    /// The first world before this one that gave the same on every path, if any: a shock that another one also is, or that
    /// changes nothing here.
    public func twin(of world: Int) -> Int? {
        (0..<world).first { worlds[$0].cells.map(\.levels) == worlds[world].cells.map(\.levels) }
    }

    /// The worlds beside the base that are not the same as an earlier one.
    public var distinctShocks: [Int] { worlds.indices.dropFirst().filter { twin(of: $0) == nil } }

    /// The world in which an outcome of an alternative becomes worse by most, of those where it is settled that it does.
    public func worst(_ outcome: StressOutcome, alternative: Int) -> Int? {
        let direction: Double = outcome.better == .more ? 1 : -1
        func harm(_ world: Int) -> Double {
            -direction * (worlds[world].cells[alternative].changes[outcome.rawValue].difference.value)
        }
        return distinctShocks.filter {
            worlds[$0].cells[alternative].changes[outcome.rawValue].clarity == .settled && harm($0) > 0
        }.max { harm($0) < harm($1) }
    }

    /// Pairs of alternatives whose order by net is settled in the base and settled the other way round in a world.
    public func overtakings(in world: Int) -> [Overtaking] {
        leads(in: world, sign: -1)
    }

    /// Pairs whose order by net is settled in the base and no longer in a world.
    public func ties(in world: Int) -> [Overtaking] {
        leads(in: world, sign: 0)
    }

    /// An alternative that is ahead of another one in the base but not in another world.
    public struct Overtaking: Hashable, Sendable {
        /// The one that is ahead in the base.
        public let ahead: Int
        /// The one that is behind in the base.
        public let behind: Int
    }

    /// The pairs of which the first is ahead in the base and whose lead has a sign in a world.
    private func leads(in world: Int, sign: Int) -> [Overtaking] {
        let order = worlds[0].order
        var pairs: [Overtaking] = []
        for ahead in order {
            for behind in order where ahead != behind && worlds[0].leads[ahead][behind].sign == 1 {
                guard worlds[world].leads[ahead][behind].sign == sign else { continue }
                pairs.append(Overtaking(ahead: ahead, behind: behind))
            }
        }
        return pairs
    }
}

/// One world of a stress test.
public struct StressWorld: Hashable, Sendable {
    /// What it gives, by alternative.
    public let cells: [StressCell]
    /// How much more net the first alternative has than the second, SEK a year, on the same paths.
    public let leads: [[PairedChange]]

    /// The alternatives by mean net, the best first.
    public var order: [Int] {
        let nets = cells.map { $0.levels[StressOutcome.net.rawValue].value }
        return cells.indices.sorted { (nets[$1], $0) < (nets[$0], $1) }
    }
}

/// An alternative in a world.
public struct StressCell: Hashable, Sendable {
    /// The mean of each outcome.
    public let levels: [Estimate]
    /// What the world changes of each, against the base; no change in the base itself.
    public let changes: [PairedChange]
    /// The probability that a rule has been broken by each year.
    public let brokenBy: [Estimate]
    /// What the world changes of these.
    public let brokenByChanges: [PairedChange]

    /// The mean of an outcome.
    public func level(_ outcome: StressOutcome) -> Estimate { levels[outcome.rawValue] }

    /// What the world changes of an outcome.
    public func change(_ outcome: StressOutcome) -> PairedChange { changes[outcome.rawValue] }

    /// The probability that no rule is broken in any year.
    public var never: Estimate {
        let last = brokenBy[brokenBy.count - 1]
        return Estimate(value: 1 - last.value, standardError: last.standardError)
    }

    /// The position of the first year by which a rule is broken on at least half of the paths: the median of the first
    /// year; nil where it is never.
    public var medianFirstYear: Int? { firstYear(errors: 0) }

    /// The years between which the median may lie: by the probabilities two standard errors higher and lower.
    public var medianInterval: (earliest: Int?, latest: Int?) { (firstYear(errors: 2), firstYear(errors: -2)) }

    private func firstYear(errors: Double) -> Int? {
        brokenBy.firstIndex { $0.value + errors * ($0.standardError ?? 0) >= 0.5 }
    }
}
