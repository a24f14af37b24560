internal import Finsam
internal import Stochastics

/// Runs the nine steps of one year of one alternative on one block of paths, in their order.
///
/// The only place where a year is computed: plan mode, expected mode and Monte Carlo all come here. The formulas are in
/// `Finsam/Year`, one file a step; here they are applied to every association, line and municipality.
struct YearKernel {
    let layout: OutcomeLayout
    let mode: Mode
    let firstYear: Int

    private var groups: Range<Int> { 0..<Block.groupCount }
    private typealias Scratch = AlternativeState.Scratch

    func run(_ year: AlternativePlan.Year, of state: AlternativeState, in world: WorldState) {
        step1Membership(year, state)
        setBudgetLevels(year, state, world)
        for association in year.existing {
            steps2And3RoomAndContribution(association, year, state, world)
            steps2And3WithoutTheChange(association, year, state, world)
        }
        for association in year.existing {
            step4MunicipalQuarter(association, year, state, world)
            step5PlannedCost(association, year, state, world)
            step6Grant(association, year, state, world)
            step7Spend(association, year, state, world)
            step8NoDebt(association, year, state)
            step9Municipality(association, year, state, world)
        }
        sumAssociations(year, state)
        addToHorizon(year, state)
    }

    // MARK: Step 1

    private func step1Membership(_ year: AlternativePlan.Year, _ state: AlternativeState) {
        for association in 0..<state.plan.associationCount {
            state.settled.set(0, row: association)
            state.mergedIn.set(0, row: association)
        }
        if case .proportional(let share, _) = state.plan.settlement {
            for move in year.leaving {
                for group in groups {
                    var paid = Lanes.zero
                    var paidByAll = Lanes.zero
                    for past in move.past {
                        if past.isMember {
                            paid += state.contributions[state.historyRow(move.municipality, year: past.year), group]
                        }
                        for association in past.associations {
                            paidByAll += state.contributionsOfAll[state.historyRow(association, year: past.year), group]
                        }
                    }
                    let amount = Membership.settlement(
                        share: share, balance: state.balance[move.from, group], paid: paid, paidByAll: paidByAll)
                    state.settled[move.from, group] -= amount
                    state.settled[move.to, group] += amount
                }
            }
        }
        for merger in year.dissolving {
            for group in groups {
                state.settled[merger.into, group] += state.settled[merger.from, group]
                state.mergedIn[merger.into, group] += state.balance[merger.from, group]
            }
        }
        for association in year.existing {
            for group in groups {
                state.opening[association, group] =
                    state.balance[association, group] + state.mergedIn[association, group]
                    + state.settled[association, group]
            }
        }
    }

    // MARK: Steps 2 and 3

    private func steps2And3RoomAndContribution(
        _ association: Int, _ year: AlternativePlan.Year, _ state: AlternativeState, _ world: WorldState
    ) {
        let roomRow = layout.row(.room, of: association)
        let contributionsRow = layout.row(.contributions, of: association)
        sumOverMembers(year.members[association], year, state, world)
        let terms = OfferTerms(association, year, state.plan, associationsInCountry: year.associationsInCountry)
        for group in groups {
            let offer = offer(
                terms, capital: state.opening[association, group] - state.settled[association, group], state, world,
                group)
            state.outcomes[roomRow, group] = offer.room
            state.asked[association, group] = offer.ask
            state.outcomes[contributionsRow, group] = Contribution.all(state: offer.state)
        }
    }

    /// What the old members would have brought this year, which step 6 compares with where grants are held.
    ///
    /// Here, while what they paid and what room they had last year is still there: step 4 puts this year's in its place.
    private func steps2And3WithoutTheChange(
        _ association: Int, _ year: AlternativePlan.Year, _ state: AlternativeState, _ world: WorldState
    ) {
        guard case .hold = state.plan.grants[association], !year.formerGroups[association].isEmpty else { return }
        state.formerContributions.set(0, row: association)
        for former in year.formerGroups[association] {
            sumOverMembers(former.members, year, state, world)
            let terms = OfferTerms(
                former.association, year, state.plan, associationsInCountry: year.associationsInCountryBefore)
            for group in groups {
                let offer = offer(terms, capital: state.balance[former.association, group], state, world, group)
                state.formerContributions[association, group] += Contribution.all(state: offer.state)
            }
        }
    }

    /// Sums what members bring to steps 2 and 3: their shares, and what they paid and had as room last year.
    private func sumOverMembers(
        _ members: [Int], _ year: AlternativePlan.Year, _ state: AlternativeState, _ world: WorldState
    ) {
        state.scratch.set(0, row: Scratch.share)
        state.scratch.set(0, row: Scratch.last)
        state.scratch.set(0, row: Scratch.lastRoom)
        for member in members {
            let share = world.rows.share(member)
            let last = state.historyRow(member, year: year.year - 1)
            for group in groups {
                state.scratch[Scratch.share, group] += world.columns[share, group]
                state.scratch[Scratch.last, group] += state.contributions[last, group]
                state.scratch[Scratch.lastRoom, group] += state.roomParts[member, group]
            }
        }
    }

    /// What decides an offer beside the members' sums.
    private struct OfferTerms {
        let givenRoom: Double?
        let ask: YearAsk
        let regionCeiling: Double
        let municipalCeiling: Double
        let baseAmount: Double
        let associationsInCountry: Double
        let largestDecrease: Double?
        let capitalSteps: [CapitalStep]
        let year: Int

        init(
            _ association: Int, _ year: AlternativePlan.Year, _ plan: AlternativePlan, associationsInCountry: Double
        ) {
            givenRoom = year.givenRoom[association]
            ask = year.ask[association]
            regionCeiling = year.regionCeiling[association]
            municipalCeiling = year.municipalCeiling[association]
            baseAmount = plan.baseAmount
            self.associationsInCountry = associationsInCountry
            largestDecrease = plan.largestDecrease
            capitalSteps = plan.capitalSteps
            self.year = year.year
        }
    }

    /// Room, ask and the state's contribution for the members that were summed, which are those of the year or, for a
    /// comparison, those of the year before.
    @inline(__always)
    private func offer(
        _ terms: OfferTerms, capital: Lanes, _ state: AlternativeState, _ world: WorldState, _ group: Int
    ) -> (room: Lanes, ask: Lanes, state: Lanes) {
        let last =
            state.scratch[Scratch.last, group] * (Contribution.stateShare / Contribution.municipalShare)
        var room: Lanes
        if let given = terms.givenRoom {
            room = Lanes(repeating: given)
        } else {
            room = StateRoom.room(
                baseAmount: terms.baseAmount, appropriation: world.columns[world.rows.appropriation, group],
                associationCount: terms.associationsInCountry, share: state.scratch[Scratch.share, group])
            if terms.year > firstYear {
                room = StateRoom.limited(
                    room, lastRoom: state.scratch[Scratch.lastRoom, group], largestDecrease: terms.largestDecrease,
                    capital: capital, lastContributions: Contribution.all(state: last), steps: terms.capitalSteps)
            }
        }
        let ask = Contribution.ask(terms.ask, room: room, last: last)
        let contribution = Contribution.state(
            room: room, ask: ask, regionCeiling: terms.regionCeiling, municipalCeiling: terms.municipalCeiling)
        return (room, ask, contribution)
    }

    // MARK: Step 4

    private func step4MunicipalQuarter(
        _ association: Int, _ year: AlternativePlan.Year, _ state: AlternativeState, _ world: WorldState
    ) {
        let members = year.members[association]
        let given = year.splitWeights[association]
        let roomIsGiven = year.givenRoom[association] != nil
        let contributionsRow = layout.row(.contributions, of: association)
        let roomRow = layout.row(.room, of: association)
        let paidRow = state.historyRow(association, year: year.year)
        state.scratch.set(0, row: Scratch.weights)
        state.scratch.set(0, row: Scratch.share)
        for (position, member) in members.enumerated() {
            for group in groups {
                state.scratch[Scratch.weights, group] += weight(of: member, given: given?[position], world, group)
                state.scratch[Scratch.share, group] += world.columns[world.rows.share(member), group]
            }
        }
        for group in groups { state.contributionsOfAll[paidRow, group] = state.outcomes[contributionsRow, group] }
        for (position, member) in members.enumerated() {
            let contributionRow = layout.row(.contribution, of: member)
            let historyRow = state.historyRow(member, year: year.year)
            for group in groups {
                let weight = weight(of: member, given: given?[position], world, group)
                let weights = state.scratch[Scratch.weights, group]
                let contribution = MunicipalQuarter.contribution(
                    contributions: state.outcomes[contributionsRow, group], weight: weight, weights: weights)
                state.outcomes[contributionRow, group] = contribution
                state.contributions[historyRow, group] = contribution
                let share = world.columns[world.rows.share(member), group]
                let shares = state.scratch[Scratch.share, group]
                let bySplit = weight / weights
                state.roomParts[member, group] =
                    state.outcomes[roomRow, group]
                    * (roomIsGiven ? bySplit : Lanes.choose(shares .> 0, share / shares, else: bySplit))
            }
        }
    }

    @inline(__always)
    private func weight(of member: Int, given: Double?, _ world: WorldState, _ group: Int) -> Lanes {
        if let given { return Lanes(repeating: given) }
        return world.columns[world.rows.keyPopulation(member), group]
    }

    // MARK: Step 5

    /// A budget's level follows its driver in the years of the plan and stays after it, as the planned amounts do. All
    /// lines of a budget have the same plan.
    private func setBudgetLevels(_ year: AlternativePlan.Year, _ state: AlternativeState, _ world: WorldState) {
        for (home, lines) in state.plan.homeLines.enumerated() {
            guard let line = lines.first.map({ state.plan.lines[$0] }), year.year <= line.lastPlanYear else { continue }
            for group in groups { state.budgetLevel[home, group] = world.columns[line.budgetLevelRow, group] }
        }
    }

    @inline(__always)
    private func planned(
        _ line: AlternativePlan.LinePlan, amount: Double, _ state: AlternativeState, _ world: WorldState, _ group: Int
    ) -> Lanes {
        amount * state.budgetLevel[line.home, group] * world.columns[world.rows.index(line.costIndex), group]
    }

    private func step5PlannedCost(
        _ association: Int, _ year: AlternativePlan.Year, _ state: AlternativeState, _ world: WorldState
    ) {
        let operationsRow = layout.row(.operations, of: association)
        state.outcomes.set(0, row: operationsRow)
        for index in year.operations[association] {
            let line = state.plan.lines[index]
            let amount = line.amounts[year.year - firstYear]
            for group in groups {
                let outcome = PlannedCost.outcome(
                    planned: planned(line, amount: amount, state, world, group),
                    costFactor: world.columns[line.outcomeRow, group])
                state.lineOutcome[index, group] = outcome
                state.outcomes[operationsRow, group] += outcome
            }
        }
        let administrationRow = layout.row(.administration, of: association)
        state.outcomes.set(0, row: administrationRow)
        for index in year.administration[association] {
            let line = state.plan.lines[index]
            let amount = line.amounts[year.year - firstYear]
            let phase = year.phase[line.home]
            for group in groups {
                let outcome =
                    PlannedCost.outcome(
                        planned: planned(line, amount: amount, state, world, group),
                        costFactor: world.columns[line.outcomeRow, group])
                    * PlannedCost.remainder(saving: world.columns[state.plan.savingRow, group], phase: phase)
                state.lineOutcome[index, group] = outcome
                state.outcomes[administrationRow, group] += outcome
            }
        }
        let oneOffRow = layout.row(.oneOff, of: association)
        let share = year.oneOffShare[association]
        for group in groups { state.outcomes[oneOffRow, group] = world.columns[state.plan.oneOffRow, group] * share }
    }

    // MARK: Step 6

    private func step6Grant(
        _ association: Int, _ year: AlternativePlan.Year, _ state: AlternativeState, _ world: WorldState
    ) {
        state.scratch.set(0, row: Scratch.countedInPlan)
        state.scratch.set(0, row: Scratch.mix)
        for index in year.initiatives[association] {
            let line = state.plan.lines[index]
            let amount = line.amounts[year.year - firstYear]
            let isInPlan = year.year <= line.lastPlanYear
            for group in groups {
                if isInPlan {
                    let counted = planned(line, amount: amount, state, world, group)
                    state.scratch[Scratch.countedInPlan, group] += counted
                    state.granted[index, group] = Grant.granted(counted: counted, countedShare: line.countedShare)
                } else {
                    state.scratch[Scratch.mix, group] += line.mixAmount * state.budgetLevel[line.home, group]
                }
            }
        }
        switch state.plan.grants[association] {
        case .spendAvailable(let bufferShare, let releaseShare, let rebuildShare):
            let contributionsRow = layout.row(.contributions, of: association)
            let operationsRow = layout.row(.operations, of: association)
            let administrationRow = layout.row(.administration, of: association)
            for group in groups {
                let envelope = Grant.envelope(
                    contributions: state.outcomes[contributionsRow, group], opening: state.opening[association, group],
                    operations: state.outcomes[operationsRow, group],
                    administration: state.outcomes[administrationRow, group], bufferShare: bufferShare,
                    releaseShare: releaseShare, rebuildShare: rebuildShare)
                state.scratch[Scratch.factor, group] = Lanes.maximum(
                    envelope - state.scratch[Scratch.countedInPlan, group], .zero)
            }
            for index in year.initiatives[association] {
                let line = state.plan.lines[index]
                guard year.year > line.lastPlanYear else { continue }
                for group in groups {
                    let part = line.mixAmount * state.budgetLevel[line.home, group]
                    let mix = state.scratch[Scratch.mix, group]
                    let counted = Lanes.choose(
                        mix .> 0, state.scratch[Scratch.factor, group] * (part / mix), else: .zero)
                    state.granted[index, group] = Grant.granted(counted: counted, countedShare: line.countedShare)
                }
            }
        case .hold:
            for group in groups { state.scratch[Scratch.factor, group] = heldRatio(association, year, state, group) }
            for index in year.initiatives[association] {
                let line = state.plan.lines[index]
                guard year.year > line.lastPlanYear else { continue }
                let growthRow = world.rows.indexGrowth(line.costIndex)
                for group in groups {
                    state.granted[index, group] =
                        state.granted[index, group] * world.columns[growthRow, group]
                        * state.scratch[Scratch.factor, group]
                }
            }
        }
    }

    private func heldRatio(
        _ association: Int, _ year: AlternativePlan.Year, _ state: AlternativeState, _ group: Int
    ) -> Lanes {
        guard !year.formerGroups[association].isEmpty else { return Lanes(repeating: 1) }
        return Grant.membershipRatio(
            contributions: state.outcomes[layout.row(.contributions, of: association), group],
            oldMembersContributions: state.formerContributions[association, group])
    }

    // MARK: Step 7

    private func step7Spend(
        _ association: Int, _ year: AlternativePlan.Year, _ state: AlternativeState, _ world: WorldState
    ) {
        let grantedRow = layout.row(.granted, of: association)
        let spendRow = layout.row(.spend, of: association)
        state.outcomes.set(0, row: grantedRow)
        state.outcomes.set(0, row: spendRow)
        state.counted.set(0, row: association)
        for index in year.initiatives[association] {
            let line = state.plan.lines[index]
            for group in groups {
                let grant = state.granted[index, group]
                let outcome = Spend.spend(granted: grant, utilisation: world.columns[line.outcomeRow, group])
                state.lineOutcome[index, group] = outcome
                state.outcomes[grantedRow, group] += grant
                state.counted[association, group] += grant * line.countedShare
                state.outcomes[spendRow, group] += outcome
            }
        }
    }

    // MARK: Step 8

    private func step8NoDebt(_ association: Int, _ year: AlternativePlan.Year, _ state: AlternativeState) {
        let initiatives = year.initiatives[association]
        let smallest = Lanes(repeating: NoDebt.smallestAmount)
        for group in groups {
            func outcome(_ outcome: AssociationOutcome) -> Lanes {
                state.outcomes[layout.row(outcome, of: association), group]
            }
            func result(spend: Lanes) -> Lanes {
                NoDebt.result(
                    opening: state.opening[association, group], contributions: outcome(.contributions),
                    operations: outcome(.operations), administration: outcome(.administration),
                    oneOff: outcome(.oneOff), spend: spend)
            }
            let planned = outcome(.spend)
            let before = result(spend: planned)
            let curtailment = mode == .plan ? Lanes.zero : NoDebt.curtailment(result: before, spend: planned)
            let kept = NoDebt.keptShare(curtailment: curtailment, spend: planned)
            for index in initiatives { state.lineOutcome[index, group] *= kept }
            let spend = planned - curtailment
            let balance = before + curtailment
            state.balance[association, group] = balance
            state.outcomes[layout.row(.spend, of: association), group] = spend
            state.outcomes[layout.row(AssociationOutcome.curtailment, of: association), group] = curtailment
            state.outcomes[layout.row(.closingBalance, of: association), group] = balance

            let counted = state.counted[association, group]
            setRule(.curtailment, curtailment .>= smallest, association, state, group)
            setRule(.insolvency, Lanes.zero - balance .>= smallest, association, state, group)
            setRule(.budgetNotCovered, Lanes.zero - result(spend: counted) .>= smallest, association, state, group)
            if let first = state.plan.capitalSteps.first {
                setRule(
                    .capitalAboveReasonable, balance .> outcome(.contributions) * first.aboveShareOfContributions,
                    association, state, group)
            }
        }
        setAdministrationShare(of: association, in: state.outcomes)
    }

    private func setRule(
        _ rule: Rule, _ isBroken: LaneMask, _ association: Int, _ state: AlternativeState, _ group: Int
    ) {
        state.outcomes[layout.row(rule, of: association), group] =
            Lanes.choose(isBroken, Lanes(repeating: 1), else: .zero)
    }

    // MARK: Step 9

    private func step9Municipality(
        _ association: Int, _ year: AlternativePlan.Year, _ state: AlternativeState, _ world: WorldState
    ) {
        let initiatives = year.initiatives[association]
        let members = year.members[association]
        state.scratch.set(0, row: Scratch.people)
        for member in members {
            for group in groups {
                state.scratch[Scratch.people, group] += world.columns[world.rows.keyPopulation(member), group]
            }
        }
        let contributionsRow = layout.row(.contributions, of: association)
        let administrationRow = layout.row(.administration, of: association)
        let spendRow = layout.row(.spend, of: association)
        for member in members {
            let accessRows = year.accessRows[member]
            state.scratch.set(0, row: Scratch.accessible)
            for (position, access) in accessRows.enumerated() {
                for group in groups {
                    var spend = state.lineOutcome[initiatives[position], group]
                    if let access { spend *= world.columns[access, group] }
                    state.scratch[Scratch.accessible, group] += spend
                }
            }
            // Access is 1 to every initiative for all but a few municipalities.
            let accessibleIsAll = accessRows.isEmpty
            let first = layout.row(.contribution, of: member)
            for group in groups {
                let contribution = state.outcomes[first, group]
                let contributions = state.outcomes[contributionsRow, group]
                let reach = MunicipalResult.reach(
                    accessibleSpend: accessibleIsAll
                        ? state.outcomes[spendRow, group] : state.scratch[Scratch.accessible, group],
                    population: world.columns[world.rows.keyPopulation(member), group],
                    membersPopulation: state.scratch[Scratch.people, group])
                state.outcomes[layout.row(.reach, of: member), group] = reach
                state.outcomes[layout.row(.net, of: member), group] = reach - contribution
                state.outcomes[layout.row(.leverage, of: member), group] = MunicipalResult.leverage(
                    reach: reach, contribution: contribution)
                state.outcomes[layout.row(.administrationBorne, of: member), group] =
                    MunicipalResult.administrationBorne(
                        administration: state.outcomes[administrationRow, group], contribution: contribution,
                        contributions: contributions)
            }
        }
    }
}
