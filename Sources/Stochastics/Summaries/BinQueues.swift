internal import CLanes

/// Bins of one worker that wait to be counted, a row of 64 for each block of paths and series.
///
/// Counting at once would touch 64 scattered cache lines a row, and thousands of series, each with a histogram of some
/// kilobytes, do not stay in the cache from one block to the next. The queues are written in order, one series after the
/// other, and a histogram is visited once for many paths.
///
/// Sixteen bits hold every bin: values stay below 2⁴³ resolutions, so bins below 512 · 35.
///
/// Shape: `rowCapacity` × `queueCount` × 4 pairs of groups × 16 bins. Unsafe as ``LaneBuffer`` is, and for the same reason:
/// a worker's own memory that is written without a check of who else holds it.
@safe
struct BinQueues: ~Copyable {
    /// The bins of two groups of paths.
    typealias Pair = SIMD16<Int16>

    /// The number of rows that a series can have waiting.
    static var rowCapacity: Int { 16 }
    /// The pairs of groups in a row.
    static var pairCount: Int { Block.groupCount / 2 }

    private let queueCount: Int
    private let storage: UnsafeMutableRawPointer

    init(queueCount: Int) {
        self.queueCount = queueCount
        let count = max(1, queueCount * Self.rowCapacity * Self.pairCount)
        // Left as it is: a row is written before it is read, and a small run never touches most of them.
        unsafe storage = UnsafeMutableRawPointer.allocate(
            byteCount: count * MemoryLayout<Pair>.stride, alignment: 64)
    }

    deinit { unsafe storage.deallocate() }

    /// Sets a quarter of a row.
    ///
    /// - Precondition: the queue, the row and the pair exist.
    @inline(__always)
    func set(_ bins: Pair, _ queue: Int, _ row: Int, _ pair: Int) {
        unsafe storage.storeBytes(of: bins, toByteOffset: offset(queue, row, pair), as: Pair.self)
    }

    /// The bins of a quarter of a row, one after the other.
    ///
    /// - Precondition: the queue, the row and the pair exist.
    @inline(__always)
    private func bins(_ queue: Int, _ row: Int, _ pair: Int) -> Pair {
        unsafe storage.load(fromByteOffset: offset(queue, row, pair), as: Pair.self)
    }

    /// The least and the greatest bin in the first rows of a queue.
    ///
    /// - Precondition: the queue and the rows exist; there is a row.
    func extremes(_ queue: Int, rowCount: Int) -> (least: Int, greatest: Int) {
        var least = bins(queue, 0, 0)
        var greatest = least
        for row in 0..<rowCount {
            for pair in 0..<Self.pairCount {
                let bins = bins(queue, row, pair)
                least = least.replacing(with: bins, where: bins .< least)
                greatest = greatest.replacing(with: bins, where: bins .> greatest)
            }
        }
        return (Int(least.min()), Int(greatest.max()))
    }

    /// Adds the first rows of a queue to counters.
    ///
    /// Unchecked for each bin: `bins` is what ``extremes(_:rowCount:)`` said. Paths in the same bin wait for each other, so
    /// few bins are counted in four tables in turn.
    ///
    /// - Parameters:
    ///   - bins: the least and the greatest bin of the rows
    ///   - lowest: the bin of the first counter
    ///   - next: what is asked for meanwhile, a part with each row
    /// - Precondition: the queue and the rows exist; there is a counter for every bin.
    func count(
        _ queue: Int, rowCount: Int, bins: ClosedRange<Int>, into counters: inout MutableSpan<UInt16>, lowest: Int,
        next: NextCounting
    ) {
        precondition(bins.lowerBound >= lowest && bins.upperBound < lowest + counters.count)
        let extent = bins.count
        let least = bins.lowerBound
        unsafe counters.withUnsafeMutableBufferPointer { counters in
            guard let all = counters.baseAddress else { return }
            guard extent <= Self.tableExtent else {
                let counterOfBin0 = unsafe all - lowest
                for row in 0..<rowCount {
                    next.prefetch(part: row, of: rowCount, self)
                    let bins = unsafe self.row(queue, row)
                    for path in 0..<Block.pathCount { unsafe counterOfBin0[Int(bins[path])] &+= 1 }
                }
                return
            }
            let counters = unsafe all + (least - lowest)
            unsafe withUnsafeTemporaryAllocation(of: UInt16.self, capacity: 4 * Self.tableExtent) { tables in
                guard let tables = tables.baseAddress else { return }
                unsafe tables.initialize(repeating: 0, count: 4 * Self.tableExtent)
                for row in 0..<rowCount {
                    next.prefetch(part: row, of: rowCount, self)
                    let bins = unsafe self.row(queue, row)
                    for path in stride(from: 0, to: Block.pathCount, by: 4) {
                        for table in 0..<4 {
                            unsafe tables[table &* Self.tableExtent &+ Int(bins[path &+ table]) &- least] &+= 1
                        }
                    }
                }
                for index in 0..<extent {
                    for table in 0..<4 { unsafe counters[index] &+= tables[table &* Self.tableExtent &+ index] }
                }
            }
        }
    }

    /// The largest extent of bins that is counted in several tables.
    private static var tableExtent: Int { 64 }

    /// Asks the cache for where the bins of some queue farther on will be put.
    @inline(__always)
    func prefetch(ahead queue: Int, _ row: Int) {
        let first =
            unsafe storage + offset(queue, row, 0) + Self.queuesAhead * Self.pairCount * MemoryLayout<Pair>.stride
        unsafe finsam_prefetch(first)
        unsafe finsam_prefetch(first + 64)
    }

    /// How far ahead of being written a row is asked for.
    private static var queuesAhead: Int { 32 }

    /// Asks the cache for a row of a queue.
    @inline(__always)
    func prefetch(_ queue: Int, _ row: Int) {
        let first = unsafe storage + offset(queue, row, 0)
        unsafe finsam_prefetch(first)
        unsafe finsam_prefetch(first + 64)
    }

    @inline(__always)
    private func row(_ queue: Int, _ row: Int) -> UnsafePointer<Int16> {
        unsafe UnsafePointer((storage + offset(queue, row, 0)).assumingMemoryBound(to: Int16.self))
    }

    @inline(__always)
    private func offset(_ queue: Int, _ row: Int, _ pair: Int) -> Int {
        precondition(
            UInt(bitPattern: queue) < UInt(bitPattern: queueCount)
                && UInt(bitPattern: row) < UInt(bitPattern: Self.rowCapacity)
                && UInt(bitPattern: pair) < UInt(bitPattern: Self.pairCount))
        return ((row &* queueCount &+ queue) &* Self.pairCount &+ pair) &* MemoryLayout<Pair>.stride
    }
}
