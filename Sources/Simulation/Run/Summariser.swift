internal import Stochastics

/// One worker's summaries of a scenario.
///
/// Paths are cut into superblocks of fixed extent. Within one, sums are taken in a fixed order; between them they are
/// integers. So the result is the same, bit for bit, whichever worker takes which superblock.
final class Summariser {
    /// The number of paths in a superblock: small enough to share few paths evenly, large enough that the exact addition
    /// at its end costs little.
    static let superblockPathCount = 1024

    private let table: SummaryTable
    private let index: SeriesIndex
    private let runner: BlockRunner
    private let seed: UInt64
    private let sampling: Sampling

    init(
        _ plan: ScenarioPlan, index: SeriesIndex, reference: Int, seed: UInt64, sampling: Sampling = .pseudo,
        totals: SummaryTotals
    ) {
        self.index = index
        self.seed = seed
        self.sampling = sampling
        runner = BlockRunner(plan, reference: reference, skipsCopies: index.reusesRows)
        table = SummaryTable(addingTo: totals)
    }

    /// Runs the paths of a superblock that are below the path count.
    func run(superblock: Int, pathCount: Int) {
        let first = superblock * Self.superblockPathCount
        let last = min(first + Self.superblockPathCount, pathCount)
        for start in stride(from: first, to: last, by: Block.pathCount) {
            run(.random(seed: seed, block: start / Block.pathCount), pathCount: min(Block.pathCount, last - start))
        }
        table.flush()
    }

    /// Runs the paths of a superblock of a replicate: whole blocks, by their positions in it.
    func run(blocks positions: Range<Int>, of replicate: Int) {
        for position in positions {
            let block = Replicates.block(position, of: replicate)
            run(
                .sampled(sampling, seed: seed, block: block, years: runner.plan.world.years),
                pathCount: Block.pathCount)
        }
        table.flush()
    }

    /// Runs a single path of a mode without randomness.
    func runWithoutRandomness() {
        run(.median, pathCount: 1)
        table.flush()
    }

    private func run(_ source: FactorSource, pathCount: Int) {
        let reference = runner.alternatives[runner.reference]
        let horizon = index.periodCount - 1
        runner.run(source) { alternative, period, rows in
            let other = period == horizon ? reference.horizon : reference.outcomes
            table.add(
                rows.amounts, rows.flags, minus: other.amounts, rows: index.rows(alternative, period),
                pathCount: pathCount)
        }
    }
}
