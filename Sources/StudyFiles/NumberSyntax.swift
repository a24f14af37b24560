internal import JSONText
/// Numbers: a decimal point, no grouping, no leading zero or plus, perhaps an exponent, as in JSON.
///
/// Everything else that people write for numbers is refused with the spelling to use, because YAML readers disagree
/// about it: `010` is 8 or 10, `1:30` is 90 or text, `1_000` is 1000 or text, `0,5` is text.
enum NumberSyntax {
    /// Whether `text` is `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`.
    static func accepts(_ text: String) -> Bool {
        var rest = Substring(text)[...]
        if rest.first == "-" { rest.removeFirst() }
        let whole = rest.prefix(while: isDigit)
        guard !whole.isEmpty, whole.count == 1 || whole.first != "0" else { return false }
        rest = rest.dropFirst(whole.count)
        if rest.first == "." {
            let fraction = rest.dropFirst().prefix(while: isDigit)
            guard !fraction.isEmpty else { return false }
            rest = rest.dropFirst(fraction.count + 1)
        }
        if rest.first == "e" || rest.first == "E" {
            rest = rest.dropFirst()
            if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
            let exponent = rest.prefix(while: isDigit)
            guard !exponent.isEmpty else { return false }
            rest = rest.dropFirst(exponent.count)
        }
        return rest.isEmpty
    }

    /// Whether `text` is `-?(0|[1-9][0-9]*)`.
    static func acceptsWhole(_ text: String) -> Bool {
        accepts(text) && text.allSatisfy { isDigit($0) || $0 == "-" }
    }

    /// The number, or why there is none.
    static func number(in text: String) -> Result<Double, NumberFault> {
        guard accepts(text) else { return .failure(.spelling(of: text)) }
        guard let number = Double(text), number.isFinite else { return .failure(.tooLarge) }
        let hasDigit = text.prefix { $0 != "e" && $0 != "E" }.contains { ("1"..."9").contains($0) }
        if number == 0, hasDigit { return .failure(.tooSmall) }
        return .success(number == 0 ? 0 : number)  // no negative zero
    }

    /// A number without exponent times a power of ten, by moving the point, so that 2.3 by −2 gives exactly 0.023.
    static func shifted(_ text: String, by places: Int) -> String? {
        guard accepts(text), !text.contains("e"), !text.contains("E") else { return nil }
        let sign = text.hasPrefix("-") ? "-" : ""
        let parts = text.drop { $0 == "-" }.split(separator: ".")
        let fraction = parts.count > 1 ? String(parts[1]) : ""
        var digits = String(repeating: "0", count: max(0, 1 - places - parts[0].count)) + parts[0] + fraction
        var decimals = fraction.count - places
        while decimals < 0 { (digits, decimals) = (digits + "0", decimals + 1) }
        var (whole, rest) = (digits.dropLast(decimals), digits.suffix(decimals))
        while rest.last == "0" { rest.removeLast() }
        while whole.count > 1, whole.first == "0" { whole.removeFirst() }
        let result = "\(sign)\(whole)" + (rest.isEmpty ? "" : ".\(rest)")
        return accepts(result) ? result : nil
    }
}
