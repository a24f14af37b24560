public import Finsam
public import Simulation

/// The verdict on every cell of a published table. *Kontroll mot publicerad tabell.*
public struct ReplicationReport {
    private let replication: Replication
    private let format: NumberFormat
    private let words: Words

    /// The report on a replication.
    public init(_ replication: Replication, language: Language) {
        self.replication = replication
        format = NumberFormat(language: language)
        words = Words(language: language)
    }

    private var verdicts: [Verdict: String] {
        [
            .exact: words("exakt", "exact"), .rounding: words("avrundat", "rounded"),
            .unexplained: words("oförklarat", "unexplained"),
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
        var notes = [
            words("Publicerade tal: ", "Published figures: ") + "\(all.count). "
                + words("Omdömen: ", "Verdicts: ") + counts.joined(separator: ", ") + "."
        ]
        for (row, cells) in zip(replication.table.rows, replication.rows) {
            for cell in cells where cell.verdict == .unexplained || cell.isWorse {
                notes.append(note(cell, row))
            }
        }
        return notes
    }

    private func note(_ cell: Replication.CellVerdict, _ row: PublishedRow) -> String {
        let column = replication.table.columns[cell.cell.column].name
        var text = words(
            "\(row.name), \(column): publicerat \(number(cell.cell.value, row)), beräknat \(format.number(cell.computed, decimals: row.roundedTo < 1 ? 4 : 0)).",
            "\(row.name), \(column): published \(number(cell.cell.value, row)), computed \(format.number(cell.computed, decimals: row.roundedTo < 1 ? 4 : 0))."
        )
        if let range = cell.forcedByConstantShare {
            let (low, high) = (format.kronor(range.lowerBound), format.kronor(range.upperBound))
            text += words(
                " Om andelen är densamma alla år följer \(low)–\(high) kr av radens andra tal.",
                " If the share is the same in all years, the row's other figures make it SEK \(low)–\(high).")
        }
        if cell.isWorse {
            text += words(" Sämre (!) än studien säger.", " Worse (!) than the study says.")
        }
        return text
    }
}
