import Finsam
import Simulation
import Stochastics
import StudyFiles
import Testing

/// Every figure that Södra Vätterbygden has published, cell by cell from the documents, in every study that rests on it.
@Suite struct PublishedBudgetKnownAnswerTests {
    /// Read once, and each factor put in its median, which is where plan mode has it: a debug build takes seconds over the
    /// tables of quantiles of a study, and there are some hundred replications here.
    private static let studies = Dictionary(
        uniqueKeysWithValues: ["plan-2024", "ladder-2021", "ksau"].map { name in
            (name, Result { try Shipped.read(name).study.atMedians })
        })

    private func study(_ name: String) throws -> Study { try #require(Self.studies[name]).get() }

    /// 129 cells of 26 rows and five columns in plan-2024, of which one is empty; 78 of three columns in ksau.
    @Test(arguments: [("plan-2024", 129), ("ksau", 78)])
    func `the whole budget table of Verksamhetsplan 2024 comes back to the krona`(name: String, cellCount: Int) throws {
        let study = try study(name)
        let replication = Replication(try #require(study.published.first), of: study)
        let table = replication.table
        let rows = zip(table.rows, replication.rows).filter { $0.0.roundedTo == 1 }
        #expect(rows.map(\.0.name) == PublishedBudgetTable.rows.map(\.name))
        var compared = 0
        for ((_, cells), published) in zip(rows, PublishedBudgetTable.rows) {
            for (column, value) in zip(PublishedBudgetTable.columns, published.cells) {
                guard let index = table.columns.firstIndex(where: { $0.name == column }) else { continue }
                let cell = cells.first { $0.cell.column == index }
                #expect(cell?.cell.value == value, "\(published.name), \(column)")
                guard let cell, let value else { continue }
                #expect((cell.computed - value).magnitude < 0.005, "\(published.name), \(column): \(cell.computed)")
                #expect(cell.verdict == .exact)
                #expect(cell.cell.expected == .exact)
                compared += 1
            }
        }
        #expect(compared == cellCount)
    }

    /// Worked by hand: 2 398 900 · 0.9 / 2 819 000 = 0.7659, 3 617 000 · 0.9 / 3 253 000 = 1.0007,
    /// 640 000 · 0.9 / 621 000 = 0.9275, 490 000 · 0.9 / 460 000 = 0.9587; together 7 145 900 · 0.9 / 7 153 000 = 0.8991.
    @Test func `what 2023 says of the use of grants is what the table gives`() throws {
        let study = try study("plan-2024")
        let replication = Replication(study.published[1], of: study)
        let computed = replication.rows.joined().map { ($0.computed * 10_000).rounded() / 10_000 }
        #expect(computed == [0.7659, 1.0007, 0.9275, 0.9587, 0.8991])
        #expect(replication.rows.joined().map(\.cell.value) == [0.766, 1, 0.93, 0.96, 0.9])
        #expect(replication.rows.joined().allSatisfy { $0.verdict == .rounding })
    }

    /// KS 2021/093 in tkr; each cell with the verdict that the arithmetic forces.
    @Test func `every cell of the ladder has its verdict`() throws {
        let study = try study("ladder-2021")
        let replication = Replication(study.published[0], of: study)
        let cells = replication.rows.map { row in row.map(\.cell.value) }
        #expect(
            cells == [
                [7_348_000, 8_083_000, 11_102_000], [3_674_000, 5_551_000],
                [164_000, 180_000, 198_000, 218_000, 226_000],
            ])
        #expect(
            replication.rows.map { $0.map(\.verdict) } == [
                [.exact, .rounding, .exact], [.exact, .exact],
                [.rounding, .rounding, .rounding, .rounding, .unexplained],
            ])
        let budgeted = Replication(study.published[1], of: study)
        #expect(budgeted.rows.joined().map(\.cell.value) == [4_000_000, 4_446_000])
        #expect(budgeted.rows.joined().allSatisfy { $0.verdict == .rounding })
    }

    /// Counted, so that a table that is lost from a file does not pass unseen.
    @Test func `each study has all its tables, and none of them is worse than its author saw`() throws {
        for (name, counts) in [("plan-2024", [130, 5]), ("ksau", [79]), ("ladder-2021", [10, 2])] {
            let study = try study(name)
            let replications = study.published.map { Replication($0, of: study) }
            #expect(replications.map { $0.rows.joined().count } == counts, "\(name)")
            #expect(!replications.contains { $0.isWorse }, "\(name)")
        }
    }

    // MARK: A changed krona

    @Test(arguments: ["plan-2024", "ksau"], [-1.0, 1])
    func `a krona changed in any published cell is seen, in that cell alone`(name: String, change: Double) throws {
        let study = try study(name)
        let table = try #require(study.published.first)
        var changedCount = 0
        for (row, published) in table.rows.enumerated() where published.roundedTo == 1 {
            // Each row's cells at once, since a cell is judged by itself but for a municipality's constant share.
            let changed = table.replacing(row: row) { $0 + change }
            let replication = Replication(changed, of: study)
            for (position, cells) in replication.rows.enumerated() {
                #expect(cells.allSatisfy { $0.isWorse == (position == row) }, "\(published.name)")
            }
            changedCount += published.cells.count
        }
        #expect(changedCount == table.rows.filter { $0.roundedTo == 1 }.map(\.cells.count).reduce(0, +))
    }

    @Test(arguments: ["plan-2024", "ksau"])
    func `a krona changed in any budgeted amount of the years of the table is seen`(name: String) throws {
        let study = try study(name)
        let table = try #require(study.published.first)
        let column = try #require(table.columns.last)
        let reference = study.alternatives[column.alternative]
        for (position, line) in reference.associations[table.association].lines.enumerated() {
            // Every year of the line at once: each has its own cell in the line's row.
            let changed = study.withAlternatives(
                { alternatives in
                    alternatives.enumerated().map { index, alternative in
                        index == column.alternative
                            ? alternative.adding(1, toLine: position, of: table.association) : alternative
                    }
                }, reference: study.reference
            ).withPublished(study.published)
            let replication = Replication(table, of: changed)
            let rows = zip(table.rows, replication.rows).filter { $0.0.quantity == .line(position) }
            #expect(rows.count == 1, "\(line.name)")
            for (row, cells) in rows {
                let own = cells.filter { table.columns[$0.cell.column].alternative == column.alternative }
                #expect(!own.isEmpty && own.allSatisfy { $0.isWorse }, "\(row.name)")
            }
            // And in the sums: costs and the closing balance of every year.
            let sums = zip(table.rows, replication.rows).filter { [.costs, .closingBalance].contains($0.0.quantity) }
            #expect(sums.count == 2)
            for (row, cells) in sums {
                let own = cells.filter { table.columns[$0.cell.column].alternative == column.alternative }
                #expect(own.allSatisfy { $0.isWorse }, "\(line.name) in \(row.name)")
            }
        }
    }

    @Test func `a krona changed in the opening balance or in the state's contribution is seen`() throws {
        let study = try study("plan-2024")
        func replicate(_ change: (Association) -> Association) -> Replication {
            let changed = study.withAlternatives(
                { $0.map { $0.with(associations: $0.associations.map(change)) } }, reference: study.reference)
            return Replication(study.published[0], of: changed)
        }
        #expect(!replicate { $0 }.isWorse)
        let opening = replicate { $0.with(openingBalance: $0.openingBalance + 1) }
        #expect(opening.rows.joined().filter(\.isWorse).count == 15, "opening, means and closing, five columns each")
        let asked = replicate { association in
            guard case .path(let amounts, let then) = association.ask else { return association }
            return association.with(
                ask: .path(amounts.map { YearAmount(year: $0.year, amount: $0.amount - 2) }, then: then))
        }
        // State and region, means and closing of all columns, and the opening of the three that follow another.
        #expect(asked.rows.joined().filter(\.isWorse).count >= 20)
    }
}

extension Study {
    /// The base scenario, without uncertainty.
    fileprivate var atMedians: Study {
        var change = StudyChange()
        change.factors = { factors in
            factors.map { Factor(name: $0.name, distribution: .fixed($0.distribution.median), time: $0.time) }
        }
        change.correlations = { _ in [] }
        return selecting(alternatives: Array(alternatives.indices), reference: reference, scenarios: [0])
            .changed(by: change).withPublished(published)
    }
}

extension PublishedTable {
    /// The table with other values in one row.
    fileprivate func replacing(row changed: Int, _ change: (Double) -> Double) -> PublishedTable {
        PublishedTable(
            title: title, document: document, association: association, columns: columns,
            rows: rows.enumerated().map { number, row in
                guard number == changed else { return row }
                return PublishedRow(
                    name: row.name, quantity: row.quantity, roundedTo: row.roundedTo,
                    cells: row.cells.map {
                        PublishedCell(column: $0.column, value: change($0.value), expected: $0.expected)
                    })
            })
    }
}

extension Alternative {
    /// The alternative with so much more in every year's budget of one line.
    fileprivate func adding(_ amount: Double, toLine changed: Int, of association: Int) -> Alternative {
        with(
            associations: associations.enumerated().map { number, body in
                guard number == association else { return body }
                return body.with(
                    lines: body.lines.enumerated().map { position, line in
                        guard position == changed else { return line }
                        return CostLine(
                            identifier: line.identifier, name: line.name, kind: line.kind,
                            budget: line.budget.map { YearAmount(year: $0.year, amount: $0.amount + amount) },
                            wageShare: line.wageShare, countedShare: line.countedShare, outcome: line.outcome,
                            access: line.access)
                    })
            })
    }
}
