/// Standard normal numbers that are addressed, not consumed. *normalfördelade slumptal*
///
/// Each number is a pure function of (seed, stream, year, path): the first n of N paths are the same whatever N, and no
/// draw depends on threads, blocks or on what else is drawn.
///
/// Key = seed. Counter words 0 and 1 = 48 bits of pair number and, above them, 16 bits of year; words 2 and 3 = the stream.
/// One Philox block gives two uniforms of 52 bits and, by Box and Muller (Annals of Mathematical Statistics 29, 1958),
/// two normals: path p of a block of 64 is paired with p + 32, pair number = block · 32 + (p mod 32); the first 32 paths
/// take the cosine, the others the sine. The uniforms are (k + ½)·2⁻⁵², so neither 0 nor 1 occurs and |z| ≤ 8.58.
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
    /// - Complexity: 32 Philox blocks.
    public func fill(_ buffer: borrowing LaneBuffer, row: Int, stream: StreamID, year: Int, block: Int) {
        fill(buffer, row: row, stream: stream, year: year, block: block, groupCount: Block.groupCount / 2)
    }

    /// Fills a row with antithetic normals: path p + 32 has those of path p with the opposite sign, p < 32.
    ///
    /// Pair number = block · 16 + (p mod 16); the first 16 paths take the cosine, the next the sine.
    ///
    /// - Precondition: as for ``fill(_:row:stream:year:block:)``. Complexity: 16 Philox blocks.
    func fillAntithetic(_ buffer: borrowing LaneBuffer, row: Int, stream: StreamID, year: Int, block: Int) {
        let half = Block.groupCount / 2
        fill(buffer, row: row, stream: stream, year: year, block: block, groupCount: half / 2)
        for group in 0..<half { buffer[row, group + half] = Lanes.all(0) - buffer[row, group] }
    }

    /// Fills `groupCount` groups with cosines and as many with sines.
    @inline(__always)
    private func fill(
        _ buffer: borrowing LaneBuffer, row: Int, stream: StreamID, year: Int, block: Int, groupCount: Int
    ) {
        precondition((0...65_535).contains(year), "The year \(year) does not fit into 16 bits.")
        precondition((0..<(1 << 43)).contains(block), "The block \(block) does not fit into 43 bits.")
        for group in 0..<groupCount {
            let normals = Self.normals(
                words(stream: stream, year: year, block: block, group: group, groupCount: groupCount))
            buffer[row, group] = normals.cosine
            buffer[row, group + groupCount] = normals.sine
        }
    }

    /// The random bits of eight pairs of paths: of paths `group` · 8 ..< `group` · 8 + 8 of the block and as many farther on.
    ///
    /// - Parameter groupCount: the groups of pairs in a block: 4, or 2 where the other half of the block mirrors them
    /// - Precondition: as for ``fill(_:row:stream:year:block:)``, which checks it; `group` is below `groupCount`.
    @inline(__always)
    func words(
        stream: StreamID, year: Int, block: Int, group: Int, groupCount: Int = Block.groupCount / 2
    ) -> Philox.Words {
        let lanes = SIMD8<UInt64>(0, 1, 2, 3, 4, 5, 6, 7)
        // The pairs of a block, 16 or 32, divide the first one's number, so the low word never carries within a block.
        let pair = (UInt64(block) &* UInt64(groupCount) &+ UInt64(group)) &* 8
        return philox(
            Philox.Words(
                w0: lanes &+ SIMD8(repeating: pair & 0xffff_ffff),
                w1: SIMD8(repeating: (pair >> 32) | (UInt64(year) << 16)),
                w2: SIMD8(repeating: stream.bits & 0xffff_ffff), w3: SIMD8(repeating: stream.bits >> 32)))
    }

    /// Box and Muller's transform: words 0 and 1 give the radius, words 2 and 3 the angle.
    @inline(__always)
    static func normals(_ words: Philox.Words) -> (cosine: Lanes, sine: Lanes) {
        let radius = Lanes.squareRoot(Lanes.all(-2) * Lanes.log(uniform(words.w0, words.w1)))
        let angle = Lanes.sinCosOfTurns(uniform(words.w2, words.w3))
        return (radius * angle.cos, radius * angle.sin)
    }

    /// (k + ½)·2⁻⁵², where k is the upper 52 bits of the 64 bits `high`:`low`; exact.
    @inline(__always)
    private static func uniform(_ low: SIMD8<UInt64>, _ high: SIMD8<UInt64>) -> Lanes {
        let k = (low &>> SIMD8(repeating: 12)) | (high &<< SIMD8(repeating: 20))
        let oneToTwo = Lanes(bitPatterns: k | SIMD8(repeating: 0x3ff0_0000_0000_0000))
        return oneToTwo - Lanes.all(1 - 0x1p-53)
    }
}
