public import Stochastics

/// Step 9 of a year: what it means for a municipality.
public enum MunicipalResult {
    /// Initiative money that reaches the municipality's inhabitants, SEK: `Σ spend·access · people / members' people`.
    ///
    /// - Parameters:
    ///   - accessibleSpend: Σ over the association's initiatives of spend · access
    ///   - populationPart: the municipality's part of the members' inhabitants
    @inlinable @inline(__always)
    public static func reach(accessibleSpend: Lanes, populationPart: Lanes) -> Lanes {
        accessibleSpend * populationPart
    }

    /// `reach / contribution`, and 0 where nothing is paid. *Hävstång.*
    @inlinable @inline(__always)
    public static func leverage(reach: Lanes, contribution: Lanes) -> Lanes {
        Lanes.choose(contribution .> 0, reach / contribution, else: .zero)
    }

    /// The part of the administration that the contribution bears, SEK: in proportion to its share of all contributions,
    /// which is the municipality's part of the quarter.
    @inlinable @inline(__always)
    public static func administrationBorne(administration: Lanes, part: Lanes, contributions: Lanes) -> Lanes {
        Lanes.choose(contributions .> 0, administration * Contribution.municipalShare * part, else: .zero)
    }
}
