/// A quantile function of the standard normal z, tabulated once and interpolated at run time.
///
/// Nodes at z = −8, −8 + 1/64 … 8 with value and exact derivative, between them the cubic that has both (Hermite). The
/// interpolation error is h⁴/384 times the fourth derivative; the step keeps it below 2·10⁻⁸ of the range as tested,
/// down to shapes of 0.1. Slopes are limited to three times the neighbouring chords (Fritsch and Carlson, SIAM Journal on Numerical
/// Analysis 17, 1980), so that the interpolant is monotone even where a tail changes too fast to be followed.
/// z is clamped to −8…8, which happens in one draw of 8·10¹⁴. Values and results are in 0…1.
struct QuantileTable: Sendable, Hashable {
    private static let intervalsPerUnit = 64
    private static let reach = 8
    private static let nodeCount = 2 * reach * intervalsPerUnit + 1

    /// Per interval the coefficients of 1, t, t² and t³, where t runs from 0 to 1.
    private let intervals: [SIMD4<Double>]

    /// The quantiles of a beta distribution. Complexity: about 3 000 evaluations of the incomplete beta function.
    init(betaShapes a: Double, _ b: Double) {
        let lower = BetaFunction(a: a, b: b)
        let upper = BetaFunction(a: b, b: a)
        let middle = Self.nodeCount / 2
        let step = 1 / Double(Self.intervalsPerUnit)
        var values = [Double](repeating: 0, count: Self.nodeCount)
        var slopes = values
        let centre = lower.logOdds(logLowerTail: SetUpMath.log(0.5), start: SetUpMath.log(a / b))
        // From the centre outwards: the lower half by the lower tail, the upper half by the upper tail mirrored.
        for (tail, sign) in [(lower, -1), (upper, 1)] {
            var w = sign < 0 ? centre : -centre
            var slope = 0.0
            for distance in 0...middle {
                let z = -Double(distance) * step
                let probability = SetUpMath.standardNormalCumulative(z)
                w = tail.logOdds(logLowerTail: SetUpMath.log(probability), start: w - slope * step)
                let logs = BetaFunction.logs(atLogOdds: w)
                slope = SetUpMath.standardNormalDensity(z) / SetUpMath.exp(tail.logDensity(at: logs))
                let value = SetUpMath.exp(logs.x)
                let node = middle + sign * distance
                values[node] = sign < 0 ? value : 1 - value
                slopes[node] = slope * value * SetUpMath.exp(logs.complement) * step
            }
        }
        for node in 1..<Self.nodeCount {
            let limit = 3 * max(0, values[node] - values[node - 1])
            slopes[node - 1] = min(slopes[node - 1], limit)
            slopes[node] = min(slopes[node], limit)
        }
        intervals = (0..<(Self.nodeCount - 1)).map {
            let rise = values[$0 + 1] - values[$0]
            let (left, right) = (slopes[$0], slopes[$0 + 1])
            return SIMD4(values[$0], left, 3 * rise - 2 * left - right, left + right - 2 * rise)
        }
    }

    /// The quantiles at eight z. Complexity: one table line and about 15 operations a lane.
    @inline(__always)
    func callAsFunction(_ z: Lanes) -> Lanes {
        let reach = Lanes(repeating: Double(Self.reach))
        // NaN becomes −8 here, so that the index is always inside the table.
        let clamped = Lanes.minimum(Lanes.maximum(z, Lanes.all(0) - reach), reach)
        let position = (clamped + reach) * Lanes.all(Double(Self.intervalsPerUnit))
        // The last node belongs to the last interval; at the others either of two will do.
        let last = Lanes.all(Double(Self.nodeCount - 2))
        let shifted = Lanes.minimum(position - Lanes.all(0.5), last) + .roundingShift
        let t = position - (shifted - .roundingShift)
        let number = shifted.bitPatterns & Lanes.allBits(0xffff)
        // Written out: a loop over lanes sends the vectors through memory, scalar stores before wide loads.
        let (line0, line1) = (intervals[Int(number[0])], intervals[Int(number[1])])
        let (line2, line3) = (intervals[Int(number[2])], intervals[Int(number[3])])
        let (line4, line5) = (intervals[Int(number[4])], intervals[Int(number[5])])
        let (line6, line7) = (intervals[Int(number[6])], intervals[Int(number[7])])
        @inline(__always)
        func coefficient(_ k: Int) -> Lanes {
            Lanes(line0[k], line1[k], line2[k], line3[k], line4[k], line5[k], line6[k], line7[k])
        }
        let value = ((coefficient(3) * t + coefficient(2)) * t + coefficient(1)) * t + coefficient(0)
        return Lanes.minimum(Lanes.maximum(value, Lanes.all(0)), Lanes.all(1))
    }
}
