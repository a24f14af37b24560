internal import Finsam
internal import Stochastics

extension YearKernel {
    /// Steps 4 and 9 for the members of an association: what each pays, and what comes of it.
    func runMembers(
        _ association: Int, _ year: AlternativePlan.Year, _ state: AlternativeState, _ world: WorldState
    ) {
        let set = year.memberSet[association]
        let firstPart = world.plan.memberSets[set].firstPart
        let given = year.splitWeights[association]
        let givenSum = Lanes(repeating: given?.reduce(0, +) ?? 0)
        setCommonLeverage(association, state)
        for (position, member) in year.members[association].enumerated() {
            let partRow = world.rows.populationPart(firstPart + position)
            let givenWeight = given.map { Lanes(repeating: $0[position]) }
            let access = year.accessNumbers[member]
            let hasCommonLeverage = year.hasCommonLeverage(member)
            let rows = MemberRows(layout, association: association, municipality: member)
            for group in groups {
                let contributions = state.outcomes.amounts[rows.contributions, group]
                let populationPart = world.columns[partRow, group]

                // Step 4
                var part = populationPart
                if let givenWeight { part = MunicipalQuarter.part(weight: givenWeight, weights: givenSum) }
                let contribution = MunicipalQuarter.contribution(contributions: contributions, part: part)

                // Step 9
                var spend = state.outcomes.amounts[rows.spend, group]
                if !access.isEmpty {
                    spend = accessibleSpend(access, year.grantTerms[association], association, state, world, group)
                }
                let reach = MunicipalResult.reach(accessibleSpend: spend, populationPart: populationPart)
                put(contribution, rows.contribution, group, state)
                put(reach, rows.reach, group, state)
                put(reach - contribution, rows.net, group, state)
                state.outcomes.amounts[rows.leverage, group] =
                    hasCommonLeverage
                    ? state.commonLeverage[association, group]
                    : MunicipalResult.leverage(reach: reach, contribution: contribution)
                let borne = MunicipalResult.administrationBorne(
                    administration: state.outcomes.amounts[rows.administration, group], part: part,
                    contributions: contributions)
                put(borne, rows.administrationBorne, group, state)

                if state.plan.remembersRooms {
                    let shares = world.columns[world.rows.shares(ofSet: set), group]
                    let share = world.columns[world.rows.share(member), group]
                    let roomPart =
                        year.givenRoom[association] != nil
                        ? part : Lanes.choose(shares .> 0, share / shares, else: part)
                    state.roomParts[member, group] = state.outcomes.amounts[rows.room, group] * roomPart
                }
            }
        }
        if state.plan.remembersContributions { rememberContributions(association, year, state) }
    }

    /// The leverage of members whose parts of the contributions and of the initiatives are the same.
    private func setCommonLeverage(_ association: Int, _ state: AlternativeState) {
        let contributions = layout.row(.contributions, of: association)
        let spend = layout.row(.spend, of: association)
        for group in groups {
            state.commonLeverage[association, group] = MunicipalResult.leverage(
                reach: state.outcomes.amounts[spend, group],
                contribution: state.outcomes.amounts[contributions, group] * Contribution.municipalShare)
        }
    }

    /// What initiatives spend that a municipality's inhabitants have access to.
    @inline(__always)
    private func accessibleSpend(
        _ access: [Int], _ terms: [AlternativePlan.GrantTerm], _ association: Int, _ state: AlternativeState,
        _ world: WorldState, _ group: Int
    ) -> Lanes {
        var spend = Lanes.zero
        for (term, number) in zip(terms, access) {
            let row = number < 0 ? world.rows.cost(term.group) : world.rows.access(number)
            spend += state.grantLevel[term.group, group] * world.columns[row, group]
        }
        return spend * state.kept[association, group]
    }

    /// Keeps what steps 1 to 3 of later years look back on.
    private func rememberContributions(
        _ association: Int, _ year: AlternativePlan.Year, _ state: AlternativeState
    ) {
        let all = layout.row(.contributions, of: association)
        let allRow = state.historyRow(association, year: year.year)
        for group in groups { state.contributionsOfAll[allRow, group] = state.outcomes.amounts[all, group] }
        for member in year.members[association] {
            let paid = layout.row(.contribution, of: member)
            let row = state.historyRow(member, year: year.year)
            for group in groups { state.contributions[row, group] = state.outcomes.amounts[paid, group] }
        }
    }
}

/// The rows that a member's year is read from and written to.
private struct MemberRows {
    let room: Int
    let contributions: Int
    let administration: Int
    let spend: Int
    let contribution: Int
    let reach: Int
    let net: Int
    let leverage: Int
    let administrationBorne: Int

    init(_ layout: OutcomeLayout, association: Int, municipality: Int) {
        room = layout.row(.room, of: association)
        contributions = layout.row(.contributions, of: association)
        administration = layout.row(.administration, of: association)
        spend = layout.row(.spend, of: association)
        contribution = layout.row(.contribution, of: municipality)
        reach = layout.row(.reach, of: municipality)
        net = layout.row(.net, of: municipality)
        leverage = layout.row(.leverage, of: municipality)
        administrationBorne = layout.row(.administrationBorne, of: municipality)
    }
}
