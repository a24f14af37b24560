internal import Finsam
internal import Stochastics

extension YearKernel {
    /// Steps 2, 3 and 5 to 8 for one association: from what the state offers to the balance on 31 December.
    func runAssociation(
        _ association: Int, _ year: AlternativePlan.Year, _ state: AlternativeState, _ world: WorldState
    ) {
        let terms = OfferTerms(
            association, members: year.members[association], set: year.memberSet[association],
            associationsInCountry: year.associationsInCountry, year, state.plan, world)
        let operationsGroups = year.operationsGroups[association]
        let administrationTerms = year.administrationTerms[association]
        let oneOffShare = year.oneOffShare[association]
        let firstStep = state.plan.capitalSteps.first
        var broken = (curtailment: UInt64(0), insolvency: UInt64(0), notCovered: UInt64(0), capital: UInt64(0))
        for group in groups {
            // Steps 2 and 3
            let opening = state.opening[association, group]
            let offer = terms.offer(
                capital: opening - state.settled[association, group], state, world, group)
            let contributions = Contribution.all(state: offer.state)

            // Step 5
            var operations = Lanes.zero
            for costs in operationsGroups { operations += world.columns[world.rows.cost(costs), group] }
            var administration = Lanes.zero
            for term in administrationTerms {
                administration +=
                    world.columns[world.rows.cost(term.group), group]
                    * PlannedCost.remainder(saving: world.columns[state.plan.savingRow, group], phase: term.phase)
            }
            let oneOff = world.columns[state.plan.oneOffRow, group] * oneOffShare

            // Steps 6 and 7
            setGrantLevels(
                association, year, contributions: contributions, operations: operations,
                administration: administration, state, world, group)
            var granted = Lanes.zero
            var counted = Lanes.zero
            var planned = Lanes.zero
            for term in year.grantTerms[association] {
                let level = state.grantLevel[term.group, group]
                granted += level * term.granted
                counted += level * term.counted
                planned += level * world.columns[world.rows.cost(term.group), group]
            }

            // Step 8
            func result(spend: Lanes) -> Lanes {
                NoDebt.result(
                    opening: opening, contributions: contributions, operations: operations,
                    administration: administration, oneOff: oneOff, spend: spend)
            }
            let before = result(spend: planned)
            let curtailment = mode == .plan ? Lanes.zero : NoDebt.curtailment(result: before, spend: planned)
            let spend = planned - curtailment
            let balance = before + curtailment

            state.balance[association, group] = balance
            state.asked[association, group] = offer.ask
            state.counted[association, group] = counted
            state.kept[association, group] = NoDebt.keptShare(curtailment: curtailment, spend: planned)
            func put(_ amount: Lanes, _ outcome: AssociationOutcome) {
                self.put(amount, layout.row(outcome, of: association), group, state)
            }
            put(offer.room, .room)
            put(contributions, .contributions)
            put(administration, .administration)
            put(operations, .operations)
            put(granted, .granted)
            put(spend, .spend)
            put(oneOff, .oneOff)
            put(curtailment, .curtailment)
            let closingRow = layout.row(AssociationOutcome.closingBalance, of: association)
            state.outcomes.amounts[closingRow, group] = balance
            state.horizon.amounts[closingRow, group] = balance

            let smallest = Lanes(repeating: NoDebt.smallestAmount)
            func mark(_ isBroken: LaneMask, _ flags: inout UInt64) {
                flags |= UInt64(Lanes.bits(isBroken)) &<< UInt64(8 &* group)
            }
            mark(curtailment .>= smallest, &broken.curtailment)
            mark(Lanes.zero - balance .>= smallest, &broken.insolvency)
            mark(Lanes.zero - result(spend: counted) .>= smallest, &broken.notCovered)
            if let firstStep {
                mark(balance .> contributions * firstStep.aboveShareOfContributions, &broken.capital)
            }
        }
        setAdministrationShare(of: association, in: state.outcomes)
        state.outcomes.flags[layout.row(Rule.curtailment, of: association)] = broken.curtailment
        state.outcomes.flags[layout.row(Rule.insolvency, of: association)] = broken.insolvency
        state.outcomes.flags[layout.row(Rule.budgetNotCovered, of: association)] = broken.notCovered
        state.outcomes.flags[layout.row(Rule.capitalAboveReasonable, of: association)] = broken.capital
    }

    /// Step 6: within the plan as planned; after it what the envelope allows, or as before where grants are held.
    @inline(__always)
    private func setGrantLevels(
        _ association: Int, _ year: AlternativePlan.Year, contributions: Lanes, operations: Lanes,
        administration: Lanes, _ state: AlternativeState, _ world: WorldState, _ group: Int
    ) {
        let terms = year.grantTerms[association]
        for term in terms where term.isInPlan {
            state.grantLevel[term.group, group] = world.columns[world.rows.budgetLevel(term.group), group]
        }
        switch state.plan.grants[association] {
        case .spendAvailable(let bufferShare, let releaseShare, let rebuildShare):
            var countedInPlan = Lanes.zero
            var mix = Lanes.zero
            for term in terms {
                if term.isInPlan {
                    countedInPlan += term.counted * state.grantLevel[term.group, group]
                } else {
                    mix += term.counted * world.columns[world.rows.budgetLevel(term.group), group]
                }
            }
            let envelope = Grant.envelope(
                contributions: contributions, opening: state.opening[association, group], operations: operations,
                administration: administration, bufferShare: bufferShare, releaseShare: releaseShare,
                rebuildShare: rebuildShare)
            let level = Grant.level(envelope: envelope, countedInPlan: countedInPlan, mix: mix)
            for term in terms where !term.isInPlan {
                state.grantLevel[term.group, group] =
                    level * world.columns[world.rows.budgetLevel(term.group), group]
            }
        case .hold:
            var ratio = Lanes(repeating: 1)
            if !year.formerGroups[association].isEmpty {
                ratio = Grant.membershipRatio(
                    contributions: contributions,
                    oldMembersContributions: state.formerContributions[association, group])
            }
            for term in terms where !term.isInPlan {
                state.grantLevel[term.group, group] *=
                    world.columns[world.rows.indexGrowth(term.costIndex), group] * ratio
            }
        }
    }
}
