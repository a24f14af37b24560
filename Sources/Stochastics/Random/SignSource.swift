/// Random signs that are addressed, not consumed: +1 or −1, as likely each. *slumpade tecken*
///
/// For resampling by multipliers. The signs of an item are a pure function of (seed, stream, item). Counter words 0 and 1
/// are 2 · item and 2 · item + 1, words 2 and 3 the stream; each of the 256 bits of the two Philox blocks is a sign.
public struct SignSource: Sendable {
    /// Signs of an item.
    public static let count = 256
    /// The same as groups of lanes.
    public static let groupCount = count / 8

    private let philox: Philox
    private let stream: StreamID

    /// The signs of a seed and a purpose.
    public init(seed: UInt64, stream: StreamID) {
        philox = Philox(seed: seed)
        self.stream = stream
    }

    /// The signs of an item: ``groupCount`` groups of eight.
    ///
    /// - Precondition: `item` is 0 ..< 2⁶². Complexity: eight Philox blocks, a quarter of which are used.
    public func fill(_ signs: inout [Lanes], item: Int) {
        precondition(item >= 0 && item < 1 << 62 && signs.count == Self.groupCount)
        let lanes = SIMD8<UInt64>(0, 1, 2, 3, 4, 5, 6, 7)
        let first = UInt64(item) << 1
        let words = philox(
            Philox.Words(
                w0: (lanes &+ SIMD8(repeating: first & 0xffff_ffff)) & SIMD8(repeating: 0xffff_ffff),
                w1: SIMD8(repeating: first >> 32), w2: SIMD8(repeating: stream.bits & 0xffff_ffff),
                w3: SIMD8(repeating: stream.bits >> 32)))
        let all = [words.w0, words.w1, words.w2, words.w3]
        for block in 0..<2 {
            for (position, word) in all.enumerated() {
                let bits = SIMD8<UInt64>(repeating: word[block])
                for part in 0..<4 {
                    let sign = (bits &>> (lanes &+ SIMD8(repeating: UInt64(8 * part)))) &<< SIMD8(repeating: 63)
                    signs[(block * 4 + position) * 4 + part] = Lanes(
                        bitPatterns: sign | SIMD8(repeating: 0x3ff0_0000_0000_0000))
                }
            }
        }
    }
}
