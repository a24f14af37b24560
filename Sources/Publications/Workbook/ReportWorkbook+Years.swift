internal import Finsam
internal import Reports
internal import Simulation
internal import Stochastics
internal import Workbooks

/// The sheet of all years, a row for each year of each alternative, and the charts of it.
extension ReportWorkbook {
    /// What is told of each year.
    enum YearlyMeasure: CaseIterable {
        case contribution
        case reach
        case net
        case balance

        func name(_ words: Words) -> String {
            switch self {
            case .contribution: words("Medlemsbidrag, kr", "Contribution, SEK")
            case .reach: words("Insatsmedel som når invånarna, kr", "Initiative money that reaches inhabitants, SEK")
            case .net: words("Netto, kr", "Net, SEK")
            case .balance: words("Balanserat resultat i förbundet, kr", "Association's carried-forward result, SEK")
            }
        }
    }

    func statistics(_ measure: YearlyMeasure, _ alternative: Int, _ period: Int) -> OutcomeSummary? {
        switch measure {
        case .contribution: comparison.outcome(.contribution, alternative, period)
        case .reach: comparison.outcome(.reach, alternative, period)
        case .net: comparison.outcome(.net, alternative, period)
        case .balance:
            comparison.base.outcome(
                .closingBalance, of: comparison.ownAssociation(alternative, year: period), alternative: alternative,
                period: period)
        }
    }

    private var yearsColumnsEach: Int { comparison.run.isMonteCarlo ? 3 : 1 }

    private func firstColumn(_ measure: YearlyMeasure) -> Int {
        3 + (YearlyMeasure.allCases.firstIndex(of: measure) ?? 0) * yearsColumnsEach
    }

    /// The rows of an alternative, below the headings.
    private func rows(_ alternative: Int) -> ClosedRange<Int> {
        let count = comparison.study.years.count
        return (1 + alternative * count)...((alternative + 1) * count)
    }

    var yearsSheet: Sheet {
        var sheet = emptySheet(names.years)
        let isRandom = comparison.run.isMonteCarlo
        let kinds = isRandom ? [words("medel", "mean"), percent(0.05), percent(0.95)] : []
        let measures = YearlyMeasure.allCases.flatMap { measure in
            kinds.isEmpty ? [measure.name(words)] : kinds.map { "\(measure.name(words)): \($0)" }
        }
        let risk =
            isRandom
            ? words("Risk för neddragning", "Risk of curtailment")
            : words("Neddragning (1 = ja)", "Curtailment (1 = yes)")
        let headings =
            [words("Alternativ", "Alternative"), words("År", "Year"), words("Förbund", "Association")] + measures + [
                risk
            ]
        addHeadings(headings, wordColumns: [0, 2], to: &sheet, frozenColumnCount: 2)
        for column in headings.indices { sheet.columnWidths[column] = 14 }
        (sheet.columnWidths[0], sheet.columnWidths[1], sheet.columnWidths[2]) = (26, 8, 36)
        for alternative in comparison.study.alternatives.indices {
            for (period, row) in rows(alternative).enumerated() { addYear(alternative, period, row, to: &sheet) }
        }
        let last = Position(row: rows(comparison.study.alternatives.count - 1).upperBound, column: headings.count - 1)
        sheet.filter = Area(Position(row: 0, column: 0), last)
        return sheet
    }

    private func addYear(_ alternative: Int, _ period: Int, _ row: Int, to sheet: inout Sheet) {
        let (study, base) = (comparison.study, comparison.base)
        // A line between the alternatives.
        func style(_ style: CellStyle) -> CellStyle {
            style.with { $0.above = period == 0 && alternative > 0 ? .thin : .none }
        }
        let association = base.association(of: study.focus, alternative: alternative, year: period)
        sheet.set(.text(comparison.name(alternative)), row, 0, style(styles.text))
        sheet.set(.number(Double(study.years.lowerBound + period)), row, 1, style(styles.number(.year)))
        sheet.set(.text(study.alternatives[alternative].associations[association].name), row, 2, style(styles.text))
        let whole = style(styles.number(.whole))
        for measure in YearlyMeasure.allCases {
            let figures = statistics(measure, alternative, period)
            let column = firstColumn(measure)
            sheet.set(number(figures?.mean), row, column, whole.with { $0.before = .thin })
            guard comparison.run.isMonteCarlo else { continue }
            sheet.set(number(figures?.quantile(0.05).value), row, column + 1, whole)
            sheet.set(number(figures?.quantile(0.95).value), row, column + 2, whole)
        }
        let risk = base.probabilityOfOwnCurtailment(of: study.focus, alternative: alternative, period: period)
        sheet.set(
            number(risk?.mean), row, 3 + YearlyMeasure.allCases.count * yearsColumnsEach,
            style(styles.number(comparison.run.isMonteCarlo ? .percent : .whole)).with { $0.before = .thin })
    }

    /// Lines of the contribution and of what reaches the inhabitants, by year, below a row of the first sheet: beside each
    /// other where its columns leave room.
    func charts(below row: Int, in sheet: Sheet) -> [SheetChart] {
        let edges = sheet.columnWidths.sorted { $0.key < $1.key }.reduce(into: [0.0]) { edges, column in
            edges.append((edges.last ?? 0) + CellStyle.points(ofWidth: column.value))
        }
        let middle = edges.firstIndex { $0 >= 600 }
        let isWide = middle.map { 2 * edges[$0] <= (edges.last ?? 0) + 60 } ?? false
        let width = isWide ? middle.map { edges[$0] } ?? 600 : 600
        let pages = PrintedPages(sheet)
        let height = 330.0
        let first = pages.row(from: row + 1, forHeight: height)
        let second = isWide ? first : pages.row(from: first + 18, forHeight: height)
        return [
            lines(.contribution, corner: Position(row: first, column: 0), size: (width - 8, height)),
            lines(.reach, corner: Position(row: second, column: isWide ? middle ?? 0 : 0), size: (width - 8, height)),
        ]
    }

    private func lines(_ measure: YearlyMeasure, corner: Position, size: (Double, Double)) -> SheetChart {
        let series = comparison.study.alternatives.indices.map { alternative in
            SheetChart.Series(
                name: comparison.name(alternative), categories: Area(column: 1, rows: rows(alternative)),
                values: Area(column: firstColumn(measure), rows: rows(alternative)),
                paint: .line(
                    WorkbookStyles.lineColours[alternative % WorkbookStyles.lineColours.count],
                    width: alternative == comparison.study.reference ? 3 : 2,
                    dash: .allCases[alternative % SheetChart.Series.Dash.allCases.count]))
        }
        let title = measure.name(words) + (comparison.run.isMonteCarlo ? words(", medelvärde", ", mean") : "")
        return SheetChart(
            .lines, title: title, measure: words("Kronor", "SEK"), alternativeText: "\(title). \(ends(measure))",
            source: names.years, series: series, corner: corner, size: (width: size.0, height: size.1))
    }

    /// What each alternative begins and ends with, in words.
    private func ends(_ measure: YearlyMeasure) -> String {
        let study = comparison.study
        return comparison.study.alternatives.indices.compactMap { alternative in
            guard let first = statistics(measure, alternative, 0)?.mean,
                let last = statistics(measure, alternative, study.years.count - 1)?.mean
            else { return nil }
            let (from, to) = (comparison.format.hundreds(first), comparison.format.hundreds(last))
            return words(
                "\(comparison.name(alternative)): \(from) år \(study.years.lowerBound), \(to) år \(study.years.upperBound).",
                "\(comparison.name(alternative)): \(from) in \(study.years.lowerBound), \(to) in \(study.years.upperBound)."
            )
        }.joined(separator: " ")
    }
}
