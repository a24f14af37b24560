/// The bins of the sketch: signed, linear about zero, logarithmic beyond; after HdrHistogram (G. Tene).
///
/// With t = |x|/r + ½ (r the resolution): below 512 bins of width 1, above 512 bins an octave (nine bits of mantissa).
/// Bin 0 is −r/2 < x < r/2 and shared by both signs; bin −b mirrors bin b; numbers ascend with x. A bin is represented by
/// its centre.
///
/// The representative is within max(r/2, 0.1 % of |x|) of x:
/// - Linear part, t < 512: bin b holds b − ½ ≤ |x|/r < b + ½, the centre is b·r, so the error is at most r/2.
/// - Logarithmic part: a bin that begins at t₀ ≥ 512 is at most t₀/512 wide, so |error|/r ≤ t₀/1024 ≤ t/1024
///   = (|x|/r + ½)/1024. As |x|/r ≥ 511.5, that is at most |x|/r · (1/1024)(1 + 1/1023) < 0.00098 |x|/r.
/// Rounding of x/r and t moves an edge by some 10⁻¹⁶ of its value, which the margin of the second part covers; the first
/// bound holds to a relative 10⁻¹³.
enum BinScale {
    /// The upper half of the pattern of 512.0 without its lower 11 bits: the exponent and nine bits of mantissa.
    private static let origin: Int32 = 0x4080_0000 >> 11

    /// The bins of eight x/r.
    ///
    /// t + max(t, 512) runs through 512…1024 while t runs through 0…512, and is 2t afterwards: one octave more. So its
    /// exponent and nine bits of mantissa number both parts without a branch. They are in the upper 32 bits of the
    /// pattern, as the sign is, which an arithmetic shift spreads.
    @inline(__always)
    static func bins(_ scaled: Lanes) -> SIMD8<Int32> {
        let t = Lanes.maximum(scaled, Lanes.all(0) - scaled) + Lanes.all(0.5)
        let key = upperHalves(t + Lanes.maximum(t, Lanes.all(512)))
        let magnitude = (key &>> SIMD8(repeating: 11)) &- SIMD8(repeating: origin)
        let sign = upperHalves(scaled) &>> SIMD8(repeating: 31)
        return (magnitude ^ sign) &- sign
    }

    /// Bits taken as they lie in memory, for which every processor has an instruction; the conversions of the standard
    /// library that say the same are not inlined. All platforms of Swift are little-endian.
    @inline(__always)
    private static func upperHalves(_ value: Lanes) -> SIMD8<Int32> {
        unsafe unsafeBitCast(value, to: SIMD16<Int32>.self).oddHalf
    }

    /// The bin of one x/r.
    static func bin(_ scaled: Double) -> Int { Int(bins(Lanes.all(scaled))[0]) }

    /// The lower edge of |x|/r in bins ±b, b ≥ 0; −½ for bin 0, whose upper edge is ½.
    private static func lowerEdge(_ magnitude: Int) -> Double {
        let u = Double(bitPattern: UInt64(magnitude + Int(origin)) << 43)
        return (u < 1024 ? u - 512 : u / 2) - 0.5
    }

    /// The edges of a bin, in resolutions.
    static func edges(_ bin: Int) -> (lower: Double, upper: Double) {
        let lower = lowerEdge(abs(bin))
        let upper = lowerEdge(abs(bin) + 1)
        return bin < 0 ? (-upper, -lower) : (lower, upper)
    }

    /// The representative of a bin, in resolutions.
    static func centre(_ bin: Int) -> Double {
        let edges = edges(bin)
        return 0.5 * (edges.lower + edges.upper)
    }
}
