internal import Finsam
internal import Stochastics

/// Sums over associations and over years; no rule of a year is here.
extension YearKernel {
    /// All associations together, and whether any rule is broken.
    func sumAssociations(_ year: AlternativePlan.Year, _ state: AlternativeState) {
        for association in year.existing {
            joinRules(of: association, state)
            passRules(of: association, to: year.members[association], state)
        }
        for row in layout.outcomeRows(of: layout.together).lowerBound..<layout.anyRuleThisYearRow(of: layout.together) {
            state.outcomes.set(0, row: row)
        }
        for association in year.existing {
            for (row, sum) in zip(layout.outcomeRows(of: association), layout.outcomeRows(of: layout.together)) {
                for group in 0..<Block.groupCount { state.outcomes[sum, group] += state.outcomes[row, group] }
            }
            for (row, any) in zip(layout.ruleRows(of: association), layout.ruleRows(of: layout.together)) {
                for group in 0..<Block.groupCount {
                    state.outcomes[any, group] = Lanes.maximum(state.outcomes[any, group], state.outcomes[row, group])
                }
            }
        }
        joinRules(of: layout.together, state)
        setAdministrationShare(of: layout.together, in: state.outcomes)
    }

    private func joinRules(of association: Int, _ state: AlternativeState) {
        for group in 0..<Block.groupCount {
            var any = Lanes.zero
            for row in layout.ruleRows(of: association) { any = Lanes.maximum(any, state.outcomes[row, group]) }
            state.outcomes[layout.anyRuleThisYearRow(of: association), group] = any
            state.outcomes[layout.anyRuleSoFarRow(of: association), group] = Lanes.maximum(
                any, state.horizon[layout.anyRuleSoFarRow(of: association), group])
        }
    }

    /// A municipality is hit by what happens in its own association.
    private func passRules(of association: Int, to members: [Int], _ state: AlternativeState) {
        for member in members {
            for group in 0..<Block.groupCount {
                state.outcomes[layout.ownCurtailmentRow(of: member), group] =
                    state.outcomes[layout.row(Rule.curtailment, of: association), group]
                state.outcomes[layout.ownRuleRow(of: member), group] =
                    state.outcomes[layout.anyRuleThisYearRow(of: association), group]
            }
        }
    }

    /// The administration's share of all costs, of an association's year, of all associations' or of the horizon.
    func setAdministrationShare(of association: Int, in rows: borrowing LaneBuffer) {
        for group in 0..<Block.groupCount {
            let administration = rows[layout.row(.administration, of: association), group]
            let costs =
                administration + rows[layout.row(.operations, of: association), group]
                + rows[layout.row(.spend, of: association), group] + rows[layout.row(.oneOff, of: association), group]
            rows[layout.row(.administrationShare, of: association), group] =
                Lanes.choose(costs .> 0, administration / costs, else: .zero)
        }
    }

    /// Adds the year to the horizon: sums of amounts, ratios of sums, the last balance, rules broken in any year.
    func addToHorizon(_ year: AlternativePlan.Year, _ state: AlternativeState) {
        for association in year.existing + [layout.together] {
            for row in layout.outcomeRows(of: association) {
                for group in 0..<Block.groupCount { state.horizon[row, group] += state.outcomes[row, group] }
            }
            let balance = layout.row(.closingBalance, of: association)
            for group in 0..<Block.groupCount { state.horizon[balance, group] = state.outcomes[balance, group] }
            setAdministrationShare(of: association, in: state.horizon)
            for row in layout.ruleRows(of: association).lowerBound...layout.anyRuleSoFarRow(of: association) {
                for group in 0..<Block.groupCount {
                    state.horizon[row, group] = Lanes.maximum(state.horizon[row, group], state.outcomes[row, group])
                }
            }
        }
        for municipality in 0..<layout.municipalityCount {
            for row in layout.outcomeRows(ofMunicipality: municipality) {
                for group in 0..<Block.groupCount { state.horizon[row, group] += state.outcomes[row, group] }
            }
            for row in layout.ownCurtailmentRow(of: municipality)...layout.ownRuleRow(of: municipality) {
                for group in 0..<Block.groupCount {
                    state.horizon[row, group] = Lanes.maximum(state.horizon[row, group], state.outcomes[row, group])
                }
            }
            for group in 0..<Block.groupCount {
                state.horizon[layout.row(.leverage, of: municipality), group] = MunicipalResult.leverage(
                    reach: state.horizon[layout.row(.reach, of: municipality), group],
                    contribution: state.horizon[layout.row(.contribution, of: municipality), group])
            }
        }
    }
}
