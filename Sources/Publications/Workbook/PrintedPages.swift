internal import Workbooks

/// Where the printed pages of a sheet end, as nearly as can be told without printing, so that charts are not cut.
///
/// Pages end where the sheet, shrunk to the width of the page, fills its height. How wide a column really is depends on the
/// fonts at hand, so an end is a stretch of the sheet rather than a line; charts keep out of all of it.
struct PrintedPages {
    /// A4 lying down within the margins, in points of the screen, 96 to the inch.
    private static let paper = (width: 1027.0, height: 679.0)
    /// By how much columns may be wider than stated.
    private static let slack = 1.09
    /// A row that fits a line of its own accord.
    static let ordinaryRow = 20.0

    private let heights: [Int: Double]
    private let headings: Double
    private let height: Double

    /// - Parameters:
    ///   - sheet: with the heights of its rows
    ///   - extraWidth: what stands to the right of its columns
    init(_ sheet: Sheet, extraWidth: Double = 0) {
        let columns = sheet.columnWidths.filter { !sheet.hiddenColumns.contains($0.key) }.values.sorted()
        let width = columns.reduce(extraWidth) { $0 + CellStyle.points(ofWidth: $1) }
        // Programs shrink, but do not enlarge.
        height = Self.paper.height / min(1, Self.paper.width / width)
        let heights = sheet.rowHeights.mapValues { $0 * 96 / 72 }
        headings =
            sheet.printing.repeatedRows.map { rows in
                rows.reduce(0) { $0 + (heights[$1] ?? Self.ordinaryRow) }
            } ?? 0
        self.heights = heights
    }

    /// The next row from which something so high does not reach the end of a page.
    func row(from first: Int, forHeight needed: Double) -> Int {
        var row = first
        var top = (0..<row).reduce(0) { $0 + (heights[$1] ?? Self.ordinaryRow) }
        // What is higher than a page is cut wherever it stands.
        guard needed < height / Self.slack - headings else { return first }
        while let end = endReached(by: top, needed) {
            while top < end * Self.slack {
                top += heights[row] ?? Self.ordinaryRow
                row += 1
            }
        }
        return row
    }

    /// The first end of a page that something from `top` would reach, at its earliest.
    private func endReached(by top: Double, _ needed: Double) -> Double? {
        var end = height
        while end * Self.slack <= top { end += height - headings }
        return top + needed > end ? end : nil
    }
}
