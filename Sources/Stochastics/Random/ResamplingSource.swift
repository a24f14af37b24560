/// Whole numbers for resampling and shuffling, addressed as all random numbers are: by seed, name and place.
///
/// *Återsampling.* Counter of Philox: words 2 and 3 the name's stream, word 1 the number of the resample, word 0 a running
/// number. The key is the seed with some bits turned, so that these words are those of no other source.
public struct ResamplingSource: Sendable {
    private let philox: Philox
    private let stream: StreamID

    /// The bits that are turned: "resample" in ASCII.
    private static let turned: UInt64 = 0x7265_7361_6d70_6c65

    /// The numbers of a seed under a name.
    public init(seed: UInt64, name: String) {
        philox = Philox(seed: seed ^ Self.turned)
        stream = StreamID(name)
    }

    /// Calls `body` with `count` numbers, each 0 ..< `count`: the rows of a resample with replacement.
    ///
    /// Of 32 random bits the upper part of their product with `count`; a number's probability is off by less than 2⁻³².
    ///
    /// - Precondition: `resample` and `count` are 0 ..< 2³². Complexity: an eighth of a Philox batch a number at most.
    @inline(__always)
    public func forEachIndex(ofResample resample: Int, count: Int, _ body: (Int) -> Void) {
        var left = count
        var batch: UInt64 = 0
        while left > 0 {
            let words = words(resample: resample, batch: batch)
            batch &+= 1
            for bits in [words.w0, words.w1, words.w2, words.w3] {
                let numbers = (bits &* SIMD8(repeating: UInt64(count))) &>> SIMD8(repeating: 32)
                for lane in 0..<min(8, left) { body(Int(numbers[lane])) }
                left -= min(8, left)
            }
        }
    }

    /// The numbers 0 ..< `count` in a random order (R. A. Fisher and F. Yates; R. Durstenfeld, CACM 7 (1964) 420).
    ///
    /// - Precondition: as for ``forEachIndex(ofResample:count:_:)``
    public func order(_ resample: Int, count: Int) -> [Int] {
        var order = Array(0..<count)
        for position in stride(from: count - 1, to: 0, by: -1) {
            let bits = words(resample: resample, batch: UInt64(position)).w0[0]
            order.swapAt(position, Int((bits &* UInt64(position + 1)) >> 32))
        }
        return order
    }

    @inline(__always)
    private func words(resample: Int, batch: UInt64) -> Philox.Words {
        precondition(UInt64(resample) >> 32 == 0, "The resample \(resample) does not fit into 32 bits.")
        return philox(
            Philox.Words(
                w0: SIMD8(0, 1, 2, 3, 4, 5, 6, 7) &+ SIMD8(repeating: batch &* 8),
                w1: SIMD8(repeating: UInt64(resample)), w2: SIMD8(repeating: stream.bits & 0xffff_ffff),
                w3: SIMD8(repeating: stream.bits >> 32)))
    }
}
