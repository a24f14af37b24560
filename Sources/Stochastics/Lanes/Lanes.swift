public import CLanes

/// Eight paths side by side: the unit that every run-time rule works on.
///
/// All arithmetic in the module is plain IEEE 754 `+ - * /` and square root on these lanes. Nothing is fused (Swift
/// never contracts `a * b + c`), so that the bits are the same on SSE2, AVX2, AVX-512 and arm64.
public typealias Lanes = SIMD8<Double>

/// The outcome of comparing ``Lanes``, one truth value a path.
public typealias LaneMask = SIMDMask<SIMD8<Int64>>

/// The extent of a block: the paths that are simulated together.
public enum Block {
    /// Paths in a block.
    public static let pathCount = 64
    /// Groups of eight lanes in a block; path = group · 8 + lane.
    public static let groupCount = 8
}

extension Lanes {
    /// The sum, lane by lane.
    @inlinable @inline(__always)
    public static func + (a: Lanes, b: Lanes) -> Lanes { finsam_sum(a, b) }

    /// The difference, lane by lane.
    @inlinable @inline(__always)
    public static func - (a: Lanes, b: Lanes) -> Lanes { finsam_difference(a, b) }

    /// The product, lane by lane.
    @inlinable @inline(__always)
    public static func * (a: Lanes, b: Lanes) -> Lanes { finsam_product(a, b) }

    /// The quotient, lane by lane.
    @inlinable @inline(__always)
    public static func / (a: Lanes, b: Lanes) -> Lanes { finsam_quotient(a, b) }

    /// The sum with a number.
    @inlinable @inline(__always)
    public static func + (a: Double, b: Lanes) -> Lanes { all(a) + b }

    /// The difference from a number.
    @inlinable @inline(__always)
    public static func - (a: Double, b: Lanes) -> Lanes { all(a) - b }

    /// The product with a number.
    @inlinable @inline(__always)
    public static func * (a: Double, b: Lanes) -> Lanes { all(a) * b }

    /// The product with a number.
    @inlinable @inline(__always)
    public static func * (a: Lanes, b: Double) -> Lanes { a * all(b) }

    /// The quotient by a number.
    @inlinable @inline(__always)
    public static func / (a: Lanes, b: Double) -> Lanes { a / all(b) }

    /// Adds, lane by lane.
    @inlinable @inline(__always)
    public static func += (a: inout Lanes, b: Lanes) { a = a + b }

    /// Subtracts, lane by lane.
    @inlinable @inline(__always)
    public static func -= (a: inout Lanes, b: Lanes) { a = a - b }

    /// Multiplies, lane by lane.
    @inlinable @inline(__always)
    public static func *= (a: inout Lanes, b: Lanes) { a = a * b }

    /// The smaller of two values, lane by lane. If either is NaN the result is `b`.
    @inlinable @inline(__always)
    public static func minimum(_ a: Lanes, _ b: Lanes) -> Lanes { finsam_smaller(a, b) }

    /// The larger of two values, lane by lane. If either is NaN the result is `b`.
    @inlinable @inline(__always)
    public static func maximum(_ a: Lanes, _ b: Lanes) -> Lanes { finsam_larger(a, b) }

    /// `then` where the mask is true, `other` elsewhere.
    @inlinable @inline(__always)
    public static func choose(_ mask: LaneMask, _ then: Lanes, else other: Lanes) -> Lanes {
        other.replacing(with: then, where: mask)
    }

    /// The sum over the eight lanes, in one fixed order: ((0+4)+(1+5)) + ((2+6)+(3+7)).
    @inlinable @inline(__always)
    public var sumInFixedOrder: Double {
        ((self[0] + self[4]) + (self[1] + self[5])) + ((self[2] + self[6]) + (self[3] + self[7]))
    }

    /// A bit for each lane whose mask is true, the first lane's lowest.
    @inlinable @inline(__always)
    public static func bits(_ mask: LaneMask) -> UInt8 {
        finsam_bits(unsafe unsafeBitCast(mask, to: SIMD8<Int64>.self))
    }

    /// The IEEE 754 bit patterns of the lanes.
    @inlinable @inline(__always)
    var bitPatterns: SIMD8<UInt64> { unsafe unsafeBitCast(self, to: SIMD8<UInt64>.self) }

    /// Lanes with the given IEEE 754 bit patterns.
    @inlinable @inline(__always)
    init(bitPatterns: SIMD8<UInt64>) { self = unsafe unsafeBitCast(bitPatterns, to: Lanes.self) }

    /// The same value in all lanes.
    @inlinable @inline(__always)
    static func all(_ value: Double) -> Lanes { Lanes(repeating: value) }

    /// The same bit pattern in all lanes.
    @inlinable @inline(__always)
    static func allBits(_ pattern: UInt64) -> SIMD8<UInt64> { SIMD8<UInt64>(repeating: pattern) }

    /// 1.5·2⁵²: added to a number, it rounds it to a whole one and leaves that in the low bits.
    @inlinable @inline(__always)
    static var roundingShift: Lanes { all(6_755_399_441_055_744) }
}
