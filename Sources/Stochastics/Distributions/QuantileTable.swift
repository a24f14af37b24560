/// A quantile function of the standard normal z, tabulated once and interpolated at run time.
///
/// Nodes at z = −8, −8 + 1/64 … 8 with value and exact derivative, cubic Hermite between them. The
/// interpolation error is h⁴/384 times the fourth derivative; the step keeps it below 2·10⁻⁸ of the range as tested,
/// down to shapes of 0.1. Slopes are limited to three times the neighbouring chords (Fritsch and Carlson, SIAM Journal on Numerical
/// Analysis 17, 1980), so that the interpolant is monotone even where a tail changes too fast to be followed.
/// z is clamped to −8…8, which happens in one draw of 8·10¹⁴. Values and results are in 0…1.
struct QuantileTable: Sendable, Hashable {
    private static let intervalsPerUnit = 64
    private static let reach = 8
    private static let nodeCount = 2 * reach * intervalsPerUnit + 1

    /// Per interval: value at the left, value at the right, slope · step at the left, slope · step at the right.
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
            SIMD4(values[$0], values[$0 + 1], slopes[$0], slopes[$0 + 1])
        }
    }

    /// The quantiles at eight z. Complexity: one table line and about 15 operations a lane.
    @inline(__always)
    func callAsFunction(_ z: Lanes) -> Lanes {
        let reach = Lanes(repeating: Double(Self.reach))
        // NaN becomes −8 here, so that the index is always inside the table.
        let clamped = Lanes.minimum(Lanes.maximum(z, Lanes.all(0) - reach), reach)
        let position = (clamped + reach) * Lanes(repeating: Double(Self.intervalsPerUnit))
        // Written out: a loop over lanes sends the vectors through memory, scalar stores before wide loads.
        let (i0, i1, i2, i3) = (index(position[0]), index(position[1]), index(position[2]), index(position[3]))
        let (i4, i5, i6, i7) = (index(position[4]), index(position[5]), index(position[6]), index(position[7]))
        let (line0, line1, line2, line3) = (intervals[i0], intervals[i1], intervals[i2], intervals[i3])
        let (line4, line5, line6, line7) = (intervals[i4], intervals[i5], intervals[i6], intervals[i7])
        @inline(__always)
        func column(_ k: Int) -> Lanes {
            Lanes(line0[k], line1[k], line2[k], line3[k], line4[k], line5[k], line6[k], line7[k])
        }
        let left = column(0)
        let right = column(1)
        let leftSlope = column(2)
        let rightSlope = column(3)
        let start = Lanes(
            Double(i0), Double(i1), Double(i2), Double(i3), Double(i4), Double(i5), Double(i6), Double(i7))
        let t = position - start
        let s = Lanes.all(1) - t
        // The four Bernstein weights of a cubic, gathered by end: exact at both nodes.
        let leftPart = s * s * (left * (s + Lanes.all(3) * t) + t * leftSlope)
        let rightPart = t * t * (right * (t + Lanes.all(3) * s) - s * rightSlope)
        return Lanes.minimum(Lanes.maximum(leftPart + rightPart, Lanes.all(0)), Lanes.all(1))
    }

    /// The interval of a position; the last node belongs to the last interval.
    @inline(__always)
    private func index(_ position: Double) -> Int { min(Int(position), Self.nodeCount - 2) }
}
