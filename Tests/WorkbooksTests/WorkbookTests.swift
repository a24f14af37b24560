import Testing

@testable import Workbooks

@Suite struct WorkbookTests {
    @Test func `the library answers`() { #expect(!Workbook.libraryVersion.isEmpty) }
}
