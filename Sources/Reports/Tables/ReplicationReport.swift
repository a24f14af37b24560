public import Finsam
public import Simulation

/// The verdict on every cell of a published table. *Kontroll mot publicerad tabell.*
public struct ReplicationReport {
    private let replication: Replication
    private let language: Language
    private let format: NumberFormat

    /// The report on a replication.
    public init(_ replication: Replication, language: Language) {
        self.replication = replication
        self.language = language
        format = NumberFormat(language: language)
    }

    private func words(_ swedish: String, _ english: String) -> String { language == .swedish ? swedish : english }

    private var verdicts: [Verdict: String] {
        [
            .exact: words("exakt", "exact"), .rounding: words("avrundning", "rounding"),
            .unexplained: words("oförklarad", "unexplained"),
        ]
    }

    /// The table: the published figure and the verdict for each cell.
    public var table: Table {
        let columns = replication.table.columns
        let rows = zip(replication.table.rows, replication.rows).map { row, cells in
            [row.name]
                + columns.indices.map { column in
                    guard let cell = cells.first(where: { $0.cell.column == column }) else { return "" }
                    return "\(number(cell.cell.value, row)) \(verdicts[cell.verdict] ?? "")\(cell.isWorse ? " !" : "")"
                }
        }
        return Table(
            title: replication.table.title, lead: replication.table.document,
            headings: [words("Rad", "Row")] + columns.map(\.name), rows: rows, notes: notes)
    }

    private func number(_ value: Double, _ row: PublishedRow) -> String {
        row.roundedTo < 1 ? format.percent(value, decimals: row.roundedTo < 0.01 ? 1 : 0) : format.kronor(value)
    }

    private var notes: [String] {
        let all = replication.rows.joined()
        let counts = Verdict.allCases.map { verdict in
            "\(all.count { $0.verdict == verdict }) \(verdicts[verdict] ?? "")"
        }
        var notes = [words("\(all.count) celler: ", "\(all.count) cells: ") + counts.joined(separator: ", ") + "."]
        for (row, cells) in zip(replication.table.rows, replication.rows) {
            for cell in cells where cell.verdict == .unexplained {
                notes.append(unexplained(cell, row))
            }
        }
        return notes
    }

    private func unexplained(_ cell: Replication.CellVerdict, _ row: PublishedRow) -> String {
        let column = replication.table.columns[cell.cell.column].name
        var text = words(
            "\(row.name), \(column): publicerat \(number(cell.cell.value, row)), beräknat \(format.number(cell.computed, decimals: row.roundedTo < 1 ? 4 : 0)).",
            "\(row.name), \(column): published \(number(cell.cell.value, row)), computed \(format.number(cell.computed, decimals: row.roundedTo < 1 ? 4 : 0))."
        )
        if let range = cell.forcedByConstantShare {
            let (low, high) = (format.kronor(range.lowerBound), format.kronor(range.upperBound))
            text += words(
                " Är andelen densamma i alla år tvingar radens andra tal fram \(low)–\(high) kr.",
                " If the share is the same in all years, the row's other figures force SEK \(low)–\(high).")
        }
        if cell.isWorse {
            text += words(" Sämre än studien väntar sig.", " Worse than the study expects.")
        }
        return text
    }
}
