/// Bins of one series and one worker that wait to be counted, in groups of eight.
///
/// Counting at once would touch 64 scattered cache lines a row, and thousands of series, each with a histogram of some
/// kilobytes, do not stay in the cache from one block to the next. The queue is written and read in order, and the
/// histogram is visited once for many paths.
///
/// Sixteen bits hold every bin: values stay below 2⁴³ resolutions, so bins below 512 · 35.
struct BinQueue: Sendable {
    /// The number of bins after which the queue is full.
    static let capacity = 512

    private var groups: [SIMD8<Int16>] = []
    private(set) var groupCount = 0

    var count: Int { groupCount * 8 }

    /// Whether another row would not fit.
    var isFull: Bool { groupCount > (Self.capacity - Block.pathCount) / 8 }

    subscript(index: Int) -> SIMD8<Int16> { groups[index] }

    /// Numbers whole groups of a row of x/r, and lets the bins wait.
    mutating func append(_ scaled: borrowing LaneBuffer, scaledRow: Int, keyRow: Int, groupCount added: Int) {
        if groups.isEmpty { groups = Array(repeating: .zero, count: Self.capacity / 8) }
        let first = groupCount
        // One access to the array for the row: each costs a check that nobody else holds it.
        var span = groups.mutableSpan
        for group in 0..<added {
            span[first + group] = BinScale.bins(keys: scaled[keyRow, group], scaled: scaled[scaledRow, group])
        }
        groupCount = first + added
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
