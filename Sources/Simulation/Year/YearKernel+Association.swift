internal import Finsam
internal import Stochastics

extension YearKernel {
    /// Steps 2, 3 and 5 to 8 for one association: from what the state offers to the balance on 31 December.
    func runAssociation(
        _ association: Int, _ year: Lent<AlternativePlan.Year>, _ state: AlternativeState, _ world: WorldState
    ) {
        runAssociation(
            association, year, state, world, world.columns, state.outcomes.amounts, state.horizon.amounts)
        setAdministrationShare(of: association, in: state.outcomes)
    }

    /// The buffers are lent beside the objects that own them, which would be asked for them at every access.
    private func runAssociation(
        _ association: Int, _ year: Lent<AlternativePlan.Year>, _ state: AlternativeState, _ world: WorldState,
        _ columns: borrowing LaneBuffer, _ amounts: borrowing LaneBuffer, _ horizon: borrowing LaneBuffer
    ) {
        let terms = OfferTerms(
            association, members: year.members[association], set: year.memberSet[association],
            associationsInCountry: year.associationsInCountry, year, state.plan, world)
        let operationsGroups = year.operationsGroups[association]
        let administrationTerms = year.administrationTerms[association]
        let grantTerms = year.grantTerms[association]
        let oneOffShare = year.oneOffShare[association]
        var broken = BrokenRules()
        for group in groups {
            // Steps 2 and 3
            let opening = state.opening[association, group]
            let offer = terms.offer(
                capital: opening - state.settled[association, group], state, world, group)
            let contributions = Contribution.all(state: offer.state)

            // Step 5
            var operations = Lanes.zero
            for costs in operationsGroups { operations += columns[world.rows.cost(costs), group] }
            var administration = Lanes.zero
            for term in administrationTerms {
                administration +=
                    columns[world.rows.cost(term.group), group]
                    * PlannedCost.remainder(saving: columns[state.plan.savingRow, group], phase: term.phase)
            }
            let oneOff = columns[state.plan.oneOffRow, group] * oneOffShare

            // Step 6
            setGrantLevels(
                association, grantTerms, year, contributions: contributions, operations: operations,
                administration: administration, state, world, columns, state.grantLevel, group)
            close(
                association, grantTerms,
                Means(
                    room: offer.room, ask: offer.ask, contributions: contributions, opening: opening,
                    operations: operations, administration: administration, oneOff: oneOff),
                state, world, columns, amounts, horizon, group, &broken)
        }
        setFlags(broken, of: association, state)
    }

    /// Steps 7 and 8 on eight paths: what the granted money is used for, and the balance on 31 December.
    @inline(__always)
    func close(
        _ association: Int, _ grantTerms: [AlternativePlan.GrantTerm], _ means: Means, _ state: AlternativeState,
        _ world: WorldState, _ columns: borrowing LaneBuffer, _ amounts: borrowing LaneBuffer,
        _ horizon: borrowing LaneBuffer, _ group: Int, _ broken: inout BrokenRules
    ) {
        // Step 7
        var granted = Lanes.zero
        var counted = Lanes.zero
        var planned = Lanes.zero
        for term in grantTerms {
            let level = state.grantLevel[term.group, group]
            granted += level * term.granted
            counted += level * term.counted
            planned += level * columns[world.rows.cost(term.group), group]
        }

        // Step 8
        func result(spend: Lanes) -> Lanes {
            NoDebt.result(
                opening: means.opening, contributions: means.contributions, operations: means.operations,
                administration: means.administration, oneOff: means.oneOff, spend: spend)
        }
        let before = result(spend: planned)
        let curtailment = mode == .plan ? Lanes.zero : NoDebt.curtailment(result: before, spend: planned)
        let spend = planned - curtailment
        let balance = before + curtailment

        state.balance[association, group] = balance
        state.asked[association, group] = means.ask
        state.counted[association, group] = counted
        state.kept[association, group] = NoDebt.keptShare(curtailment: curtailment, spend: planned)
        put(means.room, layout.row(.room, of: association), group, amounts, horizon)
        put(means.contributions, layout.row(.contributions, of: association), group, amounts, horizon)
        put(means.administration, layout.row(.administration, of: association), group, amounts, horizon)
        put(means.operations, layout.row(.operations, of: association), group, amounts, horizon)
        put(granted, layout.row(.granted, of: association), group, amounts, horizon)
        put(spend, layout.row(.spend, of: association), group, amounts, horizon)
        put(means.oneOff, layout.row(.oneOff, of: association), group, amounts, horizon)
        put(curtailment, layout.row(AssociationOutcome.curtailment, of: association), group, amounts, horizon)
        let closingRow = layout.row(AssociationOutcome.closingBalance, of: association)
        amounts[closingRow, group] = balance
        horizon[closingRow, group] = balance

        let smallest = Lanes(repeating: NoDebt.smallestAmount)
        func mark(_ isBroken: LaneMask, _ flags: inout UInt64) {
            flags |= UInt64(Lanes.bits(isBroken)) &<< UInt64(8 &* group)
        }
        mark(curtailment .>= smallest, &broken.curtailment)
        mark(Lanes.zero - balance .>= smallest, &broken.insolvency)
        mark(Lanes.zero - result(spend: counted) .>= smallest, &broken.notCovered)
        if let firstStep = state.plan.capitalSteps.first {
            mark(balance .> means.contributions * firstStep.aboveShareOfContributions, &broken.capital)
        }
    }

    /// Notes which rules an association breaks.
    private func setFlags(_ broken: BrokenRules, of association: Int, _ state: AlternativeState) {
        state.outcomes.flags[layout.row(Rule.curtailment, of: association)] = broken.curtailment
        state.outcomes.flags[layout.row(Rule.insolvency, of: association)] = broken.insolvency
        state.outcomes.flags[layout.row(Rule.budgetNotCovered, of: association)] = broken.notCovered
        state.outcomes.flags[layout.row(Rule.capitalAboveReasonable, of: association)] = broken.capital
    }

    /// Step 6: within the plan as planned; after it what the envelope allows, or as before where grants are held.
    @inline(__always)
    private func setGrantLevels(
        _ association: Int, _ terms: [AlternativePlan.GrantTerm], _ year: Lent<AlternativePlan.Year>,
        contributions: Lanes,
        operations: Lanes,
        administration: Lanes, _ state: AlternativeState, _ world: WorldState, _ columns: borrowing LaneBuffer,
        _ levels: borrowing LaneBuffer, _ group: Int
    ) {
        for term in terms where term.isInPlan {
            levels[term.group, group] = columns[world.rows.budgetLevel(term.group), group]
        }
        switch state.plan.grants[association] {
        case .spendAvailable(let bufferShare, let releaseShare, let rebuildShare):
            let envelope = Grant.envelope(
                contributions: contributions, opening: state.opening[association, group], operations: operations,
                administration: administration, bufferShare: bufferShare, releaseShare: releaseShare,
                rebuildShare: rebuildShare)
            share(envelope, over: terms, world, columns, levels, group)
        case .hold:
            var ratio = Lanes(repeating: 1)
            if !year.formerGroups[association].isEmpty {
                ratio = Grant.membershipRatio(
                    contributions: contributions,
                    oldMembersContributions: state.formerContributions[association, group])
            }
            for term in terms where !term.isInPlan {
                levels[term.group, group] *=
                    columns[world.rows.indexGrowth(term.costIndex), group] * ratio
            }
        }
    }
    /// Step 6 where what is available is spent: initiatives after their plan share what those within theirs leave.
    @inline(__always)
    func share(
        _ envelope: Lanes, over terms: [AlternativePlan.GrantTerm], _ world: WorldState,
        _ columns: borrowing LaneBuffer, _ levels: borrowing LaneBuffer, _ group: Int
    ) {
        var countedInPlan = Lanes.zero
        var mix = Lanes.zero
        for term in terms {
            if term.isInPlan {
                countedInPlan += term.counted * levels[term.group, group]
            } else {
                mix += term.counted * columns[world.rows.budgetLevel(term.group), group]
            }
        }
        let level = Grant.level(envelope: envelope, countedInPlan: countedInPlan, mix: mix)
        for term in terms where !term.isInPlan {
            levels[term.group, group] = level * columns[world.rows.budgetLevel(term.group), group]
        }
    }
}

/// What an association has in a year, and what it must pay before its initiatives, on eight paths; SEK.
struct Means {
    let room: Lanes
    let ask: Lanes
    let contributions: Lanes
    let opening: Lanes
    let operations: Lanes
    let administration: Lanes
    let oneOff: Lanes
}

/// Which rules an association breaks in a year: a bit for each path.
struct BrokenRules {
    var curtailment: UInt64 = 0
    var insolvency: UInt64 = 0
    var notCovered: UInt64 = 0
    var capital: UInt64 = 0
}
