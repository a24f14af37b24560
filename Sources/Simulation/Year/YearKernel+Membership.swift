internal import Finsam
internal import Stochastics

extension YearKernel {
    /// Step 1: the capital that moves on 1 January, and what each association then has.
    func changeMembership(_ year: Lent<AlternativePlan.Year>, _ state: AlternativeState) {
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
}
