internal import Finsam
internal import Stochastics

extension StudyReader {
    /// An alternative in a scenario.
    ///
    /// - Parameter associations: the scenario's associations, over which the alternative's differences are laid
    mutating func alternative(_ item: Item, identifier: String, associations: Item, world: World) -> Alternative {
        let shape = Shape.map(.identifier, of: .object(StudyShape.association))
        let laid = overlay(item["differences"]["associations"], on: associations, shape: shape, into: &problems)
        let resolved = self.associations(laid, world.factors)
        let merger = self.merger(item["merger"], resolved)
        let moves = item["moves"].items.compactMap { move($0, resolved, merger) }
        return Alternative(
            identifier: identifier, name: localName(item), associations: resolved, moves: moves, merger: merger,
            settlement: settlement(item["settlement"], moves), sharedAdministration: shared(item["shared-administration"], world),
            oneOff: oneOff(item["one-off"], world))
    }

    private var decision: CalendarDay {
        let parts = root["decision-date"].text.split(separator: "-").compactMap { Int($0) }
        return parts.count == 3 ? CalendarDay(year: parts[0], month: parts[1], day: parts[2])
            : CalendarDay(year: 1990, month: 1, day: 1)
    }

    private mutating func checkYear(_ item: Item) {
        guard item.isPresent, item.isValid, root["years"].isValid, !years.contains(item.integer) else { return }
        report(.yearOutsideHorizon(item.integer, years), at: item)
    }

    private mutating func checkNotice(_ item: Item, of association: Association) {
        let year = item["year"]
        guard year.isPresent, year.isValid, !item["notice-override"].isPresent, root["decision-date"].isValid else { return }
        let earliest = Membership.earliestYear(noticeYears: association.noticeYears, from: decision)
        guard year.integer < earliest else { return }
        report(
            .tooEarly(
                year: year.integer, earliest: earliest, noticeYears: association.noticeYears, from: decision),
            at: year)
    }

    private mutating func move(_ item: Item, _ associations: [Association], _ merger: Merger?) -> Move? {
        checkYear(item["year"])
        let municipality = index(of: item["municipality"], among: municipalityNames, kind: "municipality")
        let association = index(of: item["to"], among: associationNames, kind: "association")
        guard item.isValid, let municipality, let association,
            let home = associations.firstIndex(where: { $0.members.contains(municipality) })
        else { return nil }
        checkNotice(item, of: associations[home])
        if home == association {
            report(.alreadyMember(municipalityNames[municipality], of: associationNames[association]), at: item["to"])
        }
        if associations[home].members.count == 1 {
            report(.leavesNobody(associationNames[home], year: item["year"].integer), at: item)
        }
        if let merger, merger.from.contains(association), item["year"].integer >= merger.year {
            report(.dissolved(associationNames[association], year: merger.year), at: item["to"])
        }
        return Move(municipality: municipality, association: association, year: item["year"].integer)
    }

    private mutating func merger(_ item: Item, _ associations: [Association]) -> Merger? {
        guard item.isPresent else { return nil }
        checkYear(item["year"])
        let into = index(of: item["into"], among: associationNames, kind: "association")
        let from = item["from"].items.compactMap { index(of: $0, among: associationNames, kind: "association") }
        guard item.isValid, let into, from.count == item["from"].items.count else { return nil }
        for (position, association) in from.enumerated() {
            if association == into { report(.mergesWithItself(associationNames[into]), at: item["from"]) }
            if from[..<position].contains(association) {
                report(.repeated(associationNames[association], kind: "association"), at: item["from"])
            }
        }
        return Merger(year: item["year"].integer, into: into, from: from.sorted(), name: item["name"].text)
    }

    private mutating func settlement(_ item: Item, _ moves: [Move]) -> Settlement {
        guard item.isPresent, item["rule"].text == "proportional" else { return .none }
        guard item["years"].isPresent else {
            report(.policyNeeds(policy: "proportional", key: "years"), at: item["rule"])
            return .none
        }
        let lookBack = item["years"].integer
        if let first = moves.map(\.year).min(), root["years"].isValid, first - lookBack < years.lowerBound {
            report(.settlementLooksTooFar(years: lookBack, available: max(0, first - years.lowerBound)), at: item["years"])
        }
        return .proportional(share: item["share"].number, years: lookBack)
    }

    private mutating func shared(_ item: Item, _ world: World) -> SharedAdministration? {
        guard item.isPresent else { return nil }
        checkYear(item["year"])
        let concerned = item["associations"].items.compactMap { index(of: $0, among: associationNames, kind: "association") }
        return SharedAdministration(
            year: item["year"].integer, associations: concerned.sorted(),
            saving: driver(item["saving-share"], within: -1...1, world.factors),
            phaseInYears: max(1, item["phase-in-years"].integer))
    }

    private mutating func oneOff(_ item: Item, _ world: World) -> OneOffCost? {
        guard item.isPresent else { return nil }
        checkYear(item["year"])
        let payers = item["paid-by"].entries.compactMap { entry -> PayerShare? in
            index(of: entry, among: associationNames, kind: "association")
                .map { PayerShare(association: $0, share: entry.item.number) }
        }
        let sum = payers.reduce(0) { $0 + $1.share }
        if item["paid-by"].isValid, item["paid-by"].isPresent, abs(sum - 1) > 1e-9 {
            report(.sharesDoNotSum(sum, of: "the payers"), at: item["paid-by"])
        }
        return OneOffCost(
            year: item["year"].integer, amount: driver(item["sek"], within: 0...1e9, world.factors), payers: payers)
    }
}
