import Testing

@testable import Reports

/// Tables for terminals and in Markdown.
@Suite struct TableKnownAnswerTests {
    private let table = Table(
        title: "Åtgärder | år", lead: "Kronor.", headings: ["Rad", "Tal", "Skäl"],
        rows: [["Åäö", "1\u{A0}000", "kort"], ["a|b\nc", "−5", "ett längre skäl"]], columnsOfWords: [0, 2],
        notes: ["En not."])

    @Test func `on a terminal columns are as wide as their widest cell, letters counted as they are seen`() {
        #expect(
            Table(
                title: "Å", headings: ["Rad", "Tal", "Skäl"],
                rows: [["Åäö", "1\u{A0}000", "kort"], ["A\u{30A}", "−5", "ett längre skäl"], ["", "", ""]],
                columnsOfWords: [0, 2]
            ).text() == """
                Å
                ─
                Rad     Tal   Skäl
                ---   -----   ---------------
                Åäö   1\u{A0}000   kort
                A\u{30A}        −5   ett längre skäl


                """)
    }

    @Test func `in Markdown bars are escaped, a cell is one line, and numbers stand to the right`() {
        #expect(
            table.markdown() == """
                ## Åtgärder | år

                Kronor.

                | Rad | Tal | Skäl |
                | :-- | --: | :-- |
                | Åäö | 1\u{A0}000 | kort |
                | a\\|b c | −5 | ett längre skäl |

                - En not.

                """)
    }

    @Test func `prose is broken at ordinary spaces and never inside a number`() {
        let lines = Table.wrapped("• ett tal 1\u{A0}000\u{A0}000 kr och mer", width: 12, indent: "  ")
        #expect(lines == ["• ett tal", "  1\u{A0}000\u{A0}000", "  kr och mer"])
        #expect(Table.wrapped("", width: 10) == [])
        #expect(Table.wrapped("olidligtlångtord x", width: 5) == ["olidligtlångtord", "x"])
    }

    @Test func `a row that is too short is a fault of the program`() async {
        await #expect(processExitsWith: .failure) { _ = Table(title: "", headings: ["a", "b"], rows: [["1"]]) }
    }
}
