import Testing

@testable import Finsam
@testable import Reports

/// Numbers as readers write them in Swedish and English.
@Suite struct NumberFormatKnownAnswerTests {
    private let swedish = NumberFormat(language: .swedish)
    private let english = NumberFormat(language: .english)

    static let numbers: [(Double, decimals: Int, swedish: String, english: String)] = [
        (0, 0, "0", "0"), (-0.0, 0, "0", "0"), (1, 0, "1", "1"), (999, 0, "999", "999"),
        (1000, 0, "1\u{A0}000", "1,000"), (-1000, 0, "\u{2212}1\u{A0}000", "\u{2212}1,000"),
        (1_234_567, 0, "1\u{A0}234\u{A0}567", "1,234,567"), (123_456, 1, "123\u{A0}456,0", "123,456.0"),
        // A half goes away from zero; what is rounded to zero has no sign.
        (0.5, 0, "1", "1"), (1.5, 0, "2", "2"), (2.5, 0, "3", "3"), (-0.5, 0, "\u{2212}1", "\u{2212}1"),
        (-2.5, 0, "\u{2212}3", "\u{2212}3"), (0.49, 0, "0", "0"), (-0.49, 0, "0", "0"), (-0.04, 1, "0,0", "0.0"),
        (0.145, 2, "0,14", "0.14"), (0.375, 2, "0,38", "0.38"), (0.05, 1, "0,1", "0.1"), (9.95, 1, "10,0", "10.0"),
        (0.005, 2, "0,01", "0.01"),
        (999.999, 2, "1\u{A0}000,00", "1,000.00"), (3.14159, 4, "3,1416", "3.1416"),
        (123_456_789_012_345_680, 0, "123\u{A0}456\u{A0}789\u{A0}012\u{A0}345\u{A0}680", "123,456,789,012,345,680"),
        // What is no number is never printed as one.
        (.nan, 0, "–", "–"), (.infinity, 2, "–", "–"), (-.infinity, 0, "–", "–"),
    ]

    @Test(arguments: numbers)
    func `numbers are grouped, rounded and signed`(
        _ value: Double, decimals: Int, inSwedish: String, inEnglish: String
    ) {
        #expect(swedish.number(value, decimals: decimals) == inSwedish)
        #expect(english.number(value, decimals: decimals) == inEnglish)
    }

    @Test func `every finite double is printed with digits alone`() {
        for value in [Double.greatestFiniteMagnitude, -1e300, 1e18, 9.99e17, .leastNonzeroMagnitude] {
            for text in [swedish.number(value), english.number(value, decimals: 2)] {
                #expect(text.contains(where: \.isNumber) && !text.contains("nan") && !text.contains("inf"), "\(text)")
            }
        }
    }

    @Test func `a sign is always borne but by zero`() {
        #expect(swedish.signed(12.34, decimals: 1) == "+12,3")
        #expect(swedish.signed(-12.34, decimals: 1) == "\u{2212}12,3")
        #expect(english.signed(0.04, decimals: 1) == "0.0")
        #expect(english.signed(-0.04, decimals: 1) == "0.0")
        #expect(english.signed(0) == "0")
        #expect(swedish.signedHundreds(1949) == "+1\u{A0}900")
        #expect(swedish.signedHundreds(-49) == "0")
        #expect(swedish.hundreds(1950) == "2\u{A0}000")
        #expect(swedish.thousands(1_234_500) == "1\u{A0}235")
    }

    @Test func `a percent sign stands off in Swedish and not in English`() {
        #expect(swedish.percent(0.0123) == "1,2\u{A0}%")
        #expect(english.percent(0.0123) == "1.2%")
        #expect(swedish.percent(-0.1, decimals: 0) == "\u{2212}10\u{A0}%")
        #expect(swedish.withUnit("500") == "500\u{A0}kr")
        #expect(english.withUnit("500") == "SEK\u{A0}500")
    }

    static let probabilities: [(Double, count: Int, String)] = [
        (0, 10_000, "< 0.01%"), (1, 10_000, "> 99.99%"), (0, 1_000_000, "< 0.0001%"), (1, 300, "> 99.7%"),
        (0, 64, "< 2%"), (1, 64, "> 98%"), (0, 1, "0%"), (1, 1, "100%"), (0, 1_000_000_000, "< 0.0000001%"),
        (0.5, 10_000, "50%"), (0.0999, 10_000, "10.0%"), (0.0421, 10_000, "4.2%"), (0.0004, 10_000, "0.04%"),
        (0.000_03, 1_000_000, "0.0030%"), (0.9996, 10_000, "99.96%"), (0.994, 1000, "99.4%"), (0.96, 10_000, "96%"),
    ]

    @Test(arguments: probabilities)
    func `a probability is never more certain than the paths can say`(_ share: Double, count: Int, text: String) {
        #expect(english.probability(share, count: count) == text.replacing(" ", with: "\u{A0}"))
    }

    @Test func `very small numbers are written with a power of ten`() {
        #expect(swedish.magnitude(3.552713678800501e-15) == "3,6·10⁻¹⁵")
        #expect(english.magnitude(-2.5e10) == "\u{2212}2.5·10¹⁰")
        #expect(english.magnitude(1) == "1.0·10⁰")
        #expect(english.magnitude(0) == "0")
        #expect(english.magnitude(.nan) == "–")
    }

    @Test func `words bend with number and owner`() {
        let (swedish, english) = (Words(language: .swedish), Words(language: .english))
        #expect(
            ["Vaggeryd", "Borås", "Bordeaux", "Schweiz"].map(swedish.genitive) == [
                "Vaggeryds", "Borås", "Bordeaux", "Schweiz",
            ])
        #expect(english.genitive("Borås") == "Borås's")
        #expect(swedish.count(1, swedish: ("bana", "banor"), english: ("path", "paths")) == "1\u{A0}bana")
        #expect(english.count(2000, swedish: ("bana", "banor"), english: ("path", "paths")) == "2,000\u{A0}paths")
        #expect(swedish.list([]) == "" && swedish.list(["a"]) == "a")
        #expect(swedish.list(["a", "b", "c"]) == "a, b och c")
        #expect(english.list(["a", "b"]) == "a and b")
    }
}
