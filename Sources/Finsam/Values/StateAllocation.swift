/// How the state divides its money among all associations of the country.
///
/// *Statens fördelningsmodell*, Försäkringskassan 2015-01-22, in force from the allotment for 2016.
public struct StateAllocation: Hashable, Sendable {
    /// The national sum of the horizon's first year, SEK. *Anslag.*
    public let appropriation: Double
    /// Growth of the appropriation from the year before, as a share, from the second year on.
    public let growth: Driver
    /// The part of the appropriation that a cut takes away in a year (and for good), 0 when there is none.
    public let cut: Driver
    /// Decided or supposed changes, as a share of the appropriation, in their year and for good.
    public let changes: [YearAmount]
    /// The number of associations in the country.
    public let associationCount: Double
    /// The same sum for every association, SEK: 400 000. *Grundtilldelning.*
    public let baseAmount: Double
    /// Other base amounts, each from its year on, ascending, SEK. Shares of the variable part stay as ``baseAmount`` sets them.
    public let baseAmountChanges: [YearAmount]
    /// The weight of the need measure in the variable part: 0.75; the rest follows inhabitants aged 16–64.
    public let needWeight: Double
    /// Growth of the country's population, against which a municipality's is measured, per year.
    public let nationalPopulationGrowth: Double
    /// The largest decrease of a room from one year to the next, if that rule applies: 0.10.
    public let largestDecrease: Double?
    /// The staircase of own capital, ascending, if that rule applies. *Trappa för eget kapital.*
    public let capitalSteps: [CapitalStep]

    /// Creates the value from its parts.
    public init(
        appropriation: Double, growth: Driver, cut: Driver, changes: [YearAmount], associationCount: Double,
        baseAmount: Double, baseAmountChanges: [YearAmount] = [], needWeight: Double,
        nationalPopulationGrowth: Double, largestDecrease: Double?, capitalSteps: [CapitalStep]
    ) {
        self.appropriation = appropriation
        self.growth = growth
        self.cut = cut
        self.changes = changes
        self.associationCount = associationCount
        self.baseAmount = baseAmount
        self.baseAmountChanges = baseAmountChanges
        self.needWeight = needWeight
        self.nationalPopulationGrowth = nationalPopulationGrowth
        self.largestDecrease = largestDecrease
        self.capitalSteps = capitalSteps
    }

    /// The base amount that holds in a year, SEK.
    public func baseAmount(in year: Int) -> Double { baseAmountChanges.latestAmount(in: year) ?? baseAmount }
}

/// A step of the staircase of reasonable own capital.
///
/// Source: Nationella rådet's recommendation 2013-10-02; the levels themselves are not published and must be given.
public struct CapitalStep: Hashable, Sendable {
    /// Own capital above this share of last year's contributions stands on the step.
    public let aboveShareOfContributions: Double
    /// The part of the room that is then withheld.
    public let roomReduction: Double

    /// Creates the value from its parts.
    public init(aboveShareOfContributions: Double, roomReduction: Double) {
        self.aboveShareOfContributions = aboveShareOfContributions
        self.roomReduction = roomReduction
    }
}
