public import Stochastics

/// Step 5 of a year: planned costs of operations and administration, and the index that every line grows with.
public enum PlannedCost {
    /// Growth of a line in a year after its plan: `w·(1 + wages) + (1 − w)·(1 + prices)`.
    @inlinable @inline(__always)
    public static func growth(wageShare: Double, wages: Lanes, prices: Lanes) -> Lanes {
        wageShare * (1 + wages) + (1 - wageShare) * (1 + prices)
    }

    /// Outcome of a line of operations or administration, SEK: planned × a cost factor with mean 1.
    @inlinable @inline(__always)
    public static func outcome(planned: Lanes, costFactor: Lanes) -> Lanes { planned * costFactor }

    /// What a common administration leaves of a cost: `1 − saving·phase`.
    @inlinable @inline(__always)
    public static func remainder(saving: Lanes, phase: Double) -> Lanes { 1 - saving * phase }
}
