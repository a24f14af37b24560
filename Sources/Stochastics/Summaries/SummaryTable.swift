/// One worker's accumulators for a list of series: streamed, mergeable, the same bits for any number of workers.
///
/// Within a superblock of fixed extent (8 192 paths, in order) sums are kept in double precision, lane by lane;
/// ``flush()`` moves them into exact fixed-point sums, which are merged by integer additions. So results depend on how
/// paths are divided into superblocks, which is fixed, and not on who computed which.
public final class SummaryTable {
    /// What is summarised.
    public let series: [SeriesSpecification]

    /// The double-precision sums of the present superblock.
    private struct Partial {
        var sum = Lanes.all(0)
        var sumOfSquares = Lanes.all(0)
        var count = 0
        let inverse: Double
        let shift: Double
        let isIndicator: Bool

        mutating func add(_ rowSum: Lanes, _ rowSumOfSquares: Lanes) {
            sum = sum + rowSum
            sumOfSquares = sumOfSquares + rowSumOfSquares
        }
    }

    private var partials: [Partial]
    private var sums: [ExactSums]
    private var sketches: [Sketch]
    /// Rows for a difference, for x/resolution and for its keys.
    private let scratch = LaneBuffer(rowCount: 3)

    /// Empty accumulators for each series.
    public init(series: [SeriesSpecification]) {
        self.series = series
        partials = series.map {
            let isIndicator = $0.kind == .indicator
            let inverse = isIndicator ? 1 : 1 / $0.resolution
            return Partial(inverse: inverse, shift: isIndicator ? 0 : $0.shift * inverse, isIndicator: isIndicator)
        }
        sums = series.map { _ in ExactSums() }
        sketches = series.map { _ in Sketch() }
    }

    /// Adds the first paths of a row to a series.
    ///
    /// - Precondition: `pathCount` is 0…64; the values are finite and within 2⁴³ resolutions of the shift (checked once
    ///   a row, by the sum of squares, so that neither infinity nor NaN can enter); an indicator's are 0 or 1.
    /// - Complexity: 64 values, about 1 ns each.
    public func add(_ buffer: borrowing LaneBuffer, row: Int, pathCount: Int, to series: Int) {
        precondition((0...Block.pathCount).contains(pathCount), "A block has 0…64 paths, not \(pathCount).")
        guard pathCount > 0 else { return }
        partials[series].count += pathCount
        if partials[series].isIndicator {
            addIndicator(buffer, row: row, pathCount: pathCount, to: series)
        } else {
            addAmount(buffer, row: row, pathCount: pathCount, to: series)
        }
    }

    /// Adds the paired differences a − b of two rows, path by path, to a series. Equal rows add exact zeros.
    ///
    /// - Precondition: as for ``add(_:row:pathCount:to:)``.
    public func addDifference(
        _ buffer: borrowing LaneBuffer, row: Int, minus other: borrowing LaneBuffer, row otherRow: Int,
        pathCount: Int, to series: Int
    ) {
        for group in 0..<Block.groupCount { scratch[0, group] = buffer[row, group] - other[otherRow, group] }
        add(scratch, row: 0, pathCount: pathCount, to: series)
    }

    /// Ends a superblock: moves the double-precision sums into the exact ones.
    ///
    /// To be called at the same path numbers whatever the number of workers.
    public func flush() {
        for index in partials.indices where partials[index].count > 0 {
            let partial = partials[index]
            sums[index].add(
                count: partial.count, sum: partial.sum.sumInFixedOrder,
                sumOfSquares: partial.sumOfSquares.sumInFixedOrder)
            partials[index].sum = Lanes.all(0)
            partials[index].sumOfSquares = Lanes.all(0)
            partials[index].count = 0
        }
    }

    /// Adds another table's accumulators; integer additions only, so that any order gives the same bits.
    ///
    /// - Precondition: both have the same series and are flushed.
    public func merge(_ other: SummaryTable) {
        precondition(series == other.series, "Only tables of the same series can be merged.")
        precondition(isFlushed && other.isFlushed, "Tables are merged after flush().")
        for index in sums.indices {
            sums[index].merge(other.sums[index])
            sketches[index].merge(other.sketches[index])
        }
    }

    /// What is known of a series.
    ///
    /// - Precondition: the table is flushed and the series has at least one path.
    public func statistics(of series: Int) -> SeriesStatistics {
        precondition(isFlushed, "Statistics are read after flush().")
        precondition(sums[series].count > 0, "Series \(series) has no path.")
        var window = sketches[series].window
        if partials[series].isIndicator {
            let count = sums[series].count
            let ones = Int((sums[series].mean * Double(count)).rounded())
            window.include(low: 0, high: 1)
            window.counts[0 - window.lowest] = UInt64(count - ones)
            window.counts[1 - window.lowest] = UInt64(ones)
        }
        let specification = partials[series].isIndicator ? .indicator : self.series[series]
        return SeriesStatistics(sums: sums[series], window: window, specification: specification)
    }

    private var isFlushed: Bool { partials.allSatisfy { $0.count == 0 } }

    private func addIndicator(_ buffer: borrowing LaneBuffer, row: Int, pathCount: Int, to series: Int) {
        var sum = Lanes.all(0)
        for group in 0..<(pathCount / 8) {
            let values = buffer[row, group]
            assert(all(values .== Lanes.all(0) .| values .== Lanes.all(1)), "An indicator is 0 or 1.")
            sum = sum + values
        }
        if pathCount % 8 != 0 {
            sum = sum + Self.masked(buffer[row, pathCount / 8], keeping: pathCount % 8, otherwise: 0)
        }
        partials[series].add(sum, sum)
    }

    private func addAmount(_ buffer: borrowing LaneBuffer, row: Int, pathCount: Int, to series: Int) {
        let scale = Lanes.all(partials[series].inverse)
        let shift = Lanes.all(partials[series].shift)
        let first = Lanes.all(buffer[row, 0][0]) * scale
        var sum = Lanes.all(0)
        var sumOfSquares = Lanes.all(0)
        var low = first
        var high = first
        for group in 0..<(pathCount / 8) {
            let scaled = buffer[row, group] * scale
            scratch[1, group] = scaled
            scratch[2, group] = BinScale.keys(scaled)
            let y = scaled - shift
            sum = sum + y
            sumOfSquares = sumOfSquares + y * y
            low = Lanes.minimum(scaled, low)
            high = Lanes.maximum(scaled, high)
        }
        if pathCount % 8 != 0 {
            let scaled = buffer[row, pathCount / 8] * scale
            scratch[1, pathCount / 8] = scaled
            scratch[2, pathCount / 8] = BinScale.keys(scaled)
            let y = Self.masked(scaled - shift, keeping: pathCount % 8, otherwise: 0)
            sum = sum + y
            sumOfSquares = sumOfSquares + y * y
            // Lanes beyond the last path repeat the first path, which changes no extreme.
            let repeated = Self.masked(scaled, keeping: pathCount % 8, otherwise: first[0])
            low = Lanes.minimum(repeated, low)
            high = Lanes.maximum(repeated, high)
        }
        // False for NaN too. 2⁸⁶ is the square of 2⁴³.
        precondition(sumOfSquares.sumInFixedOrder <= 0x1p86, "A value is not finite or beyond 2⁴³ resolutions.")
        partials[series].add(sum, sumOfSquares)
        sketches[series].add(
            scratch, scaledRow: 1, keyRow: 2, pathCount: pathCount, low: Self.smallest(low),
            high: -Self.smallest(Lanes.all(0) - high))
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
