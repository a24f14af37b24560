internal import Finsam
internal import Reports
internal import Simulation
internal import Stochastics
internal import Workbooks

/// The sheet of quantiles, with a fan beside the years of each alternative.
extension ReportWorkbook {
    private static let probabilities = [0.05, 0.25, 0.5, 0.75, 0.95]
    /// The lowest quantile's column; the others follow, then the mean, its standard error, and the widths of the bands.
    private static let lowest = 3
    private static let mean = 8
    private static let bands = 10
    private static let chartColumn = 14
    /// Rows that a chart takes, with the gap below it.
    private static let chartRows = 12
    private static let chartSize = (width: 560.0, height: 232.0)

    var uncertaintySheet: Sheet {
        var sheet = emptySheet(names.uncertainty)
        let quantiles = Self.probabilities.map(percent)
        let bands = zip(quantiles, quantiles.dropFirst()).map { words("bandet \($0)–\($1)", "band \($0)–\($1)") }
        let headings =
            [words("Storhet", "Measure"), words("Alternativ", "Alternative"), words("År", "Year")] + quantiles
            + [words("Medel", "Mean"), words("Medelfel", "Standard error")] + bands
        addHeadings(headings, wordColumns: [0, 1], to: &sheet, frozenColumnCount: 3)
        for column in headings.indices { sheet.columnWidths[column] = 11 }
        (sheet.columnWidths[0], sheet.columnWidths[1], sheet.columnWidths[2]) = (34, 26, 8)
        sheet.hiddenColumns = Set(Self.bands..<(Self.bands + 4))
        sheet = fitted(sheet)
        let pages = PrintedPages(sheet, extraWidth: Self.chartSize.width)
        var (row, free) = (1, 1)
        for measure in [YearlyMeasure.balance, .contribution, .net] {
            for alternative in comparison.study.alternatives.indices {
                let rows = row...(row + comparison.study.years.count - 1)
                for (period, row) in rows.enumerated() {
                    addQuantiles(measure, alternative, period, row, to: &sheet)
                }
                free = pages.row(from: max(free, row), forHeight: Self.chartSize.height)
                let corner = Position(row: free, column: Self.chartColumn)
                sheet.charts.append(fan(measure, alternative, rows, corner))
                free += Self.chartRows
                row = rows.upperBound + 1
            }
        }
        sheet.filter = Area(Position(row: 0, column: 0), Position(row: row - 1, column: Self.mean + 1))
        return sheet
    }

    private func addQuantiles(
        _ measure: YearlyMeasure, _ alternative: Int, _ period: Int, _ row: Int, to sheet: inout Sheet
    ) {
        func style(_ style: CellStyle) -> CellStyle { style.with { $0.above = period == 0 && row > 1 ? .thin : .none } }
        sheet.set(.text(measure.name(words)), row, 0, style(styles.text))
        sheet.set(.text(comparison.name(alternative)), row, 1, style(styles.text))
        let year = Double(comparison.study.years.lowerBound + period)
        sheet.set(.number(year), row, 2, style(styles.number(.year)))
        guard let figures = statistics(measure, alternative, period) else { return }
        let whole = style(styles.number(.whole))
        let values = Self.probabilities.map { figures.quantile($0).value }
        for (offset, value) in values.enumerated() { sheet.set(.number(value), row, Self.lowest + offset, whole) }
        sheet.set(.number(figures.mean), row, Self.mean, whole.with { $0.before = .thin })
        sheet.set(number(figures.standardError), row, Self.mean + 1, whole)
        for offset in 0..<(values.count - 1) {
            // Not a formula: the library copies the cells of a chart into it, but not what formulas come to.
            sheet.set(.number(values[offset + 1] - values[offset]), row, Self.bands + offset, whole)
        }
    }

    /// Bands that stand on the lowest quantile, which is not drawn.
    private func fan(
        _ measure: YearlyMeasure, _ alternative: Int, _ rows: ClosedRange<Int>, _ corner: Position
    ) -> SheetChart {
        let years = Area(column: 2, rows: rows)
        let quantiles = Self.probabilities.map(percent)
        let base = SheetChart.Series(
            name: quantiles[0], categories: years, values: Area(column: Self.lowest, rows: rows), paint: .invisible)
        let bands = WorkbookStyles.bands.enumerated().map { offset, colour in
            SheetChart.Series(
                name: "\(quantiles[offset])–\(quantiles[offset + 1])", categories: years,
                values: Area(column: Self.bands + offset, rows: rows),
                paint: .area(colour, edge: WorkbookStyles.edge))
        }
        let title = "\(measure.name(words)): \(comparison.name(alternative))"
        return SheetChart(
            .stackedAreas, title: title, measure: words("Kronor", "SEK"),
            alternativeText: title + ". " + end(measure, alternative), source: names.uncertainty,
            series: [base] + bands, corner: corner, size: Self.chartSize)
    }

    private func end(_ measure: YearlyMeasure, _ alternative: Int) -> String {
        let years = comparison.study.years
        guard let figures = statistics(measure, alternative, years.count - 1) else { return "" }
        func amount(_ probability: Double) -> String { comparison.format.hundreds(figures.quantile(probability).value) }
        return words(
            "År \(years.upperBound): median \(amount(0.5)) kr, i 90 av 100 banor mellan \(amount(0.05)) och \(amount(0.95)) kr.",
            "In \(years.upperBound): median SEK \(amount(0.5)), on 90 of 100 paths between \(amount(0.05)) and \(amount(0.95))."
        )
    }
}
