/// What one worker has gathered for a series and not yet added to its totals: double-precision sums of the present
/// superblock, and how many rows of bins wait to be counted.
struct SeriesAccumulator: Sendable {
    private var sum = Lanes.all(0)
    private var sumOfSquares = Lanes.all(0)
    private var pendingCount = 0
    /// The rows that wait in ``BinQueues``.
    private var waitingCount = 0
    /// A bin that whole rows have fallen into: zero differences, no curtailment.
    private var runBin = 0
    private var runCount = 0
    private let queue: Int
    private let inverse: Double
    private let shift: Double
    private let isIndicator: Bool

    /// - Parameter queue: the series' number among those of ``BinQueues``; not used for an indicator
    init(_ specification: SeriesSpecification, queue: Int) {
        isIndicator = specification.kind == .indicator
        inverse = isIndicator ? 1 : 1 / specification.resolution
        shift = isIndicator ? 0 : specification.shift * inverse
        self.queue = queue
    }

    /// Moves all that was gathered into the totals.
    mutating func flush(_ queues: borrowing BinQueues, into totals: SeriesTotals) {
        guard pendingCount > 0 else { return }
        totals.add(count: pendingCount, sum: sum.sumInFixedOrder, sumOfSquares: sumOfSquares.sumInFixedOrder)
        totals.count(queues, queue: queue, rowCount: waitingCount)
        totals.count(runBin, times: runCount)
        waitingCount = 0
        runCount = 0
        sum = Lanes.all(0)
        sumOfSquares = Lanes.all(0)
        pendingCount = 0
    }

    /// Adds the first paths of a row, or their differences from another buffer's row.
    ///
    /// The totals come whole, with the series' number: to fetch one series' own would count a reference to it for
    /// every row, in memory that is not in the cache.
    ///
    /// - Precondition: a difference is not of an indicator.
    @inline(__always)
    mutating func add(
        _ buffer: borrowing LaneBuffer, row: Int, minus other: borrowing LaneBuffer, isDifference: Bool, pathCount: Int,
        queues: borrowing BinQueues, totals: SummaryTotals, series: Int
    ) {
        pendingCount += pathCount
        if isIndicator {
            precondition(!isDifference, "An indicator has no differences.")
            addIndicator(buffer, row: row, pathCount: pathCount)
        } else if pathCount == Block.pathCount {
            addBlock(
                buffer, row: row, minus: other, isDifference: isDifference, queues: queues, totals: totals,
                series: series)
        } else {
            addPart(
                buffer, row: row, minus: other, isDifference: isDifference, pathCount: pathCount, totals: totals,
                series: series)
        }
    }

    /// Adds the first paths of a row of 0 and 1.
    private mutating func addIndicator(_ buffer: borrowing LaneBuffer, row: Int, pathCount: Int) {
        var rowSum = Lanes.all(0)
        for group in 0..<(pathCount / 8) {
            let values = buffer[row, group]
            assert(all(values .== Lanes.all(0) .| values .== Lanes.all(1)), "An indicator is 0 or 1.")
            rowSum = rowSum + values
        }
        if pathCount % 8 != 0 {
            rowSum = rowSum + Self.masked(buffer[row, pathCount / 8], keeping: pathCount % 8)
        }
        sum = sum + rowSum
        sumOfSquares = sumOfSquares + rowSum
    }

    /// Adds a row of a whole block, or its differences from another buffer's row. Rows that hold one value do not wait to
    /// be counted: zero differences, no curtailment.
    @inline(__always)
    private mutating func addBlock(
        _ buffer: borrowing LaneBuffer, row: Int, minus other: borrowing LaneBuffer, isDifference: Bool,
        queues: borrowing BinQueues, totals: SummaryTotals, series: Int
    ) {
        let scale = Lanes.all(inverse)
        let shift = Lanes.all(self.shift)
        var rowSum = Lanes.all(0)
        var rowSquares = Lanes.all(0)
        var first = BinQueues.Pair.zero
        var deviation = BinQueues.Pair.zero
        for pair in 0..<BinQueues.pairCount {
            var bins = (SIMD8<Int32>.zero, SIMD8<Int32>.zero)
            for half in 0..<2 {
                let group = 2 * pair + half
                let value = isDifference ? buffer[row, group] - other[row, group] : buffer[row, group]
                let scaled = value * scale
                let y = scaled - shift
                rowSum = rowSum + y
                rowSquares = rowSquares + y * y
                if half == 0 { bins.0 = BinScale.bins(scaled) } else { bins.1 = BinScale.bins(scaled) }
            }
            let both = BinQueues.pair(bins.0, bins.1)
            if pair == 0 { first = BinQueues.Pair(repeating: (both[0] & 0xffff) &* 0x1_0001) }
            deviation |= both ^ first
            queues.set(both, queue, waitingCount, pair)
        }
        gather(rowSum, rowSquares)
        if (deviation.lowHalf | deviation.highHalf).max() == 0 {
            let bin = Int16(truncatingIfNeeded: first[0])
            addRun(bin: Int(bin), pathCount: Block.pathCount, totals: totals, series: series)
            return
        }
        waitingCount += 1
        if waitingCount == BinQueues.rowCapacity {
            totals.cells[series].count(queues, queue: queue, rowCount: waitingCount)
            waitingCount = 0
        }
    }

    /// Adds the first paths of a row of a block that is not whole, of which a run has at most one.
    private mutating func addPart(
        _ buffer: borrowing LaneBuffer, row: Int, minus other: borrowing LaneBuffer, isDifference: Bool, pathCount: Int,
        totals: SummaryTotals, series: Int
    ) {
        var rowSum = Lanes.all(0)
        var rowSquares = Lanes.all(0)
        for group in 0..<((pathCount + 7) / 8) {
            let value = isDifference ? buffer[row, group] - other[row, group] : buffer[row, group]
            let scaled = value * Lanes.all(inverse)
            let kept = min(8, pathCount - group * 8)
            let y = Self.masked(scaled - Lanes.all(shift), keeping: kept)
            rowSum = rowSum + y
            rowSquares = rowSquares + y * y
            let bins = BinScale.bins(scaled)
            for lane in 0..<kept { addRun(bin: Int(bins[lane]), pathCount: 1, totals: totals, series: series) }
        }
        gather(rowSum, rowSquares)
    }

    @inline(__always)
    private mutating func gather(_ rowSum: Lanes, _ rowSquares: Lanes) {
        // False for NaN too. 2⁸⁶ is the square of 2⁴³.
        precondition(rowSquares.sumInFixedOrder <= 0x1p86, "A value is not finite or beyond 2⁴³ resolutions.")
        sum = sum + rowSum
        sumOfSquares = sumOfSquares + rowSquares
    }

    /// Counts a bin several times; the same bin again and again is counted at the end.
    private mutating func addRun(bin: Int, pathCount: Int, totals: SummaryTotals, series: Int) {
        if bin != runBin, runCount > 0 {
            totals.cells[series].count(runBin, times: runCount)
            runCount = 0
        }
        runBin = bin
        runCount += pathCount
    }

    /// Zero beyond the first lanes.
    @inline(never)
    private static func masked(_ values: Lanes, keeping count: Int) -> Lanes {
        var result = values
        for lane in count..<8 { result[lane] = 0 }
        return result
    }
}
