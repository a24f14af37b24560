import Testing

@testable import Stochastics

@Suite struct SignSourceKnownAnswerTests {
    private func signs(seed: UInt64 = 7, stream: String = "a", item: Int) -> [Double] {
        var lanes = [Lanes](repeating: .zero, count: SignSource.groupCount)
        SignSource(seed: seed, stream: StreamID(stream)).fill(&lanes, item: item)
        return lanes.flatMap { group in (0..<8).map { group[$0] } }
    }

    @Test func `the signs are the bits of two Philox blocks`() {
        let item = 5
        let stream = StreamID("a").bits
        func all(_ word: UInt64) -> SIMD8<UInt64> { SIMD8(repeating: word) }
        let found = signs(item: item)
        for block in 0..<2 {
            let words = Philox(seed: 7)(
                Philox.Words(
                    w0: all(UInt64(2 * item + block)), w1: all(0), w2: all(stream & 0xffff_ffff), w3: all(stream >> 32))
            )
            for (position, word) in [words.w0[0], words.w1[0], words.w2[0], words.w3[0]].enumerated() {
                for bit in 0..<32 {
                    let wanted: Double = word >> UInt64(bit) & 1 == 1 ? -1 : 1
                    #expect(found[(block * 4 + position) * 32 + bit] == wanted)
                }
            }
        }
    }

    @Test func `seed, stream and item each give other signs`() {
        let all = [signs(item: 1), signs(item: 2), signs(seed: 8, item: 1), signs(stream: "b", item: 1)]
        #expect(Set(all).count == 4)
        for signs in all { #expect(signs.count == 256 && signs.allSatisfy { abs($0) == 1 }) }
    }
}
