/// The random words that randomise Sobol's points, addressed as all random numbers are: by seed, name and place.
///
/// Counter of Philox: words 2 and 3 the stream, word 1 the dimension within the stream in its upper 16 bits, word 0 the
/// replicate and a running number. Bit 15 of word 1 tells them from the counters of ``NormalSource``, whose pair numbers
/// stay below 2⁴⁷.
struct ScrambleSource: Sendable {
    private let philox: Philox
    private let replicate: Int

    /// Pair numbers from here on are not those of normals.
    static let firstPair: UInt64 = 1 << 47

    init(seed: UInt64, replicate: Int) {
        philox = Philox(seed: seed)
        self.replicate = replicate
    }

    /// 64 random words of a dimension of a stream.
    ///
    /// - Precondition: `dimension` is 0 ..< 65 536.
    func words(_ stream: StreamID, dimension: Int) -> [UInt32] {
        precondition((0..<65_536).contains(dimension), "The dimension \(dimension) does not fit into 16 bits.")
        var result: [UInt32] = []
        result.reserveCapacity(64)
        for batch in 0..<2 {
            let first = UInt64(replicate) &* 16 &+ UInt64(batch) &* 8
            let words = philox(
                Philox.Words(
                    w0: SIMD8(0, 1, 2, 3, 4, 5, 6, 7) &+ SIMD8(repeating: first),
                    w1: SIMD8(repeating: (Self.firstPair >> 32) | (UInt64(dimension) << 16)),
                    w2: SIMD8(repeating: stream.bits & 0xffff_ffff), w3: SIMD8(repeating: stream.bits >> 32)))
            for word in [words.w0, words.w1, words.w2, words.w3] {
                for lane in 0..<8 { result.append(UInt32(truncatingIfNeeded: word[lane])) }
            }
        }
        return result
    }
}
