/// Who belongs where in each year: the first members, what moves and what merges. *Medlemskap över tid.*
public struct MembershipTimetable: Sendable {
    private let members: [[Int]]
    private let moves: [Move]
    private let merger: Merger?

    /// Creates the timetable.
    ///
    /// - Parameters:
    ///   - members: the municipalities of each association when the horizon begins, as indices
    ///   - moves: at most one a municipality and year
    ///   - merger: associations that become one, if any
    public init(members: [[Int]], moves: [Move], merger: Merger?) {
        self.members = members
        self.moves = moves
        self.merger = merger
    }

    /// The association that stands in an association's place: itself, or the one that it has dissolved into.
    public func owner(of association: Int, in year: Int) -> Int {
        guard let merger, year >= merger.year, merger.from.contains(association) else { return association }
        return merger.into
    }

    /// The association to which a municipality belongs.
    public func association(of municipality: Int, in year: Int) -> Int {
        let home = members.firstIndex { $0.contains(municipality) } ?? 0
        let moved = moves.filter { $0.municipality == municipality && $0.year <= year }.max { $0.year < $1.year }
        return owner(of: moved?.association ?? home, in: year)
    }
}

extension Alternative {
    /// Who belongs where in each year of this alternative.
    public var timetable: MembershipTimetable {
        MembershipTimetable(members: associations.map(\.members), moves: moves, merger: merger)
    }
}
