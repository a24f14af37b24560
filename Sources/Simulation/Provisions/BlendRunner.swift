internal import Finsam
internal import Stochastics

/// Runs all blends of two alternatives on one block of paths after another, beside the alternatives' own runs.
final class BlendRunner {
    /// The quantity's values: a row for each set of groups, by its bits, then the first and the second alternative's own.
    let values: LaneBuffer
    private let blending: Blending
    private let lenders: BlockRunner
    private let kernel: YearKernel
    private let taken: [ProvisionSet]
    private let states: [BlendState]
    private let row: Int

    /// How many blends share the draws of a block: few enough that what they carry from year to year stays near.
    private static let batchSize = 64

    /// - Parameter taken: what each blend takes from the second alternative; by default all sets of groups
    init(_ blending: Blending, taking taken: [ProvisionSet]? = nil) {
        self.blending = blending
        let plan = blending.plan
        let taken = taken ?? (0..<blending.coalitionCount).map(blending.provisions)
        self.taken = taken
        values = LaneBuffer(rowCount: taken.count + 2)
        lenders = BlockRunner(plan, reference: 0)
        // A blend is one association with one municipality.
        let layout = OutcomeLayout(associationCount: 1, municipalityCount: 1)
        kernel = YearKernel(layout: layout, mode: plan.mode)
        let own = AlternativePlan(ofBlendIn: plan.world)
        states = (0..<min(Self.batchSize, taken.count)).map { _ in
            BlendState(
                AlternativeState(own, outcomes: OutcomeRows(layout), costGroupCount: plan.world.costGroups.count))
        }
        switch blending.quantity.measure {
        case .municipality(let outcome, _): row = layout.row(outcome, of: 0)
        case .association(let outcome, _): row = layout.row(outcome, of: 0)
        default: preconditionFailure("a blend has no events")
        }
    }

    /// Runs a block.
    func run(_ source: FactorSource) {
        for first in stride(from: 0, to: taken.count, by: states.count) {
            run(first..<min(first + states.count, taken.count), source)
        }
    }

    /// Runs some blends on a block.
    private func run(_ batch: Range<Int>, _ source: FactorSource) {
        let (asked, yearCount) = (blending.quantity.period, blending.plan.world.years.count)
        for state in states { state.alternative.horizon.clear() }
        var visits = 0
        lenders.run(source) { alternative, period, rows in
            if period == asked { keepOwn(alternative, period, rows) }
            visits += 1
            // After the last of the year's own runs all of them can lend.
            guard visits % lenders.alternatives.count == 0, period < yearCount else { return }
            for (state, coalition) in zip(states, batch) {
                run(period, taken[coalition], state)
                if period == asked { keep(state.alternative.outcomes, coalition) }
            }
        }
        guard asked == yearCount else { return }
        for (state, coalition) in zip(states, batch) {
            kernel.finishHorizon(state.alternative)
            keep(state.alternative.horizon, coalition)
        }
    }

    private func run(_ period: Int, _ taken: ProvisionSet, _ state: BlendState) {
        let plan = blending.plan
        let timing = blending.timings[taken.contains(.years) ? blending.timings.count - 1 : 0]
        kernel.run(
            BlendTerms(
                year: timing.years[period], taken: taken, from: lenders.alternatives[timing.from],
                to: lenders.alternatives[timing.to], lending: plan.layout, municipality: blending.municipality,
                roomIsWhole: blending.roomIsWhole),
            of: state, in: lenders.world)
    }

    private func keep(_ rows: OutcomeRows, _ coalition: Int) {
        for group in 0..<Block.groupCount { values[coalition, group] = rows.amounts[row, group] }
    }

    /// Keeps an alternative's own value, as any other question reads it.
    private func keepOwn(_ alternative: Int, _ period: Int, _ rows: OutcomeRows) {
        guard let end = blending.ends.firstIndex(of: alternative) else { return }
        let sources = blending.quantity.sources(in: blending.plan.alternatives[alternative], blending.plan.layout)
        for source in sources where source.period == period {
            for group in 0..<Block.groupCount { values[taken.count + end, group] = rows.amounts[source.row, group] }
        }
    }
}

extension AlternativePlan {
    /// What a blend carries beside its years: nothing of its own.
    init(ofBlendIn world: WorldPlan) {
        self.init(
            associationCount: 1, lines: [], groupOfLines: [], homeLines: [], openings: [], grants: [],
            capitalSteps: world.state.capitalSteps, largestDecrease: nil,
            previousContributions: [], savingRow: 0, oneOffRow: 0, hasOneOff: false, settlement: .none, years: [],
            remembersContributions: false, remembersRooms: false)
    }
}
