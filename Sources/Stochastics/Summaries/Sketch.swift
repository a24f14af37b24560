/// A histogram on ``BinScale`` that merges exactly: counts are whole numbers, so any order of counting and merging gives
/// the same.
///
/// Counts are kept in 32 bits, which is what thousands of series can afford, and moved to 64 bits before a sum of 2³²
/// could be reached.
struct Sketch: Sendable {
    private var narrow = CountWindow<UInt32>()
    private var wide = CountWindow<UInt64>()
    /// The sum of the narrow counts; below 2³², so that none of them can overflow.
    private var narrowTotal: UInt64 = 0

    /// All counts where 32 bits are enough for them, without copying; `nil` where they are not.
    var narrowWindow: CountWindow<UInt32>? { wide.counts.isEmpty ? narrow : nil }

    /// All counts, as (bin of the first, counts).
    var window: CountWindow<UInt64> {
        var all = wide
        all.add(narrow)
        return all
    }

    /// Counts what waits in a queue.
    mutating func count(_ queue: BinQueue) {
        guard let extremes = queue.extremes else { return }
        prepare(for: queue.count, low: extremes.low, high: extremes.high)
        let lowest = narrow.lowest
        var counts = narrow.counts.mutableSpan
        for index in 0..<queue.groupCount {
            let group = queue[index]
            counts[Int(group[0]) &- lowest] &+= 1
            counts[Int(group[1]) &- lowest] &+= 1
            counts[Int(group[2]) &- lowest] &+= 1
            counts[Int(group[3]) &- lowest] &+= 1
            counts[Int(group[4]) &- lowest] &+= 1
            counts[Int(group[5]) &- lowest] &+= 1
            counts[Int(group[6]) &- lowest] &+= 1
            counts[Int(group[7]) &- lowest] &+= 1
        }
    }

    /// Counts one bin several times.
    mutating func count(_ bin: Int, times: Int) {
        guard times > 0 else { return }
        prepare(for: times, low: bin, high: bin)
        let index = bin - narrow.lowest
        narrow.counts[index] += UInt32(times)
    }

    /// Makes sure that so many more counts fit into the narrow counters, and that the window holds the bins.
    private mutating func prepare(for added: Int, low: Int, high: Int) {
        if narrowTotal > UInt64(UInt32.max) - UInt64(added) { widen() }
        narrowTotal += UInt64(added)
        narrow.include(low: low, high: high)
    }

    /// Adds another sketch's counts.
    mutating func merge(_ other: Sketch) {
        if narrowTotal + other.narrowTotal > UInt64(UInt32.max) { widen() }
        if narrowTotal + other.narrowTotal > UInt64(UInt32.max) {
            wide.add(other.narrow)
        } else {
            narrow.add(other.narrow)
            narrowTotal += other.narrowTotal
        }
        wide.add(other.wide)
    }

    private mutating func widen() {
        wide.add(narrow)
        narrow.clear()
        narrowTotal = 0
    }
}
