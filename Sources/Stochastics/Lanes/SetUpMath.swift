// No function of libm is called by name. The import links it, because `squareRoot()` and `rounded()` refer to C's sqrt and
// rint, which IEEE 754 defines to the last bit.
#if canImport(Glibc)
    import Glibc
#endif

/// Elementary functions of one number, for constants that are computed once.
///
/// They are lane 0 of the functions of ``Lanes``, not libm: libm's last bit differs between processors (it chooses its
/// code by instruction set), and rounding such a result to fewer bits only makes a difference rare, it does not remove
/// it. So parameters, thresholds and tables have the same bits on every machine.
public enum SetUpMath {
    /// eˣ; 0 below −708, infinity above 709.
    public static func exp(_ x: Double) -> Double {
        if x < -708 { return 0 }
        return x > 709 ? .infinity : Lanes.exp(Lanes(repeating: x))[0]
    }

    /// ln x; −∞ at 0, infinity at infinity, NaN for a negative number or NaN. Subnormal numbers count as the smallest
    /// normal one.
    public static func log(_ x: Double) -> Double {
        if x == 0 { return -.infinity }
        guard x > 0 else { return .nan }
        return x == .infinity ? x : Lanes.log(Lanes(repeating: max(x, .leastNormalMagnitude)))[0]
    }

    /// Φ(z), the probability that a standard normal is at most z.
    public static func standardNormalCumulative(_ z: Double) -> Double {
        Lanes.standardNormalCumulative(Lanes(repeating: z))[0]
    }

    /// The density of the standard normal at z, e^(−z²/2)/√(2π).
    public static func standardNormalDensity(_ z: Double) -> Double { 0.398_942_280_401_432_7 * exp(-0.5 * z * z) }

    /// Φ⁻¹(p), the z that a standard normal stays below with probability p; −∞ at 0, infinity at 1, NaN outside 0…1.
    ///
    /// Newton's method on ln Φ, which is concave, so that it converges from any start. Relative error below 1·10⁻¹⁴.
    public static func standardNormalQuantile(_ p: Double) -> Double {
        guard p >= 0, p <= 1 else { return .nan }
        if p > 0.5 { return -standardNormalQuantile(1 - p) }
        if p == 0 { return -.infinity }
        if p == 0.5 { return 0 }
        let target = log(p)
        var z = -(-2 * target).squareRoot()
        for _ in 0..<60 {
            let cumulative = standardNormalCumulative(z)
            let step = (log(cumulative) - target) * cumulative / standardNormalDensity(z)
            z -= step
            if step.magnitude <= 4e-16 * z.magnitude { break }
        }
        return z
    }

    /// ln Γ(x) for x > 0: Stirling's series at x + n ≥ 12 (Abramowitz and Stegun 6.1.40), less the factors x … x + n − 1.
    public static func logGamma(_ x: Double) -> Double {
        var shifted = x
        var product = 1.0
        while shifted < 12 {
            product *= shifted
            shifted += 1
        }
        let inverse = 1 / shifted
        let square = inverse * inverse
        var series = 1.0 / 156 * square - 691.0 / 360_360
        series = series * square + 1.0 / 1188
        series = series * square - 1.0 / 1680
        series = series * square + 1.0 / 1260
        series = series * square - 1.0 / 360
        series = series * square + 1.0 / 12
        let stirling = (shifted - 0.5) * log(shifted) - shifted + 0.918_938_533_204_672_7
        return stirling + series * inverse - log(product)
    }
}
