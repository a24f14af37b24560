internal import Finsam
internal import Stochastics

extension StudyReader {
    /// An alternative in a scenario.
    ///
    /// - Parameter associations: the scenario's associations, over which the alternative's differences are laid
    mutating func alternative(_ item: Item, identifier: String, associations: Item, world: World) -> Alternative {
        let shape = Shape.map(.identifierPattern, of: .object(StudyShape.association))
        let difference = known(item["differences"]["associations"], among: associationNames, kind: .association)
        let laid = overlay(difference, on: associations, shape: shape, into: &problems)
        let resolved = self.associations(laid, world.factors)
        let merger = self.merger(item["merger"])
        let moves = self.moves(item["moves"], resolved, merger)
        return Alternative(
            identifier: identifier, name: localName(item), associations: resolved, moves: moves, merger: merger,
            settlement: settlement(item["settlement"], moves: item["moves"]),
            sharedAdministration: shared(item["shared-administration"], world), oneOff: oneOff(item["one-off"], world))
    }

    private mutating func merger(_ item: Item) -> Merger? {
        guard item.isPresent else { return nil }
        checkYear(item["year"])
        let into = index(of: item["into"], among: associationNames, kind: .association)
        let from = indices(of: item["from"], among: associationNames, kind: .association)
        if let into, let position = from.firstIndex(of: into) {
            let name = associationNames[from[position]]
            if let place = item["from"].items.first(where: { $0.text == name }) {
                report(.mergesWithItself(name), at: place)
            }
        }
        guard item.isValid, let into, !from.isEmpty, !from.contains(into) else { return nil }
        return Merger(year: item["year"].integer, into: into, from: from.sorted(), name: item["name"].text)
    }

    private mutating func settlement(_ item: Item, moves: Item) -> Settlement {
        guard item.isPresent else { return .none }
        guard item["rule"].text == "proportional" else {
            for key in ["share", "years"] { checkUnused(item[key], by: item["rule"]) }
            return .none
        }
        if moves.isValid, moves.items.isEmpty { report(.settlesNothing, at: item["rule"]) }
        checkNeeded(item["years"], by: item["rule"])
        guard item["years"].isPresent, item["years"].isValid else { return .none }
        let lookBack = item["years"].integer
        let first = moves.items.filter { $0["year"].isValid && years.contains($0["year"].integer) }
            .map { $0["year"].integer }.min()
        if let first, hasYears, first - lookBack < years.lowerBound {
            report(.settlementLooksTooFar(years: lookBack, available: first - years.lowerBound), at: item["years"])
        }
        return .proportional(share: item["share"].number, years: lookBack)
    }

    private mutating func shared(_ item: Item, _ world: World) -> SharedAdministration? {
        guard item.isPresent else { return nil }
        checkYear(item["year"])
        let concerned = indices(of: item["associations"], among: associationNames, kind: .association)
        return SharedAdministration(
            year: item["year"].integer, associations: concerned.sorted(),
            saving: driver(item["saving-share"], within: -1...1, world.factors),
            phaseInYears: max(1, item["phase-in-years"].integer))
    }

    private mutating func oneOff(_ item: Item, _ world: World) -> OneOffCost? {
        guard item.isPresent else { return nil }
        checkYear(item["year"])
        let payers = item["paid-by"].entries.compactMap { entry -> PayerShare? in
            index(of: entry, among: associationNames, kind: .association)
                .map { PayerShare(association: $0, share: entry.item.number) }
        }
        let sum = payers.reduce(0) { $0 + $1.share }
        if item["paid-by"].isValid, payers.count == item["paid-by"].entries.count, abs(sum - 1) > 1e-9 {
            report(
                .sharesDoNotSum(sum, of: LocalText(swedish: "dem som betalar", english: "the payers")),
                at: item["paid-by"])
        }
        return OneOffCost(
            year: item["year"].integer, amount: driver(item["sek"], within: 0...1e9, world.factors), payers: payers)
    }
}
