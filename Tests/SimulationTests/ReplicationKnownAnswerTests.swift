import Finsam
import Simulation
import StudyFiles
import Testing

/// Tables that Södra Vätterbygden has published. Source: Verksamhetsplan 2024 (KS 2023/216), budget table; KS 2021/093
/// (KS 2021/093).
@Suite struct ReplicationKnownAnswerTests {
    private func row(
        _ name: String, in replication: Replication
    ) throws -> [Replication.CellVerdict] {
        let index = try #require(replication.table.rows.firstIndex { $0.name == name })
        return replication.rows[index]
    }

    /// Made once, since a debug build takes its time over the tables of quantiles.
    private static let replications = Dictionary(
        uniqueKeysWithValues: ["plan-2024", "ladder-2021"].map { name in
            (
                name,
                Result { try Shipped.read(name).study }.map { study in
                    study.published.map { Replication($0, of: study) }
                }
            )
        })

    private func replications(_ study: String) throws -> [Replication] {
        try #require(Self.replications[study]).get()
    }

    private func replication(_ study: String, _ table: Int = 0) throws -> Replication { try replications(study)[table] }

    @Test func `the plan of 2024 closes on the published balances to the krona`() throws {
        let replication = try replication("plan-2024")
        let index = try #require(replication.table.rows.firstIndex { $0.quantity == .closingBalance })
        let cells = replication.rows[index]
        #expect(cells.map(\.cell.value) == [1_312_210, 1_491_324, 1_282_824, 551_324, 20_324])
        #expect(cells.map { $0.computed.rounded() } == [1_312_210, 1_491_324, 1_282_824, 551_324, 20_324])
        #expect(cells.allSatisfy { $0.verdict == .exact })
    }

    @Test func `every cell of the plan of 2024 is exact, or rounded where the document rounds`() throws {
        for replication in try replications("plan-2024") {
            #expect(!replication.isWorse)
            for (row, cells) in zip(replication.table.rows, replication.rows) {
                #expect(
                    cells.allSatisfy { $0.verdict == .exact || row.roundedTo != 1 && $0.verdict == .rounding },
                    "\(row.name)")
            }
        }
    }

    @Test func `Vaggeryd pays what the budget table of 2024 says`() throws {
        let cells = try row("Vaggeryds kommun", in: try replication("plan-2024"))
        #expect(cells.map { $0.computed.rounded() } == [183_300, 183_100, 228_500, 228_500, 228_500])
    }

    @Test func `administration takes 9.6 percent of the costs of 2024`() throws {
        let all = try replications("plan-2024").flatMap { replication in
            zip(replication.table.rows, replication.rows).filter { $0.0.quantity == .administrationShare }
                .flatMap { row, cells in cells.map { (replication.table.columns[$0.cell.column].year, $0) } }
        }
        let cell = try #require(all.first { $0.0 == 2024 }?.1)
        // 1 090 000 of 11 356 500, from the table's own lines
        #expect(abs(cell.computed - 1_090_000 / 11_356_500) < 1e-12)
        #expect((cell.computed * 1000).rounded() == 96)
    }

    @Test func `the ladder of 2021 rises by ten percent a year up to the room`() throws {
        let study = try Shipped.read("ladder-2021").study
        let ladder = try #require(study.alternatives.firstIndex { $0.identifier == "ladder" })
        let totals = study.trace(mode: .plan, alternative: ladder).years.map { $0.associations[0].contributions }
        for (computed, byHand) in zip(totals, [7_348_000, 8_082_800, 8_891_080, 9_780_188, 10_758_206.8, 11_102_000]) {
            #expect(abs(computed - byHand) < 0.005)
        }
    }

    /// A share that rounds to 164, 180, 198 and 218 tkr of the quarters before lies between 217.5 / 2 689.5517 and
    /// 198.5 / 2 445.047 of 2 775.5 tkr: 224.45 to 225.33; with 164.5 / 2 020.7 and 179.5 / 2 222.77 the range narrows.
    @Test func `Vaggeryd's last step of the ladder is unexplained and said to be 224.6 to 225.3 tkr`() throws {
        let cells = try row("Vaggeryd", in: try replication("ladder-2021"))
        #expect(cells.map(\.verdict) == [.rounding, .rounding, .rounding, .rounding, .unexplained])
        #expect(cells.dropLast().allSatisfy { $0.forcedByConstantShare == nil })
        let forced = try #require(cells.last?.forcedByConstantShare)
        #expect((forced.lowerBound / 100).rounded() == 2246)
        #expect((forced.upperBound / 100).rounded() == 2253)
        #expect(!forced.contains(226_000))
    }

    @Test func `the state's ladder gives 4 446 tkr in 2023`() throws {
        // 3 674 000 · 1.1² = 4 445 540
        let replication = try replication("ladder-2021", 1)
        let cell = try #require(replication.rows.joined().first { $0.cell.value == 4_446_000 })
        #expect(abs(cell.computed - 4_445_540) < 0.005)
        #expect(cell.verdict == .rounding)
    }

    @Test(arguments: ["plan-2024", "ladder-2021"])
    func `every published cell fails when it is changed by a unit and a half`(name: String) throws {
        let study = try Shipped.read(name).study
        for table in study.published {
            let changed = table.changing { value, unit, _, _ in value + 1.5 * unit }
            for cell in Replication(changed, of: study).rows.joined() where cell.cell.expected != .unexplained {
                #expect(cell.isWorse, "\(cell.cell.value)")
            }
        }
    }

    @Test func `one changed cell fails the table, and only that cell`() throws {
        let study = try Shipped.read("plan-2024").study
        let table = study.published[0].changing { value, _, row, cell in (row, cell) == (3, 2) ? value + 1 : value }
        let replication = Replication(table, of: study)
        #expect(replication.isWorse)
        #expect(replication.rows.joined().filter(\.isWorse).map(\.cell.value) == [228_501])
    }
}

extension PublishedTable {
    fileprivate func changing(
        _ change: (_ value: Double, _ unit: Double, _ row: Int, _ cell: Int) -> Double
    ) -> PublishedTable {
        let rows = self.rows.enumerated().map { number, row in
            PublishedRow(
                name: row.name, quantity: row.quantity, roundedTo: row.roundedTo,
                cells: row.cells.enumerated().map { position, cell in
                    PublishedCell(
                        column: cell.column, value: change(cell.value, row.roundedTo, number, position),
                        expected: cell.expected)
                })
        }
        return PublishedTable(title: title, document: document, association: association, columns: columns, rows: rows)
    }
}
