/// A scale for amounts that ends at round numbers, and where it is marked.
///
/// Vega-Lite would choose for each view by itself; the pictures of several alternatives must have the same scale.
struct RoundScale {
    /// From the lowest to the highest.
    let range: ClosedRange<Double>
    /// The multiples of the step inside the range.
    let marks: [Double]

    /// The scale of some values and 0.
    ///
    /// - Parameters:
    ///   - values: what must be inside
    ///   - count: about how many steps there are
    ///   - needsZero: whether 0 must be inside too
    init(covering values: [Double], count: Int = 4, needsZero: Bool = true) {
        let all = values + (needsZero || values.isEmpty ? [0] : [])
        let (low, high) = (all.min() ?? 0, all.max() ?? 0)
        let extent = high > low ? high - low : max(high.magnitude, 1)
        let step = Self.roundStep(atLeast: extent / Double(count))
        let first = (low / step).rounded(.down)
        let last = max((high / step).rounded(.up), first + 1)
        range = first * step...last * step
        marks = stride(from: first, through: last, by: 1).map { $0 * step }
    }

    /// The least of 1, 2, 2.5 and 5 times a power of 10 that is at least so much.
    private static func roundStep(atLeast least: Double) -> Double {
        var power = 1.0
        while power * 10 <= least { power *= 10 }
        while power > least { power /= 10 }
        return [power, 2 * power, 2.5 * power, 5 * power].first { $0 >= least } ?? 10 * power
    }
}
