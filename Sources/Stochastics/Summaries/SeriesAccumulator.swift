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

    /// Adds the first paths of a row; rows 1 and 2 of `scratch` are overwritten.
    mutating func add(
        _ buffer: borrowing LaneBuffer, row: Int, pathCount: Int, scratch: borrowing LaneBuffer, totals: SeriesTotals
    ) {
        pendingCount += pathCount
        if isIndicator {
            addIndicator(buffer, row: row, pathCount: pathCount)
        } else {
            addAmount(buffer, row: row, pathCount: pathCount, scratch: scratch, totals: totals)
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

    /// Lets the bins of a row wait, or counts them where the queue is full.
    private mutating func addBins(
        _ scratch: borrowing LaneBuffer, pathCount: Int, low: Double, high: Double, totals: SeriesTotals
    ) {
        let (lowBin, highBin) = (BinScale.bin(low), BinScale.bin(high))
        if lowBin == highBin {
            if lowBin != runBin, runCount > 0 {
                totals.count(runBin, times: runCount)
                runCount = 0
            }
            runBin = lowBin
            runCount += pathCount
            return
        }
        queue.append(scratch, scaledRow: 1, keyRow: 2, groupCount: pathCount / 8)
        for path in (pathCount & ~7)..<pathCount {
            totals.count(BinScale.bin(scratch.value(row: 1, path: path)), times: 1)
        }
        if queue.isFull {
            totals.count(queue)
            queue.removeAll()
        }
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

    @inline(__always)
    private mutating func addAmount(
        _ buffer: borrowing LaneBuffer, row: Int, pathCount: Int, scratch: borrowing LaneBuffer, totals: SeriesTotals
    ) {
        let scale = Lanes.all(inverse)
        let shift = Lanes.all(self.shift)
        let first = Lanes.all(buffer[row, 0][0]) * scale
        var rowSum = Lanes.all(0)
        var rowSquares = Lanes.all(0)
        var low = first
        var high = first
        for group in 0..<(pathCount / 8) {
            let scaled = buffer[row, group] * scale
            scratch[1, group] = scaled
            scratch[2, group] = BinScale.keys(scaled)
            let y = scaled - shift
            rowSum = rowSum + y
            rowSquares = rowSquares + y * y
            low = Lanes.minimum(scaled, low)
            high = Lanes.maximum(scaled, high)
        }
        if pathCount % 8 != 0 {
            let scaled = buffer[row, pathCount / 8] * scale
            scratch[1, pathCount / 8] = scaled
            scratch[2, pathCount / 8] = BinScale.keys(scaled)
            let y = Self.masked(scaled - shift, keeping: pathCount % 8, otherwise: 0)
            rowSum = rowSum + y
            rowSquares = rowSquares + y * y
            // Lanes beyond the last path repeat the first path, which changes no extreme.
            let repeated = Self.masked(scaled, keeping: pathCount % 8, otherwise: first[0])
            low = Lanes.minimum(repeated, low)
            high = Lanes.maximum(repeated, high)
        }
        // False for NaN too. 2⁸⁶ is the square of 2⁴³.
        precondition(rowSquares.sumInFixedOrder <= 0x1p86, "A value is not finite or beyond 2⁴³ resolutions.")
        sum = sum + rowSum
        sumOfSquares = sumOfSquares + rowSquares
        addBins(
            scratch, pathCount: pathCount, low: Self.smallest(low), high: -Self.smallest(Lanes.all(0) - high),
            totals: totals)
    }

    @inline(__always)
    private static func smallest(_ x: Lanes) -> Double {
        let first = min(min(x[0], x[1]), min(x[2], x[3]))
        return min(first, min(min(x[4], x[5]), min(x[6], x[7])))
    }

    @inline(never)
    private static func masked(_ values: Lanes, keeping count: Int, otherwise: Double) -> Lanes {
        var result = values
        for lane in count..<8 { result[lane] = otherwise }
        return result
    }
}
