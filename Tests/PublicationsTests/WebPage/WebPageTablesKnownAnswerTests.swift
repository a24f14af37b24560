import Finsam
import Reports
import Testing

@testable import Publications

/// Tables in a page.
@Suite struct WebPageTablesKnownAnswerTests {
    private func html(_ table: Table, style: WebPage.Style = .page) -> String {
        WebPage(
            Story(title: "T", language: .swedish, blocks: [.heading("K", level: 2), .table(table)]), pictures: [:],
            style: style
        ).html
    }

    private func table(rows: [[String]], notes: [String] = []) -> Table {
        Table(
            title: "Bidrag", lead: "Kronor.", headings: ["År", "Kvar", "Skäl"], rows: rows, columnsOfWords: [0, 2],
            notes: notes)
    }

    @Test func `a table has a caption, headings with their scope, and numbers that are marked as such`() {
        let html = html(table(rows: [["2024", "228\u{A0}500 (1–2)", "två (2) skäl"]], notes: ["En not."]))
        let wanted = """
            <table aria-labelledby="tabell-bidrag-title" aria-describedby="tabell-bidrag-lead">
            <caption><span class="caption"><strong id="tabell-bidrag-title">Bidrag</strong> <span id="tabell-bidrag-lead">Kronor.</span></span></caption>
            <thead><tr><th scope="col">År</th><th scope="col" class="number">Kvar</th><th scope="col">Skäl</th></tr></thead>
            <tbody>
            <tr><th scope="row">2024</th><td class="number">228\u{A0}500 <span class="range">(1–2)</span></td><td>två (2) skäl</td></tr>
            </tbody>
            </table>
            """
        #expect(html.contains(wanted))
        #expect(html.contains("<ul class=\"notes\">\n<li>En not.</li>\n</ul>"))
    }

    @Test(arguments: [
        ([["a", "1", ""], ["b", "2", ""], ["c", "3", ""]], true), ([["a", "1", ""], ["b", "2", ""]], false),
        ([["a", "1", ""], ["… b", "2", ""], ["c", "3", ""]], false),
        ([["…", "1", ""], ["b", "2", ""], ["c", "3", ""]], true),
    ])
    func `rows that lean on each other are not sorted`(rows: [[String]], canBeSorted: Bool) {
        #expect(html(table(rows: rows)).contains("<table class=\"sortable\"") == canBeSorted)
        #expect(!html(table(rows: rows), style: .document).contains("<table class=\"sortable\""))
    }

    @Test func `long names of inputs may be broken behind a dot, other words not`() {
        let html = html(table(rows: [["associations.sodra.initiatives.x", "1", "Kr 4. Sen: mer"]]))
        #expect(html.contains("associations.<wbr>sodra.<wbr>initiatives.<wbr>x</th>"))
        #expect(html.contains("<td>Kr 4. Sen: mer</td>"))
    }
}
