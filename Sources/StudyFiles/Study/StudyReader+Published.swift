internal import Finsam

extension StudyReader {
    mutating func published(in scenarios: [Scenario]) -> [PublishedTable] {
        guard let base = scenarios.first, !base.alternatives.isEmpty else { return [] }
        return root["published-tables"].entries.map { table($0.item, base) }
    }

    private mutating func table(_ item: Item, _ base: Scenario) -> PublishedTable {
        let association = index(of: item["association"], among: associationNames, kind: .association)
        let entries = item["columns"].entries
        let columns = entries.map { column($0) }
        checkNotEmpty(item["columns"], kind: .column)
        checkNotEmpty(item["rows"], kind: .row)
        if let association {
            for (entry, column) in zip(entries, columns) { checkColumn(entry, column, of: association, base) }
        }
        let lines = association.flatMap { base.alternatives.first?.associations[$0].lines } ?? []
        let rows = item["rows"].items.compactMap { row in
            self.row(row, columns: columns, lines: lines) { reader, municipality, place in
                guard let association else { return }
                reader.checkMember(municipality, of: association, columns: columns, row, at: place, base)
            }
        }
        return PublishedTable(
            title: item["title"].text, document: item["document"].text, association: association ?? 0, columns: columns,
            rows: rows)
    }

    private mutating func checkNotEmpty(_ item: Item, kind: NameKind) {
        if item.isPresent, item.isValid, item.entries.isEmpty, item.items.isEmpty {
            report(.nothingNamed(kind: kind), at: item)
        }
    }

    private mutating func column(_ entry: Entry) -> PublishedColumn {
        checkYear(entry.item["year"])
        return PublishedColumn(
            identifier: entry.key, name: entry.item["name"].text,
            alternative: index(of: entry.item["alternative"], among: alternativeNames, kind: .alternative) ?? 0,
            year: entry.item["year"].integer)
    }

    /// The association must exist in the column's year, with the lines that the rows know by their positions.
    private mutating func checkColumn(
        _ entry: Entry, _ column: PublishedColumn, of association: Int, _ base: Scenario
    ) {
        guard entry.item.isValid, base.alternatives.indices.contains(column.alternative) else { return }
        let alternative = base.alternatives[column.alternative]
        if alternative.timetable.owner(of: association, in: column.year) != association, let merger = alternative.merger
        {
            report(.dissolved(associationNames[association], year: merger.year), at: entry.item["year"])
        }
        let lines = base.alternatives[0].associations[association].lines.map(\.identifier)
        let added = alternative.associations[association].lines.map(\.identifier)
        guard added != lines else { return }
        let isFirstLonger = Set(lines).isStrictSuperset(of: added)
        let difference = isFirstLonger ? lines.filter { !added.contains($0) } : added.filter { !lines.contains($0) }
        report(
            .linesDiffer(alternative: alternativeNames[isFirstLonger ? 0 : column.alternative], added: difference),
            at: entry.item["alternative"])
    }

    private mutating func checkMember(
        _ municipality: Int, of association: Int, columns: [PublishedColumn], _ row: Item, at place: Item,
        _ base: Scenario
    ) {
        for column in columns where row["cells"][column.identifier].isPresent && row.isValid {
            guard base.alternatives.indices.contains(column.alternative) else { continue }
            let timetable = base.alternatives[column.alternative].timetable
            guard timetable.association(of: municipality, in: column.year) != association else { continue }
            return report(
                .notMember(municipalityNames[municipality], of: associationNames[association], year: column.year),
                at: place)
        }
    }

    private mutating func row(
        _ item: Item, columns: [PublishedColumn], lines: [CostLine],
        checkMember: (inout StudyReader, Int, Item) -> Void
    ) -> PublishedRow? {
        let names = columns.map(\.identifier)
        let quantity = quantity(item, columns: names, lines: lines)
        if case .municipalContribution(let municipality)? = quantity { checkMember(&self, municipality, item["of"]) }
        checkNotEmpty(item["cells"], kind: .figure)
        var expected: [String: Verdict] = [:]
        for entry in item["expected"].entries where index(of: entry, among: names, kind: .column) != nil {
            expected[entry.key] = Verdict(rawValue: entry.item.text)
            if !item["cells"][entry.key].isPresent { report(.verdictWithoutFigure(column: entry.key), at: entry) }
        }
        let cells = item["cells"].entries.compactMap { entry -> PublishedCell? in
            index(of: entry, among: names, kind: .column)
                .map { PublishedCell(column: $0, value: entry.item.number, expected: expected[entry.key] ?? .exact) }
        }
        let unit = item["rounded-to"].isPresent ? item["rounded-to"].number : 1
        return quantity.map { PublishedRow(name: item["name"].text, quantity: $0, roundedTo: unit, cells: cells) }
    }

    private mutating func quantity(_ item: Item, columns: [String], lines: [CostLine]) -> PublishedQuantity? {
        let name = item["quantity"]
        guard name.isValid, name.isPresent else { return nil }
        let isTogether = name.text == "implied-utilisation" && item["of-lines"].isPresent
        let used: [String]
        switch name.text {
        case "municipal-contribution", "line": used = ["of"]
        case "implied-utilisation": used = [isTogether ? "of-lines" : "of", "granted-in"]
        default: used = []
        }
        for key in ["of", "of-lines", "granted-in"] {
            if used.contains(key) { checkNeeded(item[key], by: name) } else { checkUnused(item[key], by: name) }
        }
        switch name.text {
        case "municipal-contribution":
            return index(of: item["of"], among: municipalityNames, kind: .municipality).map {
                .municipalContribution($0)
            }
        case "line": return index(of: item["of"], among: lines.map(\.identifier), kind: .line).map { .line($0) }
        case "implied-utilisation":
            let initiatives = lines.filter { $0.kind == .initiative }.map(\.identifier)
            let indices =
                isTogether
                ? indices(of: item["of-lines"], among: initiatives, kind: .initiative)
                : index(of: item["of"], among: initiatives, kind: .initiative).map { [$0] } ?? []
            guard let column = index(of: item["granted-in"], among: columns, kind: .column), !indices.isEmpty else {
                return nil
            }
            return .impliedUtilisation(lines: indices, grantedInColumn: column)
        case "region-contribution": return .regionContribution
        case "state-contribution": return .stateContribution
        case "contributions": return .contributions
        case "opening-balance": return .openingBalance
        case "means": return .means
        case "activity-total": return .activityTotal
        case "administration-total": return .administrationTotal
        case "costs": return .costs
        case "closing-balance": return .closingBalance
        case "administration-share": return .administrationShare
        default: return nil
        }
    }
}
