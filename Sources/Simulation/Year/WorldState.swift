internal import Finsam
internal import Stochastics

/// The world on one block of paths: factors, appropriation, indices, people.
final class WorldState {
    let plan: WorldPlan
    let columns: LaneBuffer
    let rows: WorldRows
    private let factors: FactorState

    init(_ plan: WorldPlan) {
        self.plan = plan
        rows = plan.rows
        columns = LaneBuffer(rowCount: rows.count)
        factors = plan.factors.makeState()
        for (offset, number) in plan.fixedNumbers.enumerated() {
            columns.set(number, row: plan.factors.factors.count + offset)
        }
    }

    /// Starts a block.
    func begin(_ source: FactorSource) {
        plan.factors.begin(factors, source: source)
        columns.set(plan.state.appropriation, row: rows.appropriation)
        for index in plan.indices.indices { columns.set(1, row: rows.index(index)) }
        let first = plan.years.lowerBound
        for (municipality, figures) in plan.municipalities.enumerated() {
            columns.set(1, row: rows.need(municipality))
            for (offset, year) in ((first - plan.splitLag)..<first).enumerated() {
                columns.set(figures.known[offset], row: rows.population(municipality, year: year))
            }
        }
    }

    /// Goes on to the next year.
    func advance(to year: Int) {
        plan.factors.advance(factors, toYear: year)
        for factor in 0..<plan.factors.factors.count {
            for group in 0..<Block.groupCount { columns[factor, group] = factors.values[factor, group] }
        }
        advanceAppropriation(to: year)
        advanceIndices(to: year)
        for municipality in plan.municipalities.indices { advance(municipality, to: year) }
    }

    private func advanceAppropriation(to year: Int) {
        let change = 1 + (plan.state.changes.amount(in: year) ?? 0)
        let isFirst = year == plan.years.lowerBound
        for group in 0..<Block.groupCount {
            var pot = columns[rows.appropriation, group]
            if !isFirst { pot = pot * (1 + columns[plan.growthRow, group]) * (1 - columns[plan.cutRow, group]) }
            columns[rows.appropriation, group] = Lanes.maximum(pot * change, .zero)
        }
    }

    private func advanceIndices(to year: Int) {
        for (index, cost) in plan.indices.enumerated() {
            guard year > cost.lastPlanYear else {
                columns.set(1, row: rows.indexGrowth(index))
                continue
            }
            for group in 0..<Block.groupCount {
                let growth = PlannedCost.growth(
                    wageShare: cost.wageShare, wages: columns[plan.wagesRow, group],
                    prices: columns[plan.pricesRow, group])
                columns[rows.indexGrowth(index), group] = growth
                columns[rows.index(index), group] *= growth
            }
        }
    }

    private func advance(_ municipality: Int, to year: Int) {
        let figures = plan.municipalities[municipality]
        let first = plan.years.lowerBound
        let known = year - (first - plan.splitLag)
        let row = rows.population(municipality, year: year)
        if known < figures.known.count {
            columns.set(figures.known[known], row: row)
        } else {
            let before = rows.population(municipality, year: year - 1)
            for group in 0..<Block.groupCount {
                columns[row, group] = columns[before, group] * (1 + columns[figures.growthRow, group])
            }
        }
        let keyAtStart = figures.known[0]
        let country = CompoundGrowth.factor(rate: plan.state.nationalPopulationGrowth, years: year - first)
        let atKey = rows.population(municipality, year: year - plan.splitLag)
        let keyRow = rows.keyPopulation(municipality)
        let need = rows.need(municipality)
        let share = rows.share(municipality)
        for group in 0..<Block.groupCount {
            columns[keyRow, group] = columns[atKey, group]
            if year > first { columns[need, group] *= 1 + columns[figures.needChangeRow, group] }
            columns[share, group] = StateRoom.municipalShare(
                initialShare: figures.initialShare * columns[figures.levelRow, group], needWeight: plan.needWeight,
                need: columns[need, group],
                people: columns[keyRow, group] / (keyAtStart * country))
        }
    }
}

/// Growth at a constant rate over whole years.
enum CompoundGrowth {
    /// `(1 + rate)^years` by repeated multiplication, which every machine does alike.
    static func factor(rate: Double, years: Int) -> Double {
        (0..<max(0, years)).reduce(1.0) { product, _ in product * (1 + rate) }
    }
}
