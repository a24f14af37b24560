internal import CXLSXWriter

/// Writes a workbook with libxlsxwriter: the only place that touches its memory.
///
/// The library keeps what it has been given until the workbook is closed, and frees it then; a workbook that cannot be
/// finished is freed without being closed. Texts are copied by the library at once.
@safe
struct WorkbookWriter {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private var formats: [CellStyle: FormatReference] = [:]

    /// A format that the library owns.
    @safe
    struct FormatReference {
        let pointer: UnsafeMutablePointer<lxw_format>
    }

    /// 1980-01-01, which the parts of the file bear too: nothing in a workbook tells when it was made.
    private static let created = 315_532_800

    static func write(_ workbook: Workbook, to file: String) throws(WorkbookError) {
        guard !workbook.sheets.isEmpty else { throw .noSheets }
        guard let open = unsafe workbook_new(file) else { throw .file("the library gives no workbook") }
        do {
            var writer = unsafe WorkbookWriter(workbook: open)
            try writer.setProperties(workbook)
            for sheet in workbook.sheets { try writer.add(sheet) }
        } catch {
            unsafe lxw_workbook_free(open)
            throw error
        }
        try check(unsafe workbook_close(open), "the file")
    }

    private init(workbook: UnsafeMutablePointer<lxw_workbook>) { unsafe self.workbook = workbook }

    private func setProperties(_ source: Workbook) throws(WorkbookError) {
        let texts = [source.title, source.subject, source.author]
        for text in texts + [source.language] { try Self.check(text, limit: 255, at: "the properties") }
        let code = unsafe Self.withCopies(of: texts) { copies in
            var properties = unsafe lxw_doc_properties()
            unsafe (properties.title, properties.subject, properties.author) = (copies[0], copies[1], copies[2])
            unsafe properties.created = Self.created
            return unsafe workbook_set_properties(workbook, &properties)
        }
        try Self.check(code, "the properties")
        try Self.check(
            unsafe workbook_set_custom_property_string(workbook, "Language", source.language), "the properties")
    }

    /// Lends texts as C strings that may be written to, as the library's structures declare them.
    static func withCopies<Result>(
        of texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = unsafe texts.map { unsafe strdup($0) }
        defer { unsafe copies.forEach { unsafe free($0) } }
        return unsafe body(copies)
    }

    private mutating func add(_ sheet: Sheet) throws(WorkbookError) {
        let name = sheet.name.text
        guard unsafe workbook_validate_sheet_name(workbook, name) != LXW_ERROR_SHEETNAME_ALREADY_USED else {
            throw .sheetNameTaken(name)
        }
        try Self.check(unsafe workbook_validate_sheet_name(workbook, name), "the sheet “\(name)”")
        guard let worksheet = unsafe workbook_add_worksheet(workbook, name) else {
            throw .library("the library gives no sheet", at: "the sheet “\(name)”")
        }
        let target = unsafe SheetWriter(workbook: workbook, worksheet: worksheet, sheet: sheet)
        for style in sheet.cells.sorted(by: { $0.key < $1.key }).map(\.value.style) + sheet.banners.map(\.style)
        where formats[style] == nil {
            formats[style] = try makeFormat(style)
        }
        try target.write { [formats] style in formats[style] }
    }

    private func makeFormat(_ style: CellStyle) throws(WorkbookError) -> FormatReference {
        guard let format = unsafe workbook_add_format(workbook) else {
            throw .library("the library gives no format", at: "a style")
        }
        unsafe style.apply(to: format)
        return unsafe FormatReference(pointer: format)
    }

    // MARK: What the library would take and should not

    static func check(_ code: lxw_error, _ place: @autoclosure () -> String) throws(WorkbookError) {
        guard code != LXW_NO_ERROR else { return }
        throw .library(unsafe String(cString: lxw_strerror(code)), at: place())
    }

    static func check(_ text: String, limit: Int, at place: @autoclosure () -> String) throws(WorkbookError) {
        let length = text.utf16.count
        guard length <= limit else { throw .textTooLong(length, limit: limit, at: place()) }
        guard !text.utf8.contains(0) else { throw .zeroInText(at: place()) }
    }
}
