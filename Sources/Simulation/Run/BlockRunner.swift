internal import Finsam
internal import Stochastics

/// Runs all alternatives of a scenario through all years on one block of paths after another.
final class BlockRunner {
    let plan: ScenarioPlan
    let reference: Int
    let alternatives: [AlternativeState]
    let world: WorldState
    private let kernel: YearKernel
    private let order: [Int]
    /// The leading years in which each alternative is the reference by construction and is not run; the reference's rows
    /// are visited in its stead.
    private let yearsOfReference: [Int]

    /// - Parameter skipsCopies: whether alternatives are not run in the years before they part from the reference, and the
    ///   rows of associations that do not exist may hold anything; only the rows that are visited are then of use
    init(_ plan: ScenarioPlan, reference: Int, skipsCopies: Bool = false) {
        self.plan = plan
        self.reference = reference
        yearsOfReference = plan.alternatives.indices.map { alternative in
            skipsCopies && alternative != reference
                ? plan.alternatives[alternative].leadingYears(
                    of: plan.alternatives[reference], municipalityCount: plan.layout.municipalityCount) : 0
        }
        world = WorldState(plan.world)
        // An alternative's year is visited before the next one's is run: one memory for all, so that it stays in the cache.
        let shared = skipsCopies ? OutcomeRows(plan.layout) : nil
        alternatives = plan.alternatives.indices.map { alternative in
            let own = alternative == reference ? nil : shared
            return AlternativeState(
                plan.alternatives[alternative], outcomes: own ?? OutcomeRows(plan.layout),
                costGroupCount: plan.world.costGroups.count)
        }
        kernel = YearKernel(layout: plan.layout, mode: plan.mode)
        order = [reference] + plan.alternatives.indices.filter { $0 != reference }
    }

    /// Runs a block.
    ///
    /// - Parameters:
    ///   - source: where the factors' values come from
    ///   - lastPeriod: the last period that is wanted, by default all; those after it are not run
    ///   - visit: called for every alternative, the reference first, after each year (period 0…) and, with the number of
    ///     years, for the whole horizon
    func run(
        _ source: FactorSource, through lastPeriod: Int = .max,
        visit: (_ alternative: Int, _ period: Int, _ rows: OutcomeRows) -> Void
    ) {
        world.begin(source)
        for (period, year) in plan.world.years.enumerated() {
            guard period <= lastPeriod else { return }
            world.advance(to: year)
            for alternative in order where yearsOfReference[alternative] == period && period > 0 {
                alternatives[alternative].part(from: alternatives[reference])
            }
            for alternative in order {
                guard period >= yearsOfReference[alternative] else {
                    visit(alternative, period, alternatives[reference].outcomes)
                    continue
                }
                let state = alternatives[alternative]
                // Only now: an opening balance may depend on a factor, which has its value from the first year on.
                if period == 0 { state.begin(world: world, layout: plan.layout) }
                kernel.run(state.years[period], of: state, in: world)
                kernel.setPaidBack(state, reference: alternatives[reference])
                visit(alternative, period, state.outcomes)
            }
        }
        guard plan.world.years.count <= lastPeriod else { return }
        for alternative in order {
            guard yearsOfReference[alternative] < plan.world.years.count else {
                visit(alternative, plan.world.years.count, alternatives[reference].horizon)
                continue
            }
            kernel.finishHorizon(alternatives[alternative])
            visit(alternative, plan.world.years.count, alternatives[alternative].horizon)
        }
    }
}
