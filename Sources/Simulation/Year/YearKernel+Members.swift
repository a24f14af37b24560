internal import Finsam
internal import Stochastics

extension YearKernel {
    /// Steps 4 and 9 for the members of an association: what each pays, and what comes of it.
    func runMembers(
        _ association: Int, _ year: Lent<AlternativePlan.Year>, _ state: AlternativeState, _ world: WorldState
    ) {
        setCommonLeverage(association, state)
        runMembers(
            year.memberTerms[association], association, world.plan.firstPart(ofSet: year.memberSet[association]),
            year.accessTerms, state, world, world.columns, state.outcomes.amounts, state.horizon.amounts)
        if state.plan.remembersRooms { rememberRooms(association, year, state, world) }
        if state.plan.remembersContributions { rememberContributions(association, year, state) }
    }

    /// The buffers are lent beside the objects that own them, which would be asked for them at every access.
    private func runMembers(
        _ members: [AlternativePlan.MemberTerm], _ association: Int, _ firstPart: Int,
        _ access: [AlternativePlan.AccessTerm], _ state: AlternativeState, _ world: WorldState,
        _ columns: borrowing LaneBuffer, _ amounts: borrowing LaneBuffer, _ horizon: borrowing LaneBuffer
    ) {
        for member in members {
            let rows = MemberRows(layout, association: association, municipality: member.municipality)
            let partRow = world.rows.populationPart(firstPart + member.position)
            for group in groups {
                let populationPart = columns[partRow, group]
                var spend = amounts[rows.spend, group]
                if !member.access.isEmpty {
                    spend = accessibleSpend(
                        member.access, access, levels: state.grantLevel, kept: state.kept[association, group], world,
                        columns, group)
                }
                putMember(
                    rows, part: member.givenPart.map { Lanes(repeating: $0) } ?? populationPart,
                    populationPart: populationPart, accessibleSpend: spend,
                    commonLeverage: state.commonLeverage[association, group],
                    hasCommonLeverage: member.hasCommonLeverage, amounts, horizon, group)
            }
        }
    }

    /// Steps 4 and 9 on eight paths.
    ///
    /// - Parameters:
    ///   - part: the municipality's part of the quarter
    ///   - commonLeverage: its association's, which is its own if `hasCommonLeverage`
    @inline(__always)
    func putMember(
        _ rows: MemberRows, part: Lanes, populationPart: Lanes, accessibleSpend: Lanes, commonLeverage: Lanes,
        hasCommonLeverage: Bool, _ amounts: borrowing LaneBuffer, _ horizon: borrowing LaneBuffer, _ group: Int
    ) {
        let contributions = amounts[rows.contributions, group]

        // Step 4
        let contribution = MunicipalQuarter.contribution(contributions: contributions, part: part)

        // Step 9
        let reach = MunicipalResult.reach(accessibleSpend: accessibleSpend, populationPart: populationPart)
        put(contribution, rows.contribution, group, amounts, horizon)
        put(reach, rows.reach, group, amounts, horizon)
        put(reach - contribution, rows.net, group, amounts, horizon)
        amounts[rows.leverage, group] =
            hasCommonLeverage
            ? commonLeverage : MunicipalResult.leverage(reach: reach, contribution: contribution)
        let borne = MunicipalResult.administrationBorne(
            administration: amounts[rows.administration, group], part: part, contributions: contributions)
        put(borne, rows.administrationBorne, group, amounts, horizon)
    }

    /// What initiatives spend that a municipality's inhabitants have access to.
    ///
    /// - Parameter terms: those of `access` that are the municipality's
    @inline(__always)
    func accessibleSpend(
        _ terms: Range<Int>, _ access: [AlternativePlan.AccessTerm], levels: borrowing LaneBuffer, kept: Lanes,
        _ world: WorldState, _ columns: borrowing LaneBuffer, _ group: Int
    ) -> Lanes {
        var spend = Lanes.zero
        for term in terms {
            let (costs, number) = (access[term].group, access[term].number)
            let row = number < 0 ? world.rows.cost(costs) : world.rows.access(number)
            spend += levels[costs, group] * columns[row, group]
        }
        return spend * kept
    }

    /// Keeps the members' parts of the room, which next year's may not fall short of by too much.
    private func rememberRooms(
        _ association: Int, _ year: Lent<AlternativePlan.Year>, _ state: AlternativeState, _ world: WorldState
    ) {
        let set = year.memberSet[association]
        let firstPart = world.plan.firstPart(ofSet: set)
        let sharesRow = world.rows.shares(ofSet: set)
        let roomRow = layout.row(.room, of: association)
        let roomIsGiven = year.givenRoom[association] != nil
        for member in year.memberTerms[association] {
            let partRow = world.rows.populationPart(firstPart + member.position)
            for group in groups {
                let part = member.givenPart.map { Lanes(repeating: $0) } ?? world.columns[partRow, group]
                let shares = world.columns[sharesRow, group]
                let share = world.columns[world.rows.share(member.municipality), group]
                let roomPart = roomIsGiven ? part : Lanes.choose(shares .> 0, share / shares, else: part)
                state.roomParts[member.municipality, group] = state.outcomes.amounts[roomRow, group] * roomPart
            }
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

    /// Keeps what steps 1 to 3 of later years look back on.
    private func rememberContributions(
        _ association: Int, _ year: Lent<AlternativePlan.Year>, _ state: AlternativeState
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
struct MemberRows {
    let contributions: Int
    let administration: Int
    let spend: Int
    let contribution: Int
    let reach: Int
    let net: Int
    let leverage: Int
    let administrationBorne: Int

    init(_ layout: OutcomeLayout, association: Int, municipality: Int) {
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
