internal import Finsam
public import Simulation
public import Stochastics

/// Outcomes of every alternative for values of an input, all on the same paths.
///
/// *Svep.*
public struct Sweep: Sendable {
    /// The values of the input.
    public let values: [Double]
    /// What was measured.
    public let outcomes: [Combination]
    /// The figures, by alternative, outcome and value; `nil` where an association does not exist.
    public let cells: [[[Cell?]]]
    /// Which value is best, for each alternative; empty without a preference.
    public let choices: [Choice?]

    /// An outcome at a value of the input.
    public struct Cell: Sendable {
        /// The mean over all paths.
        public let mean: Estimate
        /// The 5 % quantile.
        public let low: Estimate
        /// The 95 % quantile.
        public let high: Estimate
        /// The mean difference, path by path, from the value before; `nil` at the first.
        public let fromPrevious: Difference?
        /// The mean difference, path by path, from the first value.
        public let fromFirst: Difference?
    }

    /// A mean of paired differences.
    public struct Difference: Sendable {
        /// The mean.
        public let mean: Estimate
        /// The interval of 95 %.
        public let interval: ClosedRange<Double>

        init(_ sample: PathSample) {
            mean = sample.mean
            let half = sample.intervalWidth * (mean.standardError ?? 0)
            interval = (mean.value - half)...(mean.value + half)
        }

        /// −1 or 1 where the interval does not cover 0, else 0: the sign as far as it is settled.
        public var sign: Int { interval.lowerBound > 0 ? 1 : interval.upperBound < 0 ? -1 : 0 }
    }

    /// How the values stand to a preference.
    public struct Choice: Sendable {
        /// The mean of the preference at each value.
        public let scores: [Estimate]
        /// The position of the value with the greatest mean, the first of several.
        public let best: Int
        /// How far the best is ahead of each value, path by path; of itself 0.
        public let lead: [Difference]

        /// The positions of the values that the best cannot be told from, itself included.
        public var inseparable: [Int] { lead.indices.filter { $0 == best || lead[$0].sign <= 0 } }
        /// Whether all values score the same on every path.
        public var isIndifferent: Bool { lead.allSatisfy { $0.mean.value == 0 && $0.mean.standardError ?? 0 == 0 } }
    }
}

extension Sweep {
    /// Runs every value of an input.
    ///
    /// Memory: 8 bytes a path, outcome and alternative, and with a preference also a path, value and alternative.
    ///
    /// - Parameters:
    ///   - values: the values, one for each scenario of the simulation's study
    ///   - outcomes: what is measured
    ///   - preference: of what more is better, if a value is to be chosen
    ///   - progress: told the value's position and the share of its paths that are done, from any thread; returns whether
    ///     to go on
    /// - Returns: the figures, or `nil` if `progress` said to stop
    public static func run(
        _ simulation: Simulation, values: [Double], outcomes: [Combination], preference: Combination?,
        progress: @escaping @Sendable (Int, Double) -> Bool = { _, _ in true }
    ) async -> Sweep? {
        let study = simulation.study
        precondition(values.count == study.scenarios.count && !values.isEmpty, "A value has a scenario.")
        let all = outcomes + (preference.map { [$0] } ?? [])
        var quantities: [Quantity] = []
        for term in all.flatMap(\.terms) where !quantities.contains(term.quantity) { quantities.append(term.quantity) }
        let empty = [[Cell?]](repeating: [], count: outcomes.count)
        var cells = [[[Cell?]]](repeating: empty, count: study.alternatives.count)
        var first = [[PathSample?]](repeating: [], count: study.alternatives.count)
        var previous = first
        var scores = [[PathSample?]](repeating: [], count: study.alternatives.count)
        for step in values.indices {
            let found = await simulation.values(of: quantities, scenario: step) { progress(step, $0) }
            guard let found else { return nil }
            for alternative in study.alternatives.indices {
                let samples = outcomes.map { $0.sample(found, of: quantities, alternative: alternative) }
                for (outcome, sample) in samples.enumerated() {
                    let before = step > 0 ? (previous[alternative][outcome], first[alternative][outcome]) : (nil, nil)
                    cells[alternative][outcome].append(sample.map { Cell($0, previous: before.0, first: before.1) })
                }
                previous[alternative] = samples
                if step == 0 { first[alternative] = samples }
                if let preference {
                    scores[alternative].append(preference.sample(found, of: quantities, alternative: alternative))
                }
            }
        }
        return Sweep(
            values: values, outcomes: outcomes, cells: cells,
            choices: preference == nil ? [] : scores.map(Choice.init))
    }
}

extension Sweep.Cell {
    fileprivate init(_ sample: PathSample, previous: PathSample?, first: PathSample?) {
        let quantiles = sample.quantiles([0.05, 0.95])
        self.init(
            mean: sample.mean, low: quantiles[0], high: quantiles[1],
            fromPrevious: previous.map { Sweep.Difference(sample.change(from: $0)) },
            fromFirst: first.map { Sweep.Difference(sample.change(from: $0)) })
    }
}

extension Sweep.Choice {
    /// `nil` where there is nothing to score.
    fileprivate init?(_ samples: [PathSample?]) {
        let existing = samples.compactMap(\.self)
        guard existing.count == samples.count, !existing.isEmpty else { return nil }
        let scores = existing.map(\.mean)
        var best = 0
        for index in scores.indices where scores[index].value > scores[best].value { best = index }
        self.init(scores: scores, best: best, lead: existing.map { Sweep.Difference(existing[best].change(from: $0)) })
    }
}
