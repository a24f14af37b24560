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
        for group in groups {
            let offer = offer(
                to: association, members: year.members[association], associationsInCountry: year.associationsInCountry,
                capital: state.opening[association, group] - state.settled[association, group], year, state, world, group)
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
        for group in groups {
            var former = Lanes.zero
            for formerGroup in year.formerGroups[association] {
                let offer = offer(
                    to: formerGroup.association, members: formerGroup.members,
                    associationsInCountry: year.associationsInCountryBefore,
                    capital: state.balance[formerGroup.association, group], year, state, world, group)
                former += Contribution.all(state: offer.state)
            }
            state.formerContributions[association, group] = former
        }
    }

    /// Room, ask and the state's contribution for these members, which are those of the year or, for a comparison, those
    /// of the year before.
    private func offer(
        to association: Int, members: [Int], associationsInCountry: Double, capital: Lanes,
        _ year: AlternativePlan.Year, _ state: AlternativeState, _ world: WorldState, _ group: Int
    ) -> (room: Lanes, ask: Lanes, state: Lanes) {
        var share = Lanes.zero
        var last = Lanes.zero
        var lastRoom = Lanes.zero
        for member in members {
            share += world.columns[world.plan.shareRow(member), group]
            last += state.contributions[state.historyRow(member, year: year.year - 1), group]
            lastRoom += state.roomParts[member, group]
        }
        last *= Contribution.stateShare / Contribution.municipalShare
        var room: Lanes
        if let given = year.givenRoom[association] {
            room = Lanes(repeating: given)
        } else {
            room = StateRoom.room(
                baseAmount: state.plan.baseAmount, appropriation: world.columns[world.plan.appropriationRow, group],
                associationCount: associationsInCountry, share: share)
            if year.year > firstYear {
                room = StateRoom.limited(
                    room, lastRoom: lastRoom, largestDecrease: state.plan.largestDecrease, capital: capital,
                    lastContributions: Contribution.all(state: last), steps: state.plan.capitalSteps)
            }
        }
        let ask = Contribution.ask(year.ask[association], room: room, last: last)
        let contribution = Contribution.state(
            room: room, ask: ask, regionCeiling: year.regionCeiling[association],
            municipalCeiling: year.municipalCeiling[association])
        return (room, ask, contribution)
    }

    // MARK: Step 4

    private func step4MunicipalQuarter(
        _ association: Int, _ year: AlternativePlan.Year, _ state: AlternativeState, _ world: WorldState
    ) {
        let members = year.members[association]
        let given = year.splitWeights[association]
        let roomIsGiven = year.givenRoom[association] != nil
        for group in groups {
            let contributions = state.outcomes[layout.row(.contributions, of: association), group]
            state.contributionsOfAll[state.historyRow(association, year: year.year), group] = contributions
            let room = state.outcomes[layout.row(.room, of: association), group]
            var weights = Lanes.zero
            var shares = Lanes.zero
            for (position, member) in members.enumerated() {
                weights += weight(of: member, given: given?[position], year, world, group)
                shares += world.columns[world.plan.shareRow(member), group]
            }
            for (position, member) in members.enumerated() {
                let weight = weight(of: member, given: given?[position], year, world, group)
                let contribution = MunicipalQuarter.contribution(
                    contributions: contributions, weight: weight, weights: weights)
                state.outcomes[layout.row(.contribution, of: member), group] = contribution
                state.contributions[state.historyRow(member, year: year.year), group] = contribution
                let share = world.columns[world.plan.shareRow(member), group]
                let bySplit = weight / weights
                state.roomParts[member, group] =
                    room * (roomIsGiven ? bySplit : Lanes.choose(shares .> 0, share / shares, else: bySplit))
            }
        }
    }

    private func weight(
        of member: Int, given: Double?, _ year: AlternativePlan.Year, _ world: WorldState, _ group: Int
    ) -> Lanes {
        if let given { return Lanes(repeating: given) }
        return world.columns[world.plan.keyPopulationRow(member, year: year.year), group]
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

    private func planned(
        _ line: AlternativePlan.LinePlan, _ year: AlternativePlan.Year, _ state: AlternativeState, _ world: WorldState,
        _ group: Int
    ) -> Lanes {
        line.amounts[year.year - firstYear] * state.budgetLevel[line.home, group]
            * world.columns[world.plan.indexRow(line.costIndex), group]
    }

    private func step5PlannedCost(
        _ association: Int, _ year: AlternativePlan.Year, _ state: AlternativeState, _ world: WorldState
    ) {
        for group in groups {
            var operations = Lanes.zero
            for index in year.operations[association] {
                let line = state.plan.lines[index]
                let outcome = PlannedCost.outcome(
                    planned: planned(line, year, state, world, group), costFactor: world.columns[line.outcomeRow, group])
                state.lineOutcome[index, group] = outcome
                operations += outcome
            }
            var administration = Lanes.zero
            for index in year.administration[association] {
                let line = state.plan.lines[index]
                let outcome =
                    PlannedCost.outcome(
                        planned: planned(line, year, state, world, group), costFactor: world.columns[line.outcomeRow, group])
                    * PlannedCost.remainder(
                        saving: world.columns[state.plan.savingRow, group], phase: year.phase[line.home])
                state.lineOutcome[index, group] = outcome
                administration += outcome
            }
            state.outcomes[layout.row(.operations, of: association), group] = operations
            state.outcomes[layout.row(.administration, of: association), group] = administration
            state.outcomes[layout.row(.oneOff, of: association), group] =
                world.columns[state.plan.oneOffRow, group] * year.oneOffShare[association]
        }
    }

    // MARK: Step 6

    private func step6Grant(
        _ association: Int, _ year: AlternativePlan.Year, _ state: AlternativeState, _ world: WorldState
    ) {
        for group in groups {
            var countedInPlan = Lanes.zero
            var mix = Lanes.zero
            for index in year.initiatives[association] {
                let line = state.plan.lines[index]
                if year.year <= line.lastPlanYear {
                    let counted = planned(line, year, state, world, group)
                    countedInPlan += counted
                    state.granted[index, group] = Grant.granted(counted: counted, countedShare: line.countedShare)
                } else {
                    mix += line.mixAmount * state.budgetLevel[line.home, group]
                }
            }
            switch state.plan.grants[association] {
            case .spendAvailable(let bufferShare, let releaseShare, let rebuildShare):
                let envelope = Grant.envelope(
                    contributions: state.outcomes[layout.row(.contributions, of: association), group],
                    opening: state.opening[association, group],
                    operations: state.outcomes[layout.row(.operations, of: association), group],
                    administration: state.outcomes[layout.row(.administration, of: association), group],
                    bufferShare: bufferShare, releaseShare: releaseShare, rebuildShare: rebuildShare)
                let free = Lanes.maximum(envelope - countedInPlan, .zero)
                for index in year.initiatives[association] {
                    let line = state.plan.lines[index]
                    guard year.year > line.lastPlanYear else { continue }
                    let part = line.mixAmount * state.budgetLevel[line.home, group]
                    let counted = Lanes.choose(mix .> 0, free * (part / mix), else: .zero)
                    state.granted[index, group] = Grant.granted(counted: counted, countedShare: line.countedShare)
                }
            case .hold:
                let ratio = heldRatio(association, year, state, group)
                for index in year.initiatives[association] {
                    let line = state.plan.lines[index]
                    guard year.year > line.lastPlanYear else { continue }
                    state.granted[index, group] =
                        state.granted[index, group] * world.columns[world.plan.indexGrowthRow(line.costIndex), group] * ratio
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
        for group in groups {
            var granted = Lanes.zero
            var counted = Lanes.zero
            var spend = Lanes.zero
            for index in year.initiatives[association] {
                let line = state.plan.lines[index]
                let grant = state.granted[index, group]
                let outcome = Spend.spend(granted: grant, utilisation: world.columns[line.outcomeRow, group])
                state.lineOutcome[index, group] = outcome
                granted += grant
                counted += grant * line.countedShare
                spend += outcome
            }
            state.outcomes[layout.row(.granted, of: association), group] = granted
            state.outcomes[layout.row(.spend, of: association), group] = spend
            state.counted[association, group] = counted
        }
    }

    // MARK: Step 8

    private func step8NoDebt(_ association: Int, _ year: AlternativePlan.Year, _ state: AlternativeState) {
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
            for index in year.initiatives[association] { state.lineOutcome[index, group] *= kept }
            let spend = planned - curtailment
            let balance = before + curtailment
            state.balance[association, group] = balance
            let administration = outcome(.administration)
            let costs = administration + outcome(.operations) + spend + outcome(.oneOff)
            state.outcomes[layout.row(.spend, of: association), group] = spend
            state.outcomes[layout.row(AssociationOutcome.curtailment, of: association), group] = curtailment
            state.outcomes[layout.row(.closingBalance, of: association), group] = balance
            state.outcomes[layout.row(.administrationShare, of: association), group] =
                Lanes.choose(costs .> 0, administration / costs, else: .zero)

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
        let members = year.members[association]
        for group in groups {
            let contributions = state.outcomes[layout.row(.contributions, of: association), group]
            let administration = state.outcomes[layout.row(.administration, of: association), group]
            var people = Lanes.zero
            for member in members { people += world.columns[world.plan.keyPopulationRow(member, year: year.year), group] }
            for member in members {
                var accessible = Lanes.zero
                for index in year.initiatives[association] {
                    var spend = state.lineOutcome[index, group]
                    for access in state.plan.lines[index].access where access.municipality == member {
                        spend *= world.columns[access.row, group]
                    }
                    accessible += spend
                }
                let contribution = state.outcomes[layout.row(.contribution, of: member), group]
                let reach = MunicipalResult.reach(
                    accessibleSpend: accessible,
                    population: world.columns[world.plan.keyPopulationRow(member, year: year.year), group],
                    membersPopulation: people)
                state.outcomes[layout.row(.reach, of: member), group] = reach
                state.outcomes[layout.row(.net, of: member), group] = reach - contribution
                state.outcomes[layout.row(.leverage, of: member), group] = MunicipalResult.leverage(
                    reach: reach, contribution: contribution)
                state.outcomes[layout.row(.administrationBorne, of: member), group] = MunicipalResult.administrationBorne(
                    administration: administration, contribution: contribution, contributions: contributions)
            }
        }
    }
}
