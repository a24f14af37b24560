/// The random words that randomise Sobol's points, addressed as all random numbers are: by seed, name and place.
///
/// Counter of Philox: words 2 and 3 the stream, word 1 the dimension within the stream in its upper 16 bits, word 0 the
/// replicate and a running number. The key is the seed with some bits turned, so that these words are not those of the
/// normals of ``NormalSource`` with the same seed.
struct ScrambleSource: Sendable {
    private let philox: Philox
    private let replicate: Int

    /// The bits that are turned: "scramble" in ASCII.
    private static let turned: UInt64 = 0x7363_7261_6d62_6c65

    init(seed: UInt64, replicate: Int) {
        philox = Philox(seed: seed ^ Self.turned)
        self.replicate = replicate
    }

    /// For each bit of a point's number the bits that it stands for in a stream: itself and a random choice of lower ones.
    ///
    /// So a run of 2ᵏ points from a multiple of 2ᵏ becomes such a run, in another order.
    func mixing(_ stream: StreamID, bitCount: Int) -> [UInt32] {
        let words = words(stream, dimension: 65_535)
        return (0..<bitCount).map { bit in
            let own = UInt32(1) << UInt32(bit)
            return (words[bit] & (own &- 1)) | own
        }
    }

    /// 64 random words of a dimension of a stream; those of 65 535 make its ``mixing(_:bitCount:)``.
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
                    w1: SIMD8(repeating: UInt64(dimension) << 16),
                    w2: SIMD8(repeating: stream.bits & 0xffff_ffff), w3: SIMD8(repeating: stream.bits >> 32)))
            for word in [words.w0, words.w1, words.w2, words.w3] {
                for lane in 0..<8 { result.append(UInt32(truncatingIfNeeded: word[lane])) }
            }
        }
        return result
    }
}
