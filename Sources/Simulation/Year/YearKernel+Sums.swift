internal import Finsam
internal import Stochastics

/// Sums over associations and over years; no rule of a year is here.
extension YearKernel {
    /// All associations together, and whether any rule is broken this year and so far.
    func sumAssociations(_ year: AlternativePlan.Year, _ state: AlternativeState) {
        let existing = year.existing
        for outcome in AssociationOutcome.allCases where outcome != .administrationShare {
            let sumRow = layout.row(outcome, of: layout.together)
            for group in groups {
                var sum = Lanes.zero
                for association in existing {
                    sum += state.outcomes.amounts[layout.row(outcome, of: association), group]
                }
                if outcome == .closingBalance { state.horizon.amounts[sumRow, group] = .zero }
                put(sum, sumRow, group, state.outcomes.amounts, state.horizon.amounts)
            }
        }
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
        let own = [
            (layout.ownCurtailmentRow(of: member), layout.row(Rule.curtailment, of: association)),
            (layout.ownRuleRow(of: member), layout.anyRuleThisYearRow(of: association)),
        ]
        for (row, source) in own {
            state.outcomes.flags[row] = state.outcomes.flags[source]
            state.horizon.flags[row] |= state.outcomes.flags[source]
        }
    }

    /// The administration's share of all costs, of an association's year, of all associations' or of the horizon.
    func setAdministrationShare(of association: Int, in rows: OutcomeRows) {
        for group in groups {
            func amount(_ outcome: AssociationOutcome) -> Lanes {
                rows.amounts[layout.row(outcome, of: association), group]
            }
            let costs = amount(.administration) + amount(.operations) + amount(.spend) + amount(.oneOff)
            rows.amounts[layout.row(.administrationShare, of: association), group] =
                Lanes.choose(costs .> 0, amount(.administration) / costs, else: .zero)
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
        guard state.plan.hasOneOff else { return }
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
