import Foundation
import JSONText
import Testing

@testable import Reports

/// CSV and JSON, letter by letter.
@Suite struct PlainTextKnownAnswerTests {
    @Test func `CSV has quotation marks where they are needed and only there`() {
        #expect(CSV.line(["a", "å b", ""]) == "a,å b,\r\n")
        #expect(
            CSV.line(["a,b", "say \"no\"", "two\nlines", "cr\r"])
                == "\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\"cr\r\"\r\n")
    }

    static let numbers: [(Double, String)] = [
        (0, "0"), (-0.0, "0"), (1, "1"), (-12, "-12"), (0.1, "0.1"), (1.0 / 3, "0.3333333333333333"),
        (0.1 + 0.2, "0.30000000000000004"), (1e-7, "1e-07"), (123_456_789.5, "123456789.5"), (1e15, "1000000000000000"),
        (9_007_199_254_740_992, "9007199254740992"), (1e16, "1e+16"),
        (999_999_999_999_999, "999999999999999"), (.leastNonzeroMagnitude, "5e-324"),
        (1.797_693_134_862_315_7e308, "1.7976931348623157e+308"),
    ]

    @Test(arguments: numbers)
    func `a number is the shortest that reads back as the same double`(_ value: Double, text: String) throws {
        #expect(CSV.number(value) == text)
        #expect(JSON.numbers([value]).pretty() == "[\(text)]")
        #expect(JSON.number(value).pretty() == text)
        #expect(Double(text) == value)
        #expect(try JSONDecoder().decode([Double].self, from: Data("[\(text)]".utf8)) == [value])
    }

    @Test func `where there is no number there is nothing in CSV and null in JSON`() {
        #expect(CSV.number(nil) == "")
        #expect(JSON.numbers([1, nil, 2.5]).pretty() == "[1, null, 2.5]")
    }

    @Test func `what is no number is a fault of the program, not a file that no reader takes`() async {
        await #expect(processExitsWith: .failure) { _ = JSON.number(Double.nan) }
        await #expect(processExitsWith: .failure) { _ = JSON.numbers([.infinity]).pretty() }
        await #expect(processExitsWith: .failure) { _ = CSV.number(.nan) }
    }

    @Test func `text in JSON is escaped where it must be`() throws {
        let text = "a\"b\\c\nd\te\u{0}\u{1F}\u{7F}å\u{2028}😀/"
        let written = JSON.text(text).pretty()
        #expect(written == "\"a\\\"b\\\\c\\nd\\te\\u0000\\u001f\u{7F}å\u{2028}😀/\"")
        #expect(try JSONSerialization.jsonObject(with: Data("[\(written)]".utf8)) as? [String] == [text])
    }

    @Test func `objects keep the order of their keys and leave out what has no value`() {
        let object = JSON.members(["b": .number(1), "a": nil, "c": .array([]), "d": .members([:]), "e": .flag(true)])
        #expect(object.pretty() == "{\n  \"b\": 1,\n  \"c\": [],\n  \"d\": {},\n  \"e\": true\n}")
        #expect(object.adding(["z": .null]).pretty().hasSuffix(",\n  \"z\": null\n}"))
    }
}
