/// One dimension of a randomised Sobol sequence, ready to give 64 points at a time.
///
/// Random linear scrambling with a digital shift: J. Matoušek, "On the L₂-discrepancy for anchored boxes", Journal of
/// Complexity 14 (1998). Every column is multiplied by a random lower triangular matrix with ones on the diagonal, and all
/// points get the same random shift. Each point is then uniform, every dyadic interval keeps its share of the points, and
/// a mean has the same variance as with Owen's nested scrambling, because any two points have the same joint distribution
/// (A. B. Owen, "Variance with alternative scramblings of digital nets", ACM TOMACS 13 (2003)). Unlike nested scrambling
/// it costs nothing a point.
struct ScrambledDimension: Sendable {
    /// What the lowest three bits of a point's number add, by lane.
    private let lanes: SIMD8<UInt32>
    /// What the next three bits add, by group of lanes.
    private let groups: SIMD8<UInt32>
    /// What the bits of the block's position add, from the lowest.
    private let columns: [UInt32]
    private let shift: UInt32

    /// A dimension.
    ///
    /// - Parameters:
    ///   - dimension: its number in the table
    ///   - mixing: for each bit of a point's number the bits, itself and lower ones, that the bit stands for; it changes
    ///     the order in which blocks of 2ᵏ points are passed through and so pairs dimensions of different groups at random
    ///   - words: 33 random words, for the matrix and the shift
    init(dimension: Int, of table: SobolDirections, mixing: [UInt32], words: [UInt32]) {
        precondition(words.count > SobolDirections.bitCount, "33 random words are needed.")
        let generator = (0..<mixing.count).map { table.column(dimension, bit: $0) }
        let scrambled = mixing.map { bits in
            Self.product(words, Self.combination(of: generator, bits))
        }
        lanes = Self.offsets(scrambled[0], scrambled[1], scrambled[2])
        groups = Self.offsets(scrambled[3], scrambled[4], scrambled[5])
        columns = Array(scrambled[6...])
        shift = words[SobolDirections.bitCount]
    }

    /// The exclusive or of the columns whose bits are set.
    private static func combination(of columns: [UInt32], _ bits: UInt32) -> UInt32 {
        var sum: UInt32 = 0
        var rest = bits
        while rest != 0 {
            sum ^= columns[rest.trailingZeroBitCount]
            rest &= rest &- 1
        }
        return sum
    }

    /// The product of the lower triangular matrix, whose columns are made of random words, and a column.
    private static func product(_ words: [UInt32], _ column: UInt32) -> UInt32 {
        var sum = column
        var rest = column
        while rest != 0 {
            let bit = rest.trailingZeroBitCount
            sum ^= words[bit] & ((1 << UInt32(bit)) &- 1)
            rest &= rest &- 1
        }
        return sum
    }

    private static func offsets(_ a: UInt32, _ b: UInt32, _ c: UInt32) -> SIMD8<UInt32> {
        SIMD8(0, a, b, a ^ b, c, a ^ c, b ^ c, a ^ b ^ c)
    }

    /// Fills a row with the uniforms (k + ½)·2⁻³² of a block, k the points' 32 bits.
    ///
    /// - Precondition: the position has as many bits as there are columns.
    func fill(_ buffer: borrowing LaneBuffer, row: Int, position: Int) {
        forEachGroup(position: position) { group, uniforms in buffer[row, group] = uniforms }
    }

    /// Fills a row with standard normals, the quantiles of the uniforms.
    func fillNormals(_ buffer: borrowing LaneBuffer, row: Int, position: Int) {
        forEachGroup(position: position) { buffer[row, $0] = Lanes.standardNormalQuantile($1) }
    }

    @inline(__always)
    private func forEachGroup(position: Int, _ body: (_ group: Int, _ uniforms: Lanes) -> Void) {
        precondition(position >= 0 && position >> columns.count == 0, "The position \(position) has too many bits.")
        let base = shift ^ Self.combination(of: columns, UInt32(truncatingIfNeeded: position))
        for group in 0..<Block.groupCount {
            let bits = lanes ^ SIMD8(repeating: base ^ groups[group])
            let k = SIMD8<UInt64>(truncatingIfNeeded: bits)
            let oneToTwo = Lanes(bitPatterns: (k &<< Lanes.allBits(20)) | Lanes.allBits(0x3ff0_0000_0000_0000))
            body(group, oneToTwo - Lanes.all(1 - 0x1p-33))
        }
    }
}
