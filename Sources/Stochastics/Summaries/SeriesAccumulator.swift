/// What one worker has gathered for a series and not yet added to its totals: double-precision sums of the present
/// superblock, and bins that wait to be counted.
///
/// One value with one mutating method a row, because each access to a stored property of a class costs a check at run
/// time, some nanoseconds, which a row of 64 values would pay several times over.
struct SeriesAccumulator: Sendable {
    private var sum = Lanes.all(0)
    private var sumOfSquares = Lanes.all(0)
    private var pendingCount = 0
    private var queue = BinQueue()
    /// A bin that whole rows have fallen into: zero differences, no curtailment.
    private var runBin = 0
    private var runCount = 0
    private let inverse: Double
    private let shift: Double
    private let isIndicator: Bool

    init(_ specification: SeriesSpecification) {
        isIndicator = specification.kind == .indicator
        inverse = isIndicator ? 1 : 1 / specification.resolution
        shift = isIndicator ? 0 : specification.shift * inverse
    }

    /// Adds the first paths of a row.
    ///
    /// The totals come whole, with the series' number: to fetch one series' own would count a reference to it for
    /// every row, in memory that is not in the cache.
    mutating func add(
        _ buffer: borrowing LaneBuffer, row: Int, pathCount: Int, totals: SummaryTotals, series: Int
    ) {
        pendingCount += pathCount
        if isIndicator {
            addIndicator(buffer, row: row, pathCount: pathCount)
        } else {
            addAmount(buffer, row: row, pathCount: pathCount, totals: totals, series: series)
        }
    }

    /// Moves all that was gathered into the totals.
    mutating func flush(into totals: SeriesTotals) {
        guard pendingCount > 0 else { return }
        totals.add(
            count: pendingCount, sum: sum.sumInFixedOrder, sumOfSquares: sumOfSquares.sumInFixedOrder, queue: queue,
            runBin: runBin, runCount: runCount)
        queue.removeAll()
        runCount = 0
        sum = Lanes.all(0)
        sumOfSquares = Lanes.all(0)
        pendingCount = 0
    }

    private mutating func addIndicator(_ buffer: borrowing LaneBuffer, row: Int, pathCount: Int) {
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

    private mutating func addAmount(
        _ buffer: borrowing LaneBuffer, row: Int, pathCount: Int, totals: SummaryTotals, series: Int
    ) {
        let scale = Lanes.all(inverse)
        let shift = Lanes.all(self.shift)
        var rowSum = Lanes.all(0)
        var rowSquares = Lanes.all(0)
        let first = BinScale.bins(Lanes.all(buffer[row, 0][0]) * scale)
        var low = first
        var high = first
        let wholeGroups = pathCount / 8
        queue.prepare()
        let start = queue.groupCount
        // One access to the array for the row: each costs a check that nobody else holds it.
        var waiting = queue.groups.mutableSpan
        for group in 0..<wholeGroups {
            let scaled = buffer[row, group] * scale
            let y = scaled - shift
            rowSum = rowSum + y
            rowSquares = rowSquares + y * y
            let bins = BinScale.bins(scaled)
            waiting[start + group] = bins
            low = low.replacing(with: bins, where: bins .< low)
            high = high.replacing(with: bins, where: bins .> high)
        }
        var rest = SIMD8<Int16>()
        if pathCount % 8 != 0 {
            let scaled = buffer[row, wholeGroups] * scale
            let y = Self.masked(scaled - shift, keeping: pathCount % 8, otherwise: 0)
            rowSum = rowSum + y
            rowSquares = rowSquares + y * y
            rest = BinScale.bins(scaled)
        }
        // False for NaN too. 2⁸⁶ is the square of 2⁴³.
        precondition(rowSquares.sumInFixedOrder <= 0x1p86, "A value is not finite or beyond 2⁴³ resolutions.")
        sum = sum + rowSum
        sumOfSquares = sumOfSquares + rowSquares
        for lane in 0..<(pathCount % 8) { addRun(bin: Int(rest[lane]), pathCount: 1, totals: totals, series: series) }
        // Many rows hold one value: zero differences, no curtailment. They need not wait.
        if low == high {
            addRun(bin: Int(low[0]), pathCount: wholeGroups * 8, totals: totals, series: series)
            return
        }
        queue.groupCount = start + wholeGroups
        if queue.isFull {
            totals.cells[series].count(queue)
            queue.removeAll()
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
