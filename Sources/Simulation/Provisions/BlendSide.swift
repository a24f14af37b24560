internal import Finsam
internal import Stochastics

/// What one alternative lends to a blend in a year: how it deals with the association to which a municipality belongs.
final class BlendSide: Sendable {
    let association: Int
    let members: [Int]
    /// The row of the municipality's part of the members' inhabitants.
    let partRow: Int
    let sharesRow: Int
    let baseAmount: Double
    let associationsInCountry: Double
    let ask: YearAsk
    /// The most that the parties' ceilings let the state pay, SEK.
    let ceiling: Double
    let roomIsGiven: Bool
    /// The municipality's part of the quarter where the split gives it.
    let givenPart: Double?
    /// Whether it has another association or other members than in the year before, as in the first year it has.
    let startsAnew: Bool
    let policy: GrantPolicy
    let grantTerms: [AlternativePlan.GrantTerm]
    /// What the municipality can use of the grants; empty where it can use all.
    let access: [AlternativePlan.AccessTerm]
    let operationsGroups: [Int]
    let administrationTerms: [AlternativePlan.AdministrationTerm]
    let savingRow: Int
    let oneOffShare: Double
    let oneOffRow: Int
    let opening: (balance: Double, levelRow: Int)
    let hasCommonLeverage: Bool

    init(_ plan: AlternativePlan, _ period: Int, municipality: Int, in world: WorldPlan) {
        let year = plan.years[period]
        let before = plan.years[max(0, period - 1)]
        let association = year.associationOf[municipality]
        let associationBefore = before.associationOf[municipality]
        self.association = association
        members = year.members[association]
        let set = world.memberSets[year.memberSet[association]]
        guard let member = year.memberTerms[association].first(where: { $0.municipality == municipality }) else {
            preconditionFailure("a municipality is a member of its association")
        }
        partRow = world.rows.populationPart(set.firstPart + member.position)
        sharesRow = world.rows.shares(ofSet: year.memberSet[association])
        baseAmount = year.baseAmount
        associationsInCountry = year.associationsInCountry
        ask = year.ask[association]
        ceiling = Contribution.ceiling(
            region: year.regionCeiling[association], municipalities: year.municipalCeiling[association])
        roomIsGiven = year.givenRoom[association] != nil
        givenPart = member.givenPart
        startsAnew =
            period == 0 || association != associationBefore
            || year.members[association] != before.members[associationBefore]
        policy = plan.grants[association]
        grantTerms = year.grantTerms[association]
        access = Array(year.accessTerms[member.access])
        operationsGroups = year.operationsGroups[association]
        administrationTerms = year.administrationTerms[association]
        savingRow = plan.savingRow
        oneOffShare = year.oneOffShare[association]
        oneOffRow = plan.oneOffRow
        opening = plan.openings[association]
        hasCommonLeverage = member.hasCommonLeverage
    }
}

/// A year of both alternatives.
struct BlendYear: Sendable {
    let from: BlendSide
    let to: BlendSide
}
