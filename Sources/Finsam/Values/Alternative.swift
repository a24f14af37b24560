/// A decision that can be chosen and compared. *Alternativ.*
public struct Alternative: Sendable {
    /// The key that a study uses for the alternative.
    public let identifier: String
    /// The name for readers in Swedish and in English.
    public let name: LocalText
    /// The associations as this alternative runs them, before its changes of membership.
    public let associations: [Association]
    /// Municipalities that change association.
    public let moves: [Move]
    /// Associations that become one, if any.
    public let merger: Merger?
    /// What follows a municipality that leaves.
    public let settlement: Settlement
    /// A common administration, if any.
    public let sharedAdministration: SharedAdministration?
    /// What the change itself costs, if anything.
    public let oneOff: OneOffCost?

    /// Creates the value from its parts.
    public init(
        identifier: String, name: LocalText, associations: [Association], moves: [Move], merger: Merger?,
        settlement: Settlement, sharedAdministration: SharedAdministration?, oneOff: OneOffCost?
    ) {
        self.identifier = identifier
        self.name = name
        self.associations = associations
        self.moves = moves
        self.merger = merger
        self.settlement = settlement
        self.sharedAdministration = sharedAdministration
        self.oneOff = oneOff
    }
}

/// A municipality's change of association, on 1 January of a year. *Byte av förbund.*
public struct Move: Hashable, Sendable {
    /// The municipality's index.
    public let municipality: Int
    /// The index of the association that it joins.
    public let association: Int
    /// The first year in the new association.
    public let year: Int

    /// Creates the value from its parts.
    public init(municipality: Int, association: Int, year: Int) {
        self.municipality = municipality
        self.association = association
        self.year = year
    }
}

/// Associations that become one, on 1 January of a year. *Sammanslagning.*
///
/// One association stays and the others dissolve into it, as finsam.se (sammanslagning av förbund) recommends.
public struct Merger: Hashable, Sendable {
    /// The first year as one association.
    public let year: Int
    /// The index of the association that stays.
    public let into: Int
    /// The indices of the associations that dissolve.
    public let from: [Int]
    /// The name of the merged association.
    public let name: String

    /// Creates the value from its parts.
    public init(year: Int, into: Int, from: [Int], name: String) {
        self.year = year
        self.into = into
        self.from = from
        self.name = name
    }
}

/// What a municipality that leaves takes with it. *Ekonomisk reglering vid utträde.*
public enum Settlement: Hashable, Sendable {
    /// Nothing.
    case none
    /// A share of the carried-forward result, in proportion to the contributions of the last years.
    case proportional(share: Double, years: Int)
}

/// A common administration for some associations. *Samordnad administration.*
public struct SharedAdministration: Hashable, Sendable {
    /// The first year.
    public let year: Int
    /// The indices of the associations concerned.
    public let associations: [Int]
    /// The share of their administration that is saved when the change is complete. *Synergi.*
    public let saving: Driver
    /// The number of years over which the saving rises linearly to its full size; the first year has one part of them.
    public let phaseInYears: Int

    /// Creates the value from its parts.
    public init(year: Int, associations: [Int], saving: Driver, phaseInYears: Int) {
        self.year = year
        self.associations = associations
        self.saving = saving
        self.phaseInYears = phaseInYears
    }
    /// How much of the saving is reached in a year, 0…1.
    public func phase(in year: Int) -> Double {
        min(1, max(0, Double(year - self.year + 1) / Double(phaseInYears)))
    }
}

/// A cost of the change itself, paid once. *Engångskostnad.*
public struct OneOffCost: Hashable, Sendable {
    /// The year in which it is paid.
    public let year: Int
    /// The cost in all, SEK.
    public let amount: Driver
    /// Each paying association's index and share; the shares sum to 1.
    public let payers: [PayerShare]

    /// Creates the value from its parts.
    public init(year: Int, amount: Driver, payers: [PayerShare]) {
        self.year = year
        self.amount = amount
        self.payers = payers
    }
}

/// An association's share of a one-off cost.
public struct PayerShare: Hashable, Sendable {
    /// The association's index.
    public let association: Int
    /// Its share, 0…1.
    public let share: Double

    /// Creates the value from its parts.
    public init(association: Int, share: Double) {
        self.association = association
        self.share = share
    }
}
