internal import CLanes

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
    /// What the exponent and nine bits of mantissa of 512 are, numbered: the key of bin 0.
    private static let origin = 0x4080_0000 >> 11

    /// The bins of sixteen x/r, in no particular order.
    ///
    /// t + max(t, 512) runs through 512…1024 while t runs through 0…512, and is 2t afterwards: one octave more. So its
    /// exponent and nine bits of mantissa number both parts without a branch.
    @inline(__always)
    static func bins(_ low: Lanes, _ high: Lanes) -> SIMD16<Int16> { finsam_bins_of(low, high) }

    /// The bin of one x/r.
    static func bin(_ scaled: Double) -> Int { Int(bins(Lanes.all(scaled), Lanes.all(scaled))[0]) }

    /// The lower edge of |x|/r in bins ±b, b ≥ 0; −½ for bin 0, whose upper edge is ½.
    @inline(__always)
    private static func lowerEdge(_ magnitude: Int) -> Double {
        let u = Double(bitPattern: UInt64(magnitude + origin) << 43)
        return (u < 1024 ? u - 512 : u / 2) - 0.5
    }

    /// The edges of a bin, in resolutions.
    static func edges(_ bin: Int) -> (lower: Double, upper: Double) {
        let lower = lowerEdge(abs(bin))
        let upper = lowerEdge(abs(bin) + 1)
        return bin < 0 ? (-upper, -lower) : (lower, upper)
    }

    /// The representative of a bin, in resolutions.
    @inline(__always)
    static func centre(_ bin: Int) -> Double {
        let magnitude = abs(bin)
        let centre = 0.5 * (lowerEdge(magnitude) + lowerEdge(magnitude + 1))
        return bin < 0 ? -centre : centre
    }
}
