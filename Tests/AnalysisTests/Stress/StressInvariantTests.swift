import Analysis
import Finsam
import Simulation
import Stochastics
import Testing

/// What holds whatever the numbers are.
@Suite struct StressInvariantTests {
    private static let shocks = [
        "state.appropriation-changes.2025=-0.1", "factors.use.discrete.probabilities=[0.5, 0.5]",
    ]

    /// - Parameter paths: by default more than one thread is given at a time
    private func run(threads: Int, sampling: Sampling, paths: Int = 8_192 + 70) async throws -> StressResult {
        let simulation = try StressedStudy.simulation(
            utilisation: "use", Self.shocks, sampling: sampling, pathCount: paths, threadCount: threads)
        return try #require(await StressTest(simulation).run())
    }

    @Test(arguments: [Sampling.pseudo, .sobol])
    func `any number of threads gives the same bits`(sampling: Sampling) async throws {
        let (one, two) = try await (run(threads: 1, sampling: sampling), run(threads: 2, sampling: sampling))
        #expect(one.worlds == two.worlds)
    }

    @Test func `alternatives that do the same are never told apart, and one that only pays more is behind`()
        async throws
    {
        let result = try await run(threads: 2, sampling: .pseudo, paths: 640)
        for world in result.worlds {
            #expect(world.leads[0][1].clarity == .none && world.leads[1][0].clarity == .none)
            #expect(world.leads[0][2].sign == 1 && world.leads[2][0].sign == -1)
            #expect(world.order == [0, 1, 2])
            #expect(world.cells[0] == world.cells[1])
        }
    }

    @Test func `levels are those of a run, and a change is the difference of levels`() async throws {
        let simulation = try StressedStudy.simulation(utilisation: "use", Self.shocks, pathCount: 500)
        let stress = try #require(await StressTest(simulation).run())
        for scenario in 0..<3 {
            let run = try #require(await simulation.run(scenario: scenario))
            let cell = stress.worlds[scenario].cells[0]
            func near(_ value: Double, _ expected: Double) -> Bool {
                abs(value - expected) <= 1e-9 * max(1, abs(expected))
            }
            let any = run.probabilityOfOwnRule(of: 0, alternative: 0, period: run.horizon)
            #expect(near(cell.level(.anyRule).value, any?.mean ?? .nan))
            let curtailed = run.outcome(.curtailment, of: .association(0), alternative: 0, period: run.horizon)
            #expect(near(cell.level(.curtailment).value, curtailed?.mean ?? .nan))
            let paid = run.outcome(.contribution, of: 0, alternative: 0, period: run.horizon)
            #expect(near(cell.level(.contribution).value, (paid?.mean ?? .nan) / 3))
            for outcome in StressOutcome.allCases {
                let base = stress.worlds[0].cells[0].level(outcome).value
                #expect(near(cell.level(outcome).value - base, cell.change(outcome).difference.value))
            }
        }
    }

    @Test func `a run that is told to stop gives nothing`() async throws {
        let simulation = try StressedStudy.simulation(Self.shocks)
        #expect(await StressTest(simulation).run { world, _ in world < 1 }?.worlds == nil)
    }
}
