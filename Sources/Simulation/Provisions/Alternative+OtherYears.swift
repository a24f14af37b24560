internal import Finsam

extension Alternative {
    /// The alternative as it would be if its changes acted from another year.
    ///
    /// An ask in kronor is decided for the members that an association has. So from its change of members on an association
    /// asks by the policy that follows those amounts, as given amounts of the municipal quarter give way to population.
    func asIfActing(from year: Int) -> Alternative {
        let moved = changeYear.map { postponed(by: year - $0) } ?? self
        let changed = Dictionary(
            (moved.moves.flatMap { move in [move.association, origin(of: move)].map { ($0, move.year) } }
                + (moved.merger.map { [($0.into, $0.year)] } ?? [])), uniquingKeysWith: min)
        return Alternative(
            identifier: moved.identifier, name: moved.name,
            associations: moved.associations.enumerated().map { index, association in
                changed[index].map { association.askingFreely(from: $0) } ?? association
            }, moves: moved.moves, merger: moved.merger, settlement: moved.settlement,
            sharedAdministration: moved.sharedAdministration, oneOff: moved.oneOff)
    }

    private func origin(of move: Move) -> Int { timetable.association(of: move.municipality, in: Int.min) }
}

extension Association {
    /// The same without amounts to ask for from a year on.
    fileprivate func askingFreely(from year: Int) -> Association {
        guard case .path(let amounts, let then) = ask else { return self }
        return Association(
            identifier: identifier, name: name, members: members, noticeYears: noticeYears,
            openingBalance: openingBalance, openingBalanceLevel: openingBalanceLevel, budgetLevel: budgetLevel,
            roomLevel: roomLevel, previousStateContribution: previousStateContribution, room: room,
            regionCeiling: regionCeiling, municipalCeiling: municipalCeiling,
            ask: .path(amounts.filter { $0.year < year }, then: then), split: split, grants: grants, lines: lines)
    }
}
