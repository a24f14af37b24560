/// A coordination association: members, money and policies.
///
/// *Samordningsförbund*, a legal person under lag (2003:1210) om finansiell samordning av rehabiliteringsinsatser.
public struct Association: Hashable, Sendable {
    /// The key that a study uses for the association.
    public let identifier: String
    /// The name for readers.
    public let name: String
    /// The municipalities that are members when the horizon begins, as indices.
    public let members: [Int]
    /// Years of notice before a municipality may leave; by default three.
    ///
    /// *Uppsägningstid.* Source: finsam.se, medlem lämnar förbund.
    public let noticeYears: Double
    /// Carried-forward result on 1 January of the first year, SEK. *Ingående balanserat resultat.*
    public let openingBalance: Double
    /// A multiplier on ``openingBalance``, for an association whose accounts are not published.
    public let openingBalanceLevel: Driver
    /// A multiplier on every planned amount, for an association whose budget is not published.
    public let budgetLevel: Driver
    /// A multiplier on its municipalities' shares of the state's variable part, for a room that is not published.
    public let roomLevel: Driver
    /// The state's contribution in the year before the horizon, SEK.
    public let previousStateContribution: Double
    /// Where the state's room comes from.
    public let room: RoomBasis
    /// The most that the region will pay, SEK by year; the last one goes on. Empty: no ceiling. *Regionens tak.*
    public let regionCeiling: [YearAmount]
    /// The most that the municipalities together will pay, SEK by year; the last one goes on. Empty: no ceiling.
    public let municipalCeiling: [YearAmount]
    /// How much of the state's money the association asks for.
    public let ask: AskPolicy
    /// How the municipal quarter is divided.
    public let split: SplitRule
    /// How much is granted after the plan.
    public let grants: GrantPolicy
    /// All lines of the budget: initiatives, operations, administration.
    public let lines: [CostLine]

    /// Creates the value from its parts.
    public init(
        identifier: String, name: String, members: [Int], noticeYears: Double, openingBalance: Double,
        openingBalanceLevel: Driver, budgetLevel: Driver, roomLevel: Driver, previousStateContribution: Double,
        room: RoomBasis, regionCeiling: [YearAmount], municipalCeiling: [YearAmount], ask: AskPolicy,
        split: SplitRule, grants: GrantPolicy, lines: [CostLine]
    ) {
        self.identifier = identifier
        self.name = name
        self.members = members
        self.noticeYears = noticeYears
        self.openingBalance = openingBalance
        self.openingBalanceLevel = openingBalanceLevel
        self.budgetLevel = budgetLevel
        self.roomLevel = roomLevel
        self.previousStateContribution = previousStateContribution
        self.room = room
        self.regionCeiling = regionCeiling
        self.municipalCeiling = municipalCeiling
        self.ask = ask
        self.split = split
        self.grants = grants
        self.lines = lines
    }
}

/// Where an association's room, the most that the state offers, comes from. *Utrymmets grund.*
public enum RoomBasis: Hashable, Sendable {
    /// A published room of the horizon's first year, SEK, that the allocation must give exactly.
    case calibrated(Double)
    /// The same variable part per inhabitant as another association's, by index (an assumption).
    case perInhabitantAs(Int)
    /// Given amounts, SEK by year; the last one goes on. The allocation rule is not used.
    case given([YearAmount])
}

/// How much of the state's money an association asks for. *Äskande.*
public enum AskPolicy: Hashable, Sendable {
    /// All of the room.
    case match
    /// Last year's contribution and this growth. *Trappa.*
    case ladder(growth: Double)
    /// Last year's contribution.
    case freeze
    /// Given contributions of the state, SEK by year, and a policy for the years after them.
    indirect case path([YearAmount], then: AskPolicy)
}

/// How the municipalities divide their quarter. *Fördelning av kommunernas fjärdedel.*
///
/// Source: 5 § lag (2003:1210): the municipalities are one party; they agree on the division among themselves.
public enum SplitRule: Hashable, Sendable {
    /// By total population on 31 December of an earlier year, see ``World/splitLag``.
    case population
    /// By fixed shares of the members, that sum to 1.
    case shares([MunicipalAmount])
    /// By given amounts in some years, and by population in the others and after a change of members.
    case amounts([YearMunicipalAmounts])
}

/// An amount or a share that belongs to a municipality.
public struct MunicipalAmount: Hashable, Sendable {
    /// The municipality's index in ``World/municipalities``.
    public let municipality: Int
    /// The amount or share.
    public let amount: Double

    /// Creates the value from its parts.
    public init(municipality: Int, amount: Double) {
        self.municipality = municipality
        self.amount = amount
    }
}

/// The municipalities' amounts of one year.
public struct YearMunicipalAmounts: Hashable, Sendable {
    /// The calendar year.
    public let year: Int
    /// One amount for each member.
    public let amounts: [MunicipalAmount]

    /// Creates the value from its parts.
    public init(year: Int, amounts: [MunicipalAmount]) {
        self.year = year
        self.amounts = amounts
    }
}

/// How much is granted to initiatives after the plan. *Beviljandepolicy.*
public enum GrantPolicy: Hashable, Sendable {
    /// The last granted amounts, indexed; at a change of members in proportion to the contributions.
    case hold
    /// What income and capital above a buffer allow.
    ///
    /// - Parameters:
    ///   - bufferShare: the part of a year's income that is kept as capital
    ///   - releaseShare: the part of the capital above the buffer that is used in the year
    ///   - rebuildShare: the part of what the capital lacks of the buffer that is set aside in the year
    case spendAvailable(bufferShare: Double, releaseShare: Double, rebuildShare: Double)
}
