internal import Finsam
package import JSONText

/// A table of amounts that add up as they are printed: each column's parts to its sums.
///
/// *Tabell med kontrollerad avrundning*, see ``Finsam/ControlledRounding``. Columns do not add up to anything together.
package struct RoundedTable: Sendable {
    /// Rows that add up to a sum.
    package struct Group: Sendable {
        /// The parts, with an amount in SEK for each column.
        package let rows: [(name: String, amounts: [Double])]
        /// The name of the sum below them.
        package let sum: String

        package init(rows: [(name: String, amounts: [Double])], sum: String) {
            self.rows = rows
            self.sum = sum
        }
    }

    /// What amounts are rounded to.
    package enum Unit: Double, Sendable {
        /// Hundreds of kronor, printed as kronor.
        case hundreds = 100
        /// Thousands of kronor, printed as thousands. *tkr*
        case thousands = 1_000
    }

    private let identifier: String
    private let title: String
    private let lead: String
    private let corner: String
    private let columns: [String]
    private let groups: [Group]
    private let unit: Unit
    private let isSigned: Bool
    /// By column and group, the parts in one row with their sum.
    private let rounded: [[ControlledRounding]]

    /// Rounds a table.
    ///
    /// - Parameters:
    ///   - identifier: its name in the machine-readable file
    ///   - corner: the heading of the row names
    ///   - isSigned: whether amounts always bear their sign, as differences do
    package init(
        identifier: String, title: String, lead: String = "", corner: String, columns: [String], groups: [Group],
        unit: Unit, isSigned: Bool = false
    ) {
        self.identifier = identifier
        self.title = title
        self.lead = lead
        self.corner = corner
        self.columns = columns
        self.groups = groups
        self.unit = unit
        self.isSigned = isSigned
        rounded = columns.indices.map { column in
            groups.map { ControlledRounding(cells: [$0.rows.map { $0.amounts[column] }], unit: unit.rawValue) }
        }
    }

    /// The table for readers.
    package func table(_ format: NumberFormat) -> Table {
        func cell(_ units: Int) -> String {
            let amount = Double(units) * (unit == .thousands ? 1 : unit.rawValue)
            return isSigned ? format.signed(amount) : format.number(amount)
        }
        var rows: [[String]] = []
        for (number, group) in groups.enumerated() {
            for (position, row) in group.rows.enumerated() {
                rows.append([row.name] + rounded.map { cell($0[number].cellsInUnits[0][position]) })
            }
            rows.append([group.sum] + rounded.map { cell($0[number].totalInUnits) })
        }
        return Table(title: title, lead: lead, headings: [corner] + columns, rows: rows)
    }

    /// The sum of a group in a column as it is printed, SEK.
    package func sum(group: Int, column: Int) -> Double { rounded[column][group].total }

    /// A part as it is printed, SEK.
    package func part(_ row: Int, group: Int, column: Int) -> Double { rounded[column][group].cells[0][row] }

    /// The table for machines: what is printed, what it was before, and which amounts did not go to the nearest multiple.
    package var json: JSON {
        func row(_ name: String, _ shown: [Double], _ exact: [Double], _ moved: [Bool]) -> JSON {
            .members([
                "row": .text(name), "shown-sek": .numbers(shown.map { $0 }), "exact-sek": .numbers(exact.map { $0 }),
                "moved": .array(moved.map(JSON.flag)),
            ])
        }
        let groups = groups.enumerated().map { number, group in
            JSON.members([
                "rows": .array(
                    group.rows.enumerated().map { position, part in
                        row(
                            part.name, columns.indices.map { rounded[$0][number].cells[0][position] }, part.amounts,
                            columns.indices.map { rounded[$0][number].moved[0][position] })
                    }),
                "sum": row(
                    group.sum, columns.indices.map { rounded[$0][number].total },
                    columns.indices.map { column in group.rows.reduce(0) { $0 + $1.amounts[column] } },
                    columns.map { _ in false }),
            ])
        }
        return .members([
            "table": .text(identifier), "title": .text(title), "unit-sek": .number(unit.rawValue),
            "columns": .array(columns.map(JSON.text)), "groups": .array(groups),
        ])
    }
}
