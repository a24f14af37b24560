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
    }

    private var partials: [Partial]
    private var sums: [ExactSums]
    private var sketches: [Sketch]
    private let difference = LaneBuffer(rowCount: 1)

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
        for group in 0..<Block.groupCount { difference[0, group] = buffer[row, group] - other[otherRow, group] }
        add(difference, row: 0, pathCount: pathCount, to: series)
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
        for group in 0..<((pathCount + 7) / 8) {
            let values = Self.masked(buffer[row, group], group, pathCount, otherwise: 0)
            assert(all(values .== Lanes.all(0) .| values .== Lanes.all(1)), "An indicator is 0 or 1.")
            sum = sum + values
        }
        partials[series].sum += sum
        partials[series].sumOfSquares += sum
    }

    private func addAmount(_ buffer: borrowing LaneBuffer, row: Int, pathCount: Int, to series: Int) {
        let inverse = partials[series].inverse
        let scale = Lanes.all(inverse)
        let shift = Lanes.all(partials[series].shift)
        // Lanes beyond the last path repeat the first one: they change no extreme and are masked out of the sums.
        let first = buffer[row, 0][0]
        var sum = Lanes.all(0)
        var sumOfSquares = Lanes.all(0)
        var low = Lanes.all(first * inverse)
        var high = low
        for group in 0..<((pathCount + 7) / 8) {
            let scaled = Self.masked(buffer[row, group], group, pathCount, otherwise: first) * scale
            let y = Self.masked(scaled - shift, group, pathCount, otherwise: 0)
            sum = sum + y
            sumOfSquares = sumOfSquares + y * y
            low = Lanes.minimum(scaled, low)
            high = Lanes.maximum(scaled, high)
        }
        // False for NaN too. 2⁸⁶ is the square of 2⁴³.
        precondition(sumOfSquares.sumInFixedOrder <= 0x1p86, "A value is not finite or beyond 2⁴³ resolutions.")
        partials[series].sum += sum
        partials[series].sumOfSquares += sumOfSquares
        sketches[series].add(
            buffer, row: row, inverse: inverse, pathCount: pathCount, low: low.min(), high: high.max())
    }

    @inline(__always)
    private static func masked(_ values: Lanes, _ group: Int, _ pathCount: Int, otherwise: Double) -> Lanes {
        if group * 8 + 8 <= pathCount { return values }
        var result = values
        for lane in (pathCount - group * 8)..<8 { result[lane] = otherwise }
        return result
    }
}
