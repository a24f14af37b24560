import Testing

@testable import Workbooks

@Suite struct SheetNameKnownAnswerTests {
    @Test(arguments: [
        "", "a:b", "a*b", "a?b", "a/b", "a\\b", "[a]", "'a", "a'", " a", "History", "history", "A1", "RC", "R1C1",
        "2024",
        "TRUE1", "x\u{7}y", "x\ny", "12345678901234567890123456789012",
    ])
    func `a name that a program would refuse is refused`(text: String) {
        #expect(throws: WorkbookError.self) { try SheetName(text) }
    }

    @Test(arguments: [
        "År för år", "Kvar i Södra Vätterbygden", "Blad", "1234567890 12345678901234567890", "Alternativ A/B",
    ])
    func `the nearest lawful name is lawful`(text: String) throws {
        let nearest = SheetName.nearest(to: text, except: [])
        #expect(try SheetName(nearest.text) == nearest)
    }

    @Test func `a lawful name is its own nearest`() throws {
        #expect(SheetName.nearest(to: "År för år", except: []).text == "År för år")
        #expect(SheetName.nearest(to: "Byte: vad händer?", except: []).text == "Byte vad händer")
        #expect(SheetName.nearest(to: "A1", except: []).text == "(A1)")
        #expect(SheetName.nearest(to: "Run", except: []).text == "Run")
        #expect(SheetName.nearest(to: "=1+1", except: []).text == "=1+1")
    }

    @Test func `names that differ in capital letters alone are told apart`() throws {
        let first = SheetName.nearest(to: "Ändring", except: [])
        #expect(SheetName.nearest(to: "ändring", except: [first]).text == "ändring (2)")
    }
}

@Suite struct SheetNameInvariantTests {
    @Test func `any texts get lawful names of their own`() throws {
        let pieces = ["", "'", " ", "A1", ":*?", "History", "år", "😀😀", "\u{0}", "=", "…", "längsta namnet i världen "]
        var names: [SheetName] = []
        for first in pieces {
            for second in pieces {
                names.append(.nearest(to: first + second, except: names))
            }
        }
        #expect(Set(names.map { $0.text.lowercased() }).count == names.count)
        for name in names { #expect(throws: Never.self) { try SheetName(name.text) } }
        // The library is of the same opinion of all of them.
        let sheets = names.map { Sheet($0) }
        let workbook = Workbook(title: "", subject: "", author: "", language: "sv-SE", sheets: sheets)
        #expect(throws: Never.self) { try workbook.bytes() }
    }
}
