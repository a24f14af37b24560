internal import Finsam
internal import Stochastics

extension StudyReader {
    mutating func associations(_ item: Item, _ factors: [Factor]) -> [Association] {
        checkMembers(item)
        return item.entries.map { association($0.item, identifier: $0.key, all: item, factors) }
    }

    private mutating func checkMembers(_ item: Item) {
        guard item.isValid else { return }
        var home: [String: String] = [:]
        for entry in item.entries {
            let members = entry.item["members"]
            if members.items.isEmpty { report(.noMembers, at: members) }
            for member in members.items {
                guard index(of: member, among: municipalityNames, kind: "municipality") != nil else { continue }
                if let other = home[member.text] {
                    report(.inTwoAssociations(member.text, other: other), at: member)
                } else {
                    home[member.text] = entry.key
                }
            }
        }
        for entry in root["municipalities"].entries where home[entry.key] == nil {
            problems.report(StudyProblem.inNoAssociation(entry.key).words, at: entry.keyPlace, path: entry.item.path)
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
            room: room(item["room"], of: identifier, all: all), regionCeiling: yearAmounts(item["region-ceiling-sek"]),
            municipalCeiling: yearAmounts(item["municipal-ceiling-sek"]), ask: ask(item["ask"]),
            split: split(item["split"], members: members), grants: grants(item["grants"]), lines: lines)
    }

    private mutating func room(_ item: Item, of identifier: String, all: Item) -> RoomBasis {
        if item["given-sek"].isPresent { return .given(yearAmounts(item["given-sek"])) }
        guard item["per-inhabitant-as"].isPresent else { return .calibrated(item["calibrated-sek"].number) }
        let other = item["per-inhabitant-as"]
        guard let index = index(of: other, among: associationNames, kind: "association") else { return .calibrated(0) }
        let basis = all[other.text]["room"]
        if other.text == identifier || !basis["calibrated-sek"].isPresent { report(.roomFollowsItself(other.text), at: other) }
        return other.text == identifier ? .calibrated(0) : .perInhabitantAs(index)
    }

    private mutating func ask(_ item: Item) -> AskPolicy {
        let policy = item["policy"].text
        let then = item["then"].text
        let needed = ["ladder": ["growth-per-year"], "path": ["state-sek", "then"]][policy] ?? []
        let isLadder = policy == "ladder" || then == "ladder"
        for key in needed where !item[key].isPresent { report(.policyNeeds(policy: policy, key: key), at: item["policy"]) }
        if then == "ladder", !item["growth-per-year"].isPresent {
            report(.policyNeeds(policy: then, key: "growth-per-year"), at: item["then"])
        }
        for key in ["state-sek", "then"] where policy != "path" && item[key].isPresent {
            report(.policyDoesNotUse(policy: policy, key: key), at: item[key])
        }
        if !isLadder, !policy.isEmpty, item["growth-per-year"].isPresent {
            report(.policyDoesNotUse(policy: policy, key: "growth-per-year"), at: item["growth-per-year"])
        }
        func simple(_ name: String) -> AskPolicy {
            switch name {
            case "ladder": .ladder(growth: item["growth-per-year"].number)
            case "freeze": .freeze
            default: .match
            }
        }
        return policy == "path" ? .path(yearAmounts(item["state-sek"]), then: simple(then)) : simple(policy)
    }

    private mutating func split(_ item: Item, members: [Int]) -> SplitRule {
        let policy = item["by"].text
        for (name, key) in [("shares", "shares"), ("amounts", "amounts-sek")] {
            if policy == name, !item[key].isPresent { report(.policyNeeds(policy: policy, key: key), at: item["by"]) }
            if policy != name, !policy.isEmpty, item[key].isPresent {
                report(.policyDoesNotUse(policy: policy, key: key), at: item[key])
            }
        }
        switch policy {
        case "shares":
            let shares = municipalAmounts(item["shares"], members: members)
            let sum = shares.reduce(0) { $0 + $1.amount }
            if item["shares"].isValid, abs(sum - 1) > 1e-9 {
                report(.sharesDoNotSum(sum, of: "the members"), at: item["shares"])
            }
            return .shares(shares)
        case "amounts":
            let amounts = item["amounts-sek"].entries.compactMap { entry -> YearMunicipalAmounts? in
                guard let year = Int(entry.key) else { return nil }
                let amounts = municipalAmounts(entry.item, members: members)
                if entry.item.isValid, amounts.reduce(0, { $0 + $1.amount }) <= 0 {
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
            index(of: entry, among: municipalityNames, kind: "municipality")
                .map { MunicipalAmount(municipality: $0, amount: entry.item.number) }
        }
        let named = Set(amounts.map(\.municipality))
        let missing = Set(members).subtracting(named).sorted().map { municipalityNames[$0] }
        let extra = named.subtracting(members).sorted().map { municipalityNames[$0] }
        if item.isValid, item.isPresent, !missing.isEmpty || !extra.isEmpty {
            report(.sharesOfOthers(missing: missing, extra: extra), at: item)
        }
        return amounts
    }

    private mutating func grants(_ item: Item) -> GrantPolicy {
        let policy = item["policy"].text
        if policy == "spend-available" {
            if !item["buffer-share-of-income"].isPresent {
                report(.policyNeeds(policy: policy, key: "buffer-share-of-income"), at: item["policy"])
            }
            return .spendAvailable(
                bufferShare: item["buffer-share-of-income"].number, releaseShare: item["release-share"].number,
                rebuildShare: item["rebuild-share"].number)
        }
        if policy == "hold", item["buffer-share-of-income"].isPresent {
            report(.policyDoesNotUse(policy: policy, key: "buffer-share-of-income"), at: item["buffer-share-of-income"])
        }
        return .hold
    }

    private mutating func initiative(_ item: Item, identifier: String, _ factors: [Factor]) -> CostLine {
        let access = item["access"].entries.compactMap { entry -> MunicipalAccess? in
            index(of: entry, among: municipalityNames, kind: "municipality").map {
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
        guard root["years"].isValid else { return }
        let lines = ["initiatives", "operations", "administration"].flatMap { item[$0].entries }
        var wanted: [Int]?
        for line in lines where line.item["budget-sek"].isPresent && line.item["budget-sek"].isValid {
            let found = yearAmounts(line.item["budget-sek"]).map(\.year)
            let isGapless = zip(found, found.dropFirst()).allSatisfy { $1 == $0 + 1 }
            if found.first != years.lowerBound || !isGapless || !years.contains(found[found.count - 1]) {
                report(.budgetDoesNotStart(line: line.key, found: found, first: years.lowerBound), at: line.item["budget-sek"])
            } else if let wanted, wanted != found {
                report(.budgetYears(line: line.key, found: found, wanted: wanted), at: line.item["budget-sek"])
            } else {
                wanted = found
            }
        }
    }
}
