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
    /// - Parameters:
    ///   - inverse: 1 / resolution.
    ///   - low, high: the smallest and largest x/r among the paths counted, all of which are finite.
    @inline(__always)
    mutating func add(
        _ buffer: borrowing LaneBuffer, row: Int, inverse: Double, pathCount: Int, low: Double, high: Double
    ) {
        if narrowTotal > UInt64(UInt32.max) - 64 { widen() }
        narrowTotal += UInt64(pathCount)
        let extremes = Lanes(low, high, 0, 0, 0, 0, 0, 0)
        let keys = BinScale.keys(extremes)
        let lowBin = BinScale.bin(key: keys[0], scaled: low)
        let highBin = BinScale.bin(key: keys[1], scaled: high)
        narrow.include(low: lowBin, high: highBin)
        let lowest = narrow.lowest
        // Many rows hold one value: zero differences, no curtailment. It also spares a chain of stores to one counter.
        if lowBin == highBin {
            narrow.counts[lowBin - lowest] &+= UInt32(pathCount)
            return
        }
        var counts = narrow.counts.mutableSpan
        let scale = Lanes.all(inverse)
        for group in 0..<(pathCount / 8) {
            let scaled = buffer[row, group] * scale
            let keys = BinScale.keys(scaled)
            counts[BinScale.bin(key: keys[0], scaled: scaled[0]) &- lowest] &+= 1
            counts[BinScale.bin(key: keys[1], scaled: scaled[1]) &- lowest] &+= 1
            counts[BinScale.bin(key: keys[2], scaled: scaled[2]) &- lowest] &+= 1
            counts[BinScale.bin(key: keys[3], scaled: scaled[3]) &- lowest] &+= 1
            counts[BinScale.bin(key: keys[4], scaled: scaled[4]) &- lowest] &+= 1
            counts[BinScale.bin(key: keys[5], scaled: scaled[5]) &- lowest] &+= 1
            counts[BinScale.bin(key: keys[6], scaled: scaled[6]) &- lowest] &+= 1
            counts[BinScale.bin(key: keys[7], scaled: scaled[7]) &- lowest] &+= 1
        }
        guard pathCount % 8 != 0 else { return }
        let scaled = buffer[row, pathCount / 8] * scale
        let rest = BinScale.keys(scaled)
        for lane in 0..<(pathCount % 8) {
            counts[BinScale.bin(key: rest[lane], scaled: scaled[lane]) &- lowest] &+= 1
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
