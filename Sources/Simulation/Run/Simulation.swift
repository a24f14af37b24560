public import Finsam
public import Stochastics
internal import Synchronization

/// Runs a study and summarises it.
///
/// *Simulering.* Results depend on the study, the mode, the seed and the number of paths, and on nothing else: they are
/// bit-identical for any number of threads, and the first *n* paths of a longer run are the paths of a run of *n*.
public struct Simulation: Sendable {
    /// The study.
    public let study: Study
    /// How it is run.
    public let mode: Mode
    /// How the paths are chosen; without meaning in the other modes.
    public let sampling: Sampling
    /// The seed of the random numbers.
    public let seed: UInt64
    /// The number of Monte Carlo paths, with replicates rounded up to a multiple of ``Replicates/extent``; 1 in the other
    /// modes.
    public let pathCount: Int
    /// The number of threads that paths are shared between.
    public let threadCount: Int

    /// Creates a simulation.
    ///
    /// - Precondition: `pathCount` and `threadCount` are at least 1.
    public init(
        _ study: Study, mode: Mode = .monteCarlo, sampling: Sampling = .pseudo, seed: UInt64, pathCount: Int,
        threadCount: Int
    ) {
        precondition(pathCount >= 1 && threadCount >= 1, "a simulation has at least one path and one thread")
        self.study = study
        self.mode = mode
        self.sampling = mode == .monteCarlo ? sampling : .pseudo
        self.seed = seed
        let whole = sampling.isReplicated ? Replicates.pathCount(atLeast: pathCount) : pathCount
        self.pathCount = mode == .monteCarlo ? whole : 1
        self.threadCount = threadCount
        baseFactors = FactorSystem(study.scenarios[0].world, like: nil)
    }

    private init(_ other: Simulation, _ study: Study) {
        self.study = study
        (mode, sampling, seed) = (other.mode, other.sampling, other.seed)
        (pathCount, threadCount) = (other.pathCount, other.threadCount)
        (baseFactors, reusesRows) = (other.baseFactors, other.reusesRows)
    }

    /// The same simulation of a study with the same factors: distributions that it has already compiled are not compiled
    /// again.
    public func asked(of study: Study) -> Simulation { Simulation(self, study) }

    private let baseFactors: FactorSystem
    /// Whether rows that are the reference's or another row's by construction are taken over; without, every row is
    /// summarised.
    var reusesRows = true

    /// A scenario of the study, compiled.
    func plan(scenario: Int, mode: Mode) -> ScenarioPlan {
        ScenarioPlan(study.scenarios[scenario], years: study.years, mode: mode, base: baseFactors)
    }

    /// A scenario of the study with other alternatives, compiled for the simulation's mode.
    func plan(_ scenario: Scenario) -> ScenarioPlan {
        ScenarioPlan(scenario, years: study.years, mode: mode, base: baseFactors)
    }

    /// Runs a scenario.
    ///
    /// - Parameters:
    ///   - scenario: its index in ``Study/scenarios``
    ///   - progress: told the share of paths that are done, from any thread; returns whether to go on
    /// - Returns: the summaries, or `nil` if `progress` said to stop
    public func run(
        scenario: Int, progress: @escaping @Sendable (Double) -> Bool = { _ in true }
    ) async -> ScenarioResult? {
        let plan = plan(scenario: scenario, mode: mode)
        let expected = ExpectedRows(plan, reference: study.reference)
        let index = SeriesIndex(
            plan, reference: study.reference, reusesRows: reusesRows, expected: expected.value)
        let totals = SummaryTotals(series: index.specifications)
        if mode == .monteCarlo {
            let isComplete =
                sampling.isReplicated
                ? await ReplicatedRun(self, plan, index, totals).run(progress)
                : await runPaths(plan, index, totals, progress)
            guard isComplete else { return nil }
        } else {
            Summariser(plan, index: index, reference: study.reference, seed: seed, totals: totals)
                .runWithoutRandomness()
        }
        let net = plan.layout.row(.net, of: study.focus)
        return ScenarioResult(
            study: study, scenario: scenario, mode: mode, pathCount: pathCount, plan: plan,
            figures: .run(index, await summaries(of: totals)),
            netDistributions: study.alternatives.indices.map { alternative in
                guard case .series(let series) = index.difference(alternative, study.years.count, net) else {
                    return nil
                }
                return totals.statistics(of: series).binned()
            })
    }

    /// The summaries of all series, shared between the workers in runs of neighbours; several runs for each worker, since
    /// some series take much longer than others.
    private func summaries(of totals: SummaryTotals) async -> [OutcomeSummary] {
        let count = totals.series.count
        let extent = max(1, count / (8 * threadCount))
        return await withTaskGroup(of: (Int, [OutcomeSummary]).self) { group in
            for first in stride(from: 0, to: count, by: extent) {
                group.addTask {
                    (first, (first..<min(first + extent, count)).map { OutcomeSummary(totals.statistics(of: $0)) })
                }
            }
            var parts: [(Int, [OutcomeSummary])] = []
            for await part in group { parts.append(part) }
            return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
        }
    }

    /// Shares the paths between workers; `false` if `progress` said to stop.
    private func runPaths(
        _ plan: ScenarioPlan, _ index: SeriesIndex, _ totals: SummaryTotals,
        _ progress: @escaping @Sendable (Double) -> Bool
    ) async -> Bool {
        let extent = Summariser.superblockPathCount
        let superblockCount = (pathCount + extent - 1) / extent
        let workerCount = min(threadCount, superblockCount)
        let counter = Counter()
        return await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<workerCount {
                group.addTask {
                    let worker = Summariser(
                        plan, index: index, reference: study.reference, seed: seed, totals: totals)
                    while true {
                        let superblock = counter.next()
                        guard superblock < superblockCount else { return true }
                        guard progress(Double(superblock) / Double(superblockCount)) else { return false }
                        worker.run(superblock: superblock, pathCount: pathCount)
                    }
                }
            }
            return await group.allSatisfy { $0 }
        }
    }

    /// Where the latents of a block of paths come from.
    func source(block: Int, years: ClosedRange<Int>, _ variation: Variation? = nil) -> FactorSource {
        guard mode == .monteCarlo else { return .median }
        guard let variation else { return .sampled(sampling, seed: seed, block: block, years: years) }
        return .varied(variation, sampling, seed: seed, block: block, years: years)
    }

    /// Deals out superblocks.
    final class Counter: Sendable {
        private let value = Atomic<Int>(0)
        func next() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
    }
}

/// The rows of the expected run, about which the moments of a Monte Carlo run are taken.
struct ExpectedRows {
    private let values: [Double]
    private let layout: OutcomeLayout
    private let periodCount: Int

    init(_ plan: ScenarioPlan, reference: Int) {
        let layout = plan.layout
        let periodCount = plan.world.years.count + 1
        var values = [Double](repeating: 0, count: plan.alternatives.count * periodCount * layout.rowCount)
        BlockRunner(plan, reference: reference).run(.median) { alternative, period, rows in
            for row in 0..<layout.rowCount {
                values[(alternative * periodCount + period) * layout.rowCount + row] = rows.value(row: row, path: 0)
            }
        }
        self.values = values
        self.layout = layout
        self.periodCount = periodCount
    }

    func value(_ alternative: Int, _ period: Int, _ row: Int) -> Double {
        values[(alternative * periodCount + period) * layout.rowCount + row]
    }
}

extension Simulation {
    /// The factors of a scenario that vary on their own, see ``FactorSystem/parts``.
    public func parts(scenario: Int) -> [[Int]] { plan(scenario: scenario, mode: mode).world.factors.parts }
}
