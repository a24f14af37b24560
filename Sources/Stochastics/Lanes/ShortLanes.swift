internal import CLanes

/// Eight paths side by side in single precision: what random numbers are made in, see ``NormalSource``.
///
/// As with ``Lanes`` all arithmetic is plain IEEE 754 and nothing is fused.
typealias ShortLanes = SIMD8<Float>

extension ShortLanes {
    @inline(__always)
    static func + (a: ShortLanes, b: ShortLanes) -> ShortLanes { finsam_short_sum(a, b) }

    @inline(__always)
    static func - (a: ShortLanes, b: ShortLanes) -> ShortLanes { finsam_short_difference(a, b) }

    @inline(__always)
    static func * (a: ShortLanes, b: ShortLanes) -> ShortLanes { finsam_short_product(a, b) }

    @inline(__always)
    static func squareRoot(_ a: ShortLanes) -> ShortLanes { finsam_short_root(a) }

    /// The nearest to whole numbers; ties to even.
    @inline(__always)
    static func nearest(_ whole: SIMD8<UInt32>) -> ShortLanes { finsam_nearest(signed(whole)) }

    /// `then` where the upper bit of a word is set, `other` elsewhere.
    @inline(__always)
    static func choose(_ words: SIMD8<UInt32>, _ then: ShortLanes, else other: ShortLanes) -> ShortLanes {
        finsam_short_by_sign(signed(words), then, other)
    }

    /// The same numbers in double precision; exact.
    @inline(__always)
    var widened: Lanes { finsam_widened(self) }

    @inline(__always)
    static func all(_ value: Float) -> ShortLanes { ShortLanes(repeating: value) }

    /// The IEEE 754 bit patterns.
    @inline(__always)
    var bitPatterns: SIMD8<UInt32> { unsafe unsafeBitCast(self, to: SIMD8<UInt32>.self) }

    @inline(__always)
    init(bitPatterns: SIMD8<UInt32>) { self = unsafe unsafeBitCast(bitPatterns, to: ShortLanes.self) }

    @inline(__always)
    private static func signed(_ words: SIMD8<UInt32>) -> SIMD8<Int32> {
        unsafe unsafeBitCast(words, to: SIMD8<Int32>.self)
    }
}

extension SIMD8<UInt64> {
    /// The lower 32 bits of each lane.
    @inline(__always)
    var lowerHalves: SIMD8<UInt32> { finsam_lower(self) }
}
