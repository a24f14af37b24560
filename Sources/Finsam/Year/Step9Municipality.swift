public import Stochastics

/// Step 9 of a year: what it means for a municipality.
public enum MunicipalResult {
    /// Initiative money that reaches the municipality's inhabitants, SEK: `Σ spend·access · people / members' people`.
    ///
    /// - Parameter accessibleSpend: Σ over the association's initiatives of spend · access
    @inlinable @inline(__always)
    public static func reach(accessibleSpend: Lanes, population: Lanes, membersPopulation: Lanes) -> Lanes {
        accessibleSpend * (population / membersPopulation)
    }

    /// `reach / contribution`, and 0 where nothing is paid. *Hävstång.*
    @inlinable @inline(__always)
    public static func leverage(reach: Lanes, contribution: Lanes) -> Lanes {
        Lanes.choose(contribution .> 0, reach / contribution, else: .zero)
    }

    /// The part of the administration that the contribution bears, SEK: in proportion to its share of all contributions.
    @inlinable @inline(__always)
    public static func administrationBorne(administration: Lanes, contribution: Lanes, contributions: Lanes) -> Lanes {
        Lanes.choose(contributions .> 0, administration * (contribution / contributions), else: .zero)
    }
}
