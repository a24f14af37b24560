/// Bins that wait to be counted, in groups of eight.
///
/// Sixteen bits hold every bin: values stay below 2⁴³ resolutions, so bins below 512 · 35.
struct BinQueue: Sendable {
    /// The number of bins after which the queue is full.
    static let capacity = 512

    private var groups: [SIMD8<Int16>] = []
    private(set) var groupCount = 0

    var count: Int { groupCount * 8 }

    var isFull: Bool { groupCount > (Self.capacity - Block.pathCount) / 8 }

    subscript(index: Int) -> SIMD8<Int16> { groups[index] }

    @inline(__always)
    mutating func append(_ group: SIMD8<Int16>) {
        if groups.isEmpty { groups = Array(repeating: .zero, count: Self.capacity / 8) }
        groups[groupCount] = group
        groupCount += 1
    }

    mutating func removeAll() { groupCount = 0 }

    /// The lowest and the highest bin, or `nil` if none waits.
    var extremes: (low: Int, high: Int)? {
        guard groupCount > 0 else { return nil }
        var low = groups[0]
        var high = groups[0]
        for index in 1..<groupCount {
            low = low.replacing(with: groups[index], where: groups[index] .< low)
            high = high.replacing(with: groups[index], where: groups[index] .> high)
        }
        return (Int(low.min()), Int(high.max()))
    }
}
