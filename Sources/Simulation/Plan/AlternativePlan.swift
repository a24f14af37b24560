internal import Finsam
internal import Stochastics

/// An alternative, compiled: what is known of each year before any path is drawn.
struct AlternativePlan: Sendable {
    let associationCount: Int
    let lines: [LinePlan]
    /// The number of each line's ``WorldPlan/CostGroup``.
    let groupOfLines: [Int]
    /// The lines of each association's own budget, as indices, in order of declaration.
    let homeLines: [[Int]]
    /// Per association: the row of the multiplier on its opening balance, and that balance.
    let openings: [(balance: Double, levelRow: Int)]
    let grants: [GrantPolicy]
    let capitalSteps: [CapitalStep]
    let largestDecrease: Double?
    /// State's contribution of the year before, by municipality, SEK.
    let previousContributions: [Double]
    let savingRow: Int
    let oneOffRow: Int
    let hasOneOff: Bool
    let settlement: Settlement
    let years: [Year]
    /// Whether what was paid last year matters this year.
    let remembersContributions: Bool
    /// Whether last year's room matters this year.
    let remembersRooms: Bool

    /// The years whose contributions are remembered.
    var historyLength: Int {
        if case .proportional(_, let years) = settlement { return max(1, years) }
        return 1
    }

    /// The column of how far an initiative reaches a municipality's inhabitants.
    struct AccessRow: Hashable, Sendable {
        let municipality: Int
        let row: Int
    }

    /// A line of a budget.
    struct LinePlan: Hashable, Sendable {
        let home: Int
        let kind: CostKind
        /// Index among the world's ``WorldPlan/indices``.
        let costIndex: Int
        /// Budgeted amount of each year of the horizon; after the plan, that of its last year.
        let amounts: [Double]
        let lastPlanYear: Int
        let countedShare: Double
        let outcomeRow: Int
        let budgetLevelRow: Int
        let access: [AccessRow]

        /// What is granted to an initiative in a year of the horizon at level 1, SEK.
        func granted(_ period: Int) -> Double {
            Grant.granted(counted: Lanes(repeating: amounts[period]), countedShare: countedShare)[0]
        }
    }

    /// Initiatives that are granted alike, among those of an association's year.
    struct GrantTerm: Sendable {
        /// The number of the ``WorldPlan/CostGroup``.
        let group: Int
        let costIndex: Int
        let isInPlan: Bool
        /// What the budget counts at level 1, SEK.
        let counted: Double
        /// What is granted at level 1, SEK.
        let granted: Double
    }

    /// Administration among that of an association's year.
    struct AdministrationTerm: Sendable {
        /// The number of the ``WorldPlan/CostGroup``.
        let group: Int
        /// How far the saving of a common administration has come.
        let phase: Double
    }

    /// A member in an association's year.
    struct MemberTerm: Sendable {
        let municipality: Int
        /// Its position in the association's set of members.
        let position: Int
        /// Its part of the quarter where the split gives it; `nil` where population decides.
        let givenPart: Double?
        /// Those of ``Year/accessTerms`` that are what it can use of its association's grants; empty where it can use all.
        let access: Range<Int>
        /// Whether it pays by its number of inhabitants and has access to all initiatives, so that its leverage is its
        /// association's.
        var hasCommonLeverage: Bool { givenPart == nil && access.isEmpty }
    }

    /// What a municipality can use of initiatives that are granted alike.
    struct AccessTerm: Hashable, Sendable {
        /// The number of the ``WorldPlan/CostGroup``.
        let group: Int
        /// The number of the row of what it can use of them; −1 where it can use all.
        let number: Int
    }

    /// What the timetable and the policies say of one year.
    struct Year: Sendable {
        let year: Int
        let associationsInCountry: Double
        let baseAmount: Double
        /// The associations that exist, ascending.
        let existing: [Int]
        /// The members of each association, ascending; empty where it does not exist.
        let members: [[Int]]
        /// The association to which each municipality belongs.
        let associationOf: [Int]
        /// The number of each association's set of members; −1 where it does not exist.
        let memberSet: [Int]
        /// The members of each association, in the same order.
        let memberTerms: [[MemberTerm]]
        /// What the members that some initiative does not reach as it does others can use, see ``MemberTerm/access``.
        let accessTerms: [AccessTerm]
        /// What each association grants, and what its operations and its administration consist of.
        let grantTerms: [[GrantTerm]]
        let operationsGroups: [[Int]]
        let administrationTerms: [[AdministrationTerm]]
        /// Associations that dissolve on 1 January, and into which.
        let dissolving: [(from: Int, into: Int)]
        /// Municipalities that leave with a settlement on 1 January.
        let leaving: [Leaving]
        /// The members of the year before, for each association that now owns their lines, where membership changed.
        let formerGroups: [[FormerGroup]]
        let associationsInCountryBefore: Double
        /// The initiatives, operations and administration lines that each association runs.
        let initiatives: [[Int]]
        let operations: [[Int]]
        let administration: [[Int]]
        let ask: [YearAsk]
        let regionCeiling: [Double]
        let municipalCeiling: [Double]
        let givenRoom: [Double?]
        /// The weights of the municipal quarter, in the order of the members; `nil` where population decides.
        let splitWeights: [[Double]?]
        /// How far the saving of a common administration has come for an association's own lines.
        let phase: [Double]
        /// Each association's share of the one-off cost of the year.
        let oneOffShare: [Double]
    }

    /// A municipality that leaves, and the years whose contributions its settlement goes by.
    struct Leaving: Sendable {
        let municipality: Int
        let from: Int
        let to: Int
        let past: [PastYear]
    }

    /// A year before a municipality leaves.
    struct PastYear: Sendable {
        let year: Int
        /// The associations of that year that have become the one that is left.
        let associations: [Int]
        /// Whether the municipality paid to one of them.
        let isMember: Bool
    }

    /// Members of an association of the year before, whose contributions are what a held grant is compared with.
    struct FormerGroup: Hashable, Sendable {
        let association: Int
        let members: [Int]
        /// The number of the set of members.
        let memberSet: Int
    }
}
