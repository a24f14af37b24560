/// One worker's accumulators for a list of series: streamed, mergeable, the same bits for any number of workers.
///
/// Within a superblock of fixed extent, in the order of its paths, sums are kept in double precision, lane by lane;
/// ``flush()`` moves them into the exact fixed-point sums of the totals, which workers share, by integer additions. So
/// results depend on how paths are divided into superblocks, which is fixed, and not on who computed which.
public final class SummaryTable {
    /// What this worker, and perhaps others, add to.
    public let totals: SummaryTotals

    private var accumulators: [SeriesAccumulator] = []
    private let queues: BinQueues
    private var isFlushed = true

    /// A worker with totals of its own.
    public convenience init(series: [SeriesSpecification]) { self.init(addingTo: SummaryTotals(series: series)) }

    /// A worker that adds to totals; several may at the same time.
    public init(addingTo totals: SummaryTotals) {
        self.totals = totals
        var queueCount = 0
        accumulators.reserveCapacity(totals.series.count)
        for specification in totals.series {
            accumulators.append(SeriesAccumulator(specification, queue: queueCount))
            if specification.kind == .amount { queueCount += 1 }
        }
        queues = BinQueues(queueCount: queueCount)
    }

    /// Adds the first paths of a row to a series of amounts.
    ///
    /// - Precondition: `pathCount` is 0…64; the values are finite and within 2⁴³ resolutions of the shift (checked once
    ///   a row, by the sum of squares, so that neither infinity nor NaN can enter).
    /// - Complexity: 64 values, about 1 ns each.
    public func add(_ buffer: borrowing LaneBuffer, row: Int, pathCount: Int, to series: Int) {
        add(
            buffer, FlagBuffer(rowCount: 0), minus: buffer,
            rows: [SummaryRow(row: row, level: series, difference: nil)], pathCount: pathCount)
    }

    /// Adds the first paths of a row of flags to a series of indicators.
    ///
    /// - Precondition: `pathCount` is 0…64.
    public func add(_ flags: borrowing FlagBuffer, row: Int, pathCount: Int, to series: Int) {
        let none = LaneBuffer(rowCount: 0)
        add(
            none, flags, minus: none, rows: [SummaryRow(row: row, level: series, difference: nil)], pathCount: pathCount
        )
    }

    /// Adds rows, and the paired differences of rows from another buffer's, path by path. Equal rows add exact zeros.
    ///
    /// Many rows in one call, because each access to a stored property of a class costs a check at run time.
    ///
    /// - Parameter flags: where the rows of indicators are
    /// - Precondition: as for ``add(_:row:pathCount:to:)``; a difference is not of an indicator.
    public func add(
        _ buffer: borrowing LaneBuffer, _ flags: borrowing FlagBuffer, minus other: borrowing LaneBuffer,
        rows: [SummaryRow], pathCount: Int
    ) {
        precondition((0...Block.pathCount).contains(pathCount), "A block has 0…64 paths, not \(pathCount).")
        guard pathCount > 0 else { return }
        isFlushed = false
        var accumulators = accumulators.mutableSpan
        for row in rows {
            if let level = row.level {
                if accumulators[level].isIndicator {
                    precondition(row.difference == nil, "An indicator has no differences.")
                    accumulators[level].addIndicator(flags[row.row], pathCount: pathCount)
                    continue
                }
                add(&accumulators[level], level, buffer, row.row, minus: buffer, isDifference: false, pathCount)
            }
            guard let difference = row.difference else { continue }
            add(&accumulators[difference], difference, buffer, row.row, minus: other, isDifference: true, pathCount)
        }
    }

    @inline(__always)
    private func add(
        _ accumulator: inout SeriesAccumulator, _ series: Int, _ buffer: borrowing LaneBuffer, _ row: Int,
        minus other: borrowing LaneBuffer, isDifference: Bool, _ pathCount: Int
    ) {
        if pathCount == Block.pathCount {
            if accumulator.isFull { totals.locked(series) { accumulator.count(queues, in: &$0.sketch) } }
            accumulator.addBlock(buffer, row: row, minus: other, isDifference: isDifference, queues: queues)
        } else {
            totals.locked(series) {
                accumulator.addPart(
                    buffer, row: row, minus: other, isDifference: isDifference, pathCount: pathCount, to: &$0.sketch)
            }
        }
    }

    /// Ends a superblock: moves all that was gathered into the totals.
    ///
    /// To be called at the same path numbers whatever the number of workers.
    public func flush() {
        var taken: [Int] = []
        for shelf in totals.shelves.indices
        where !totals.shelves[shelf].lockedIfFree({ flush(shelf, into: &$0) }) { taken.append(shelf) }
        // Whoever waits is put to sleep and woken, which takes longer than a shelf.
        for shelf in taken { totals.shelves[shelf].locked { flush(shelf, into: &$0) } }
        isFlushed = true
    }

    private func flush(_ shelf: Int, into totals: inout [SeriesShelf.Totals]) {
        var accumulators = accumulators.mutableSpan
        let first = shelf * SeriesShelf.capacity
        for index in totals.indices {
            let ahead = index + Self.seriesAhead
            let next =
                ahead < totals.count
                ? accumulators[first + ahead].counting(into: totals[ahead].sketch.place) : .none
            accumulators[first + index].flush(queues, into: &totals[index], next: next)
        }
    }

    /// How far ahead of counting a series' bins and histogram are asked for.
    private static var seriesAhead: Int { 2 }

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
}

/// A row of a buffer that is summarised.
public struct SummaryRow: Hashable, Sendable {
    /// The row.
    public let row: Int
    /// The series of its values, if they are summarised.
    public let level: Int?
    /// The series of its differences from the same row of another buffer, if they are summarised.
    public let difference: Int?

    /// A row with its series.
    public init(row: Int, level: Int?, difference: Int?) {
        self.row = row
        self.level = level
        self.difference = difference
    }
}
