internal import Foundation

/// A computed number as a reader would write it: at most ten significant digits, no exponent for ordinary sizes, no
/// trailing zeros, no negative zero.
///
/// - Parameters:
///   - decimals: at most this many decimals, if given
///   - rounding: the direction in which digits are dropped, for limits that must hold as printed
func plain(
    _ number: Double, decimals: Int? = nil, rounding: FloatingPointRoundingRule = .toNearestOrAwayFromZero
) -> String {
    guard number.isFinite, number != 0 else { return number == 0 ? "0" : "\(number)" }
    let magnitude = Int(log10(abs(number)).rounded(.down))
    guard (-7..<15).contains(magnitude) else { return String(format: "%.4g", number) }
    let wanted = min(decimals ?? .max, max(0, 9 - magnitude))
    let unit = pow(10, Double(wanted))
    var digits = String(format: "%.\(wanted)f", (number * unit).rounded(rounding) / unit)
    if digits.contains(".") {
        while digits.hasSuffix("0") { digits.removeLast() }
        if digits.hasSuffix(".") { digits.removeLast() }
    }
    return digits == "-0" ? "0" : digits
}
