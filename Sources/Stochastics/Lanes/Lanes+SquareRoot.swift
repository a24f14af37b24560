public import CLanes

extension Lanes {
    /// The square root, lane by lane, rounded correctly as IEEE 754 has it. NaN and negative numbers give NaN.
    ///
    /// Not `squareRoot()`, which on Linux is C's `sqrt`: that sets `errno`, so it goes lane by lane and its mere possibility
    /// to be called empties all vector registers.
    @inlinable @inline(__always)
    public static func squareRoot(_ x: Lanes) -> Lanes { finsam_root(x) }
}
