/// A quantile function of the standard normal z, tabulated once and interpolated at run time.
///
/// Nodes at z = −8, −8 + 1/64 … 8 with value and exact derivative, cubic Hermite between them. The step was chosen so
/// that the interpolation error (h⁴/384 times the fourth derivative) stays below 10⁻⁸ of the range for shapes of at
/// least 1. Slopes are limited to three times the neighbouring chords (Fritsch and Carlson, SIAM Journal on Numerical
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
                slope = SetUpMath.standardNormalDensity(z) / SetUpMath.exp(tail.logDensity(atLogOdds: w))
                let logs = BetaFunction.logs(atLogOdds: w)
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
        var left = Lanes.all(0)
        var right = Lanes.all(0)
        var leftSlope = Lanes.all(0)
        var rightSlope = Lanes.all(0)
        var start = Lanes.all(0)
        for lane in 0..<8 {
            let interval = min(Int(position[lane]), Self.nodeCount - 2)
            let line = intervals[interval]
            left[lane] = line[0]
            right[lane] = line[1]
            leftSlope[lane] = line[2]
            rightSlope[lane] = line[3]
            start[lane] = Double(interval)
        }
        let t = position - start
        let s = Lanes.all(1) - t
        // The four Bernstein weights of a cubic, gathered by end: exact at both nodes.
        let leftPart = s * s * (left * (s + Lanes.all(3) * t) + t * leftSlope)
        let rightPart = t * t * (right * (t + Lanes.all(3) * s) - s * rightSlope)
        return Lanes.minimum(Lanes.maximum(leftPart + rightPart, Lanes.all(0)), Lanes.all(1))
    }
}
