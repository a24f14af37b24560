internal import Finsam
internal import Stochastics

/// What decides an offer of the state, beside the paths: steps 2 and 3 for a set of members.
struct OfferTerms {
    private let members: [Int]
    private let sharesRow: Int
    private let appropriationRow: Int
    private let givenRoom: Double?
    private let ask: YearAsk
    private let regionCeiling: Double
    private let municipalCeiling: Double
    private let baseAmount: Double
    private let associationsInCountry: Double
    private let largestDecrease: Double?
    private let capitalSteps: [CapitalStep]
    private let isFirstYear: Bool
    private let lastYear: Int
    private let remembersContributions: Bool

    init(
        _ association: Int, members: [Int], set: Int, associationsInCountry: Double,
        _ year: Lent<AlternativePlan.Year>,
        _ plan: AlternativePlan, _ world: WorldState
    ) {
        self.members = members
        sharesRow = world.rows.shares(ofSet: set)
        appropriationRow = world.rows.appropriation
        givenRoom = year.givenRoom[association]
        ask = year.ask[association]
        regionCeiling = year.regionCeiling[association]
        municipalCeiling = year.municipalCeiling[association]
        baseAmount = year.baseAmount
        self.associationsInCountry = associationsInCountry
        largestDecrease = plan.largestDecrease
        capitalSteps = plan.capitalSteps
        isFirstYear = year.year == world.plan.years.lowerBound
        lastYear = year.year - 1
        remembersContributions = plan.remembersContributions
    }

    /// Room, ask and the state's contribution on eight paths.
    @inline(__always)
    func offer(
        capital: Lanes, _ state: AlternativeState, _ world: WorldState, _ group: Int
    ) -> (room: Lanes, ask: Lanes, state: Lanes) {
        var last = Lanes.zero
        if remembersContributions {
            for member in members { last += state.contributions[state.historyRow(member, year: lastYear), group] }
            last *= Lanes(repeating: Contribution.stateShare / Contribution.municipalShare)
        }
        var room: Lanes
        if let givenRoom {
            room = Lanes(repeating: givenRoom)
        } else {
            room = StateRoom.room(
                baseAmount: baseAmount, appropriation: world.columns[appropriationRow, group],
                associationCount: associationsInCountry, share: world.columns[sharesRow, group])
            if !isFirstYear, largestDecrease != nil || !capitalSteps.isEmpty {
                var lastRoom = Lanes.zero
                for member in members { lastRoom += state.roomParts[member, group] }
                room = StateRoom.limited(
                    room, lastRoom: lastRoom, largestDecrease: largestDecrease, capital: capital,
                    lastContributions: Contribution.all(state: last), steps: capitalSteps)
            }
        }
        let ask = Contribution.ask(ask, room: room, last: last)
        let contribution = Contribution.state(
            room: room, ask: ask, regionCeiling: regionCeiling, municipalCeiling: municipalCeiling)
        return (room, ask, contribution)
    }
}

extension YearKernel {
    /// What the old members would have brought this year, which step 6 compares with where grants are held.
    func setContributionsWithoutTheChange(
        _ association: Int, _ year: Lent<AlternativePlan.Year>, _ state: AlternativeState, _ world: WorldState
    ) {
        guard case .hold = state.plan.grants[association], !year.formerGroups[association].isEmpty else { return }
        state.formerContributions.set(0, row: association)
        for former in year.formerGroups[association] {
            let terms = OfferTerms(
                former.association, members: former.members, set: former.memberSet,
                associationsInCountry: year.associationsInCountryBefore, year, state.plan, world)
            for group in groups {
                let offer = terms.offer(capital: state.balance[former.association, group], state, world, group)
                state.formerContributions[association, group] += Contribution.all(state: offer.state)
            }
        }
    }
}
