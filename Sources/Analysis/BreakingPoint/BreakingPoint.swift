public import Stochastics

/// The smallest change of an input that makes a condition hold in an alternative.
///
/// *Brytpunkt.* Amounts of change are in the input's unit, with a sign.
public struct BreakingPoint: Sendable {
    /// What was found.
    public enum Finding: Sendable {
        /// The condition holds without any change.
        case alreadyMet
        /// It holds from a change on.
        case found(Point)
        /// It holds at none of the changes of the grid.
        case notMet
        /// It is about an association that the alternative has not got in that period.
        case doesNotExist
    }

    /// Where a condition begins to hold.
    public struct Point: Sendable {
        /// The smallest change that was seen to meet the condition.
        public let shift: Double
        /// The statistic there.
        public let estimate: Estimate
        /// The end of the interval of 95 % nearer to no change: 0 if it cannot be told whether a change is needed.
        public let near: Double
        /// The other end; `nil` if it lies outside the range.
        public let far: Double?
        /// The largest change, on the way to it, that was seen not to meet the condition.
        public let lastUnmet: Double
    }

    /// A change at which every alternative was looked at.
    public struct GridPoint: Sendable {
        /// The change.
        public let shift: Double
        /// The statistic.
        public let estimate: Estimate
        /// Whether the condition holds.
        public let isMet: Bool
    }

    /// What was found.
    public let finding: Finding
    /// The grid over the whole range, ascending; empty where there is nothing to look at.
    public let grid: [GridPoint]
    /// Whether, as far as the grid tells, the condition holds from one change on and in one direction only.
    public let isMonotone: Bool
    /// The number of runs that it took, those of the grid included.
    public let runCount: Int

    /// The statistic without any change; `nil` where there is none.
    public var present: Estimate? { grid.first { $0.shift == 0 }?.estimate }
}

/// The breaking points of every alternative, for one or more changes of another input.
public struct BreakingPoints: Sendable {
    /// The changes of the first input that were searched.
    public let range: ClosedRange<Double>
    /// How near a breaking point is to the staircase's own step.
    public let tolerance: Double
    /// The breaking points.
    public let slices: [Slice]

    /// The breaking points at one change of the other input.
    public struct Slice: Sendable {
        /// The change of the other input; 0 where there is none.
        public let other: Double
        /// One for each alternative.
        public let points: [BreakingPoint]
    }
}
