internal import Finsam
internal import Stochastics
internal import Synchronization

/// Runs the replicates of a scenario one after the other, all workers on the same one, so that one set of histograms does
/// for all: at the end of a replicate each series notes what is new in it, see ``ReplicateSpread``.
struct ReplicatedRun {
    private let simulation: Simulation
    private let plan: ScenarioPlan
    private let index: SeriesIndex
    private let totals: SummaryTotals
    /// Blocks in a replicate.
    private let blockCount: Int
    /// Superblocks in a replicate.
    private let superblockCount: Int

    init(_ simulation: Simulation, _ plan: ScenarioPlan, _ index: SeriesIndex, _ totals: SummaryTotals) {
        self.simulation = simulation
        self.plan = plan
        self.index = index
        self.totals = totals
        blockCount = simulation.pathCount / Replicates.extent
        // At least four, as far as there are blocks, so that few paths too are shared between workers; the exact addition at
        // the end of each costs as much as some 10 paths. Depends on the number of paths alone, and so do the results.
        let largest = Summariser.superblockPathCount / Block.pathCount
        superblockCount = max((blockCount + largest - 1) / largest, min(blockCount, 4))
    }

    /// The blocks of a superblock, by position in the replicate.
    private func blocks(of superblock: Int) -> Range<Int> {
        (superblock * blockCount / superblockCount)..<((superblock + 1) * blockCount / superblockCount)
    }

    /// Runs all paths; `false` if `progress` said to stop.
    func run(_ progress: @escaping @Sendable (Double) -> Bool) async -> Bool {
        let workerCount = simulation.threadCount
        let counters = (0..<Replicates.count).map { _ in Simulation.Counter() }
        let meeting = Meeting(of: workerCount)
        let isStopped = Flag()
        let seriesCount = totals.series.count
        return await withTaskGroup(of: Bool.self) { group in
            for number in 0..<workerCount {
                let share = (seriesCount * number / workerCount)..<(seriesCount * (number + 1) / workerCount)
                group.addTask {
                    let worker = Summariser(
                        plan, index: index, reference: simulation.study.reference, seed: simulation.seed,
                        sampling: simulation.sampling, totals: totals)
                    for replicate in 0..<Replicates.count {
                        while !isStopped.isSet {
                            let superblock = counters[replicate].next()
                            guard superblock < superblockCount else { break }
                            let done = replicate * superblockCount + superblock
                            if !progress(Double(done) / Double(superblockCount * Replicates.count)) { isStopped.set() }
                            worker.run(blocks: blocks(of: superblock), of: replicate)
                        }
                        await meeting.arrive()
                        // Set before somebody arrived, so that all see it or none.
                        guard !isStopped.isSet else { return false }
                        totals.endReplicate(share)
                        await meeting.arrive()
                    }
                    return true
                }
            }
            return await group.allSatisfy { $0 }
        }
    }

    /// Is set once and stays so.
    private final class Flag: Sendable {
        private let value = Atomic<Bool>(false)
        var isSet: Bool { value.load(ordering: .acquiring) }
        func set() { value.store(true, ordering: .releasing) }
    }
}

/// Where workers wait until all have come; without holding a thread.
private final class Meeting: Sendable {
    private let size: Int
    private let waiting = Guarded<[CheckedContinuation<Void, Never>]>([])

    init(of size: Int) { self.size = size }

    /// Returns when all have arrived.
    func arrive() async {
        await withCheckedContinuation { continuation in
            let all = waiting.locked { waiting in
                waiting.append(continuation)
                guard waiting.count == size else { return [CheckedContinuation<Void, Never>]() }
                defer { waiting = [] }
                return waiting
            }
            for one in all { one.resume() }
        }
    }
}
