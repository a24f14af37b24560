/// The exact totals of a list of series, to which workers add, see ``SummaryTable``.
public final class SummaryTotals: Sendable {
    /// What is summarised.
    public let series: [SeriesSpecification]
    let cells: [SeriesTotals]

    /// Empty totals for each series.
    public init(series: [SeriesSpecification]) {
        self.series = series
        cells = series.map { _ in SeriesTotals() }
    }

    /// Adds other totals, such as those of another process; integer additions only.
    ///
    /// - Precondition: both are of the same series.
    public func merge(_ other: SummaryTotals) {
        precondition(series == other.series, "Only totals of the same series can be merged.")
        for (cell, added) in zip(cells, other.cells) { cell.merge(added.now) }
    }

    /// Ends a replicate for some of the series: notes what each has gathered since the last one ended.
    ///
    /// Every series has to be noted once, by whichever worker, before the next replicate begins.
    ///
    /// - Precondition: every worker has flushed; the replicate has as many paths as every other one, at least one.
    public func endReplicate(_ series: Range<Int>) {
        for index in series { cells[index].endReplicate(isIndicator: self.series[index].kind == .indicator) }
    }

    /// What is known of a series.
    ///
    /// - Precondition: every worker has flushed, and the series has at least one path.
    public func statistics(of series: Int) -> SeriesStatistics {
        let totals = cells[series].now
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
