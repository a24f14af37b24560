import Finsam
import Simulation
import Stochastics
import Synchronization
import Testing

/// Several workers on one run, and several runs at once: under the thread sanitizer no two of them may touch the same
/// memory unguarded, and everywhere the bits may not depend on who did what.
@Suite struct RunThreadSafetyTests {
    /// Five superblocks of 1 024 paths, the last one short: more than there are workers, and a block of 17 paths.
    static let superblockCount = 5
    static let pathCount = 4 * 1_024 + 17

    /// Curtailed on many paths, so that amounts, indicators, differences, rows of equal values and a payback occur.
    static let study: Study = {
        var study = HandmadeStudy()
        study.factors = [
            Factor(name: "growth", distribution: .normal(mean: 0, standardDeviation: 0.05), time: .autoregressive(0.5)),
            Factor(
                name: "use", distribution: .logitNormal(median: 0.8, logitStandardDeviation: 0.5), time: .independent),
            Factor(
                name: "cost", distribution: .lognormal(median: 1, logStandardDeviation: 0.1),
                time: .randomWalk(start: 0)),
            Factor(
                name: "cut", distribution: .event(probability: 0.2, size: .uniform(low: 0.1, high: 0.3)),
                time: .constant),
        ]
        study.correlations = [Correlation(first: 0, second: 1, coefficient: 0.4)]
        (study.growth, study.utilisation, study.administration) = (.factor(0), .factor(1), .factor(2))
        study.openingBalance = 20_000
        study.alternatives = [
            HandmadeStudy.Change(), HandmadeStudy.Change(oneOff: .fixed(20_000), saving: .factor(3)),
        ]
        study.scenarioCount = 2
        return study.make()
    }()

    private static func simulation(
        threads: Int, paths: Int = pathCount, sampling: Sampling = .pseudo
    ) -> Simulation {
        Simulation(study, sampling: sampling, seed: 17, pathCount: paths, threadCount: threads)
    }

    private static func bits(threads: Int, paths: Int = pathCount, scenario: Int = 0) async -> [UInt64?]? {
        await simulation(threads: threads, paths: paths).run(scenario: scenario)?.bits
    }

    /// Counts the calls of a run's progress, which come from any thread, and says when to stop.
    ///
    /// With atomics and not with a lock, since those are what the thread sanitizer understands.
    private final class Watch: Sendable {
        private let callCount = Atomic<Int>(0)
        /// A hexadecimal digit for each superblock, the first one the lowest.
        private let told = Atomic<Int>(0)
        private let goesOn: @Sendable (_ call: Int) -> Bool

        init(_ goesOn: @escaping @Sendable (_ call: Int) -> Bool = { _ in true }) { self.goesOn = goesOn }

        func progress(_ share: Double) -> Bool {
            let superblock = Int((share * Double(superblockCount)).rounded())
            told.add(1 << (4 * superblock), ordering: .relaxed)
            return goesOn(callCount.add(1, ordering: .relaxed).oldValue)
        }

        var calls: Int { callCount.load(ordering: .relaxed) }
        var callsBySuperblock: String { String(told.load(ordering: .relaxed), radix: 16) }
    }

    @Test func `one, two and four workers give the same bits, and one path less gives others`() async throws {
        let one = try #require(await Self.bits(threads: 1))
        #expect(await Self.bits(threads: 2) == one)
        #expect(await Self.bits(threads: 4) == one)
        let fewer = try #require(await Self.bits(threads: 4, paths: Self.pathCount - 1))
        #expect(fewer.count == one.count)
        #expect(fewer != one)
    }

    /// Three blocks a replicate in as many superblocks; workers meet 32 times.
    @Test func `replicates give the same bits with one, two and five workers`() async throws {
        func bits(_ threads: Int, _ paths: Int = 3 * 1_024) async throws -> [UInt64?] {
            let simulation = Self.simulation(threads: threads, paths: paths, sampling: .sobol)
            return try #require(await simulation.run(scenario: 0)).bits
        }
        let one = try await bits(1)
        #expect(try await bits(2) == one)
        #expect(try await bits(5) == one)
        #expect(try await bits(2, 2 * 1_024 + 1) == one)
        #expect(try await bits(2, 2 * 1_024) != one)
    }

    /// 16 replicates of two superblocks; a worker that has been told to stop still meets the others.
    @Test(arguments: [1, 3])
    func `replicates that are stopped have no result, wherever they are stopped`(threads: Int) async throws {
        let simulation = Self.simulation(threads: threads, paths: 2 * 1_024, sampling: .sobol)
        for limit in [0, 1, 5, 31] {
            let watch = Watch { call in call < limit }
            let stopped = await simulation.run(scenario: 0, progress: watch.progress) == nil
            #expect(stopped)
            #expect(watch.calls > limit && watch.calls <= limit + threads)
        }
        #expect(await simulation.run(scenario: 0) != nil)
    }

    @Test(arguments: [1, 2, 4])
    func `progress is told once of each superblock, from whatever thread`(threads: Int) async {
        let watch = Watch()
        let result = await Self.simulation(threads: threads).run(scenario: 0, progress: watch.progress)
        #expect(result != nil)
        #expect(watch.calls == Self.superblockCount)
        #expect(watch.callsBySuperblock == "11111")
    }

    /// Workers that are told to stop end; no superblock is begun after that but those that were already told to go on.
    @Test(arguments: [1, 2, 4])
    func `a run that is stopped has no result, wherever it is stopped, and leaves nothing behind`(
        threads: Int
    ) async throws {
        let simulation = Self.simulation(threads: threads)
        for limit in [0, 1, Self.superblockCount - 1] {
            let watch = Watch { call in call < limit }
            let stopped = await simulation.run(scenario: 0, progress: watch.progress) == nil
            #expect(stopped)
            #expect(watch.calls > limit)
            #expect(watch.calls <= limit + threads)
        }
        #expect(await simulation.run(scenario: 0)?.bits == Self.bits(threads: 1))
    }

    @Test func `a run that only one of the workers is told to stop has no result either`() async {
        let watch = Watch { call in call != 2 }
        let stopped = await Self.simulation(threads: 4).run(scenario: 0, progress: watch.progress) == nil
        #expect(stopped)
    }

    @Test func `runs, single paths and swings of one simulation at the same time do not disturb each other`()
        async throws
    {
        let simulation = Self.simulation(threads: 2)
        let alone = try #require(await Self.bits(threads: 1))
        let path = String(describing: simulation.trace(path: 70, alternative: 1, scenario: 0))
        let reach = Quantity(.municipality(.reach, 0), period: simulation.study.years.count)
        let swings = simulation.swings(of: reach, from: 0, scenario: 0)
        await withTaskGroup(of: Bool.self) { group in
            for scenario in [0, 1] {
                group.addTask { await simulation.run(scenario: scenario)?.bits == alone }
            }
            for _ in 0..<2 {
                group.addTask {
                    String(describing: simulation.trace(path: 70, alternative: 1, scenario: 0)) == path
                        && simulation.swings(of: reach, from: 0, scenario: 0) == swings
                }
            }
            for await isSame in group { #expect(isSame) }
        }
    }
}
