internal import Finsam
internal import Stochastics

/// Runs the nine steps of one year of one alternative on one block of paths, in their order.
///
/// The only place where a year is computed: plan mode, expected mode and Monte Carlo all come here. The formulas are in
/// `Finsam/Year`, one file a step; here they are applied to every association and municipality. What does not depend on
/// the alternative (people, indices, costs, what initiatives use of what they are granted) is in ``WorldState``.
struct YearKernel {
    let layout: OutcomeLayout
    let mode: Mode

    var groups: Range<Int> { 0..<Block.groupCount }

    func run(_ year: Lent<AlternativePlan.Year>, of state: AlternativeState, in world: WorldState) {
        changeMembership(year, state)
        // All that looks back on last year, before this year's is put in its place.
        for association in year.existing { setContributionsWithoutTheChange(association, year, state, world) }
        for association in year.existing {
            runAssociation(association, year, state, world)
            runMembers(association, year, state, world)
        }
        sumAssociations(year, state)
    }

    /// An amount of the year, which the horizon sums.
    @inline(__always)
    func put(
        _ amount: Lanes, _ row: Int, _ group: Int, _ year: borrowing LaneBuffer, _ horizon: borrowing LaneBuffer
    ) {
        year[row, group] = amount
        horizon[row, group] += amount
    }
}
