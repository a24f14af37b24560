/// Why a scalar is not a number of this format, with the spelling to use where it can be told.
enum NumberFault: Error, Hashable, Sendable {
    case leadingZero(write: String)
    case otherBase(write: String)
    case baseSixty
    case grouped(write: String)
    case decimalComma(write: String)
    /// `1,234`: a decimal sign to a Swede, a separator of thousands to an Englishman.
    case comma(decimal: String, thousands: String)
    case percent(hundredth: String)
    /// `400 tkr`: the unit as written, and the number in kronor.
    case multiple(unit: String, write: String)
    case plus(write: String)
    case bareDot(write: String)
    case minusSign(write: String)
    case withWords(number: String)
    case notFinite
    case tooLarge
    case tooSmall
    /// `12.5` or `1e3` where a whole number is wanted; the whole number if it is one.
    case notWhole(write: String?)
    case other

    /// What is wrong with a text that `NumberSyntax.accepts` refuses.
    static func spelling(of text: String) -> NumberFault {
        let sign = text.hasPrefix("-") ? "-" : ""
        let body = text.drop { $0 == "-" || $0 == "+" }
        if text.first == "−" || text.first == "–" {
            let written = "-" + text.dropFirst()
            return NumberSyntax.accepts(written) ? .minusSign(write: written) : .other
        }
        if ["inf", "infinity", "nan"].contains(body.drop { $0 == "." }.lowercased()) { return .notFinite }
        if text.hasPrefix("+"), NumberSyntax.accepts(String(body)) { return .plus(write: String(body)) }
        if let decimal = decimal(ofOtherBase: body) { return .otherBase(write: sign + decimal) }
        let stripped = body.drop { $0 == "0" }
        if body.first == "0", body.count > 1 {
            let written = sign + (stripped.first.map(isDigit) == true ? stripped : "0" + stripped)
            if NumberSyntax.accepts(written) { return .leadingZero(write: written) }
        }
        if body.contains(":"), body.allSatisfy({ isDigit($0) || ":._".contains($0) }) { return .baseSixty }
        if body.first == ".", NumberSyntax.accepts(sign + "0" + body) { return .bareDot(write: sign + "0" + body) }
        if body.last == ".", NumberSyntax.accepts(sign + body.dropLast()) {
            return .bareDot(write: sign + body.dropLast())
        }
        return separators(in: text) ?? words(after: text)
    }

    private static func decimal(ofOtherBase body: Substring) -> String? {
        for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where body.lowercased().hasPrefix(prefix) {
            return Int(body.dropFirst(2), radix: radix).map(String.init)
        }
        return nil
    }

    /// Grouping signs and commas.
    private static func separators(in text: String) -> NumberFault? {
        // Space, no-break space, thin space, narrow no-break space, underscore, apostrophes.
        let grouping: Set<Character> = [" ", "\u{A0}", "\u{2009}", "\u{202F}", "_", "'", "’"]
        let ungrouped = text.filter { !grouping.contains($0) }
        if ungrouped != text, NumberSyntax.accepts(ungrouped) { return .grouped(write: ungrouped) }
        let commas = ungrouped.filter { $0 == "," }.count
        let withoutCommas = ungrouped.filter { $0 != "," }
        let withPoint = ungrouped.replacing(",", with: ".")
        guard commas > 0, NumberSyntax.accepts(withoutCommas) || NumberSyntax.accepts(withPoint) else { return nil }
        let groups = ungrouped.split { $0 == "," || $0 == "." }
        let groupsOfThree = groups.dropFirst().allSatisfy { $0.count == 3 }
        if commas == 1, !ungrouped.contains("."), NumberSyntax.accepts(withPoint) {
            let isAmbiguous = ungrouped == text && groupsOfThree && NumberSyntax.accepts(withoutCommas)
            return isAmbiguous ? .comma(decimal: withPoint, thousands: withoutCommas) : .decimalComma(write: withPoint)
        }
        return NumberSyntax.accepts(withoutCommas) ? .grouped(write: withoutCommas) : nil
    }

    /// A number followed by a per cent sign or a unit, such as `3 674 tkr`.
    private static func words(after text: String) -> NumberFault {
        let head = text.prefix { !$0.isLetter && $0 != "%" }
        let words = text.dropFirst(head.count).lowercased()
        guard !words.isEmpty, let written = written(String(head)) else { return .other }
        if ["%", "procent", "percent", "per cent"].contains(words) {
            return NumberSyntax.shifted(written, by: -2).map { .percent(hundredth: $0) } ?? .other
        }
        if let exponent = exponents[words.filter { $0 != "." }] {
            let unit = String(text.dropFirst(head.count))
            return NumberSyntax.shifted(written, by: exponent).map { .multiple(unit: unit, write: $0) } ?? .other
        }
        return words.first?.isLetter == true ? .withWords(number: written) : .other
    }

    /// Units of money that are not kronor, as powers of ten of them.
    private static let exponents = [
        "tkr": 3, "kkr": 3, "tsek": 3, "ksek": 3, "tusen": 3, "tusen kr": 3, "tusen kronor": 3, "mkr": 6, "mnkr": 6,
        "mn": 6, "mn kr": 6, "msek": 6, "milj": 6, "milj kr": 6, "miljon": 6, "miljoner": 6, "miljoner kr": 6,
        "miljoner kronor": 6, "mdkr": 9, "miljarder": 9, "miljarder kr": 9, "miljarder kronor": 9,
    ]

    /// How the number before a unit is written here, unless it can be read in two ways.
    private static func written(_ head: String) -> String? {
        let blanks: Set<Character> = [" ", "\u{A0}", "\u{2009}", "\u{202F}"]
        var number = head
        while let last = number.last, blanks.contains(last) { number.removeLast() }
        if NumberSyntax.accepts(number) { return number }
        switch separators(in: number) {
        case .grouped(let write), .decimalComma(let write): return write
        case .comma(let decimal, _): return decimal
        default: return nil
        }
    }
}
