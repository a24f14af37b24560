public import Stochastics

/// Step 4 of a year: how the municipalities divide their quarter. *Kommundelen.*
///
/// Source: 5 § lag (2003:1210) leaves it to the municipalities; Verksamhetsplan 2024's amounts follow total population.
public enum MunicipalQuarter {
    /// A municipality's part of the quarter.
    ///
    /// - Parameters:
    ///   - weight: the municipality's population, fixed share or given amount
    ///   - weights: the sum of the members' weights
    @inlinable @inline(__always)
    public static func part(weight: Lanes, weights: Lanes) -> Lanes { weight / weights }

    /// What a municipality pays, SEK.
    ///
    /// - Parameters:
    ///   - contributions: what all parties pay
    ///   - part: the municipality's part of the quarter
    @inlinable @inline(__always)
    public static func contribution(contributions: Lanes, part: Lanes) -> Lanes {
        contributions * Contribution.municipalShare * part
    }
}

extension SplitRule {
    /// The weights of the year's division, one for each municipality in the list, or `nil` when population decides.
    ///
    /// Shares and amounts hold only for exactly the members that they name.
    public func weights(in year: Int, members: Set<Int>) -> [MunicipalAmount]? {
        let given: [MunicipalAmount]?
        switch self {
        case .population: given = nil
        case .shares(let shares): given = shares
        case .amounts(let years): given = years.first { $0.year == year }?.amounts
        }
        guard let given, Set(given.map(\.municipality)) == members else { return nil }
        return given
    }
}
