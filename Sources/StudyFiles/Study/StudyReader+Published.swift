internal import Finsam

extension StudyReader {
    mutating func published(in scenarios: [Scenario]) -> [PublishedTable] {
        guard let base = scenarios.first, !base.alternatives.isEmpty else { return [] }
        return root["published-tables"].entries.map { table($0.item, base) }
    }

    private mutating func table(_ item: Item, _ base: Scenario) -> PublishedTable {
        let association = index(of: item["association"], among: associationNames, kind: "association") ?? 0
        let columns = item["columns"].entries.map { column($0) }
        let lines = association < base.alternatives[0].associations.count
            ? base.alternatives[0].associations[association].lines.map(\.identifier) : []
        let rows = item["rows"].items.compactMap { row($0, columns: columns.map(\.identifier), lines: lines) }
        return PublishedTable(
            title: item["title"].text, document: item["document"].text, association: association, columns: columns,
            rows: rows)
    }

    private mutating func column(_ entry: Entry) -> PublishedColumn {
        let year = entry.item["year"]
        if year.isPresent, year.isValid, root["years"].isValid, !years.contains(year.integer) {
            report(.yearOutsideHorizon(year.integer, years), at: year)
        }
        return PublishedColumn(
            identifier: entry.key, name: entry.item["name"].text,
            alternative: index(of: entry.item["alternative"], among: alternativeNames, kind: "alternative") ?? 0,
            year: year.integer)
    }

    private mutating func row(_ item: Item, columns: [String], lines: [String]) -> PublishedRow? {
        guard let quantity = quantity(item, columns: columns, lines: lines) else { return nil }
        let unit = item["rounded-to"].isPresent ? item["rounded-to"].number : 1
        var expected: [String: Verdict] = [:]
        for entry in item["expected"].entries where index(of: entry, among: columns, kind: "column") != nil {
            expected[entry.key] = Verdict(rawValue: entry.item.text)
        }
        let cells = item["cells"].entries.compactMap { entry -> PublishedCell? in
            index(of: entry, among: columns, kind: "column")
                .map { PublishedCell(column: $0, value: entry.item.number, expected: expected[entry.key] ?? .exact) }
        }
        return PublishedRow(name: item["name"].text, quantity: quantity, roundedTo: unit, cells: cells)
    }

    private mutating func quantity(_ item: Item, columns: [String], lines: [String]) -> PublishedQuantity? {
        func needs(_ key: String) -> Item? {
            guard !item[key].isPresent else { return item[key] }
            report(.policyNeeds(policy: item["quantity"].text, key: key), at: item["quantity"])
            return nil
        }
        switch item["quantity"].text {
        case "municipal-contribution":
            return needs("of").flatMap { index(of: $0, among: municipalityNames, kind: "municipality") }
                .map { .municipalContribution($0) }
        case "region-contribution": return .regionContribution
        case "state-contribution": return .stateContribution
        case "contributions": return .contributions
        case "opening-balance": return .openingBalance
        case "means": return .means
        case "line": return needs("of").flatMap { index(of: $0, among: lines, kind: "line") }.map { .line($0) }
        case "activity-total": return .activityTotal
        case "administration-total": return .administrationTotal
        case "costs": return .costs
        case "closing-balance": return .closingBalance
        case "administration-share": return .administrationShare
        case "implied-utilisation":
            let members = item["of-lines"].isPresent ? item["of-lines"].items : needs("of").map { [$0] } ?? []
            let indices = members.compactMap { index(of: $0, among: lines, kind: "line") }
            guard let column = needs("granted-in").flatMap({ index(of: $0, among: columns, kind: "column") }),
                !indices.isEmpty
            else { return nil }
            return .impliedUtilisation(lines: indices, grantedInColumn: column)
        default: return nil
        }
    }
}
