/// Two independent standard normals of two words of 32 random bits, after G. E. P. Box and M. E. Muller (Annals of
/// Mathematical Statistics 29, 1958, 610): a point at a random distance in a random direction.
///
/// In single precision, for eight paths at a time. The radius is √(−2 ln u) with u = (k + ½)·2⁻³¹, where k is the upper 31
/// bits of the first word: from 0.00002 to √(64 ln 2) = 6.66; a standard normal is farther out once in 37 thousand million
/// draws. The direction is one of 2³⁰ in each quarter of a turn, rounded to single precision; none is on an axis. The error of a
/// normal is below 3.5·10⁻⁷ of its radius, or of 1 where that is smaller, as tested.
///
/// The polynomials are our own: interpolation at Chebyshev nodes, computed with mpmath at 40 digits; the error of the fit,
/// rounding of the coefficients included, stands beside each.
enum BoxMuller {
    @inline(__always)
    static func normals(_ radiusWord: SIMD8<UInt32>, _ directionWord: SIMD8<UInt32>) -> (cosine: Lanes, sine: Lanes) {
        let radius = radius(radiusWord)
        let direction = direction(directionWord)
        return ((radius * direction.cosine).widened, (radius * direction.sine).widened)
    }

    /// √(−2 ln u). u = 2ᵏ·(1 + f) with √½ ≤ 1 + f < √2; ln (1 + f) = f − f²/2 + f³·P(f).
    @inline(__always)
    private static func radius(_ word: SIMD8<UInt32>) -> ShortLanes {
        let half = ShortLanes.all(0.5)
        let unit = ShortLanes.all(0x1p-31)
        let u = (ShortLanes.nearest(word &>> all(1)) + half) * unit
        // The pattern of √½ is subtracted, so that the exponent changes there; 256 keeps it positive.
        let biased = (u.bitPatterns &+ all(0x8000_0000 &- 0x3f35_04f3)) &>> all(23)
        let exponent = biased &- all(256)
        let k = ShortLanes.nearest(exponent)
        // Above √½ u itself has too few digits for its distance from 1, which the bits of the word have: with the upper bit
        // set they are k − 2³¹.
        let below = ShortLanes(bitPatterns: u.bitPatterns &- (exponent &<< all(23))) - .all(1)
        let beside = (ShortLanes.nearest((word &>> all(1)) | all(0x8000_0000)) + half) * unit
        let f = ShortLanes.choose(exponent, below, else: beside)
        var p = ShortLanes.all(-0.07902744)  // fit: 2.0e-8 of ln (1 + f)
        p = p * f + .all(0.12622319)
        p = p * f + .all(-0.12998183)
        p = p * f + .all(0.14214496)
        p = p * f + .all(-0.16641282)
        p = p * f + .all(0.20001045)
        p = p * f + .all(-0.25000307)
        p = p * f + .all(0.3333333)
        let square = f * f
        let logarithm = k * .all(0.6931472) + (f + (square * (f * p) - square * half))
        return ShortLanes.squareRoot(ShortLanes.all(-2) * logarithm)
    }

    /// Cosine and sine of an angle. The upper two bits are the quarter q; the others, read as a whole number with a sign and
    /// half a step, are how far from its middle: a = −π/4…π/4. On the circle all that counts is that all are as likely.
    @inline(__always)
    private static func direction(_ word: SIMD8<UInt32>) -> (cosine: ShortLanes, sine: ShortLanes) {
        let a = ShortLanes.nearest((word &<< all(2)) | all(2)) * .all(.pi / 4 * 0x1p-31)
        let z = a * a
        var s = ShortLanes.all(-0.0001958789)  // fit: 1.3e-8 of the sine
        s = s * z + .all(0.008332748)
        s = s * z + .all(-0.16666664)
        let sine = a + a * (z * s)
        var c = ShortLanes.all(2.4547942e-05)  // fit: 6e-10 of the cosine
        c = c * z + .all(-0.0013888302)
        c = c * z + .all(0.041666664)
        let cosine = .all(1) - (z * .all(0.5) - z * z * c)
        // An odd quarter exchanges the two. The sine is turned in quarters 2 and 3, the cosine in 1 and 2.
        let odd = word &<< all(1)
        let upper = all(0x8000_0000)
        let sign = word & upper
        let otherSign = (word ^ odd) & upper
        return (
            ShortLanes(bitPatterns: ShortLanes.choose(odd, sine, else: cosine).bitPatterns ^ otherSign),
            ShortLanes(bitPatterns: ShortLanes.choose(odd, cosine, else: sine).bitPatterns ^ sign)
        )
    }

    @inline(__always)
    private static func all(_ word: UInt32) -> SIMD8<UInt32> { SIMD8(repeating: word) }
}
