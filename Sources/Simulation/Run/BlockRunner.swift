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

    init(_ plan: ScenarioPlan, reference: Int) {
        self.plan = plan
        self.reference = reference
        world = WorldState(plan.world)
        alternatives = plan.alternatives.map {
            AlternativeState($0, layout: plan.layout, costGroupCount: plan.world.costGroups.count)
        }
        kernel = YearKernel(layout: plan.layout, mode: plan.mode, firstYear: plan.world.years.lowerBound)
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
            for alternative in order {
                let state = alternatives[alternative]
                // Only now: an opening balance may depend on a factor, which has its value from the first year on.
                if period == 0 { state.begin(world: world, layout: plan.layout) }
                kernel.run(state.plan.years[period], of: state, in: world)
                kernel.setPaidBack(state, reference: alternatives[reference])
                visit(alternative, period, state.outcomes)
            }
        }
        guard plan.world.years.count <= lastPeriod else { return }
        for alternative in order {
            kernel.finishHorizon(alternatives[alternative])
            visit(alternative, plan.world.years.count, alternatives[alternative].horizon)
        }
    }
}
