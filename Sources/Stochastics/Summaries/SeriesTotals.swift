internal import Synchronization

/// The exact sums and the sketch of one series, which several workers may add to at the same time.
///
/// All additions are of whole numbers, so the result does not depend on who came first. Shared, because a histogram for
/// each worker would take as many times the memory; a worker comes by only when its queue is full or a superblock ends.
final class SeriesTotals: Sendable {
    /// The totals as values.
    struct State: Sendable {
        var sums = ExactSums()
        var sketch = Sketch()
        /// Nil before the end of the first replicate, and in a run without replicates.
        var spread: ReplicateSpread?
    }

    private let state = Mutex(State())
    /// Repeats the order of the lock's holders in atomics: the standard library's lock is not compiled for the thread
    /// sanitizer, which would see none and report a race.
    private let order = Atomic<Bool>(false)

    private func locked<Result: Sendable>(_ body: (inout State) -> Result) -> Result {
        state.withLock {
            _ = order.load(ordering: .acquiring)
            defer { order.store(true, ordering: .releasing) }
            return body(&$0)
        }
    }

    /// Adds the sums of a superblock.
    func add(count: Int, sum: Double, sumOfSquares: Double) {
        locked { $0.sums.add(count: count, sum: sum, sumOfSquares: sumOfSquares) }
    }

    /// Counts the first rows of a queue.
    func count(_ queues: borrowing BinQueues, queue: Int, rowCount: Int) {
        locked { $0.sketch.count(queues, queue: queue, rowCount: rowCount) }
    }

    /// Counts one bin several times.
    func count(_ bin: Int, times: Int) { locked { $0.sketch.count(bin, times: times) } }

    /// Ends a replicate.
    func endReplicate(isIndicator: Bool) {
        locked {
            if $0.spread == nil { $0.spread = ReplicateSpread() }
            let (sums, sketch) = ($0.sums, isIndicator ? nil : $0.sketch)
            $0.spread?.endReplicate(sums, sketch)
        }
    }

    /// Adds other totals; between the ends of replicates, whose spread stays this one's.
    func merge(_ other: State) {
        locked {
            $0.sums.merge(other.sums)
            $0.sketch.merge(other.sketch)
        }
    }

    /// The totals now.
    var now: State { locked { $0 } }
}
