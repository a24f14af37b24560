/// Streams that a battery must reject: the proof that it can.
enum BadStream {
    /// 0, 1, 2, …
    static func counter() -> Never {
        var output = WordWriter()
        var word: UInt32 = 0
        while true {
            output.write(word)
            word &+= 1
        }
    }

    /// RANDU, x ← 65 539·x mod 2³¹, shifted so that all bits but the lowest are used: three numbers in turn lie on 15
    /// planes (G. Marsaglia, PNAS 61, 1968, on generators of the kind).
    static func randu() -> Never {
        var output = WordWriter()
        var state: UInt32 = 1
        while true {
            state = (state &* 65_539) & 0x7fff_ffff
            output.write(state << 1)
        }
    }
}
