internal import Finsam
internal import Reports
internal import Simulation
internal import Workbooks

/// The sheet of an alternative: the budgets of the associations that the municipality in focus belongs to.
extension ReportWorkbook {
    func alternativeSheet(_ alternative: Int) -> Sheet {
        let study = comparison.study
        var sheet = emptySheet(names.alternatives[alternative])
        let all = 0...study.years.count
        sheet.columnWidths[0] = 54
        for column in all.dropFirst() { sheet.columnWidths[column] = 12 }
        sheet.addBanner(comparison.name(alternative), row: 0, columns: all, styles.title)
        sheet.rowHeights[0] = 24
        sheet.addBanner(budgetReading, row: 1, columns: all, styles.prose)
        sheet.set(.text(words("Post, kronor", "Line, SEK")), 2, 0, styles.heading)
        for (period, year) in study.years.enumerated() {
            sheet.set(.number(Double(year)), 2, 1 + period, styles.numberHeading.with { $0.number = .year })
        }
        sheet.rowHeights[2] = 20
        (sheet.frozenRowCount, sheet.frozenColumnCount) = (3, 1)
        sheet.printing.repeatedRows = 2...2
        sheet.printing.repeatedColumns = 0...0
        let report = budgets[alternative]
        var row = 3
        for association in ownAssociations(alternative) {
            var block = BudgetBlock(
                comparison, report, alternative: alternative, association: association, styles, sheet: sheet,
                firstRow: row)
            block.add()
            sheet = block.sheet
            for note in block.notes {
                sheet.addBanner(note, row: block.row, columns: all, styles.fine)
                block.row += 1
            }
            row = block.row + 1
        }
        return sheet
    }

    /// The associations that the municipality in focus belongs to in some year, the first first.
    func ownAssociations(_ alternative: Int) -> [Int] {
        (0..<comparison.study.years.count).reduce(into: []) { seen, period in
            let association = comparison.base.association(
                of: comparison.study.focus, alternative: alternative, year: period)
            if !seen.contains(association) { seen.append(association) }
        }
    }

    /// Budgets show one course of events: that without randomness, in which curtailment acts unless the run itself has none.
    private static func budgetMode(_ comparison: Comparison) -> Mode {
        comparison.run.simulation.mode == .plan ? .plan : .expected
    }

    /// The budgets of every alternative in the base scenario of the run.
    static func budgets(_ comparison: Comparison) -> [PathReport] {
        let scenario = comparison.base.scenario
        let simulation = Simulation(
            comparison.study, mode: budgetMode(comparison), seed: comparison.run.simulation.seed, pathCount: 1,
            threadCount: 1)
        return comparison.study.alternatives.indices.map { alternative in
            PathReport(
                simulation.trace(path: 0, alternative: alternative, scenario: scenario), path: 0, of: simulation,
                alternative: alternative, scenario: scenario, language: comparison.language)
        }
    }

    private var budgetReading: String {
        let mode =
            Self.budgetMode(comparison) == .plan
            ? words(
                "Planläge: utan slump, och utan att insatser skärs ned när pengarna inte räcker.",
                "Plan mode: without randomness, and without curtailing initiatives when money runs out.")
            : words(
                "Förväntat läge: varje osäkerhetsfaktor står på sin median. Beloppen är ett tänkt förlopp, inte medelvärden och inte löften.",
                "Expected mode: every uncertain factor is at its median. The amounts are one course of events, neither means nor promises."
            )
        let formulas = words(
            "Summor, balanserat resultat och det ingående resultatet är formler. Övriga belopp kommer från modellen i hela kronor, avrundade så att allt går ihop.",
            "Sums, carried-forward results and opening results are formulas. Other amounts come from the model in whole kronor, rounded so that everything adds up."
        )
        return mode + " " + formulas
    }
}
