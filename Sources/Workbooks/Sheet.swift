/// A sheet of a workbook. *Blad.*
package struct Sheet: Sendable {
    /// What a cell holds.
    package enum Content: Hashable, Sendable {
        /// Nothing but its look.
        case nothing
        /// A text, which is never read as a formula.
        case text(String)
        /// A number.
        case number(Double)
        /// A formula, and what it comes to, for programs that do not calculate.
        case formula(Formula, value: Double)
    }

    /// A cell.
    package struct Cell: Sendable {
        /// What it holds.
        package let content: Content
        /// How it looks.
        package let style: CellStyle
    }

    /// A text across several columns of a row: a heading or prose, never data.
    package struct Banner: Sendable {
        package let row: Int
        package let columns: ClosedRange<Int>
        package let text: String
        package let style: CellStyle
    }

    /// Its name.
    package let name: SheetName
    /// The cells.
    package private(set) var cells: [Position: Cell] = [:]
    /// Texts across several columns.
    package private(set) var banners: [Banner] = []
    /// The widths of columns, in digits; those that are not named have the program's own.
    package var columnWidths: [Int: Double] = [:]
    /// The heights of rows, in points; those that are not named fit what is in them.
    package var rowHeights: [Int: Double] = [:]
    /// Columns that stand by for calculation and are not shown.
    package var hiddenColumns: Set<Int> = []
    /// How many rows stay at the top while the rest is scrolled.
    package var frozenRowCount = 0
    /// How many columns stay at the left while the rest is scrolled.
    package var frozenColumnCount = 0
    /// The table that can be filtered, from its headings on.
    package var filter: Area?
    /// How it is printed.
    package var printing = Printing()
    /// The charts.
    package var charts: [SheetChart] = []

    /// An empty sheet.
    package init(_ name: SheetName) { self.name = name }

    /// Fills a cell.
    package mutating func set(_ content: Content, _ row: Int, _ column: Int, _ style: CellStyle) {
        cells[Position(row: row, column: column)] = Cell(content: content, style: style)
    }

    /// Puts a text across columns.
    package mutating func addBanner(_ text: String, row: Int, columns: ClosedRange<Int>, _ style: CellStyle) {
        banners.append(Banner(row: row, columns: columns, text: text, style: style))
    }
}

/// How a sheet is printed: on A4 lying down, as wide as the page. *Utskriftsformat.*
package struct Printing: Sendable {
    /// The rows of headings that every page repeats, from 0.
    package var repeatedRows: ClosedRange<Int>?
    /// The columns that every page repeats, from 0.
    package var repeatedColumns: ClosedRange<Int>?
    /// What stands at the left of every page's foot.
    package var footer = ""
    /// What stands around the page's number at the right of the foot: ("Sida ", " av ").
    package var pageWords = (page: "", of: "/")

    package init() {}
}
