import Finsam
import Reports
import Simulation
import Stochastics
import Testing
import Workbooks

@testable import Publications

@Suite struct ReportWorkbookInvariantTests {
    @Test(arguments: [Mode.monteCarlo, .expected, .plan], Language.allCases)
    func `a run gives the same bytes every time`(mode: Mode, language: Language) async throws {
        let path = mode == .plan ? "scenarios/plan-2024" : "scenarios/ladder-2021"
        let comparison = try await StudyRuns.comparison(path, mode: mode, pathCount: 64, language: language)
        let bytes = try ReportWorkbook(comparison).bytes()
        #expect(bytes.starts(with: [0x50, 0x4B]))
        #expect(try ReportWorkbook(comparison).bytes() == bytes)
        let again = try await StudyRuns.comparison(path, mode: mode, pathCount: 64, language: language)
        #expect(try ReportWorkbook(again).bytes() == bytes)
    }

    @Test func `a run that is read back from results.json gives the same bytes`() async throws {
        let comparison = try await StudyRuns.comparison("scenarios/ladder-2021", pathCount: 64)
        let run = comparison.run
        let text = await ResultsDocument(run).json()
        let again = try CompletedRun.reading(
            Array(text.utf8), of: run.study, engineVersion: run.engineVersion, files: run.files,
            resolvedInputs: run.resolvedInputs)
        let bytes = try ReportWorkbook(Comparison(again, language: .swedish)).bytes()
        #expect(try ReportWorkbook(comparison).bytes() == bytes)
    }

    @Test func `every formula comes to the value that it bears`() async throws {
        let workbook = ReportWorkbook(try await StudyRuns.comparison("scenarios/ksau", pathCount: 64)).workbook
        var count = 0
        for sheet in workbook.sheets {
            for (position, cell) in sheet.cells {
                guard case .formula(let formula, let value) = cell.content else { continue }
                count += 1
                // Whole kronor add up without rounding, and a share is one division.
                #expect(sheet.value(of: formula) == value, "\(sheet.name.text)!\(position.name): \(formula.text)")
            }
        }
        #expect(count > 300)
    }

    @Test func `sums are those of the budget accounts`() async throws {
        let report = ReportWorkbook(try await StudyRuns.comparison("scenarios/ksau", pathCount: 64))
        let (study, workbook) = (report.comparison.study, report.workbook)
        for alternative in study.alternatives.indices {
            let sheet = workbook.sheets[2 + alternative]
            let associations = report.ownAssociations(alternative)
            func accounts(_ amount: (BudgetYear<Double>) -> Double) -> [[Double]] {
                associations.map { report.budgets[alternative].budgets[$0].map { amount($0.rounded) } }
            }
            #expect(sheet.rows(named: "Balanserat resultat") == accounts { $0.closingBalance })
            #expect(sheet.rows(named: "Summa intäkter") == accounts { $0.means })
            #expect(sheet.rows(named: "Summa kostnader") == accounts { $0.costs })
            #expect(sheet.rows(named: "Delsumma verksamhet") == accounts { $0.activities })
            #expect(sheet.rows(named: "Delsumma administration") == accounts { $0.administration })
            #expect(sheet.rows(named: "Balanserat resultat från året före") == accounts { $0.balanceBefore })
            for name in ["Balanserat resultat", "Summa intäkter", "Delsumma administration"] {
                #expect(sheet.isOfFormulas(rowsNamed: name), "\(name) of \(sheet.name.text)")
            }
        }
    }

    @Test func `sheets have names of their own whatever alternatives are called`() async throws {
        let comparison = try await StudyRuns.comparison("scenarios/plan-2024", mode: .plan)
        let study = comparison.study
        let same = study.selecting(
            alternatives: Array(repeating: 0, count: 12), reference: 0, scenarios: [comparison.base.scenario])
        let simulation = Simulation(same, mode: .plan, seed: 1, pathCount: 1, threadCount: 1)
        let result = try #require(await simulation.run(scenario: 0))
        let run = CompletedRun(
            study: same, simulation: simulation, engineVersion: "0.0.0", results: [result], files: [],
            resolvedInputs: "{}")
        let workbook = ReportWorkbook(Comparison(run, language: .swedish)).workbook
        let names = Set(workbook.sheets.map(\.name))
        #expect(names.count == 2 + 12 + 2)
        #expect(throws: Never.self) { try workbook.bytes() }
    }
}

@Suite struct ReportWorkbookKnownAnswerTests {
    /// Verksamhetsplan 2024 (Verksamhetsplan 2024), the budget table.
    @Test func `the published plan is on its sheet to the krona`() async throws {
        let comparison = try await StudyRuns.comparison("scenarios/plan-2024", mode: .plan)
        let sheet = ReportWorkbook(comparison).workbook.sheets[2]
        #expect(sheet.name.text == "Från prognos 2023")
        #expect(sheet.rows(named: "Balanserat resultat") == [[1_491_324, 1_282_824, 551_324, 20_324]])
        #expect(sheet.rows(named: "Summa intäkter") == [[11_229_024, 12_639_324, 12_430_824, 11_699_324]])
        #expect(sheet.rows(named: "Delsumma verksamhet") == [[8_766_700, 10_266_500, 10_761_500, 10_533_000]])
        #expect(sheet.rows(named: "Delsumma administration") == [[971_000, 1_090_000, 1_118_000, 1_146_000]])
        #expect(sheet.rows(named: "Summa kostnader") == [[9_737_700, 11_356_500, 11_879_500, 11_679_000]])
        #expect(sheet.rows(named: "Vaggeryd") == [[183_100, 228_500, 228_500, 228_500]])
    }

    @Test func `the sheets are those of the report, in its language`() async throws {
        let swedish = ReportWorkbook(try await StudyRuns.comparison("scenarios/ladder-2021", pathCount: 64)).workbook
        let names = swedish.sheets.map(\.name.text)
        #expect(names.prefix(2) == ["Jämförelse", "År för år"])
        #expect(names.suffix(3) == ["Osäkerhet", "Antaganden", "Körning"])
        #expect(swedish.language == "sv-SE")
        let comparison = try await StudyRuns.comparison("scenarios/ladder-2021", mode: .expected, language: .english)
        let english = ReportWorkbook(comparison).workbook
        #expect(english.sheets.first?.name.text == "Comparison")
        // Without randomness there are no quantiles.
        #expect(!english.sheets.contains { $0.name.text == "Uncertainty" })
        #expect(english.language == "en-GB")
    }

    @Test func `the figures at a glance are numbers, and those of the result`() async throws {
        let comparison = try await StudyRuns.comparison("scenarios/ksau", pathCount: 64)
        let sheet = ReportWorkbook(comparison).workbook.sheets[0]
        let net = try #require(sheet.rows(named: "Skillnad i netto, kr per år från ändringen").first)
        let expected = comparison.others.compactMap { alternative -> [Double]? in
            let scale = 1 / comparison.yearsInForce(alternative)
            return comparison.difference(.net, alternative).map { net in
                [net.mean, net.quantile(0.025).value, net.quantile(0.975).value].map { $0 * scale }
            }
        }
        #expect(net == expected.flatMap { $0 })
    }
}

extension Sheet {
    private func number(_ row: Int, _ column: Int) -> Double {
        switch cells[Position(row: row, column: column)]?.content {
        case .number(let value), .formula(_, let value): value
        default: 0
        }
    }

    private func number(_ position: Position) -> Double { number(position.row, position.column) }

    /// What a formula comes to with the values that are in the cells.
    fileprivate func value(of formula: Formula) -> Double {
        switch formula {
        case .cell(let cell): number(cell)
        case .sum(let areas):
            areas.reduce(0) { sum, area in
                (area.first.row...area.last.row).reduce(sum) { sum, row in
                    (area.first.column...area.last.column).reduce(sum) { $0 + number(row, $1) }
                }
            }
        case .difference(let one, let other): number(one) - number(other)
        case .share(let part, let whole): number(whole) == 0 ? 0 : number(part) / number(whole)
        }
    }

    private func rowNumbers(named name: String) -> [Int] {
        cells.filter { $0.key.column == 0 && $0.value.content == .text(name) }.map(\.key.row).sorted()
    }

    private func numbers(_ row: Int) -> [(column: Int, content: Content)] {
        cells.filter { $0.key.row == row && $0.key.column > 0 }.sorted { $0.key < $1.key }.compactMap { cell in
            switch cell.value.content {
            case .number, .formula: (cell.key.column, cell.value.content)
            case .text, .nothing: nil
            }
        }
    }

    /// The numbers of the rows with a name in their first cell, from left to right.
    fileprivate func rows(named name: String) -> [[Double]] {
        rowNumbers(named: name).map { row in numbers(row).map { number(row, $0.column) } }
    }

    fileprivate func isOfFormulas(rowsNamed name: String) -> Bool {
        rowNumbers(named: name).allSatisfy { row in
            numbers(row).allSatisfy { if case .formula = $0.content { true } else { false } }
        }
    }
}
