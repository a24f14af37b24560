/// What a line of the budget is for.
public enum CostKind: Hashable, Sendable {
    /// Financed activity for the target group, under the principle that only a share of what is granted is counted.
    ///
    /// *Insats.*
    case initiative
    /// The association's own work: developer, joint project costs, training. *Verksamhet.*
    case operations
    /// Office, board, audit, accounting, information. *Administration.*
    case administration
}

/// A line of an association's budget.
///
/// *Budgetpost.* Amounts are in kronor. Inside the plan the plan's own amounts hold; after it the last one grows with
/// wages and prices (step 5 of the year).
public struct CostLine: Hashable, Sendable {
    /// The key that a study uses for the line.
    public let identifier: String
    /// The name for readers.
    public let name: String
    /// What the line is for.
    public let kind: CostKind
    /// The budgeted amount of each year of the plan, SEK, ascending from the horizon's first year without gaps.
    ///
    /// For an initiative this is the *counted* sum: the granted one times ``countedShare``.
    public let budget: [YearAmount]
    /// The part of the line that follows wages, 0…1; the rest follows prices.
    public let wageShare: Double
    /// β, the part of granted money that the budget counts, in (0, 1]. 1 for operations and administration.
    ///
    /// *Medräknad andel, 90-procentsprincipen.* Source: Verksamhetsplan 2024, section 7.
    public let countedShare: Double
    /// Initiatives: outcome / granted in (0, 1]. Others: outcome / planned, with mean 1.
    ///
    /// *Förbrukningsgrad* and *kostnadsavvikelse*.
    public let outcome: Driver
    /// How far the initiative reaches each municipality's inhabitants; those not named have access 1.
    ///
    /// *Tillgång.* A municipality's index and its driver. Source of the need for it: Vaggeryd's memorandum on the review of
    /// membership.
    public let access: [MunicipalAccess]

    /// Creates the value from its parts.
    public init(
        identifier: String, name: String, kind: CostKind, budget: [YearAmount], wageShare: Double,
        countedShare: Double, outcome: Driver, access: [MunicipalAccess]
    ) {
        self.identifier = identifier
        self.name = name
        self.kind = kind
        self.budget = budget
        self.wageShare = wageShare
        self.countedShare = countedShare
        self.outcome = outcome
        self.access = access
    }
    /// The last year of the plan, or `nil` for a line without a plan.
    public var lastPlanYear: Int? { budget.last?.year }
}

/// How far an initiative reaches the inhabitants of one municipality.
public struct MunicipalAccess: Hashable, Sendable {
    /// The municipality's index in ``World/municipalities``.
    public let municipality: Int
    /// 1 when its inhabitants use the initiative in proportion to their number, 0 when never.
    public let access: Driver

    /// Creates the value from its parts.
    public init(municipality: Int, access: Driver) {
        self.municipality = municipality
        self.access = access
    }
}
