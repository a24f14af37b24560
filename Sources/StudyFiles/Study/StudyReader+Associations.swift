internal import Finsam
internal import Stochastics

extension StudyReader {
    mutating func associations(_ item: Item, _ factors: [Factor]) -> [Association] {
        checkMembers(item)
        return item.entries.map { association($0.item, identifier: $0.key, all: item, factors) }
    }

    private mutating func checkMembers(_ item: Item) {
        var home: [String: String] = [:]
        var areKnown =
            item.isPresent && item.content != .invalid && item.entries.allSatisfy { $0.item["members"].isValid }
        for entry in item.entries {
            let members = entry.item["members"]
            if members.isValid, members.items.isEmpty { report(.noMembers, at: members) }
            for member in members.items {
                guard index(of: member, among: municipalityNames, kind: .municipality) != nil else {
                    areKnown = false
                    continue
                }
                if home[member.text] == entry.key {
                    report(.repeated(member.text, kind: .municipality), at: member)
                } else if let other = home[member.text] {
                    report(.inTwoAssociations(member.text, other: other), at: member)
                } else {
                    home[member.text] = entry.key
                }
            }
        }
        for entry in root["municipalities"].entries where areKnown && home[entry.key] == nil {
            report(.inNoAssociation(entry.key), at: entry)
        }
    }

    private mutating func association(
        _ item: Item, identifier: String, all: Item, _ factors: [Factor]
    ) -> Association {
        let members = item["members"].items.compactMap { municipalityNames.firstIndex(of: $0.text) }.sorted()
        let lines =
            item["initiatives"].entries.map { initiative($0.item, identifier: $0.key, factors) }
            + item["operations"].entries.map { line($0.item, identifier: $0.key, .operations, factors) }
            + item["administration"].entries.map { line($0.item, identifier: $0.key, .administration, factors) }
        checkBudgets(item)
        return Association(
            identifier: identifier, name: item["name"].text, members: members, noticeYears: item["notice-years"].number,
            openingBalance: item["opening-balance-sek"].number,
            openingBalanceLevel: driver(item["opening-balance-level"], within: 0...100, factors, standard: 1),
            budgetLevel: driver(item["budget-level"], within: 0...100, factors, standard: 1),
            roomLevel: driver(item["room"]["level"], within: 0...100, factors, standard: 1),
            previousStateContribution: item["previous-state-contribution-sek"].number,
            room: room(item["room"], of: identifier, all: all),
            regionCeiling: yearAmounts(item["region-ceiling-sek"], fromEarlier: true),
            municipalCeiling: yearAmounts(item["municipal-ceiling-sek"], fromEarlier: true), ask: ask(item["ask"]),
            split: split(item["split"], members: members), grants: grants(item["grants"]), lines: lines)
    }

    private mutating func room(_ item: Item, of identifier: String, all: Item) -> RoomBasis {
        if item["given-sek"].isPresent {
            let rooms = yearAmounts(item["given-sek"], fromEarlier: true)
            if let first = rooms.first, item.isValid, hasYears, first.year > years.lowerBound {
                report(.roomBeginsLate(found: first.year, first: years.lowerBound), at: item["given-sek"])
            }
            return .given(rooms)
        }
        guard item["per-inhabitant-as"].isPresent else { return .calibrated(item["calibrated-sek"].number) }
        let other = item["per-inhabitant-as"]
        guard let index = index(of: other, among: associationNames, kind: .association) else { return .calibrated(0) }
        let basis = all[other.text]["room"]
        if basis.isValid, !basis["calibrated-sek"].isPresent { report(.roomNotCalibrated(other.text), at: other) }
        return other.text == identifier ? .calibrated(0) : .perInhabitantAs(index)
    }

    private mutating func ask(_ item: Item) -> AskPolicy {
        let (policy, then) = (item["policy"], item["then"])
        if policy.text == "path" {
            checkNeeded(item["state-sek"], by: policy)
            checkNeeded(then, by: policy)
            checkPath(item["state-sek"])
        } else {
            for key in ["state-sek", "then"] { checkUnused(item[key], by: policy) }
        }
        let last = policy.text == "path" ? then : policy
        if last.text == "ladder" {
            checkNeeded(item["growth-per-year"], by: last)
        } else {
            checkUnused(item["growth-per-year"], by: last)
        }
        let simple: AskPolicy =
            switch last.text {
            case "ladder": .ladder(growth: item["growth-per-year"].number)
            case "freeze": .freeze
            default: .match
            }
        return policy.text == "path" ? .path(yearAmounts(item["state-sek"]), then: simple) : simple
    }

    /// A path begins with the horizon and has no gaps, for the policy that follows is for the years *after* it.
    private mutating func checkPath(_ item: Item) {
        checkYearKeys(item, fromEarlier: false)
        let found = yearAmounts(item).map(\.year)
        guard item.isValid, hasYears, let first = found.first, found.allSatisfy(years.contains) else { return }
        if first != years.lowerBound || zip(found, found.dropFirst()).contains(where: { $1 != $0 + 1 }) {
            report(.yearsWithGaps(found: found, first: years.lowerBound), at: item)
        }
    }

    private mutating func split(_ item: Item, members: [Int]) -> SplitRule {
        let policy = item["by"]
        for (name, key) in [("shares", "shares"), ("amounts", "amounts-sek")] {
            if policy.text == name { checkNeeded(item[key], by: policy) } else { checkUnused(item[key], by: policy) }
        }
        switch policy.text {
        case "shares":
            let shares = municipalAmounts(item["shares"], members: members)
            let sum = shares.reduce(0) { $0 + $1.amount }
            if item["shares"].isPresent, item["shares"].isValid, Set(shares.map(\.municipality)) == Set(members),
                abs(sum - 1) > 1e-9
            {
                report(
                    .sharesDoNotSum(sum, of: LocalText(swedish: "medlemmarna", english: "the members")),
                    at: item["shares"])
            }
            return .shares(shares)
        case "amounts":
            checkYearKeys(item["amounts-sek"], fromEarlier: false)
            let amounts = item["amounts-sek"].entries.compactMap { entry -> YearMunicipalAmounts? in
                guard let year = Int(entry.key) else { return nil }
                let amounts = municipalAmounts(entry.item, members: members)
                if entry.item.isValid, !amounts.isEmpty, amounts.reduce(0, { $0 + $1.amount }) <= 0 {
                    report(.amountsOfNobody(year: year), at: entry.item)
                }
                return YearMunicipalAmounts(year: year, amounts: amounts)
            }
            return .amounts(amounts)
        default: return .population
        }
    }

    private mutating func municipalAmounts(_ item: Item, members: [Int]) -> [MunicipalAmount] {
        let amounts = item.entries.compactMap { entry -> MunicipalAmount? in
            index(of: entry, among: municipalityNames, kind: .municipality)
                .map { MunicipalAmount(municipality: $0, amount: entry.item.number) }
        }
        let named = Set(amounts.map(\.municipality))
        let missing = Set(members).subtracting(named).sorted().map { municipalityNames[$0] }
        let extra = named.subtracting(members).sorted().map { municipalityNames[$0] }
        let allKnown = amounts.count == item.entries.count
        if item.isValid, item.isPresent, allKnown, !missing.isEmpty || !extra.isEmpty {
            report(.sharesOfOthers(missing: missing, extra: extra), at: item)
        }
        return amounts
    }

    private mutating func grants(_ item: Item) -> GrantPolicy {
        let policy = item["policy"]
        guard policy.text == "spend-available" else {
            for key in ["buffer-share-of-income", "release-share", "rebuild-share"] {
                checkUnused(item[key], by: policy)
            }
            return .hold
        }
        checkNeeded(item["buffer-share-of-income"], by: policy)
        return .spendAvailable(
            bufferShare: item["buffer-share-of-income"].number, releaseShare: item["release-share"].number,
            rebuildShare: item["rebuild-share"].number)
    }

    private mutating func initiative(_ item: Item, identifier: String, _ factors: [Factor]) -> CostLine {
        let access = item["access"].entries.compactMap { entry -> MunicipalAccess? in
            index(of: entry, among: municipalityNames, kind: .municipality).map {
                MunicipalAccess(municipality: $0, access: driver(entry.item, within: 0...100, factors))
            }
        }
        return CostLine(
            identifier: identifier, name: item["name"].text, kind: .initiative, budget: yearAmounts(item["budget-sek"]),
            wageShare: item["wage-share"].number, countedShare: max(0.01, item["counted-share"].number),
            outcome: driver(item["utilisation"], within: 0...1, factors), access: access)
    }

    private mutating func line(
        _ item: Item, identifier: String, _ kind: CostKind, _ factors: [Factor]
    ) -> CostLine {
        CostLine(
            identifier: identifier, name: item["name"].text, kind: kind, budget: yearAmounts(item["budget-sek"]),
            wageShare: item["wage-share"].number, countedShare: 1,
            outcome: driver(item["cost-factor"], within: 0...100, factors, standard: 1), access: [])
    }

    /// All lines of an association have budgets for the same years, from the first year of the horizon without gaps.
    private mutating func checkBudgets(_ item: Item) {
        let lines = ["initiatives", "operations", "administration"].flatMap { item[$0].entries }
        for (position, line) in lines.enumerated() where lines[..<position].contains(where: { $0.key == line.key }) {
            report(.repeated(line.key, kind: .line), at: line)
        }
        guard hasYears else { return }
        var lawful: [(line: Entry, years: [Int])] = []
        for line in lines where line.item["budget-sek"].isPresent && line.item["budget-sek"].isValid {
            let found = yearAmounts(line.item["budget-sek"]).map(\.year)
            let isGapless = zip(found, found.dropFirst()).allSatisfy { $1 == $0 + 1 }
            if found.first != years.lowerBound || !isGapless || !years.contains(found[found.count - 1]) {
                report(
                    .budgetDoesNotStart(line: line.key, found: found, first: years.lowerBound),
                    at: line.item["budget-sek"])
            } else {
                lawful.append((line, found))
            }
        }
        // The years that most lines have are those that were meant; of equally many the first.
        func count(_ years: [Int]) -> Int { lawful.count { $0.years == years } }
        guard var wanted = lawful.first?.years else { return }
        for (_, years) in lawful where count(years) > count(wanted) { wanted = years }
        for (line, years) in lawful where years != wanted {
            report(.budgetYears(line: line.key, found: years, wanted: wanted), at: line.item["budget-sek"])
        }
    }
}
