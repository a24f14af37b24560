import Reports
import Testing

@testable import Publications

/// Texts in Markdown that show as they were.
@Suite struct MarkdownKnownAnswerTests {
    @Test(arguments: [
        ("Åtgärder, 5 % (a–b)", "Åtgärder, 5 % (a–b)"), ("a*b_c`d`", "a\\*b\\_c\\`d\\`"),
        ("<script> & [x](y)", "&lt;script> &amp; \\[x\\](y)"), ("kostar $1 eller $2", "kostar \\$1 eller \\$2"),
        ("# inte en rubrik", "\\# inte en rubrik"), ("+ vinner, − förlorar", "\\+ vinner, − förlorar"),
        ("- nej", "\\- nej"), ("> nej", "\\> nej"), ("=== nej", "\\=== nej"), ("2024. Sedan", "2024\\. Sedan"),
        ("2024 sedan", "2024 sedan"), ("3) nej", "3\\) nej"), ("två\nrader", "två rader"), ("", ""),
        ("a | b \\ ~c~", "a \\| b \\\\ \\~c\\~"),
    ])
    func `nothing in a text is markup`(text: String, markdown: String) {
        #expect(Markdown.text(text) == markdown)
    }

    @Test func `a table has its title, its reading and its notes`() {
        let table = Table(
            title: "T", lead: "Kr.", headings: ["Rad", "Tal"], rows: [["a|b", "1\u{A0}000"], ["c", "+0,4 ?"]],
            notes: ["En not."])
        #expect(
            Markdown.table(table) == """
                **T**

                Kr.

                | Rad | Tal |
                | :-- | --: |
                | a\\|b | 1\u{A0}000 |
                | c | \\+0,4 ? |

                - En not.
                """)
    }

    @Test func `the name that leads an item in is bold`() {
        #expect(Markdown.list(["Byte: mer", "Kvar: *"]) == "- **Byte:** mer\n- **Kvar:** \\*")
        #expect(Markdown.list(["Byte: mer", "inget"]) == "- Byte: mer\n- inget")
    }
}
