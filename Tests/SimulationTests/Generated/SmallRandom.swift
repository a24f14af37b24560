/// Random numbers for the shape of generated studies: SplitMix64, G. L. Steele, D. Lea and C. H. Flood, OOPSLA 2014.
///
/// Not the engine's generator, so that a fault of that one cannot hide itself.
struct SmallRandom {
    private var state: UInt64

    /// Seeds are mixed first: neighbouring ones would otherwise be the same stream, one step apart.
    init(seed: UInt64) {
        state = seed
        state = next() ^ 0x1234_5678_9ABC_DEF1
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
    mutating func number(_ low: Double, _ high: Double) -> Double { low + (high - low) * unit() }
    mutating func count(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(unit() * Double(range.count))
    }
    mutating func chance(_ probability: Double) -> Bool { unit() < probability }
    mutating func one<T>(of values: [T]) -> T { values[count(0...(values.count - 1))] }
}
