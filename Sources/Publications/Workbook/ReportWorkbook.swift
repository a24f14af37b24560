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
    /// By alternative.
    let budgets: [PathReport]

    /// The workbook of a comparison, in its language.
    package init(_ comparison: Comparison) {
        self.comparison = comparison
        words = comparison.words
        names = SheetNames(comparison)
        budgets = Self.budgets(comparison)
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
            sheets: ([comparisonSheet, yearsSheet] + comparison.study.alternatives.indices.map(alternativeSheet)
                + uncertainty + [assumptionsSheet, runSheet]).map(fitted))
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
    ///
    /// - Parameter wordColumns: the columns of words, whose headings stand to the left
    func addHeadings(_ headings: [String], wordColumns: Set<Int>, to sheet: inout Sheet, frozenColumnCount: Int) {
        for (column, heading) in headings.enumerated() {
            let style = wordColumns.contains(column) ? styles.heading : styles.numberHeading
            sheet.set(.text(heading), 0, column, style)
        }
        sheet.frozenRowCount = 1
        sheet.frozenColumnCount = frozenColumnCount
        sheet.printing.repeatedRows = 0...0
    }

    /// The sheet with every row as high as its texts need, and the height of no other row changed.
    func fitted(_ sheet: Sheet) -> Sheet {
        var sheet = sheet
        var heights: [Int: Double] = [:]
        for (position, cell) in sheet.cells where cell.style.wraps {
            guard case .text(let text) = cell.content else { continue }
            let needed = cell.style.height(of: text, width: sheet.columnWidths[position.column] ?? 8.43)
            heights[position.row] = max(heights[position.row] ?? 0, needed)
        }
        for banner in sheet.banners where banner.style.wraps {
            let width = banner.columns.reduce(0) { $0 + (sheet.columnWidths[$1] ?? 8.43) }
            heights[banner.row] = max(heights[banner.row] ?? 0, banner.style.height(of: banner.text, width: width))
        }
        sheet.rowHeights.merge(heights.filter { $0.value > ordinaryRowHeight }) { given, _ in given }
        return sheet
    }

    /// What a row of one line has without being told, in points.
    private var ordinaryRowHeight: Double { 15 }

    /// 5 % or 5%.
    func percent(_ share: Double) -> String {
        comparison.format.percent(share, decimals: (share * 100).rounded() == share * 100 ? 0 : 1)
    }

    func number(_ value: Double?) -> Sheet.Content { value.map(Sheet.Content.number) ?? .nothing }
}
