internal import Finsam
internal import Stochastics

/// The world on one block of paths: factors, appropriation, indices, people.
final class WorldState {
    let plan: WorldPlan
    let columns: LaneBuffer
    let rows: WorldRows
    private let factors: FactorState
    private let costGroups: [Lent<WorldPlan.CostGroup>]
    private let memberSets: [Lent<WorldPlan.MemberSet>]

    init(_ plan: WorldPlan) {
        self.plan = plan
        rows = plan.rows
        columns = LaneBuffer(rowCount: rows.count)
        factors = plan.factors.makeState()
        costGroups = plan.costGroups.map(Lent.init)
        memberSets = plan.memberSets.map(Lent.init)
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
        // The buffer is lent beside the object that owns it, which would be asked for it at every access.
        for municipality in plan.municipalities.indices { advance(municipality, to: year, columns) }
        for set in plan.setsOfYears[year - plan.years.lowerBound] {
            sumOver(memberSets[set], sharesRow: rows.shares(ofSet: set), columns)
        }
        for group in costGroups.indices { advanceCosts(costGroups[group], ofGroup: group, to: year, columns) }
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

    private func advance(_ municipality: Int, to year: Int, _ columns: borrowing LaneBuffer) {
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
        let country = CompoundGrowth.factor(rate: plan.state.nationalPopulationGrowth, years: year - first)
        let perInhabitant = 1 / (figures.known[0] * country)
        let atKey = rows.population(municipality, year: year - plan.splitLag)
        let keyRow = rows.keyPopulation(municipality)
        let need = rows.need(municipality)
        let share = rows.share(municipality)
        for group in 0..<Block.groupCount {
            columns[keyRow, group] = columns[atKey, group]
            if year > first { columns[need, group] *= 1 + columns[figures.needChangeRow, group] }
            columns[share, group] = StateRoom.municipalShare(
                initialShare: figures.initialShare * columns[figures.levelRow, group], needWeight: plan.needWeight,
                need: columns[need, group], people: columns[keyRow, group] * perInhabitant)
        }
    }

    /// What the members of a set have together, and each member's part of their people.
    private func sumOver(_ set: Lent<WorldPlan.MemberSet>, sharesRow: Int, _ columns: borrowing LaneBuffer) {
        let (members, firstPart) = (set.members, set.firstPart)
        for group in 0..<Block.groupCount {
            var shares = Lanes.zero
            var people = Lanes.zero
            for member in members {
                shares += columns[rows.share(member), group]
                people += columns[rows.keyPopulation(member), group]
            }
            columns[sharesRow, group] = shares
            for (position, member) in members.enumerated() {
                columns[rows.populationPart(firstPart + position), group] = MunicipalQuarter.part(
                    weight: columns[rows.keyPopulation(member), group], weights: people)
            }
        }
    }

    // MARK: Step 5, and what steps 6 and 7 need

    /// A budget's level follows its driver in the years of the plan and stays after it, as the planned amounts do.
    private func advanceCosts(
        _ costs: Lent<WorldPlan.CostGroup>, ofGroup number: Int, to year: Int, _ columns: borrowing LaneBuffer
    ) {
        let period = year - plan.years.lowerBound
        let levelRow = rows.budgetLevel(number)
        if year <= costs.lastPlanYear {
            for group in 0..<Block.groupCount { columns[levelRow, group] = columns[costs.budgetLevelRow, group] }
        }
        if costs.kind == .initiative {
            sumSpend(costs.terms[period], into: rows.cost(number), columns)
            for (position, terms) in costs.accessTerms.enumerated() {
                sumSpend(terms[period], into: rows.access(costs.firstAccess + position), columns)
            }
        } else {
            sumCosts(
                costs.terms[period], levelRow: levelRow, indexRow: rows.index(costs.costIndex), into: rows.cost(number),
                columns)
        }
    }

    /// What initiatives use when granted at level 1, or what of it a municipality's inhabitants have access to.
    private func sumSpend(_ terms: [WorldPlan.CostGroup.Term], into row: Int, _ columns: borrowing LaneBuffer) {
        for group in 0..<Block.groupCount {
            var sum = Lanes.zero
            for term in terms {
                let spend = Spend.spend(
                    granted: Lanes(repeating: term.amount), utilisation: columns[term.outcomeRow, group])
                sum += term.accessRow < 0 ? spend : spend * columns[term.accessRow, group]
            }
            columns[row, group] = sum
        }
    }

    /// What operations or administration cost.
    private func sumCosts(
        _ terms: [WorldPlan.CostGroup.Term], levelRow: Int, indexRow: Int, into row: Int,
        _ columns: borrowing LaneBuffer
    ) {
        for group in 0..<Block.groupCount {
            let level = columns[levelRow, group]
            let index = columns[indexRow, group]
            var sum = Lanes.zero
            for term in terms {
                sum += PlannedCost.outcome(
                    planned: term.amount * level * index, costFactor: columns[term.outcomeRow, group])
            }
            columns[row, group] = sum
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
