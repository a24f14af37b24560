/// The exact totals of a list of series, to which workers add, see ``SummaryTable``.
public final class SummaryTotals: Sendable {
    /// What is summarised.
    public let series: [SeriesSpecification]
    let shelves: [SeriesShelf]

    /// Empty totals for each series.
    public init(series: [SeriesSpecification]) {
        self.series = series
        shelves = stride(from: 0, to: series.count, by: SeriesShelf.capacity).map {
            SeriesShelf(seriesCount: min(SeriesShelf.capacity, series.count - $0))
        }
    }

    /// Adds other totals, such as those of another process; integer additions only.
    ///
    /// - Precondition: both are of the same series.
    public func merge(_ other: SummaryTotals) {
        precondition(series == other.series, "Only totals of the same series can be merged.")
        for (shelf, added) in zip(shelves, other.shelves) { shelf.merge(added.now) }
    }

    /// Ends a replicate for some of the series: notes what each has gathered since the last one ended.
    ///
    /// Every series has to be noted once, by whichever worker, before the next replicate begins.
    ///
    /// - Precondition: every worker has flushed; the replicate has as many paths as every other one, at least one.
    public func endReplicate(_ series: Range<Int>) {
        for index in series { locked(index) { $0.endReplicate(isIndicator: self.series[index].kind == .indicator) } }
    }

    /// What is known of a series.
    ///
    /// - Precondition: every worker has flushed, and the series has at least one path.
    public func statistics(of series: Int) -> SeriesStatistics {
        let totals = shelves[series / SeriesShelf.capacity].locked { $0[series % SeriesShelf.capacity] }
        precondition(totals.sums.count > 0, "Series \(series) has no path.")
        guard self.series[series].kind == .indicator else {
            return SeriesStatistics(
                sums: totals.sums, sketch: totals.sketch, specification: self.series[series], spread: totals.spread)
        }
        // An indicator keeps no sketch: the counts of its two bins follow from its sum.
        let ones = Int((totals.sums.mean * Double(totals.sums.count)).rounded())
        var sketch = Sketch()
        sketch.count(0, times: totals.sums.count - ones)
        sketch.count(1, times: ones)
        return SeriesStatistics(sums: totals.sums, sketch: sketch, specification: .indicator, spread: totals.spread)
    }
}

extension SummaryTotals {
    /// Gives one worker at a time access to a series' totals.
    func locked(_ series: Int, _ body: (inout SeriesShelf.Totals) -> Void) {
        shelves[series / SeriesShelf.capacity].locked { body(&$0[series % SeriesShelf.capacity]) }
    }
}
