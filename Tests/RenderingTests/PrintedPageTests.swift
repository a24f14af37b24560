import Testing

@testable import Rendering

/// What makes a printed page the same every time.
@Suite struct PrintedPageTests {
    @Test func `both days of a PDF become the fixed one, and nothing else moves`() {
        let written = "%PDF (x)\n/CreationDate (D:20261121195106+00'00')\n/ModDate (D:20261121195107+01'00')>> end"
        let fixed = "%PDF (x)\n/CreationDate (D:20231123000000+00'00')\n/ModDate (D:20231123000000+00'00')>> end"
        #expect(PrintedPage.dated(Array(written.utf8), "20231123") == Array(fixed.utf8))
    }

    @Test func `a day of another length is left as it is`() {
        let written = Array("/CreationDate (D:2026)".utf8)
        #expect(PrintedPage.dated(written, "20231123") == written)
    }
}
