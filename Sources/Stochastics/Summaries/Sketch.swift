/// A histogram on ``BinScale`` that merges exactly: counts are whole numbers, so any order of merging gives the same.
///
/// Counts are kept in 32 bits, which is what thousands of series per worker can afford, and moved to 64 bits before a
/// sum of 2³² could be reached.
struct Sketch: Sendable {
    private var narrow = CountWindow<UInt32>()
    private var wide = CountWindow<UInt64>()
    /// The sum of the narrow counts; below 2³², so that none of them can overflow.
    private var narrowTotal: UInt64 = 0

    /// All counts, as (bin of the first, counts).
    var window: CountWindow<UInt64> {
        var all = wide
        all.add(narrow)
        return all
    }

    /// Counts the first paths of a row.
    ///
    /// Keys and signs come through memory, and this function is not inlined, on purpose: where the compiler sees that
    /// single lanes are wanted, it takes the maximum in ``BinScale/keys(_:)`` apart into a branch a lane.
    ///
    /// - Parameters:
    ///   - scaled: x/r in row `scaledRow`, and their ``BinScale/keys(_:)`` in row `keyRow`.
    ///   - low, high: the smallest and largest x/r among the paths counted, all of which are finite.
    @inline(never)
    mutating func add(
        _ scaled: borrowing LaneBuffer, scaledRow: Int, keyRow: Int, pathCount: Int, low: Double, high: Double
    ) {
        if narrowTotal > UInt64(UInt32.max) - 64 { widen() }
        narrowTotal += UInt64(pathCount)
        let lowBin = BinScale.bin(low)
        let highBin = BinScale.bin(high)
        narrow.include(low: lowBin, high: highBin)
        let lowest = narrow.lowest
        // Many rows hold one value: zero differences, no curtailment. It also spares a chain of stores to one counter.
        if lowBin == highBin {
            narrow.counts[lowBin - lowest] &+= UInt32(pathCount)
            return
        }
        var counts = narrow.counts.mutableSpan
        for group in 0..<(pathCount / 8) {
            let x = scaled[scaledRow, group]
            let keys = scaled[keyRow, group]
            counts[BinScale.bin(key: keys[0], scaled: x[0]) &- lowest] &+= 1
            counts[BinScale.bin(key: keys[1], scaled: x[1]) &- lowest] &+= 1
            counts[BinScale.bin(key: keys[2], scaled: x[2]) &- lowest] &+= 1
            counts[BinScale.bin(key: keys[3], scaled: x[3]) &- lowest] &+= 1
            counts[BinScale.bin(key: keys[4], scaled: x[4]) &- lowest] &+= 1
            counts[BinScale.bin(key: keys[5], scaled: x[5]) &- lowest] &+= 1
            counts[BinScale.bin(key: keys[6], scaled: x[6]) &- lowest] &+= 1
            counts[BinScale.bin(key: keys[7], scaled: x[7]) &- lowest] &+= 1
        }
        for path in (pathCount & ~7)..<pathCount {
            let key = scaled.value(row: keyRow, path: path)
            counts[BinScale.bin(key: key, scaled: scaled.value(row: scaledRow, path: path)) &- lowest] &+= 1
        }
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
