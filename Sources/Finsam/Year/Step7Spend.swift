public import Stochastics

/// Step 7 of a year: what initiatives use of what they are granted. *Förbrukning.*
public enum Spend {
    /// `granted · u`, u in (0, 1]. Source: Verksamhetsplan 2024: Enter used 77 % of its grant in 2023, NOVA all of it.
    @inlinable @inline(__always)
    public static func spend(granted: Lanes, utilisation: Lanes) -> Lanes { granted * utilisation }
}
