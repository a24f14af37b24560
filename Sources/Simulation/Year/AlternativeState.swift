internal import Finsam
internal import Stochastics

/// What an alternative carries from one year to the next on one block of paths, and what its year leaves to be read.
final class AlternativeState {
    let plan: AlternativePlan
    /// The years of the plan.
    let years: [Lent<AlternativePlan.Year>]
    /// The outcomes of the year that was run last.
    let outcomes: OutcomeRows
    /// The same for the whole horizon so far.
    let horizon: OutcomeRows
    /// Carried-forward result of each association.
    let balance: LaneBuffer
    /// Balance on 1 January, after mergers and settlements.
    let opening: LaneBuffer
    /// What each municipality paid in the year before; a row for each year that a settlement looks back on.
    let contributions: LaneBuffer
    /// What all parties paid to each association, kept alike.
    let contributionsOfAll: LaneBuffer
    /// Each municipality's part of its association's room in the year before.
    let roomParts: LaneBuffer
    /// How much is granted of each group of initiatives, as a multiple of its planned amounts.
    let grantLevel: LaneBuffer
    /// What initiatives keep of their spending after curtailment, for each association.
    let kept: LaneBuffer
    /// The leverage of each association's members who have their part by population of everything.
    let commonLeverage: LaneBuffer
    /// What each association asked the state for.
    let asked: LaneBuffer
    /// What came (or went, negative) on 1 January with municipalities that changed association.
    let settled: LaneBuffer
    /// What came on 1 January with associations that dissolved into this one.
    let mergedIn: LaneBuffer
    /// What each association's budget counts of its grants.
    let counted: LaneBuffer
    /// What the members of the year before would have brought this year, where membership changed and grants are held.
    let formerContributions: LaneBuffer
    let historyLength: Int

    /// - Parameter outcomes: where the outcomes of a year are put
    init(_ plan: AlternativePlan, outcomes: OutcomeRows, costGroupCount: Int) {
        let layout = outcomes.layout
        self.plan = plan
        years = plan.years.map(Lent.init)
        let associations = plan.associationCount
        let municipalities = layout.municipalityCount
        historyLength = plan.historyLength
        self.outcomes = outcomes
        horizon = OutcomeRows(layout)
        balance = LaneBuffer(rowCount: associations)
        opening = LaneBuffer(rowCount: associations)
        contributions = LaneBuffer(rowCount: municipalities * historyLength)
        contributionsOfAll = LaneBuffer(rowCount: associations * historyLength)
        roomParts = LaneBuffer(rowCount: municipalities)
        grantLevel = LaneBuffer(rowCount: costGroupCount)
        kept = LaneBuffer(rowCount: associations)
        commonLeverage = LaneBuffer(rowCount: associations)
        asked = LaneBuffer(rowCount: associations)
        settled = LaneBuffer(rowCount: associations)
        mergedIn = LaneBuffer(rowCount: associations)
        counted = LaneBuffer(rowCount: associations)
        formerContributions = LaneBuffer(rowCount: associations)
    }

    /// The row of ``contributions`` that holds a municipality's payment of a year, or of ``contributionsOfAll`` for what
    /// an association was paid.
    func historyRow(_ index: Int, year: Int) -> Int { index * historyLength + year % historyLength }

    /// Starts a block.
    func begin(world: WorldState, layout: OutcomeLayout) {
        for (association, opening) in plan.openings.enumerated() {
            for group in 0..<Block.groupCount {
                balance[association, group] = opening.balance * world.columns[opening.levelRow, group]
            }
        }
        let before = world.plan.years.lowerBound - 1
        for municipality in 0..<layout.municipalityCount {
            contributions.set(plan.previousContributions[municipality], row: historyRow(municipality, year: before))
        }
        horizon.clear()
    }

    /// Takes over what the reference carries on from the year before, in which this alternative was still the same.
    func part(from reference: AlternativeState) {
        balance.copy(reference.balance)
        contributions.copy(reference.contributions)
        contributionsOfAll.copy(reference.contributionsOfAll)
        roomParts.copy(reference.roomParts)
        grantLevel.copy(reference.grantLevel)
        horizon.copy(reference.horizon)
    }
}
