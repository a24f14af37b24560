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
        let streamLow = SIMD8<UInt64>(repeating: stream.bits & 0xffff_ffff)
        let streamHigh = SIMD8<UInt64>(repeating: stream.bits >> 32)
        let lanes = SIMD8<UInt64>(0, 1, 2, 3, 4, 5, 6, 7)
        for group in 0..<groupCount {
            // The pairs of a block, 16 or 32, divide the first one's number, so the low word never carries within a block.
            let pair = (UInt64(block) &* UInt64(groupCount) &+ UInt64(group)) &* 8
            let word0 = lanes &+ SIMD8(repeating: pair & 0xffff_ffff)
            let word1 = SIMD8<UInt64>(repeating: (pair >> 32) | (UInt64(year) << 16))
            let words = philox(Philox.Words(w0: word0, w1: word1, w2: streamLow, w3: streamHigh))
            let radius = Lanes.squareRoot(Lanes.all(-2) * Lanes.log(Self.uniform(words.w0, words.w1)))
            let angle = Lanes.sinCosOfTurns(Self.uniform(words.w2, words.w3))
            buffer[row, group] = radius * angle.cos
            buffer[row, group + groupCount] = radius * angle.sin
        }
    }

    /// (k + ½)·2⁻⁵², where k is the upper 52 bits of the 64 bits `high`:`low`; exact.
    @inline(__always)
    private static func uniform(_ low: SIMD8<UInt64>, _ high: SIMD8<UInt64>) -> Lanes {
        let k = (low &>> SIMD8(repeating: 12)) | (high &<< SIMD8(repeating: 20))
        let oneToTwo = Lanes(bitPatterns: k | SIMD8(repeating: 0x3ff0_0000_0000_0000))
        return oneToTwo - Lanes.all(1 - 0x1p-53)
    }
}
