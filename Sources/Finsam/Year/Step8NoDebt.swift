public import Stochastics

/// Step 8 of a year: an association may not borrow. *Förbundet får inte skuldsätta sig.*
///
/// Source: Verksamhetsplan 2024, section 6.
public enum NoDebt {
    /// A curtailment or an insolvency counts from this amount, SEK.
    public static let smallestAmount = 1.0

    /// The result before any curtailment, SEK.
    @inlinable @inline(__always)
    public static func result(
        opening: Lanes, contributions: Lanes, operations: Lanes, administration: Lanes, oneOff: Lanes, spend: Lanes
    ) -> Lanes {
        opening + contributions - operations - administration - oneOff - spend
    }

    /// What must be cut from the initiatives, SEK: the deficit, at most all of their spending.
    @inlinable @inline(__always)
    public static func curtailment(result: Lanes, spend: Lanes) -> Lanes {
        Lanes.minimum(Lanes.maximum(Lanes.zero - result, .zero), spend)
    }

    /// What every initiative keeps, as a share: the cut is made pro rata.
    @inlinable @inline(__always)
    public static func keptShare(curtailment: Lanes, spend: Lanes) -> Lanes {
        Lanes.choose(spend .> 0, 1 - curtailment / spend, else: Lanes(repeating: 1))
    }
}
