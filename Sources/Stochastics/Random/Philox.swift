/// Philox4x32-10, a counter-based random number generator: a keyed bijection of 128-bit counters.
///
/// Eight counters at a time; each word of 32 bits sits in a lane of 64 bits whose high half is zero.
/// Source: J. K. Salmon, M. A. Moraes, R. O. Dror and D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3",
/// SC '11, section 3.3 and table 2. Known answers: DEShawResearch/random123, tests/kat_vectors.
struct Philox {
    /// Four words of eight counters, or what they are turned into.
    struct Words {
        var w0: SIMD8<UInt64>
        var w1: SIMD8<UInt64>
        var w2: SIMD8<UInt64>
        var w3: SIMD8<UInt64>
    }

    /// The low word of the key.
    let key0: UInt32
    /// The high word of the key.
    let key1: UInt32

    /// The generator of a seed: its low half is key word 0, its high half is key word 1. Zero is an ordinary seed.
    init(seed: UInt64) {
        key0 = UInt32(truncatingIfNeeded: seed)
        key1 = UInt32(truncatingIfNeeded: seed >> 32)
    }

    /// Ten rounds, unrolled by hand, which is worth 10 % of a simulation. Each lane of the counter must be below 2³².
    @inline(__always)
    func callAsFunction(_ counter: Words) -> Words {
        var words = counter
        round(&words, 0)
        round(&words, 1)
        round(&words, 2)
        round(&words, 3)
        round(&words, 4)
        round(&words, 5)
        round(&words, 6)
        round(&words, 7)
        round(&words, 8)
        round(&words, 9)
        let low = SIMD8<UInt64>(repeating: 0xffff_ffff)
        return Words(w0: words.w0 & low, w1: words.w1 & low, w2: words.w2 & low, w3: words.w3 & low)
    }

    @inline(__always)
    private func round(_ words: inout Words, _ number: UInt32) {
        let low = SIMD8<UInt64>(repeating: 0xffff_ffff)
        let half = SIMD8<UInt64>(repeating: 32)
        // The key is bumped by Weyl increments: the golden ratio and √3 − 1 (table 2 of the paper).
        let bumped0 = key0 &+ number &* 0x9e37_79b9
        let bumped1 = key1 &+ number &* 0xbb67_ae85
        let product0 = (words.w0 & low) &* SIMD8(repeating: 0xd251_1f53)
        let product1 = (words.w2 & low) &* SIMD8(repeating: 0xcd9e_8d57)
        words.w0 = (product1 &>> half) ^ words.w1 ^ SIMD8(repeating: UInt64(bumped0))
        words.w2 = (product0 &>> half) ^ words.w3 ^ SIMD8(repeating: UInt64(bumped1))
        words.w1 = product1
        words.w3 = product0
    }
}
