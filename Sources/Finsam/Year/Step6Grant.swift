public import Stochastics

/// Step 6 of a year: what is granted to initiatives. *Beviljade medel.*
public enum Grant {
    /// Granted money of which the budget counts this sum: `counted / β`.
    ///
    /// *90-procentsprincipen.* Source: Verksamhetsplan 2024, section 7: initiatives rarely use all of what they are granted, so
    /// only 90 % is counted.
    @inlinable @inline(__always)
    public static func granted(counted: Lanes, countedShare: Double) -> Lanes { counted / countedShare }

    /// The counted sum that income and capital above the buffer allow, SEK, with the year's own operations and
    /// administration.
    ///
    /// `max(0, income + release·max(0, opening − buffer) − rebuild·max(0, buffer − opening) − operations −
    /// administration)`, where `buffer` is a share of income. With `rebuild` 0 a buffer that has once been used is never
    /// filled again, and the association aims at a balance of nothing.
    @inlinable @inline(__always)
    public static func envelope(
        contributions: Lanes, opening: Lanes, operations: Lanes, administration: Lanes, bufferShare: Double,
        releaseShare: Double, rebuildShare: Double
    ) -> Lanes {
        let excess = opening - bufferShare * contributions
        let released = releaseShare * Lanes.maximum(excess, .zero)
        let setAside = rebuildShare * Lanes.maximum(Lanes.zero - excess, .zero)
        return Lanes.maximum(contributions + released - setAside - operations - administration, .zero)
    }

    /// The level at which initiatives without a plan for the year are granted, as a multiple of their last budget: what the
    /// envelope leaves when those with a plan have got theirs, never below nothing, and nothing where there are none.
    ///
    /// - Parameter mix: the sum of their last budgets
    @inlinable @inline(__always)
    public static func level(envelope: Lanes, countedInPlan: Lanes, mix: Lanes) -> Lanes {
        Lanes.choose(mix .> 0, Lanes.maximum(envelope - countedInPlan, .zero) / mix, else: .zero)
    }

    /// How grants that are held follow a change of members: contributions now / what the old members would have brought.
    @inlinable @inline(__always)
    public static func membershipRatio(contributions: Lanes, oldMembersContributions: Lanes) -> Lanes {
        Lanes.choose(oldMembersContributions .> 0, contributions / oldMembersContributions, else: Lanes(repeating: 1))
    }
}
