public import Simulation
public import Stochastics

/// What each provision contributes to the difference of a quantity between two alternatives.
///
/// *Uppdelning av en skillnad.* Shapley values (L. S. Shapley, A value for n-person games, Contributions to the Theory of
/// Games II, 1953, 307–317; as shares of a model's output: A. B. Owen, SIAM/ASA J. Uncertainty Quantification 2 (2014)
/// 245–251, and E. Song, B. L. Nelson, J. Staum, ibid. 4 (2016) 1060–1083): the mean, over all orders in which the
/// provisions could be changed, of what changing one adds. They are taken on every path, over all sets of provisions, so
/// they add up to the difference on every path and depend on no order, and their standard errors are those of a mean.
public struct Attribution: Sendable {
    /// The quantity in the first alternative, in its own run.
    public let from: Estimate
    /// The quantity in the second.
    public let to: Estimate
    /// The second less the first.
    public let difference: Estimate
    /// The parts of the difference, in the order of the provisions.
    public let parts: [Part]
    /// The provisions that are the same in both alternatives.
    public let equal: [Provision]
    /// The years from which the changes of the alternatives act.
    public let firstYears: (from: Int, to: Int)
    /// The number of sets of provisions that were run.
    public let coalitionCount: Int
    /// Half the width of an interval of 95 %, in standard errors.
    public let intervalWidth: Double
    /// The largest distance on any path between the second alternative's own run and the blend that takes all from it, as
    /// a share of the larger: rounding.
    public let largestGap: Double

    /// A part of the difference.
    public struct Part: Sendable {
        /// The provisions that it is due to, together.
        public let provisions: [Provision]
        /// Its Shapley value, in the unit of the quantity.
        public let value: Estimate
        /// What the provision adds when nothing else has been changed.
        public let alone: Estimate
        /// What it adds when everything else has been changed.
        public let last: Estimate
        /// The share of paths on which it raises the quantity.
        public let raises: Estimate
        /// The quantiles of the value over the paths at 5, 50 and 95 %.
        public let quantiles: [Estimate]
        /// How clear it is.
        public let effect: Effect
        /// The value as a share of the difference; `nil` where the difference is not clear.
        public let share: Double?
    }

    /// How clear a part is.
    public enum Effect: String, Hashable, Sendable {
        /// Zero on every path.
        case none
        /// The interval of 95 % covers 0.
        case unclear
        /// It does not.
        case clear
    }
}

extension Attribution {
    /// Divides a difference.
    ///
    /// - Parameters:
    ///   - simulation: the study and its paths
    ///   - progress: told the share of the work that is done, from any thread; returns whether to go on
    /// - Returns: `nil` if `progress` said to stop
    public static func run(
        _ blending: Blending, _ simulation: Simulation,
        progress: @escaping @Sendable (Double) -> Bool = { _ in true }
    ) async -> Attribution? {
        let game = ShapleyGame(playerCount: blending.groups.count)
        let columns = await simulation.blends(
            blending, columnCount: game.columnCount, progress: progress, combine: game.combine)
        guard let columns else { return nil }
        func sample(_ column: Int) -> PathSample { PathSample(columns[column], sampling: simulation.sampling) }
        let (from, to) = (sample(game.from), sample(game.to))
        let width = from.intervalWidth
        let difference = (to - from).mean
        let isClear = abs(difference.value) > width * (difference.standardError ?? 0)
        let parts = blending.groups.indices.map { player in
            let value = sample(game.value(player))
            let mean = value.mean
            let effect: Effect =
                value.values.allSatisfy { $0 == 0 }
                ? .none : abs(mean.value) > width * (mean.standardError ?? 0) ? .clear : .unclear
            return Part(
                provisions: blending.groups[player], value: mean, alone: sample(game.alone(player)).mean,
                last: sample(game.last(player)).mean, raises: value.share { $0 > 0 },
                quantiles: value.quantiles([0.05, 0.5, 0.95]), effect: effect,
                share: isClear ? mean.value / difference.value : nil)
        }
        let gaps = zip(to.values, columns[game.blendedTo]).map { own, blended in
            abs(own - blended) / max(1, abs(own), abs(blended))
        }
        return Attribution(
            from: from.mean, to: to.mean, difference: difference, parts: parts, equal: blending.equal,
            firstYears: blending.firstYears, coalitionCount: blending.coalitionCount, intervalWidth: width,
            largestGap: gaps.max() ?? 0)
    }
}
