import Analysis
import Finsam
import Foundation
import Simulation
import Stochastics
import StudyFiles
import Testing

/// Looking until it is known.
@Suite struct StoppingInvariantTests {
    private func study() throws -> Study {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let study = try StudyDocument.read(root.appendingPathComponent("scenarios/ksau").path).study
        return study.selecting(alternatives: [0, 2], reference: 0, scenarios: [0])
    }

    private func net(_ study: Study) -> Quantity {
        Quantity(.municipality(.net, study.focus), period: study.years.count)
    }

    private func stopping(
        _ goal: StoppingRule.Goal, largest: Int, sampling: Sampling = .pseudo, threads: Int = 2
    ) async throws -> Stopping {
        let study = try study()
        let simulation = Simulation(
            study, sampling: sampling, seed: 7, pathCount: largest, threadCount: threads)
        return try #require(
            await simulation.stopping(
                by: StoppingRule(goal, of: net(study), largestPathCount: largest), scenario: 0))
    }

    @Test(arguments: [Sampling.pseudo, .sobol])
    func `a clear sign is settled at the first look, whatever the number of threads`(sampling: Sampling) async throws {
        let study = try study()
        var found: Set<Stopping> = []
        for threads in [1, 3] {
            let simulation = Simulation(
                study, sampling: sampling, seed: 7, pathCount: 1 << 20, threadCount: threads)
            found.insert(
                try #require(
                    await simulation.stopping(
                        by: StoppingRule(.sign(confidence: 0.99), of: net(study), largestPathCount: 1 << 20),
                        scenario: 0)))
        }
        let stopping = try #require(found.first)
        #expect(found.count == 1)
        #expect(stopping.isReached && stopping.pathCount == 1024 && stopping.lookCount == 1)
        #expect(stopping.differences.map(\.alternative) == [1])
    }

    @Test func `what is asked for in vain ends at the most paths and says so`() async throws {
        let stopping = try await stopping(.standardError(atMost: 1), largest: 1500)
        #expect(!stopping.isReached && stopping.pathCount == 1500 && stopping.lookCount == 2)
    }

    @Test func `the standard error is that of a run of that length`() async throws {
        let stopping = try await stopping(.standardError(atMost: 30_000), largest: 1 << 16)
        let study = try study()
        let run = try #require(
            await Simulation(study, seed: 7, pathCount: stopping.pathCount, threadCount: 2).run(scenario: 0))
        for difference in stopping.differences {
            let summary = try #require(
                run.difference(.net, of: study.focus, alternative: difference.alternative, period: run.horizon))
            #expect(abs(summary.mean - difference.mean.value) < 1e-3)
            let (error, other) = (try #require(summary.standardError), try #require(difference.mean.standardError))
            #expect(abs(error - other) < 1e-3 && other <= 30_000)
        }
    }

    @Test func `an alternative that is the reference is settled as equal`() async throws {
        let study = try study().selecting(alternatives: [0, 0], reference: 0, scenarios: [0])
        let simulation = Simulation(study, seed: 7, pathCount: 4096, threadCount: 1)
        let stopping = try #require(
            await simulation.stopping(
                by: StoppingRule(.sign(confidence: 0.99), of: net(study), largestPathCount: 4096), scenario: 0))
        #expect(stopping.isReached && stopping.pathCount == 1024 && stopping.differences.allSatisfy(\.isZero))
    }
}

@Suite struct StudentQuantileKnownAnswerTests {
    /// SciPy 1: stats.t.ppf(1 - p, 15).
    @Test(arguments: [
        (0.025, 2.131_449_545_559_776), (0.005, 2.946_712_883_475_238), (0.25, 0.691_196_948_958_490), (0.5, 0),
    ])
    func `Student's t with 15 degrees of freedom`(tail: Double, quantile: Double) {
        #expect(abs(Replicates.studentQuantile(upperTail: tail) - quantile) < 1e-9)
    }
}
