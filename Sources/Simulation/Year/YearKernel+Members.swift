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
        let grants = year.grantTerms[association]
        setCommonLeverage(association, state)
        for (position, member) in year.members[association].enumerated() {
            let partRow = world.rows.populationPart(firstPart + position)
            let givenPart = given.map {
                MunicipalQuarter.part(weight: Lanes(repeating: $0[position]), weights: givenSum)
            }
            let access = year.accessNumbers[member]
            let hasCommonLeverage = year.hasCommonLeverage(member)
            let rows = MemberRows(layout, association: association, municipality: member)
            let terms = MemberTerms(
                partRow: partRow, givenPart: givenPart, access: access, grants: grants,
                hasCommonLeverage: hasCommonLeverage)
            runMember(
                terms, rows, association, state, world, world.columns, state.outcomes.amounts, state.horizon.amounts)
            if state.plan.remembersRooms { rememberRoom(of: member, rows, terms, association, year, state, world) }
        }
        if state.plan.remembersContributions { rememberContributions(association, year, state) }
    }

    /// The buffers are lent beside the objects that own them, which would be asked for them at every access.
    private func runMember(
        _ terms: borrowing MemberTerms, _ rows: MemberRows, _ association: Int, _ state: AlternativeState,
        _ world: WorldState, _ columns: borrowing LaneBuffer, _ amounts: borrowing LaneBuffer,
        _ horizon: borrowing LaneBuffer
    ) {
        for group in groups {
            let populationPart = columns[terms.partRow, group]
            let part = terms.givenPart ?? populationPart

            var spend = amounts[rows.spend, group]
            if !terms.access.isEmpty {
                spend = accessibleSpend(
                    terms.grants, terms.access, levels: state.grantLevel, kept: state.kept[association, group], world,
                    group)
            }
            putMember(
                rows, part: part, populationPart: populationPart, accessibleSpend: spend,
                leverage: terms.hasCommonLeverage ? state.commonLeverage[association, group] : nil, amounts, horizon,
                group)
        }
    }

    /// Steps 4 and 9 on eight paths.
    ///
    /// - Parameters:
    ///   - part: the municipality's part of the quarter
    ///   - leverage: its leverage where that is its association's
    @inline(__always)
    func putMember(
        _ rows: MemberRows, part: Lanes, populationPart: Lanes, accessibleSpend: Lanes, leverage: Lanes?,
        _ amounts: borrowing LaneBuffer, _ horizon: borrowing LaneBuffer, _ group: Int
    ) {
        let contributions = amounts[rows.contributions, group]

        // Step 4
        let contribution = MunicipalQuarter.contribution(contributions: contributions, part: part)

        // Step 9
        let reach = MunicipalResult.reach(accessibleSpend: accessibleSpend, populationPart: populationPart)
        put(contribution, rows.contribution, group, amounts, horizon)
        put(reach, rows.reach, group, amounts, horizon)
        put(reach - contribution, rows.net, group, amounts, horizon)
        amounts[rows.leverage, group] = leverage ?? MunicipalResult.leverage(reach: reach, contribution: contribution)
        let borne = MunicipalResult.administrationBorne(
            administration: amounts[rows.administration, group], part: part, contributions: contributions)
        put(borne, rows.administrationBorne, group, amounts, horizon)
    }

    /// Keeps a member's part of the room, which next year's may not fall short of by too much.
    private func rememberRoom(
        of member: Int, _ rows: MemberRows, _ terms: borrowing MemberTerms, _ association: Int,
        _ year: AlternativePlan.Year, _ state: AlternativeState, _ world: WorldState
    ) {
        let sharesRow = world.rows.shares(ofSet: year.memberSet[association])
        let roomIsGiven = year.givenRoom[association] != nil
        for group in groups {
            let part = terms.givenPart ?? world.columns[terms.partRow, group]
            let shares = world.columns[sharesRow, group]
            let share = world.columns[world.rows.share(member), group]
            let roomPart = roomIsGiven ? part : Lanes.choose(shares .> 0, share / shares, else: part)
            state.roomParts[member, group] = state.outcomes.amounts[rows.room, group] * roomPart
        }
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
    func accessibleSpend(
        _ grants: [AlternativePlan.GrantTerm], _ access: [Int], levels: borrowing LaneBuffer, kept: Lanes,
        _ world: WorldState, _ group: Int
    ) -> Lanes {
        var spend = Lanes.zero
        for (grant, number) in zip(grants, access) {
            let row = number < 0 ? world.rows.cost(grant.group) : world.rows.access(number)
            spend += levels[grant.group, group] * world.columns[row, group]
        }
        return spend * kept
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

/// What decides a member's year, beside the paths.
private struct MemberTerms {
    /// The row of its part of the members' people.
    let partRow: Int
    /// Its part of the quarter where the split gives it.
    let givenPart: Lanes?
    let access: [Int]
    let grants: [AlternativePlan.GrantTerm]
    let hasCommonLeverage: Bool
}

/// The rows that a member's year is read from and written to.
struct MemberRows {
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
