/// Bins of one series and one worker that wait to be counted, in groups of eight.
///
/// Counting at once would touch 64 scattered cache lines a row, and thousands of series, each with a histogram of some
/// kilobytes, do not stay in the cache from one block to the next. The queue is written and read in order, and the
/// histogram is visited once for many paths.
///
/// Sixteen bits hold every bin: values stay below 2⁴³ resolutions, so bins below 512 · 35.
struct BinQueue: Sendable {
    /// The number of bins after which the queue is full.
    static let capacity = 1024

    /// Room for ``capacity`` bins, of which the first ``groupCount`` groups wait.
    var groups: [SIMD8<Int16>] = []
    var groupCount = 0

    var count: Int { groupCount * 8 }

    /// Whether another row would not fit.
    var isFull: Bool { groupCount > (Self.capacity - Block.pathCount) / 8 }

    subscript(index: Int) -> SIMD8<Int16> { groups[index] }

    /// Makes room, the first time.
    @inline(__always)
    mutating func prepare() {
        if groups.isEmpty { groups = Array(repeating: .zero, count: Self.capacity / 8) }
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
