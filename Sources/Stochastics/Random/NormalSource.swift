/// Standard normal numbers that are addressed, not consumed. *normalfördelade slumptal*
///
/// Each number is a pure function of (seed, stream, year, path): the first n of N paths are the same whatever N, and no
/// draw depends on threads, blocks or on what else is drawn.
///
/// Key = seed. Counter words 0 and 1 = 48 bits of number and, above them, 16 bits of year; words 2 and 3 = the stream.
/// One Philox block gives the normals of four paths of a block of 64: number = block · 16 + (p mod 16) those of paths p,
/// p + 16, p + 32 and p + 48 with p < 16. Words 0 and 1 make the first two, cosine and sine of ``BoxMuller``, words 2 and 3
/// the others.
public struct NormalSource: Sendable {
    private let philox: Philox

    /// The numbers of a seed. Zero is an ordinary seed.
    public init(seed: UInt64) { philox = Philox(seed: seed) }

    /// Fills a row with the normals of paths 64·`block` ..< 64·`block` + 64.
    ///
    /// - Parameters:
    ///   - year: calendar year, or 0 for what is constant over the path.
    ///   - block: number of the block of 64 paths, from 0.
    /// - Precondition: `year` is 0…65 535 and `block` is 0 ..< 2⁴³.
    /// - Complexity: 16 Philox blocks.
    public func fill(_ buffer: borrowing LaneBuffer, row: Int, stream: StreamID, year: Int, block: Int) {
        fill(buffer, row: row, stream: stream, year: year, block: block, quarterExtent: Block.groupCount / 4)
    }

    /// Fills a row with antithetic normals: path p + 32 has those of path p with the opposite sign, p < 32.
    ///
    /// Number = block · 8 + (p mod 8); paths p, p + 8, p + 16 and p + 24 with p < 8 share it.
    ///
    /// - Precondition: as for ``fill(_:row:stream:year:block:)``. Complexity: 8 Philox blocks.
    func fillAntithetic(_ buffer: borrowing LaneBuffer, row: Int, stream: StreamID, year: Int, block: Int) {
        let half = Block.groupCount / 2
        fill(buffer, row: row, stream: stream, year: year, block: block, quarterExtent: half / 4)
        for group in 0..<half { buffer[row, group + half] = Lanes.all(0) - buffer[row, group] }
    }

    /// Fills four times `quarterExtent` groups.
    @inline(__always)
    private func fill(
        _ buffer: borrowing LaneBuffer, row: Int, stream: StreamID, year: Int, block: Int, quarterExtent: Int
    ) {
        precondition((0...65_535).contains(year), "The year \(year) does not fit into 16 bits.")
        precondition((0..<(1 << 43)).contains(block), "The block \(block) does not fit into 43 bits.")
        for group in 0..<quarterExtent {
            let words = words(stream: stream, year: year, block: block, group: group, quarterExtent: quarterExtent)
            let first = BoxMuller.normals(words.w0.lowerHalves, words.w1.lowerHalves)
            let second = BoxMuller.normals(words.w2.lowerHalves, words.w3.lowerHalves)
            buffer[row, group] = first.cosine
            buffer[row, group + quarterExtent] = first.sine
            buffer[row, group + 2 * quarterExtent] = second.cosine
            buffer[row, group + 3 * quarterExtent] = second.sine
        }
    }

    /// The random bits of eight numbers: of paths `group` · 8 ..< `group` · 8 + 8 of the block, and of as many in each quarter
    /// of it.
    ///
    /// - Parameter quarterExtent: the groups in a quarter: 2, or 1 where the other half of the block mirrors the first
    /// - Precondition: as for ``fill(_:row:stream:year:block:)``, which checks it; `group` is below `quarterExtent`.
    @inline(__always)
    func words(
        stream: StreamID, year: Int, block: Int, group: Int, quarterExtent: Int = Block.groupCount / 4
    ) -> Philox.Words {
        let lanes = SIMD8<UInt64>(0, 1, 2, 3, 4, 5, 6, 7)
        // The numbers of a block, 8 or 16, divide the first one, so the low word never carries within a block.
        let number = (UInt64(block) &* UInt64(quarterExtent) &+ UInt64(group)) &* 8
        return philox(
            Philox.Words(
                w0: lanes &+ SIMD8(repeating: number & 0xffff_ffff),
                w1: SIMD8(repeating: (number >> 32) | (UInt64(year) << 16)),
                w2: SIMD8(repeating: stream.bits & 0xffff_ffff), w3: SIMD8(repeating: stream.bits >> 32)))
    }
}
