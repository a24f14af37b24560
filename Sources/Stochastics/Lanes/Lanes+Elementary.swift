// Exponential and logarithm of eight lanes. Goals in order of priority: the same bits on every machine, a few units in
// the last place, speed. The polynomials are our own: interpolation at Chebyshev nodes, computed with mpmath at 40
// digits; the largest error of the fit stands beside each. No table, no branch, no fused multiply-add.

extension Lanes {
    /// The exponential function, lane by lane; error below 2 units in the last place (ulp) on −700…700 as tested.
    ///
    /// x = k·ln 2 + r with |r| ≤ ½ ln 2 (Cody and Waite's two-part constant), eʳ = 1 + r + r²·P(r), scaled by 2ᵏ.
    /// The argument is clamped to −708…709, so that nothing overflows or becomes subnormal: below −708 the result is
    /// 3.3·10⁻³⁰⁸, above 709 it is 8.2·10³⁰⁷. NaN gives NaN. Complexity: about 30 vector operations.
    @inlinable @inline(__always)
    public static func exp(_ argument: Lanes) -> Lanes {
        let x = minimum(all(709), maximum(all(-708), argument))
        let shifted = x * all(1.442_695_040_888_963_4) + roundingShift
        let k = shifted - roundingShift
        let r = (x - k * all(6.931_471_803_691_238e-01)) - k * all(1.908_214_929_270_587_7e-10)
        var p = all(2.510038549551032e-08)  // fit: 1.1e-16 of P, that is 1.3e-17 of eʳ
        p = p * r + all(2.7620088445409746e-07)
        p = p * r + all(2.7557268459997064e-06)
        p = p * r + all(2.4801521295954376e-05)
        p = p * r + all(0.00019841269863053618)
        p = p * r + all(0.0013888888917213717)
        p = p * r + all(0.008333333333330062)
        p = p * r + all(0.04166666666662413)
        p = p * r + all(0.16666666666666669)
        p = p * r + all(0.5000000000000001)
        let exponential = all(1) + (r + r * r * p)
        let power = (shifted.bitPatterns &+ allBits(1023)) &<< allBits(52)
        return exponential * Lanes(bitPatterns: power)
    }

    /// The natural logarithm, lane by lane, of positive normal numbers; error below 2 ulp as tested, also beside 1.
    ///
    /// x = 2ᵏ·m with √½ ≤ m < √2, s = (m − 1)/(m + 1), ln m = 2s + s·z·P(z) with z = s². Zero, subnormal, negative,
    /// infinite and NaN arguments give unspecified finite values: it is the caller's duty to avoid them.
    /// Complexity: about 25 vector operations, one of them a division.
    @inlinable @inline(__always)
    public static func log(_ x: Lanes) -> Lanes {
        // The bit pattern of √½ is subtracted so that the exponent field changes at √½·2ᵏ; 2048 keeps it positive,
        // because SSE2 has no arithmetic shift of 64 bits.
        let offset = x.bitPatterns &+ allBits(0x8000_0000_0000_0000 &- 0x3fe6_a09e_667f_3bcd)
        let biased = offset &>> allBits(52)
        let m = Lanes(bitPatterns: x.bitPatterns &- ((biased &- allBits(2048)) &<< allBits(52)))
        let k = Lanes(bitPatterns: biased | allBits(0x4330_0000_0000_0000)) - all(4_503_599_627_372_544)
        let f = m - all(1)
        let s = f / (m + all(1))
        let z = s * s
        var p = all(0.14617807153417325)  // fit: 3.1e-16 of P, that is 5e-18 relative to ln m
        p = p * z + all(0.15331611722055008)
        p = p * z + all(0.1818289243253687)
        p = p * z + all(0.22222211089379496)
        p = p * z + all(0.28571428626253836)
        p = p * z + all(0.3999999999989889)
        p = p * z + all(0.666666666666667)
        let low = s * z * p + k * all(1.908_214_929_270_587_7e-10)
        return k * all(6.931_471_803_691_238e-01) + ((s + s) + low)
    }
}
