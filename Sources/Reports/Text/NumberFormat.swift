internal import Finsam

/// Numbers as readers write them: Swedish 1 234,5 and −3 %, English 1,234.5 and −3%.
///
/// Spaces inside a number do not break (U+00A0) and a minus is a minus (U+2212), so that tables stay whole.
struct NumberFormat: Sendable {
    let language: Language

    private var groupSeparator: String { language == .swedish ? "\u{A0}" : "," }
    private var decimalSeparator: String { language == .swedish ? "," : "." }

    /// A number with a fixed number of decimals.
    func number(_ value: Double, decimals: Int = 0) -> String {
        let power = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
        let scaled = (abs(value) * power).rounded()
        guard scaled < 1e15 else { return value.description }
        let digits = String(Int(scaled))
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        let whole = padded.dropLast(decimals)
        var grouped = ""
        for (position, digit) in whole.enumerated() {
            if position > 0, (whole.count - position) % 3 == 0 { grouped += groupSeparator }
            grouped.append(digit)
        }
        let sign = value < 0 && scaled > 0 ? "\u{2212}" : ""
        return sign + grouped + (decimals > 0 ? decimalSeparator + padded.suffix(decimals) : "")
    }

    /// An amount in whole kronor.
    func kronor(_ value: Double) -> String { number(value) }

    /// An amount rounded to hundreds of kronor.
    func hundreds(_ value: Double) -> String { number((value / 100).rounded() * 100) }

    /// An amount in thousands of kronor.
    func thousands(_ value: Double) -> String { number(value / 1000) }

    /// A number that always bears its sign.
    func signed(_ value: Double, decimals: Int = 0) -> String {
        let text = number(value, decimals: decimals)
        return value > 0 && !text.allSatisfy({ "0,.".contains($0) }) ? "+" + text : text
    }

    /// A share in percent.
    func percent(_ share: Double, decimals: Int = 1) -> String {
        number(share * 100, decimals: decimals) + (language == .swedish ? "\u{A0}%" : "%")
    }

    /// A probability in percent, never more certain than the paths can say.
    func probability(_ share: Double, count: Int) -> String {
        if share <= 0 {
            return count > 1
                ? "<\u{A0}" + percent(1 / Double(count), decimals: count > 2000 ? 2 : 1) : percent(0, decimals: 0)
        }
        if share < 0.001 { return percent(share, decimals: 2) }
        return percent(share, decimals: share < 0.1 || share > 0.999 && share < 1 ? 1 : 0)
    }
}
