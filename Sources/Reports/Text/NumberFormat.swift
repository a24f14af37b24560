package import Finsam

/// Numbers as readers write them: Swedish 1 234,5 and −3 %, English 1,234.5 and −3%.
///
/// Spaces inside a number do not break (U+00A0) and a minus is a minus (U+2212), so that tables stay whole. A half is
/// rounded away from zero, zero has no sign, and what is not a number is a dash.
package struct NumberFormat: Sendable {
    package let language: Language

    package init(language: Language) { self.language = language }

    private var groupSeparator: String { language == .swedish ? "\u{A0}" : "," }
    private var decimalSeparator: String { language == .swedish ? "," : "." }

    /// A number with a fixed number of decimals.
    ///
    /// A half is one of the double: 0.375 with two decimals is 0.38, but 0.145, whose double is a little less, is 0.14.
    /// From 10¹⁸ on the number is written as the double reads.
    package func number(_ value: Double, decimals: Int = 0) -> String {
        guard value.isFinite else { return "–" }
        let power = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
        let scaled = (abs(value) * power).rounded()
        guard scaled < 1e18 else { return sign(value) + abs(value).description }
        let digits = String(Int(scaled))
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        let whole = padded.dropLast(decimals)
        var grouped = ""
        for (position, digit) in whole.enumerated() {
            if position > 0, (whole.count - position) % 3 == 0 { grouped += groupSeparator }
            grouped.append(digit)
        }
        return (scaled > 0 ? sign(value) : "") + grouped
            + (decimals > 0 ? decimalSeparator + padded.suffix(decimals) : "")
    }

    private func sign(_ value: Double) -> String { value < 0 ? "\u{2212}" : "" }

    /// An amount in whole kronor.
    package func kronor(_ value: Double) -> String { number(value) }

    /// An amount in whole kronor with its unit: 500 kr, SEK 500.
    package func withUnit(_ amount: String) -> String {
        language == .swedish ? amount + "\u{A0}kr" : "SEK\u{A0}" + amount
    }

    /// An amount rounded to hundreds of kronor.
    package func hundreds(_ value: Double) -> String { number((value / 100).rounded() * 100) }

    /// An amount rounded to hundreds of kronor that always bears its sign.
    package func signedHundreds(_ value: Double) -> String { signed((value / 100).rounded() * 100) }

    /// An amount in thousands of kronor.
    package func thousands(_ value: Double) -> String { number(value / 1000) }

    /// A number that always bears its sign, but for zero.
    package func signed(_ value: Double, decimals: Int = 0) -> String {
        let text = number(value, decimals: decimals)
        return value > 0 && text.contains(where: { ("1"..."9").contains($0) }) ? "+" + text : text
    }

    /// A share in percent.
    package func percent(_ share: Double, decimals: Int = 1) -> String {
        number(share * 100, decimals: decimals) + (language == .swedish ? "\u{A0}%" : "%")
    }

    /// A very small or very large number: 3,6·10⁻¹⁵. Zero is 0.
    package func magnitude(_ value: Double) -> String {
        guard value.isFinite, value != 0 else { return number(value) }
        var (digits, exponent) = (abs(value), 0)
        while digits >= 10 { (digits, exponent) = (digits / 10, exponent + 1) }
        while digits < 1 { (digits, exponent) = (digits * 10, exponent - 1) }
        let raised = String(exponent).map { Self.superscripts[$0] ?? "" }.joined()
        return sign(value) + number(digits, decimals: 1) + "·10" + raised
    }

    private static let superscripts: [Character: String] = [
        "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹",
    ]

    /// A probability in percent, never more certain than the paths can say: what happened on none of 10 000 paths is
    /// less likely than 0.01 %, and what happened on all of them likelier than 99.99 %.
    ///
    /// - Parameters:
    ///   - share: the share of the paths
    ///   - count: how many paths there were; with one there is no doubt
    package func probability(_ share: Double, count: Int) -> String {
        guard count > 1 else { return percent(share, decimals: 0) }
        // As many decimals as one path needs to be seen.
        let finest = max(0, String(count - 1).count - 2)
        if share <= 0 { return "<\u{A0}" + percent(1 / Double(count), decimals: finest) }
        if share >= 1 { return ">\u{A0}" + percent(1 - 1 / Double(count), decimals: finest) }
        let distance = min(share, 1 - share)
        if distance < 0.0001 { return percent(share, decimals: finest) }
        return percent(share, decimals: distance < 0.001 ? 2 : share < 0.1 || share > 0.99 ? 1 : 0)
    }
}
