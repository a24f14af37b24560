/// A histogram on ``BinScale`` that merges exactly: counts are whole numbers, so any order of merging gives the same.
///
/// Counts are kept in 32 bits, which is what thousands of series per worker can afford, and moved to 64 bits before a
/// sum of 2³² could be reached.
struct Sketch: Sendable {
    private var narrow = CountWindow<UInt32>()
    private var wide = CountWindow<UInt64>()
    /// The sum of the narrow counts; below 2³², so that none of them can overflow.
    private var narrowTotal: UInt64 = 0
    private var queue = BinQueue()

    /// All counts, as (bin of the first, counts); the queue has been drained.
    var window: CountWindow<UInt64> {
        var all = wide
        all.add(narrow)
        return all
    }

    /// Adds the bins of a row's first paths.
    ///
    /// They wait in a queue and are counted ``BinQueue/capacity`` at a time. Counting at once would touch 64 scattered cache
    /// lines a row, and thousands of series, each with a window of some kilobytes, do not stay in the cache from one
    /// block to the next; the queue is written and read in order.
    ///
    /// - Parameters:
    ///   - scaled: x/r in row `scaledRow`, and their ``BinScale/keys(_:)`` in row `keyRow`
    ///   - pathCount: the number of paths that count, 1…64
    ///   - low, high: the smallest and largest x/r among the paths counted, all of which are finite
    mutating func add(
        _ scaled: borrowing LaneBuffer, scaledRow: Int, keyRow: Int, pathCount: Int, low: Double, high: Double
    ) {
        let (lowBin, highBin) = (BinScale.bin(low), BinScale.bin(high))
        // Many rows hold one value: zero differences, no curtailment.
        if lowBin == highBin {
            count(lowBin, times: UInt32(pathCount))
            return
        }
        for group in 0..<(pathCount / 8) {
            queue.append(BinScale.bins(keys: scaled[keyRow, group], scaled: scaled[scaledRow, group]))
        }
        for path in (pathCount & ~7)..<pathCount {
            count(BinScale.bin(scaled.value(row: scaledRow, path: path)), times: 1)
        }
        if queue.isFull { drain() }
    }

    /// Counts what waits in the queue.
    @inline(never)
    mutating func drain() {
        guard let extremes = queue.extremes else { return }
        prepare(for: queue.count, low: extremes.low, high: extremes.high)
        let waiting = queue
        let lowest = narrow.lowest
        var counts = narrow.counts.mutableSpan
        for index in 0..<waiting.groupCount {
            let group = waiting[index]
            counts[Int(group[0]) &- lowest] &+= 1
            counts[Int(group[1]) &- lowest] &+= 1
            counts[Int(group[2]) &- lowest] &+= 1
            counts[Int(group[3]) &- lowest] &+= 1
            counts[Int(group[4]) &- lowest] &+= 1
            counts[Int(group[5]) &- lowest] &+= 1
            counts[Int(group[6]) &- lowest] &+= 1
            counts[Int(group[7]) &- lowest] &+= 1
        }
        queue.removeAll()
    }

    private mutating func count(_ bin: Int, times: UInt32) {
        prepare(for: Int(times), low: bin, high: bin)
        let index = bin - narrow.lowest
        narrow.counts[index] &+= times
    }

    /// Makes sure that so many more counts fit into the narrow counters, and that the window holds the bins.
    private mutating func prepare(for added: Int, low: Int, high: Int) {
        if narrowTotal > UInt64(UInt32.max) - UInt64(added) { widen() }
        narrowTotal += UInt64(added)
        narrow.include(low: low, high: high)
    }

    /// Adds the counts of another sketch.
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
