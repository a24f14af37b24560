/// One worker's accumulators for a list of series: streamed, mergeable, the same bits for any number of workers.
///
/// Within a superblock of fixed extent, in the order of its paths, sums are kept in double precision, lane by lane;
/// ``flush()`` moves them into the exact fixed-point sums of the totals, which workers share, by integer additions. So
/// results depend on how paths are divided into superblocks, which is fixed, and not on who computed which.
public final class SummaryTable {
    /// What this worker, and perhaps others, add to.
    public let totals: SummaryTotals

    private var accumulators: [SeriesAccumulator]
    /// The row of a difference.
    private let scratch = LaneBuffer(rowCount: 1)

    /// A worker with totals of its own.
    public convenience init(series: [SeriesSpecification]) { self.init(addingTo: SummaryTotals(series: series)) }

    /// A worker that adds to totals; several may at the same time.
    public init(addingTo totals: SummaryTotals) {
        self.totals = totals
        accumulators = totals.series.map { SeriesAccumulator($0) }
    }

    /// Adds the first paths of a row to a series.
    ///
    /// - Precondition: `pathCount` is 0…64; the values are finite and within 2⁴³ resolutions of the shift (checked once
    ///   a row, by the sum of squares, so that neither infinity nor NaN can enter); an indicator's are 0 or 1.
    /// - Complexity: 64 values, about 1 ns each.
    public func add(_ buffer: borrowing LaneBuffer, row: Int, pathCount: Int, to series: Int) {
        precondition((0...Block.pathCount).contains(pathCount), "A block has 0…64 paths, not \(pathCount).")
        guard pathCount > 0 else { return }
        isFlushed = false
        accumulators[series].add(
            buffer, row: row, pathCount: pathCount, totals: totals, series: series)
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

    /// Adds rows, and their differences from another buffer's rows, in one go.
    ///
    /// The same as ``add(_:row:pathCount:to:)`` and ``addDifference(_:row:minus:row:pathCount:to:)`` for each, without
    /// the run-time check of every access to the accumulators.
    public func add(
        _ buffer: borrowing LaneBuffer, minus other: borrowing LaneBuffer, rows: [SummaryRow], pathCount: Int
    ) {
        precondition((0...Block.pathCount).contains(pathCount), "A block has 0…64 paths, not \(pathCount).")
        guard pathCount > 0 else { return }
        isFlushed = false
        let totals = totals
        var accumulators = accumulators.mutableSpan
        for row in rows {
            accumulators[row.level].add(
                buffer, row: row.row, pathCount: pathCount, totals: totals, series: row.level)
            guard let difference = row.difference else { continue }
            for group in 0..<Block.groupCount {
                scratch[0, group] = buffer[row.row, group] - other[row.row, group]
            }
            accumulators[difference].add(
                scratch, row: 0, pathCount: pathCount, totals: totals, series: difference)
        }
    }

    /// Ends a superblock: moves all that was gathered into the totals.
    ///
    /// To be called at the same path numbers whatever the number of workers.
    public func flush() {
        for index in accumulators.indices { accumulators[index].flush(into: totals.cells[index]) }
        isFlushed = true
    }

    /// Adds another table's totals; integer additions only, so that any order gives the same bits.
    ///
    /// - Precondition: both have the same series and are flushed.
    public func merge(_ other: SummaryTable) {
        precondition(isFlushed && other.isFlushed, "Tables are merged after flush().")
        totals.merge(other.totals)
    }

    /// What is known of a series.
    ///
    /// - Precondition: the table is flushed and the series has at least one path.
    public func statistics(of series: Int) -> SeriesStatistics {
        precondition(isFlushed, "Statistics are read after flush().")
        return totals.statistics(of: series)
    }

    private var isFlushed = true
}

/// A row of a buffer that is summarised.
public struct SummaryRow: Hashable, Sendable {
    /// The row.
    public let row: Int
    /// The series of its values.
    public let level: Int
    /// The series of its differences from the same row of another buffer, if they are summarised.
    public let difference: Int?

    /// A row with its series.
    public init(row: Int, level: Int, difference: Int?) {
        self.row = row
        self.level = level
        self.difference = difference
    }
}
