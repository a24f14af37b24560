internal import Finsam
internal import Reports
internal import Simulation
internal import Stochastics
internal import Workbooks

/// The first sheet: what the comparison says, and its figures at a glance.
extension ReportWorkbook {
    /// The columns of an alternative: the mean, and on random paths two quantiles.
    private var columnsEach: Int { comparison.run.isMonteCarlo ? 3 : 1 }

    private func column(_ alternative: Int) -> Int { 1 + alternative * columnsEach }

    var comparisonSheet: Sheet {
        let study = comparison.study
        var sheet = emptySheet(names.comparison)
        let all = 0...(column(study.alternatives.count) - 1)
        sheet.columnWidths[0] = 52
        for column in all.dropFirst() { sheet.columnWidths[column] = columnsEach == 1 ? 18 : 11 }
        sheet.frozenColumnCount = 1
        sheet.addBanner(study.title.text(in: comparison.language), row: 0, columns: all, styles.title)
        sheet.rowHeights[0] = 24
        sheet.addBanner(study.question.text(in: comparison.language), row: 1, columns: all, styles.prose)
        sheet.addBanner(comparison.runLine, row: 2, columns: all, styles.fine)
        var row = 3
        let conclusions = comparison.conclusions
        if !conclusions.isEmpty {
            sheet.addBanner(words("Slutsatser", "Conclusions"), row: row, columns: all, styles.subtitle)
            sheet.rowHeights[row] = 20
            row += 1
        }
        for conclusion in conclusions {
            sheet.addBanner(conclusion, row: row, columns: all, styles.prose)
            row += 1
        }
        row += 1
        sheet.addBanner(comparison.glanceTitle, row: row, columns: all, styles.subtitle)
        sheet.addBanner(comparison.glanceLead + " " + exactness, row: row + 1, columns: all, styles.fine)
        row += 2
        let rows = comparison.glance
        row = addTable(
            rows.filter { !$0.isOfChanges }, quantiles: [0.05, 0.95],
            words("Varje alternativ för sig", "Each alternative by itself"), at: row, to: &sheet)
        if !comparison.others.isEmpty {
            let reference = words.quoted(study.alternatives[study.reference].name)
            row = addTable(
                rows.filter(\.isOfChanges), quantiles: [0.025, 0.975],
                words("Skillnader mot \(reference)", "Differences from \(reference)"), at: row + 1, to: &sheet)
        }
        sheet = fitted(sheet)
        sheet.charts = charts(below: row, in: sheet)
        return sheet
    }

    private var exactness: String {
        words(
            "Cellerna har oavrundade tal; texten ovan avrundar till hundratals kronor.",
            "The cells hold numbers that are not rounded; the text above rounds to hundreds of kronor.")
    }

    /// Adds a table with its headings, and returns the row below it.
    private func addTable(
        _ rows: [GlanceRow], quantiles: [Double], _ title: String, at first: Int, to sheet: inout Sheet
    ) -> Int {
        let isRandom = comparison.run.isMonteCarlo
        let group = styles.groupHeading
        sheet.set(.text(title), first, 0, styles.heading.with { $0.below = .none })
        for alternative in comparison.study.alternatives.indices {
            let start = column(alternative)
            sheet.addBanner(
                comparison.name(alternative), row: first, columns: start...(start + columnsEach - 1), group)
        }
        sheet.rowHeights[first] = 30
        sheet.set(.text(words("Fråga", "Question")), first + 1, 0, styles.heading)
        for alternative in comparison.study.alternatives.indices {
            let headings =
                isRandom ? [words("medel", "mean")] + quantiles.map(percent) : [words("värde", "value")]
            for (offset, heading) in headings.enumerated() {
                let style = styles.numberHeading.with { $0.before = offset == 0 ? .thin : .none }
                sheet.set(.text(heading), first + 1, column(alternative) + offset, style)
            }
        }
        var row = first + 2
        for line in rows {
            if case .payback(let years) = line.measure {
                add(line.question + words(", år", ", year"), row: row, to: &sheet) { alternative in
                    guard line.answers[alternative] != nil else { return nil }
                    let text = words("inte", "not")
                    return (years[alternative].map { .number(Double($0)) } ?? .text(text), .year)
                }
                row += 1
            }
            add(line, quantiles, row: row, to: &sheet)
            row += 1
        }
        return row
    }

    /// Adds a row with one cell for each alternative, in its first column.
    private func add(
        _ question: String, row: Int, to sheet: inout Sheet,
        _ cell: (Int) -> (Sheet.Content, CellStyle.NumberFormat)?
    ) {
        sheet.set(.text(question), row, 0, styles.label)
        for alternative in comparison.study.alternatives.indices {
            let (content, format) = cell(alternative) ?? (.text("–"), .general)
            sheet.set(content, row, column(alternative), styles.number(format).with { $0.before = .thin })
        }
    }

    /// A number, or what happens in a word where nothing is random.
    private func content(of answer: GlanceRow.Answer, _ measure: GlanceRow.Measure) -> Sheet.Content {
        let value = measure.value(answer)
        guard measure.isProbability, !comparison.run.isMonteCarlo, let value else { return number(value) }
        return .text(value > 0 ? words("ja", "yes") : words("nej", "no"))
    }

    private func add(_ line: GlanceRow, _ quantiles: [Double], row: Int, to sheet: inout Sheet) {
        let question =
            if case .payback = line.measure {
                comparison.run.isMonteCarlo
                    ? words("… sannolikhet att den är återbetald", "… probability that it is paid back")
                    : words("… är återbetald", "… is paid back")
            } else { line.question }
        let format = line.measure.format
        add(question, row: row, to: &sheet) { alternative in
            line.answers[alternative].map { (content(of: $0, line.measure), format) }
        }
        guard comparison.run.isMonteCarlo, line.measure.hasQuantiles else { return }
        for case let answer? in line.answers {
            for (offset, quantile) in quantiles.enumerated() {
                let value = answer.statistics.quantile(quantile).value * answer.scale * line.measure.unit
                sheet.set(
                    .number(value), row, column(answer.alternative) + 1 + offset,
                    styles.number(format).with { $0.colour = Colour(0x595959) })
            }
        }
    }
}

extension GlanceRow {
    /// Whether it is about differences from the reference.
    fileprivate var isOfChanges: Bool {
        switch measure {
        case .change, .standardError, .chanceOfBetter: true
        default: false
        }
    }
}

extension GlanceRow.Measure {
    fileprivate var hasQuantiles: Bool {
        switch self {
        case .kronor, .thousands, .ratio, .share, .change: true
        case .probability, .payback, .standardError, .chanceOfBetter: false
        }
    }

    fileprivate var isProbability: Bool {
        switch self {
        case .probability, .payback, .chanceOfBetter: true
        case .kronor, .thousands, .ratio, .share, .change, .standardError: false
        }
    }

    /// What kronor are multiplied by to be in the unit of the question.
    fileprivate var unit: Double { if case .thousands = self { 0.001 } else { 1 } }

    fileprivate var format: CellStyle.NumberFormat {
        switch self {
        case .kronor, .thousands, .standardError: .whole
        case .ratio: .twoDecimals
        case .share, .probability, .payback, .chanceOfBetter: .percent
        case .change: .signed
        }
    }

    /// What stands in the first column of an alternative.
    fileprivate func value(_ answer: GlanceRow.Answer) -> Double? {
        switch self {
        case .standardError: answer.statistics.standardError.map { $0 * answer.scale }
        case .chanceOfBetter: answer.statistics.shareAboveZero.value
        default: answer.statistics.mean * answer.scale * unit
        }
    }
}
