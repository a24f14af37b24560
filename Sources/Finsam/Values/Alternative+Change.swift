/// When an alternative begins to differ from the base.
extension Alternative {
    /// The first year in which membership, administration or a one-off cost changes; nil where none of them does.
    public var changeYear: Int? {
        (moves.map(\.year) + [merger?.year, sharedAdministration?.year, oneOff?.year].compactMap { $0 }).min()
    }

    /// The same change so many years later, or earlier if the number is negative: what would be if notice were longer or
    /// shorter. *Senarelagd ändring.*
    ///
    /// What falls after the horizon does not happen in it. Differences in budgets and policies keep their years.
    public func postponed(by years: Int) -> Alternative {
        Alternative(
            identifier: identifier, name: name, associations: associations,
            moves: moves.map {
                Move(municipality: $0.municipality, association: $0.association, year: $0.year + years)
            },
            merger: merger.map {
                Merger(year: $0.year + years, into: $0.into, from: $0.from, name: $0.name)
            }, settlement: settlement,
            sharedAdministration: sharedAdministration.map {
                SharedAdministration(
                    year: $0.year + years, associations: $0.associations, saving: $0.saving,
                    phaseInYears: $0.phaseInYears)
            },
            oneOff: oneOff.map { OneOffCost(year: $0.year + years, amount: $0.amount, payers: $0.payers) })
    }
}

extension Study {
    /// The first year in which an alternative differs from the base; the first year of the horizon where it says nothing
    /// of a change.
    public func changeYear(of alternative: Int) -> Int { alternatives[alternative].changeYear ?? years.lowerBound }

    /// The number of years from the change to the end of the horizon.
    public func yearsInForce(of alternative: Int) -> Int { years.upperBound - changeYear(of: alternative) + 1 }
}
