/// Sums that do not depend on the order in which they are formed: whole numbers of 128 bits in fixed point.
///
/// With y = (x − shift)/resolution: Σy in units of 2⁻²⁰ and Σy² in units of 2⁻¹⁶. A superblock's double sums are rounded
/// to these units once, an error of at most 2⁻²¹ and 2⁻¹⁷ per superblock, that is 6·10⁻¹¹ resolutions in the mean and
/// 10⁻⁹ squared resolutions in the variance for superblocks of 8 192 paths. Each row of 64 has Σy² ≤ 2⁸⁶ (checked), so a
/// superblock has at most 2⁹³, or 2¹⁰⁹ units, and even at that extreme 2¹⁸ superblocks (2·10⁹ paths) fit. Overflow
/// traps.
struct ExactSums: Sendable, Hashable {
    private(set) var count = 0
    private var sum: Int128 = 0
    private var sumOfSquares: Int128 = 0

    private static let sumUnit = 0x1p-20
    private static let squareUnit = 0x1p-16

    /// Adds the sums of a superblock.
    mutating func add(count: Int, sum: Double, sumOfSquares: Double) {
        self.count += count
        self.sum += Self.whole(sum / Self.sumUnit)
        self.sumOfSquares += Self.whole(sumOfSquares / Self.squareUnit)
    }

    /// The nearest whole number; by way of 64 bits where they do, which takes a processor's instruction and not a function.
    private static func whole(_ number: Double) -> Int128 {
        let whole = number.rounded(.toNearestOrEven)
        return whole.magnitude < 0x1p62 ? Int128(Int64(whole)) : Int128(whole)
    }

    /// The nearest double; by way of 64 bits, since the standard library's conversion of 128 is generic and slow.
    ///
    /// Of a larger number the upper 63 bits are kept, and whether any below them is set: more than the 53 bits and one that
    /// rounding to nearest, ties to even, depends on.
    static func nearest(_ whole: Int128) -> Double {
        let magnitude = whole.magnitude
        let shift = 65 - magnitude.leadingZeroBitCount
        guard shift > 0 else { return Double(Int64(truncatingIfNeeded: whole)) }
        let kept = magnitude >> UInt128(shift)
        let isExact = kept << UInt128(shift) == magnitude
        let rounded = Double(Int64(truncatingIfNeeded: kept) | (isExact ? 0 : 1))
        return Double(sign: whole < 0 ? .minus : .plus, exponent: shift, significand: rounded)
    }

    /// Adds other sums: integer additions only.
    mutating func merge(_ other: ExactSums) {
        count += other.count
        sum += other.sum
        sumOfSquares += other.sumOfSquares
    }

    /// The mean of y. Precondition: the count is positive.
    var mean: Double { Self.nearest(sum) * Self.sumUnit / Double(count) }

    /// The mean of the y that have come since earlier sums. Precondition: some have.
    func mean(since earlier: ExactSums) -> Double {
        Self.nearest(sum - earlier.sum) * Self.sumUnit / Double(count - earlier.count)
    }

    /// The sample variance of y, with count − 1 as divisor; nil for fewer than two.
    var variance: Double? {
        guard count > 1 else { return nil }
        let total = Self.nearest(sum) * Self.sumUnit
        let squares = Self.nearest(sumOfSquares) * Self.squareUnit
        return max(0, squares - total * total / Double(count)) / Double(count - 1)
    }
}
