internal import Finsam
internal import Stochastics

/// What a blend of two alternatives takes from which of them.
struct BlendTerms {
    let year: BlendYear
    /// The provisions that are taken from the second alternative.
    let taken: ProvisionSet
    /// The alternatives' own runs, which have run the year.
    let from: AlternativeState
    let to: AlternativeState
    /// How the own runs' outcomes are laid out.
    let lending: OutcomeLayout
    let municipality: Int
    /// Whether the room cannot be taken apart and comes from an own run.
    let roomIsWhole: Bool
}

/// What a blend carries from one year to the next.
final class BlendState {
    /// One association with one municipality.
    let alternative: AlternativeState
    /// The size that is taken / that of the association whose capital is taken, in the year before.
    let capitalScale = LaneBuffer(rowCount: 1)

    init(_ alternative: AlternativeState) { self.alternative = alternative }
}

extension YearKernel {
    /// A year of a blend: steps 2 to 9 for the association of one municipality, each provision from one of two alternatives.
    ///
    /// Amounts are those per inhabitant times the inhabitants of the association whose size is taken. Where one alternative
    /// lends everything, the numbers are those of its own run, bit for bit.
    func run(_ terms: BlendTerms, of blend: BlendState, in world: WorldState) {
        let state = blend.alternative
        run(terms, blend, state, world, world.columns, state.outcomes.amounts, state.horizon.amounts)
        setAdministrationShare(of: 0, in: state.outcomes)
    }

    /// The buffers are lent beside the objects that own them, which would be asked for them at every access.
    private func run(
        _ terms: BlendTerms, _ blend: BlendState, _ state: AlternativeState, _ world: WorldState,
        _ columns: borrowing LaneBuffer, _ amounts: borrowing LaneBuffer, _ horizon: borrowing LaneBuffer
    ) {
        let layout = terms.lending
        func side(_ provision: Provision) -> BlendSide {
            terms.taken.contains(provision) ? terms.year.to : terms.year.from
        }
        func lender(_ provision: Provision) -> AlternativeState {
            terms.taken.contains(provision) ? terms.to : terms.from
        }
        let size = side(.size)
        let (base, variable, ask, split) = (side(.baseAmount), side(.variableRoom), side(.ask), side(.split))
        let (capital, policy, initiatives, access) = (
            side(.capital), side(.grantPolicy), side(.initiatives), side(.access)
        )
        let (level, saving) = (side(.administration), side(.saving))
        let rows = MemberRows(self.layout, association: 0, municipality: 0)
        let hasCommonLeverage = split.givenPart == nil && access.access.isEmpty
        var broken = BrokenRules()
        for group in groups {
            let part = columns[size.partRow, group]
            let scaleFrom = columns[terms.year.from.partRow, group] / part
            let scaleTo = columns[terms.year.to.partRow, group] / part
            func scale(_ provision: Provision) -> Lanes { terms.taken.contains(provision) ? scaleTo : scaleFrom }
            func lent(_ outcome: AssociationOutcome, _ provision: Provision) -> Lanes {
                lender(provision).outcomes.amounts[
                    layout.row(outcome, of: side(provision).association), group] * scale(provision)
            }

            // Steps 2 and 3
            var room = Lanes.zero
            if terms.roomIsWhole {
                room = lent(.room, .baseAmount)
            } else {
                let perInhabitant = columns[variable.partRow, group] / columns[base.partRow, group]
                room =
                    StateRoom.room(
                        baseAmount: base.baseAmount, appropriation: columns[world.rows.appropriation, group],
                        associationCount: base.associationsInCountry,
                        share: columns[variable.sharesRow, group] * perInhabitant) * scale(.baseAmount)
            }
            let asked = ask.ask == .room ? room : lender(.ask).asked[ask.association, group] * scale(.ask)
            let contributions = Contribution.all(
                state: Contribution.state(
                    room: room, ask: asked, ceiling: Lanes(repeating: ask.ceiling) * scale(.ask)))

            // Step 1: capital, from an own run where the association is another, else what the blend has
            let capitalScale = scale(.capital)
            let opening =
                capital.startsAnew
                ? lender(.capital).opening[capital.association, group] * capitalScale
                : state.balance[0, group] * (capitalScale / blend.capitalScale[0, group])
            blend.capitalScale[0, group] = capitalScale

            // Step 5
            let operations = lent(.operations, .operations)
            var administration = lent(.administration, .saving)
            if level !== saving {
                func unsaved(_ side: BlendSide) -> Lanes {
                    side.administrationTerms.reduce(Lanes.zero) { $0 + columns[world.rows.cost($1.group), group] }
                }
                let own = unsaved(saving) * scale(.saving)
                let remainder = Lanes.choose(own .> 0, administration / own, else: Lanes(repeating: 1))
                administration = unsaved(level) * scale(.administration) * remainder
            }

            // Step 6
            let ownLevels = lender(.initiatives)
            func takeLevel(_ term: AlternativePlan.GrantTerm) {
                state.grantLevel[term.group, group] = ownLevels.grantLevel[term.group, group] * scale(.initiatives)
            }
            switch policy.policy {
            case .hold: for term in initiatives.grantTerms { takeLevel(term) }
            case .spendAvailable(let bufferShare, let releaseShare, let rebuildShare):
                for term in initiatives.grantTerms where term.isInPlan { takeLevel(term) }
                let envelope = Grant.envelope(
                    contributions: contributions, opening: opening, operations: operations,
                    administration: administration, bufferShare: bufferShare, releaseShare: releaseShare,
                    rebuildShare: rebuildShare)
                share(envelope, over: initiatives.grantTerms, world, columns, state.grantLevel, group)
            }
            close(
                0, initiatives.grantTerms,
                Means(
                    room: room, ask: asked, contributions: contributions, opening: opening, operations: operations,
                    administration: administration, oneOff: lent(.oneOff, .oneOff)),
                state, world, columns, amounts, horizon, group, &broken)

            // Steps 4 and 9
            var spend = amounts[rows.spend, group]
            if access === initiatives {
                if !access.access.isEmpty {
                    spend = accessibleSpend(
                        access.access.indices, access.access, levels: state.grantLevel, kept: state.kept[0, group],
                        world,
                        columns, group)
                }
            } else {
                // Initiatives of one alternative with the access of the other: its mean over what its own initiatives spend.
                func own(_ row: Int) -> Lanes { lender(.access).outcomes.amounts[row, group] }
                let ownSpend =
                    own(layout.row(.spend, of: access.association)) * columns[access.partRow, group]
                let reach = own(layout.row(.reach, of: terms.municipality))
                spend *= Lanes.choose(ownSpend .> 0, reach / ownSpend, else: Lanes(repeating: 1))
            }
            let quarterPart = split.givenPart.map { Lanes(repeating: $0) / scale(.split) } ?? part
            let commonLeverage = MunicipalResult.leverage(
                reach: amounts[rows.spend, group], contribution: contributions * Contribution.municipalShare)
            putMember(
                rows, part: quarterPart, populationPart: part, accessibleSpend: spend,
                commonLeverage: commonLeverage, hasCommonLeverage: hasCommonLeverage, amounts, horizon, group)
        }
    }
}
