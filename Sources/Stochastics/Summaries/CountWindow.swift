/// Counts of a contiguous range of bins, which grows to the bins that are used.
struct CountWindow<Counter: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
    /// The bin of the first counter.
    private(set) var lowest = 0
    /// The counters, in ascending order of bins.
    var counts: [Counter] = []

    /// Room left beside a new extreme, so that growth is rare; a quarter of a megabyte for a thousand series.
    private static var slack: Int { 32 }

    /// Makes room for bins `low` … `high`. Complexity: constant if there is room, otherwise linear in the extent.
    @inline(__always)
    mutating func include(low: Int, high: Int) {
        if low < lowest || high >= lowest + counts.count { grow(low: low, high: high) }
    }

    @inline(never)
    private mutating func grow(low: Int, high: Int) {
        if counts.isEmpty {
            lowest = low - Self.slack
            counts = [Counter](repeating: 0, count: high - low + 1 + 2 * Self.slack)
            return
        }
        let before = max(0, lowest - low + (low < lowest ? Self.slack : 0))
        let end = lowest + counts.count
        let after = max(0, high + 1 - end + (high >= end ? Self.slack : 0))
        var grown = [Counter]()
        grown.reserveCapacity(before + counts.count + after)
        grown.append(contentsOf: repeatElement(0, count: before))
        grown.append(contentsOf: counts)
        grown.append(contentsOf: repeatElement(0, count: after))
        counts = grown
        lowest -= before
    }

    /// Adds the counts of another window; traps if a counter overflows.
    mutating func add<Other>(_ other: CountWindow<Other>) {
        guard !other.counts.isEmpty else { return }
        include(low: other.lowest, high: other.lowest + other.counts.count - 1)
        for index in other.counts.indices {
            counts[other.lowest - lowest + index] += Counter(other.counts[index])
        }
    }

    /// Sets all counts to zero and keeps the room.
    mutating func clear() {
        for index in counts.indices { counts[index] = 0 }
    }
}
