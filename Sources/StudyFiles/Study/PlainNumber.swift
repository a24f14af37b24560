internal import Foundation

/// A computed number as a reader would write it: few significant digits, no exponent for ordinary sizes, no
/// trailing zeros, no negative zero.
///
/// - Parameters:
///   - significant: at most this many digits, but all of a whole number
///   - decimals: at most this many decimals, if given
///   - rounding: the direction in which digits are dropped, for limits that must hold as printed
func plain(
    _ number: Double, significant: Int = 10, decimals: Int? = nil,
    rounding: FloatingPointRoundingRule = .toNearestOrAwayFromZero
) -> String {
    guard number.isFinite, number != 0 else { return number == 0 ? "0" : "\(number)" }
    let magnitude = Int(log10(abs(number)).rounded(.down))
    guard (-7..<15).contains(magnitude) else { return String(format: "%.4g", number) }
    let wanted = min(decimals ?? .max, max(0, significant - 1 - magnitude))
    let unit = pow(10, Double(wanted))
    // To the nearest first, a little finer: 0.1 · 10 is not to be 0.9 or 1.1 for a bit in the last place.
    let scaled = (number * unit * 1e4).rounded() / 1e4
    var digits = String(format: "%.\(wanted)f", scaled.rounded(rounding) / unit)
    if digits.contains(".") {
        while digits.hasSuffix("0") { digits.removeLast() }
        if digits.hasSuffix(".") { digits.removeLast() }
    }
    return digits == "-0" ? "0" : digits
}
