internal import Finsam
internal import Stochastics

/// Sums over associations and over years; no rule of a year is here.
extension YearKernel {
    /// All associations together, and whether any rule is broken this year and so far.
    func sumAssociations(_ year: Lent<AlternativePlan.Year>, _ state: AlternativeState) {
        let existing = year.existing
        sumAssociations(existing, state.outcomes.amounts, state.horizon.amounts)
        setAdministrationShare(of: layout.together, in: state.outcomes)

        for row in layout.ruleRows(of: layout.together) { state.outcomes.flags[row] = 0 }
        for association in existing {
            joinRules(of: association, state)
            for (row, any) in zip(layout.ruleRows(of: association), layout.ruleRows(of: layout.together)) {
                state.outcomes.flags[any] |= state.outcomes.flags[row]
            }
            for member in year.members[association] { passRules(of: association, to: member, state) }
        }
        joinRules(of: layout.together, state)
    }

    /// The buffers are lent beside the objects that own them, which would be asked for them at every access.
    private func sumAssociations(
        _ existing: [Int], _ amounts: borrowing LaneBuffer, _ horizon: borrowing LaneBuffer
    ) {
        let closingRow = layout.row(AssociationOutcome.closingBalance, of: layout.together)
        let shareRow = layout.row(.administrationShare, of: layout.together)
        for group in groups { horizon[closingRow, group] = .zero }
        for sumRow in layout.outcomeRows(of: layout.together) where sumRow != shareRow {
            let offset = sumRow - layout.outcomeRows(of: layout.together).lowerBound
            for group in groups {
                var sum = Lanes.zero
                for association in existing {
                    sum += amounts[layout.outcomeRows(of: association).lowerBound + offset, group]
                }
                put(sum, sumRow, group, amounts, horizon)
            }
        }
    }

    /// Whether an association breaks any rule this year and so far, and each rule in any year of the horizon.
    private func joinRules(of association: Int, _ state: AlternativeState) {
        let rules = layout.ruleRows(of: association)
        let flags = rules.reduce(into: 0) { $0 |= state.outcomes.flags[$1] }
        let soFar = layout.anyRuleSoFarRow(of: association)
        state.outcomes.flags[layout.anyRuleThisYearRow(of: association)] = flags
        state.outcomes.flags[soFar] = flags | state.horizon.flags[soFar]
        for row in rules.lowerBound...soFar { state.horizon.flags[row] |= state.outcomes.flags[row] }
    }

    /// A municipality is hit by what happens in its own association.
    private func passRules(of association: Int, to member: Int, _ state: AlternativeState) {
        let curtailment = state.outcomes.flags[layout.row(Rule.curtailment, of: association)]
        let any = state.outcomes.flags[layout.anyRuleThisYearRow(of: association)]
        state.outcomes.flags[layout.ownCurtailmentRow(of: member)] = curtailment
        state.horizon.flags[layout.ownCurtailmentRow(of: member)] |= curtailment
        state.outcomes.flags[layout.ownRuleRow(of: member)] = any
        state.horizon.flags[layout.ownRuleRow(of: member)] |= any
    }

    /// The administration's share of all costs, of an association's year, of all associations' or of the horizon.
    func setAdministrationShare(of association: Int, in rows: OutcomeRows) {
        setAdministrationShare(of: association, rows.amounts)
    }

    private func setAdministrationShare(of association: Int, _ amounts: borrowing LaneBuffer) {
        let administrationRow = layout.row(.administration, of: association)
        let operationsRow = layout.row(.operations, of: association)
        let spendRow = layout.row(.spend, of: association)
        let oneOffRow = layout.row(.oneOff, of: association)
        let shareRow = layout.row(.administrationShare, of: association)
        for group in groups {
            let administration = amounts[administrationRow, group]
            let costs =
                administration + amounts[operationsRow, group] + amounts[spendRow, group] + amounts[oneOffRow, group]
            amounts[shareRow, group] = Lanes.choose(costs .> 0, administration / costs, else: .zero)
        }
    }

    /// The ratios of the horizon, which are those of its sums.
    func finishHorizon(_ state: AlternativeState) {
        for association in 0...layout.together { setAdministrationShare(of: association, in: state.horizon) }
        for municipality in 0..<layout.municipalityCount {
            for group in groups {
                state.horizon.amounts[layout.row(.leverage, of: municipality), group] = MunicipalResult.leverage(
                    reach: state.horizon.amounts[layout.row(.reach, of: municipality), group],
                    contribution: state.horizon.amounts[layout.row(.contribution, of: municipality), group])
            }
        }
    }

    /// Whether what the change has cost is covered by the administration that it has saved, against the reference.
    func setPaidBack(_ state: AlternativeState, reference: AlternativeState) {
        guard state.plan.hasOneOff else {
            // The row may be one that another alternative has written.
            state.outcomes.flags[layout.paidBackRow] = 0
            return
        }
        let administration = layout.row(.administration, of: layout.together)
        let oneOff = layout.row(.oneOff, of: layout.together)
        var flags = state.horizon.flags[layout.paidBackRow]
        for group in groups {
            let saved = reference.horizon.amounts[administration, group] - state.horizon.amounts[administration, group]
            let paid = state.horizon.amounts[oneOff, group] - reference.horizon.amounts[oneOff, group]
            flags |= UInt64(Lanes.bits((paid .> 0) .& (saved .>= paid))) &<< UInt64(8 * group)
        }
        state.horizon.flags[layout.paidBackRow] = flags
        state.outcomes.flags[layout.paidBackRow] = flags
    }
}
