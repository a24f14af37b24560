internal import CXLSXWriter

/// Writes one sheet.
@safe
struct SheetWriter {
    let workbook: UnsafeMutablePointer<lxw_workbook>
    let worksheet: UnsafeMutablePointer<lxw_worksheet>
    let sheet: Sheet

    /// The most characters of a cell, in UTF-16 units as Excel counts them.
    static let longestText = 32_767
    private static let rowCount = 1_048_576
    private static let columnCount = 16_384

    typealias Formats = (CellStyle) -> WorkbookWriter.FormatReference?

    func write(_ format: Formats) throws(WorkbookError) {
        try setSizes()
        for (position, cell) in sheet.cells.sorted(by: { $0.key < $1.key }) {
            try write(cell, at: position, format(cell.style))
        }
        for banner in sheet.banners { try write(banner, format(banner.style)) }
        try setPanes()
        try setPrinting()
        for chart in sheet.charts { try add(chart) }
    }

    func place(_ position: Position) -> String { "\(sheet.name.text)!\(position.name)" }

    /// A cell's row and column as the library counts them.
    func checked(_ position: Position) throws(WorkbookError) -> (row: lxw_row_t, column: lxw_col_t) {
        guard (0..<Self.rowCount).contains(position.row), (0..<Self.columnCount).contains(position.column) else {
            throw .outside("row \(position.row), column \(position.column) of “\(sheet.name.text)”")
        }
        return (lxw_row_t(position.row), lxw_col_t(position.column))
    }

    private func write(
        _ cell: Sheet.Cell, at position: Position, _ format: WorkbookWriter.FormatReference?
    ) throws(WorkbookError) {
        let (row, column) = try checked(position)
        let pointer = unsafe format?.pointer
        let code: lxw_error
        switch cell.content {
        case .nothing: code = unsafe worksheet_write_blank(worksheet, row, column, pointer)
        case .text(let text):
            try WorkbookWriter.check(text, limit: Self.longestText, at: place(position))
            code = unsafe worksheet_write_string(worksheet, row, column, text, pointer)
        case .number(let number):
            guard number.isFinite else { throw .notFinite(at: place(position)) }
            code = unsafe worksheet_write_number(worksheet, row, column, Self.withoutSign(number), pointer)
        case .formula(let formula, let value):
            guard value.isFinite else { throw .notFinite(at: place(position)) }
            code = unsafe worksheet_write_formula_num(
                worksheet, row, column, formula.text, pointer, Self.withoutSign(value))
        }
        try WorkbookWriter.check(code, place(position))
    }

    /// Zero without a sign, which would be printed.
    private static func withoutSign(_ number: Double) -> Double { number == 0 ? 0 : number }

    private func write(_ banner: Sheet.Banner, _ format: WorkbookWriter.FormatReference?) throws(WorkbookError) {
        let position = Position(row: banner.row, column: banner.columns.lowerBound)
        let (row, first) = try checked(position)
        let last = try checked(Position(row: banner.row, column: banner.columns.upperBound)).column
        try WorkbookWriter.check(banner.text, limit: Self.longestText, at: place(position))
        let pointer = unsafe format?.pointer
        let code =
            first == last
            ? unsafe worksheet_write_string(worksheet, row, first, banner.text, pointer)
            : unsafe worksheet_merge_range(worksheet, row, first, row, last, banner.text, pointer)
        try WorkbookWriter.check(code, place(position))
    }

    private func setSizes() throws(WorkbookError) {
        for (column, width) in sheet.columnWidths.sorted(by: { $0.key < $1.key }) {
            // Excel's own limit.
            guard (0...255).contains(width) else { throw .outside("the width \(width) in “\(sheet.name.text)”") }
            let column = try checked(Position(row: 0, column: column)).column
            var options = lxw_row_col_options()
            options.hidden = sheet.hiddenColumns.contains(Int(column)) ? 1 : 0
            try WorkbookWriter.check(
                unsafe worksheet_set_column_opt(worksheet, column, column, width, nil, &options), "a width")
        }
        for (row, height) in sheet.rowHeights.sorted(by: { $0.key < $1.key }) {
            guard (0...409).contains(height) else { throw .outside("the height \(height) in “\(sheet.name.text)”") }
            let row = try checked(Position(row: row, column: 0)).row
            try WorkbookWriter.check(unsafe worksheet_set_row(worksheet, row, height, nil), "a height")
        }
    }

    private func setPanes() throws(WorkbookError) {
        if sheet.frozenRowCount > 0 || sheet.frozenColumnCount > 0 {
            let (row, column) = try checked(Position(row: sheet.frozenRowCount, column: sheet.frozenColumnCount))
            unsafe worksheet_freeze_panes(worksheet, row, column)
        }
        if let filter = sheet.filter {
            let (first, last) = (try checked(filter.first), try checked(filter.last))
            try WorkbookWriter.check(
                unsafe worksheet_autofilter(worksheet, first.row, first.column, last.row, last.column), "a filter")
        }
        unsafe worksheet_gridlines(worksheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    }

    private func setPrinting() throws(WorkbookError) {
        let printing = sheet.printing
        unsafe worksheet_set_landscape(worksheet)
        // A4 in the list of ECMA-376, 18.3.1.63.
        unsafe worksheet_set_paper(worksheet, 9)
        // As wide as a page, as many pages as it takes. Margins in inches, room for the foot below.
        unsafe worksheet_fit_to_pages(worksheet, 1, 0)
        unsafe worksheet_set_margins(worksheet, 0.5, 0.5, 0.5, 0.7)
        if let rows = printing.repeatedRows {
            try WorkbookWriter.check(
                unsafe worksheet_repeat_rows(worksheet, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound)),
                "the repeated rows")
        }
        if let columns = printing.repeatedColumns {
            try WorkbookWriter.check(
                unsafe worksheet_repeat_columns(
                    worksheet, lxw_col_t(columns.lowerBound), lxw_col_t(columns.upperBound)), "the repeated columns")
        }
        try WorkbookWriter.check(printing.footer, limit: SheetWriter.longestText, at: "the foot")
        try WorkbookWriter.check(unsafe worksheet_set_footer(worksheet, foot(printing)), "the foot")
    }

    /// The codes of a foot; an ampersand of a text is written twice, since one begins a code.
    private func foot(_ printing: Printing) -> String {
        func plain(_ text: some StringProtocol) -> String {
            text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
        }
        // The space keeps a number at the beginning of a text apart from the size of its letters.
        let words = printing.pageWords
        let right = "&R&8 \(plain(words.page))&P\(plain(words.of))&N"
        // All of it may have 255 characters.
        var text = Substring(printing.footer)
        while "&L&8 \(plain(text))\(right)".utf16.count > 255 { text.removeLast() }
        return "&L&8 \(plain(text))\(right)"
    }
}
