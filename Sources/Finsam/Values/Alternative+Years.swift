extension Alternative {
    /// The year from which the alternative's changes act: that of the first of them; `nil` where nothing changes.
    public var firstYearOfChange: Int? {
        (moves.map(\.year) + [merger?.year, sharedAdministration?.year, oneOff?.year].compactMap { $0 }).min()
    }

    /// The alternative with all its changes moved in time alike, so that the first of them acts in a year.
    ///
    /// What would be if notice were shorter or longer; nothing else of the alternative is another.
    public func acting(from year: Int) -> Alternative {
        guard let first = firstYearOfChange, first != year else { return self }
        let shift = year - first
        return Alternative(
            identifier: identifier, name: name, associations: associations,
            moves: moves.map {
                Move(municipality: $0.municipality, association: $0.association, year: $0.year + shift)
            },
            merger: merger.map { Merger(year: $0.year + shift, into: $0.into, from: $0.from, name: $0.name) },
            settlement: settlement,
            sharedAdministration: sharedAdministration.map {
                SharedAdministration(
                    year: $0.year + shift, associations: $0.associations, saving: $0.saving,
                    phaseInYears: $0.phaseInYears)
            }, oneOff: oneOff.map { OneOffCost(year: $0.year + shift, amount: $0.amount, payers: $0.payers) })
    }
}
