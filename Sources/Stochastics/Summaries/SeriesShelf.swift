/// The exact sums and the sketches of some neighbouring series, which several workers may add to at the same time.
///
/// All additions are of whole numbers, so the result does not depend on who came first. Shared, because histograms of each
/// worker's own would take as many times the memory. One lock for several series, so that the next one's histogram can be
/// fetched while one is being counted.
final class SeriesShelf: Sendable {
    /// The number of series on a shelf; the last shelf may hold fewer.
    static var capacity: Int { 32 }

    /// The totals of a series.
    struct Totals: Sendable {
        var sums = ExactSums()
        var sketch = Sketch()
        /// One or none: most runs have no replicates, and shall not keep room for one in each of thousands of series.
        private var spreads: [ReplicateSpread] = []

        /// Nil before the end of the first replicate, and in a run without replicates.
        var spread: ReplicateSpread? { spreads.first }

        /// Ends a replicate.
        mutating func endReplicate(isIndicator: Bool) {
            if spreads.isEmpty { spreads = [ReplicateSpread()] }
            spreads[0].endReplicate(sums, isIndicator ? nil : sketch)
        }
    }

    private let state: Guarded<[Totals]>

    init(seriesCount: Int) { state = Guarded(Array(repeating: Totals(), count: seriesCount)) }

    /// Gives one worker at a time access to the totals.
    func locked<Result: Sendable>(_ body: (inout [Totals]) -> Result) -> Result {
        state.locked(body)
    }

    /// The same, but only if nobody else has access.
    ///
    /// - Returns: whether `body` was called
    func lockedIfFree(_ body: (inout [Totals]) -> Void) -> Bool {
        state.lockedIfFree(body) != nil
    }

    /// Adds other totals of the same series; between the ends of replicates, whose spread stays this one's.
    func merge(_ other: [Totals]) {
        locked { own in
            for index in own.indices {
                own[index].sums.merge(other[index].sums)
                own[index].sketch.merge(other[index].sketch)
            }
        }
    }

    /// The totals now.
    var now: [Totals] { locked { $0 } }
}
