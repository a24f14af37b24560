import Testing

@testable import Workbooks

/// A workbook with everything in it that a sheet can have.
enum FullWorkbook {
    static func make(sheetName: String = "Blad") throws -> Workbook {
        var sheet = Sheet(try SheetName(sheetName))
        let style = CellStyle().with {
            $0.number = .whole
            $0.fill = Colour(0)
            $0.isBold = true
        }
        sheet.set(.text("=1+1"), 0, 0, style)
        sheet.set(.text("<&\"'> åäö 😀"), 0, 1, CellStyle())
        sheet.set(.number(-0.0), 1, 0, style)
        sheet.set(.number(-12.5), 2, 0, style)
        sheet.set(.formula(.sum([Area(column: 0, rows: 1...2)]), value: -12.5), 3, 0, style)
        sheet.set(.nothing, 4, 0, style)
        sheet.addBanner("=HYPERLINK(\"x\")", row: 6, columns: 0...2, style)
        sheet.columnWidths = [0: 20, 5: 3]
        sheet.hiddenColumns = [5]
        sheet.rowHeights = [0: 30]
        (sheet.frozenRowCount, sheet.frozenColumnCount) = (1, 1)
        sheet.filter = Area(Position(row: 0, column: 0), Position(row: 4, column: 1))
        sheet.printing.repeatedRows = 0...0
        sheet.printing.repeatedColumns = 0...0
        sheet.printing.footer = "12 & 13"
        sheet.printing.pageWords = ("Sida ", " av ")
        let series = SheetChart.Series(
            name: "=Blad!$A$1", categories: Area(column: 0, rows: 1...3), values: Area(column: 0, rows: 1...3),
            paint: .area(Colour(0x123456), edge: nil))
        let base = SheetChart.Series(
            name: "under", categories: Area(column: 0, rows: 1...3), values: Area(column: 0, rows: 1...3),
            paint: .invisible)
        sheet.charts = [
            SheetChart(
                .stackedAreas, title: "=Blad!$A$1", measure: "=Blad!$A$1", alternativeText: "Vad som syns",
                source: sheet.name, series: [base, series], corner: Position(row: 8, column: 0), size: (480, 288))
        ]
        return Workbook(title: "Titel", subject: "Ämne", author: "finsam", language: "sv-SE", sheets: [sheet])
    }
}

@Suite struct WorkbookInvariantTests {
    @Test func `the library answers`() { #expect(!Workbook.libraryVersion.isEmpty) }

    @Test func `the same workbook is the same bytes, and no part tells when it was made`() throws {
        let bytes = try FullWorkbook.make().bytes()
        #expect(try FullWorkbook.make().bytes() == bytes)
        let times = PackageParts.times(in: bytes)
        #expect(times.count > 8)
        // 1980-01-01 at midnight.
        #expect(Set(times) == [[0, 0, 0x21, 0]])
        #expect(try PackageParts.text(of: "docProps/core.xml", in: bytes).contains("1980-01-01T00:00:00Z"))
    }

    @Test func `no text becomes a formula`() throws {
        let bytes = try FullWorkbook.make().bytes()
        let sheet = try PackageParts.text(of: "xl/worksheets/sheet1.xml", in: bytes)
        #expect(sheet.components(between: "<f>", "</f>") == ["SUM(A2:A3)"])
        #expect(try PackageParts.text(of: "xl/sharedStrings.xml", in: bytes).contains("=HYPERLINK("))
        let chart = try PackageParts.text(of: "xl/charts/chart1.xml", in: bytes)
        #expect(Set(chart.components(between: "<c:f>", "</c:f>")) == ["Blad!$A$2:$A$4"])
    }

    @Test func `a formula bears its value, and zero no sign`() throws {
        let sheet = try PackageParts.text(of: "xl/worksheets/sheet1.xml", in: FullWorkbook.make().bytes())
        #expect(sheet.contains("<f>SUM(A2:A3)</f><v>-12.5</v>"))
        #expect(sheet.contains("<v>0</v>"))
        #expect(!sheet.contains("<v>-0</v>"))
    }

    @Test func `panes, filter, print and language are in the file`() throws {
        let bytes = try FullWorkbook.make().bytes()
        let sheet = try PackageParts.text(of: "xl/worksheets/sheet1.xml", in: bytes)
        #expect(sheet.contains("state=\"frozen\""))
        #expect(sheet.contains("<autoFilter ref=\"A1:B5\"/>"))
        #expect(sheet.contains("paperSize=\"9\""))
        #expect(sheet.contains("orientation=\"landscape\""))
        #expect(sheet.contains("fitToHeight=\"0\""))
        #expect(sheet.contains("&amp;L&amp;8 12 &amp;&amp; 13&amp;R&amp;8 Sida &amp;P av &amp;N"))
        #expect(try PackageParts.text(of: "xl/workbook.xml", in: bytes).contains("Blad!$A:$A,Blad!$1:$1"))
        #expect(try PackageParts.text(of: "docProps/custom.xml", in: bytes).contains("sv-SE"))
        #expect(try PackageParts.text(of: "xl/drawings/drawing1.xml", in: bytes).contains("Vad som syns"))
    }
}

@Suite struct WorkbookErrorKnownAnswerTests {
    private func failing(_ change: (inout Sheet) -> Void) throws -> Workbook {
        var workbook = try FullWorkbook.make()
        change(&workbook.sheets[0])
        return workbook
    }

    @Test func `what a file cannot hold is refused before the library sees it`() throws {
        let longest = String(repeating: "å", count: 32_767)
        #expect(throws: Never.self) { try failing { $0.set(.text(longest), 9, 9, CellStyle()) }.bytes() }
        #expect(throws: WorkbookError.textTooLong(32_768, limit: 32_767, at: "Blad!J10")) {
            try failing { $0.set(.text(longest + "å"), 9, 9, CellStyle()) }.bytes()
        }
        #expect(throws: WorkbookError.zeroInText(at: "Blad!J10")) {
            try failing { $0.set(.text("a\u{0}b"), 9, 9, CellStyle()) }.bytes()
        }
        #expect(throws: WorkbookError.notFinite(at: "Blad!J10")) {
            try failing { $0.set(.number(.nan), 9, 9, CellStyle()) }.bytes()
        }
        #expect(throws: WorkbookError.notFinite(at: "Blad!J10")) {
            try failing { $0.set(.formula(.sum([]), value: .infinity), 9, 9, CellStyle()) }.bytes()
        }
        #expect(throws: WorkbookError.self) { try failing { $0.set(.number(1), 1_048_576, 0, CellStyle()) }.bytes() }
        #expect(throws: WorkbookError.self) { try failing { $0.set(.number(1), 0, -1, CellStyle()) }.bytes() }
        #expect(throws: WorkbookError.self) { try failing { $0.columnWidths[0] = 256 }.bytes() }
        #expect(throws: WorkbookError.self) { try failing { $0.rowHeights[0] = 410 }.bytes() }
    }

    @Test func `sheets have names of their own`() throws {
        var workbook = try FullWorkbook.make()
        workbook.sheets.append(Sheet(try SheetName("BLAD")))
        #expect(throws: WorkbookError.sheetNameTaken("BLAD")) { try workbook.bytes() }
        workbook.sheets = []
        #expect(throws: WorkbookError.noSheets) { try workbook.bytes() }
    }

    @Test func `a refusal of the library is thrown`() throws {
        let workbook = try failing { sheet in
            sheet.charts = [
                SheetChart(
                    .lines, title: "Utan serier", measure: "", alternativeText: "", source: sheet.name, series: [],
                    corner: Position(row: 0, column: 0), size: (480, 288))
            ]
        }
        let error = #expect(throws: WorkbookError.self) { try workbook.bytes() }
        guard case .library(let problem, _) = error else {
            Issue.record("\(String(describing: error)) is not the library's")
            return
        }
        #expect(!problem.isEmpty)
    }
}

@Suite struct FormulaKnownAnswerTests {
    @Test func `cells have the names that spreadsheets give them`() {
        #expect(Position(row: 0, column: 0).name == "A1")
        #expect(Position(row: 8, column: 25).name == "Z9")
        #expect(Position(row: 0, column: 26).name == "AA1")
        #expect(Position(row: 0, column: 701).name == "ZZ1")
        #expect(Position(row: 1_048_575, column: 16_383).name == "XFD1048576")
    }

    @Test func `formulas are written as the file has them`() {
        let (one, other) = (Position(row: 4, column: 1), Position(row: 8, column: 1))
        #expect(Formula.cell(one).text == "=B5")
        #expect(Formula.sum([Area(one, other), Area(one, one)]).text == "=SUM(B5:B9,B5)")
        #expect(Formula.sum([]).text == "=0")
        #expect(Formula.difference(one, other).text == "=B5-B9")
        #expect(Formula.share(one, of: other).text == "=IF(B9=0,0,B5/B9)")
    }
}

extension String {
    /// The texts between pairs of marks.
    fileprivate func components(between start: String, _ end: String) -> [String] {
        split(separator: start, omittingEmptySubsequences: false).dropFirst().map {
            String($0.split(separator: end, maxSplits: 1, omittingEmptySubsequences: false).first ?? "")
        }
    }
}
