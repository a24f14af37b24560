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
    let isIndicator: Bool

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

    /// Adds the first paths of a row of 0 and 1.
    mutating func addIndicator(_ buffer: borrowing LaneBuffer, row: Int, pathCount: Int) {
        pendingCount += pathCount
        var rowSum = Lanes.all(0)
        for group in 0..<(pathCount / 8) {
            let values = buffer[row, group]
            assert(all(values .== Lanes.all(0) .| values .== Lanes.all(1)), "An indicator is 0 or 1.")
            rowSum = rowSum + values
        }
        if pathCount % 8 != 0 {
            rowSum = rowSum + Self.masked(buffer[row, pathCount / 8], keeping: pathCount % 8, otherwise: 0)
        }
        sum = sum + rowSum
        sumOfSquares = sumOfSquares + rowSum
    }

    /// Adds the first paths of a row, or its differences from another buffer's row.
    ///
    /// The totals come whole, with the series' number: to fetch one series' own would count a reference to it for
    /// every row, in memory that is not in the cache.
    @inline(__always)
    mutating func addAmounts(
        _ buffer: borrowing LaneBuffer, row: Int, minus other: borrowing LaneBuffer, isDifference: Bool,
        pathCount: Int, queues: borrowing BinQueues, totals: SummaryTotals, series: Int
    ) {
        pendingCount += pathCount
        let scale = Lanes.all(inverse)
        let shift = Lanes.all(self.shift)
        var rowSum = Lanes.all(0)
        var rowSquares = Lanes.all(0)
        let isWhole = pathCount == Block.pathCount
        for group in 0..<((pathCount + 7) / 8) {
            let value = isDifference ? buffer[row, group] - other[row, group] : buffer[row, group]
            let scaled = value * scale
            var y = scaled - shift
            if !isWhole, group == pathCount / 8 { y = Self.masked(y, keeping: pathCount % 8, otherwise: 0) }
            rowSum = rowSum + y
            rowSquares = rowSquares + y * y
            queues[queue, waitingCount, group] = BinScale.bins(scaled)
        }
        // False for NaN too. 2⁸⁶ is the square of 2⁴³.
        precondition(rowSquares.sumInFixedOrder <= 0x1p86, "A value is not finite or beyond 2⁴³ resolutions.")
        sum = sum + rowSum
        sumOfSquares = sumOfSquares + rowSquares
        guard isWhole else {
            for path in 0..<pathCount {
                let bin = queues[queue, waitingCount, path / 8][path % 8]
                addRun(bin: Int(bin), pathCount: 1, totals: totals, series: series)
            }
            return
        }
        // Many rows hold one value: zero differences, no curtailment. They need not wait.
        let first = SIMD8<Int16>(repeating: queues[queue, waitingCount, 0][0])
        if (0..<Block.groupCount).allSatisfy({ queues[queue, waitingCount, $0] == first }) {
            addRun(bin: Int(first[0]), pathCount: pathCount, totals: totals, series: series)
            return
        }
        waitingCount += 1
        if waitingCount == BinQueues.rowCapacity {
            totals.cells[series].count(queues, queue: queue, rowCount: waitingCount)
            waitingCount = 0
        }
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

    @inline(never)
    private static func masked(_ values: Lanes, keeping count: Int, otherwise: Double) -> Lanes {
        var result = values
        for lane in count..<8 { result[lane] = otherwise }
        return result
    }
}
