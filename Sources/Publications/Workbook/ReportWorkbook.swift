internal import Finsam
package import Reports
internal import Simulation
package import Workbooks

/// The report as a workbook for controllers: the figures of the comparison as numbers, and the budgets with live formulas.
///
/// *Arbetsbok.* A function of the comparison alone. Budgets are worked out without randomness; no path is simulated.
package struct ReportWorkbook: Sendable {
    let comparison: Comparison
    let words: Words
    let styles = WorkbookStyles()
    let names: SheetNames

    /// The workbook of a comparison, in its language.
    package init(_ comparison: Comparison) {
        self.comparison = comparison
        words = comparison.words
        names = SheetNames(comparison)
    }

    /// The file `report.xlsx`.
    ///
    /// - Throws: ``Workbooks/WorkbookError`` where the machine refuses to write it, or a text of the study does not fit
    package func bytes() throws(WorkbookError) -> [UInt8] { try workbook.bytes() }

    /// The workbook with its sheets in order.
    package var workbook: Workbook {
        let uncertainty = comparison.run.isMonteCarlo ? [uncertaintySheet] : []
        return Workbook(
            title: Self.shortened(comparison.study.title.text(in: comparison.language)),
            subject: Self.shortened(comparison.runLine), author: "finsam \(comparison.run.engineVersion)",
            language: words("sv-SE", "en-GB"),
            sheets: [comparisonSheet, yearsSheet] + comparison.study.alternatives.indices.map(alternativeSheet)
                + uncertainty + [assumptionsSheet, runSheet])
    }

    /// A property of a document has at most 255 characters.
    private static func shortened(_ text: String) -> String {
        guard text.utf16.count > 255 else { return text }
        var text = Substring(text)
        while text.utf16.count > 254 { text.removeLast() }
        return text + "…"
    }

    // MARK: What all sheets have

    /// An empty sheet with its foot.
    func emptySheet(_ name: SheetName) -> Sheet {
        var sheet = Sheet(name)
        sheet.printing.footer = comparison.study.title.text(in: comparison.language) + " · " + name.text
        sheet.printing.pageWords = (words("Sida ", "Page "), words(" av ", " of "))
        return sheet
    }

    /// The headings of a table that begins at the first cell: they stay, repeat in print, and can filter.
    func addHeadings(_ headings: [String], to sheet: inout Sheet, frozenColumnCount: Int) {
        for (column, heading) in headings.enumerated() { sheet.set(.text(heading), 0, column, styles.heading) }
        sheet.frozenRowCount = 1
        sheet.frozenColumnCount = frozenColumnCount
        sheet.printing.repeatedRows = 0...0
    }

    /// Prose across columns, with the height that its lines take.
    func addProse(_ text: String, row: Int, columns: ClosedRange<Int>, to sheet: inout Sheet, _ style: CellStyle) {
        sheet.addBanner(text, row: row, columns: columns, style)
        let width = columns.reduce(0) { $0 + (sheet.columnWidths[$1] ?? 8.43) }
        // A letter of 10 points is about as wide as a digit of the width's 11; every fifth word is broken off a line.
        let perLine = max(10, width * 10 / style.size * 0.95)
        let lines = (Double(text.count) / perLine).rounded(.up)
        sheet.rowHeights[row] = min(409, (lines * style.size * 1.32 + 4).rounded(.up))
    }

    /// 5 % or 5%.
    func percent(_ share: Double) -> String {
        comparison.format.percent(share, decimals: (share * 100).rounded() == share * 100 ? 0 : 1)
    }

    func number(_ value: Double?) -> Sheet.Content { value.map(Sheet.Content.number) ?? .nothing }
}
