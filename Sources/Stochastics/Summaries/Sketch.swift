/// A histogram on ``BinScale`` that merges exactly: counts are whole numbers, so any order of counting and merging gives
/// the same.
///
/// Counters span the bins that are used, contiguously. Most count little, and thousands of series have to fit into the
/// memory and, as far as possible, into the cache; so a counter has 16 bits, and what goes beyond 2¹⁶ is carried into a
/// second array that exists only for series that need it: 48 bits, or 2.8·10¹⁴ paths, in all.
struct Sketch: Sendable {
    /// The bin of the first counter.
    private(set) var lowest = 0
    /// The lower 16 bits of the counters, in ascending order of bins.
    private(set) var low: [UInt16] = []
    /// How often each counter has passed 2¹⁶; empty as long as none has.
    private(set) var carries: [UInt32] = []

    /// Room left beside a new extreme, so that growth is rare.
    private static let slack = 32

    /// The bins that the counters span.
    var bins: Range<Int> { lowest..<(lowest + low.count) }

    /// How many paths are in each bin and all below, from the first bin to the last that hold any.
    var cumulative: (firstBin: Int, counts: [UInt64]) {
        guard let first = bins.first(where: { count(of: $0) > 0 }), let last = bins.last(where: { count(of: $0) > 0 })
        else { return (lowest, []) }
        var counts = [UInt64](repeating: 0, count: last - first + 1)
        var sum: UInt64 = 0
        for position in counts.indices {
            sum += UInt64(low[first - lowest + position])
            if !carries.isEmpty { sum += UInt64(carries[first - lowest + position]) << 16 }
            counts[position] = sum
        }
        return (first, counts)
    }

    private func count(of bin: Int) -> UInt64 {
        UInt64(low[bin - lowest]) + (carries.isEmpty ? 0 : UInt64(carries[bin - lowest]) << 16)
    }

    /// Counts the first rows of a queue.
    mutating func count(_ queues: borrowing BinQueues, queue: Int, rowCount: Int) {
        guard rowCount > 0 else { return }
        var least = queues.bins(queue, 0, 0)
        var greatest = least
        for row in 0..<rowCount {
            for pair in 0..<BinQueues.pairCount {
                let bins = queues.bins(queue, row, pair)
                least = least.replacing(with: bins, where: bins .< least)
                greatest = greatest.replacing(with: bins, where: bins .> greatest)
            }
        }
        include(low: Int(least.min()), high: Int(greatest.max()))
        let lowest = lowest
        var passed: [Int] = []
        var counters = low.mutableSpan
        for row in 0..<rowCount {
            queues.forEachBin(queue, row) { bin in
                let index = bin &- lowest
                let count = counters[index] &+ 1
                counters[index] = count
                if count == 0 { passed.append(index) }
            }
        }
        for index in passed { carry(index, by: 1) }
    }

    /// Counts one bin several times.
    mutating func count(_ bin: Int, times: Int) {
        guard times > 0 else { return }
        include(low: bin, high: bin)
        add(UInt64(times), at: bin - lowest)
    }

    /// Adds another sketch's counts.
    mutating func merge(_ other: Sketch) {
        guard !other.low.isEmpty else { return }
        include(low: other.bins.lowerBound, high: other.bins.upperBound - 1)
        for bin in other.bins { add(other.count(of: bin), at: bin - lowest) }
    }

    private mutating func add(_ count: UInt64, at index: Int) {
        let sum = UInt64(low[index]) + count
        low[index] = UInt16(truncatingIfNeeded: sum)
        if sum >> 16 > 0 { carry(index, by: UInt32(sum >> 16)) }
    }

    /// Traps beyond 2⁴⁸ paths in a bin.
    private mutating func carry(_ index: Int, by count: UInt32) {
        if carries.isEmpty { carries = Array(repeating: 0, count: low.count) }
        carries[index] += count
    }

    /// Makes room for bins. Complexity: constant if there is room, otherwise linear in the extent.
    private mutating func include(low first: Int, high last: Int) {
        if first < lowest || last >= lowest + low.count { grow(first, last) }
    }

    @inline(never)
    private mutating func grow(_ first: Int, _ last: Int) {
        if low.isEmpty { lowest = first }
        let end = lowest + low.count
        let before = low.isEmpty || first < lowest ? lowest - first + Self.slack : 0
        let after = low.isEmpty || last >= end ? last + 1 - end + Self.slack : 0
        low = Self.widened(low, before: before, after: after)
        if !carries.isEmpty { carries = Self.widened(carries, before: before, after: after) }
        lowest -= before
    }

    private static func widened<Counter: FixedWidthInteger>(
        _ counters: [Counter], before: Int, after: Int
    ) -> [Counter] {
        var result: [Counter] = []
        result.reserveCapacity(before + counters.count + after)
        result.append(contentsOf: repeatElement(0, count: before))
        result.append(contentsOf: counters)
        result.append(contentsOf: repeatElement(0, count: after))
        return result
    }
}
