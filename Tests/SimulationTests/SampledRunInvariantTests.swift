import Finsam
import Reports
import Stochastics
import StudyFiles
import Testing

@testable import Simulation

/// What holds of a run however its paths are chosen.
@Suite struct SampledRunInvariantTests {
    private func study(_ seed: UInt64) throws -> Study {
        let study = try GeneratedStudy(seed: seed).read().study
        let other = study.reference == 0 ? 1 : 0
        return study.selecting(alternatives: [study.reference, other], reference: 0, scenarios: [0, 1])
    }

    @Test(arguments: Sampling.allCases)
    func `the mean of a run is the mean of its single paths`(sampling: Sampling) async throws {
        let study = try study(7)
        let simulation = Simulation(study, sampling: sampling, seed: 3, pathCount: 1_024, threadCount: 2)
        let result = try #require(await simulation.run(scenario: 0))
        let blocks = (0..<16).map { BlockValues(study, sampling: sampling, seed: 3, block: $0) }
        for period in result.periods {
            let row = result.plan.layout.row(.net, of: study.focus)
            let values = blocks.map { $0.row(1, period, row) }
            let means = values.map { $0.reduce(0, +) / 64 }
            let mean = means.reduce(0, +) / 16
            let summary = try #require(result.outcome(.net, of: study.focus, alternative: 1, period: period))
            #expect((summary.mean - mean).magnitude <= 1e-8 * max(1, mean.magnitude))
            #expect(summary.count == 1_024)
            // A block is a replicate here; pseudo's errors come from the paths.
            let squares = sampling.isReplicated ? means : values.flatMap { $0 }
            let count = Double(squares.count)
            let square = squares.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count * (count - 1))
            let error = try #require(summary.standardError)
            #expect((error - square.squareRoot()).magnitude <= 1e-6 * max(1, error))
        }
    }

    @Test(arguments: Sampling.allCases)
    func `a path that is shown is the one that a run of any length used`(sampling: Sampling) throws {
        let study = try study(3)
        for path in [0, 63, 64, 1_030, 5_000] {
            let short = Simulation(study, sampling: sampling, seed: 5, pathCount: path + 1, threadCount: 1)
            let trace = short.trace(path: path, alternative: 1, scenario: 0)
            let long = Simulation(study, sampling: sampling, seed: 5, pathCount: 1_000_000, threadCount: 3)
            #expect(
                String(describing: trace)
                    == String(describing: long.trace(path: path, alternative: 1, scenario: 0)))
            let block = BlockValues(study, sampling: sampling, seed: 5, block: path / 64)
            for (period, year) in trace.years.enumerated() {
                let row = block.layout.row(.contribution, of: study.focus)
                #expect(year.municipalities[study.focus].contribution == block.row(1, period, row)[path % 64])
            }
            #expect(Laws.all(trace) == [])
        }
    }

    @Test func `the number of paths is rounded up where there are replicates, and only there`() throws {
        let study = try study(1)
        func count(_ sampling: Sampling, mode: Mode = .monteCarlo) -> Int {
            Simulation(study, mode: mode, sampling: sampling, seed: 1, pathCount: 1_025, threadCount: 1).pathCount
        }
        #expect(count(.pseudo) == 1_025)
        #expect(count(.antithetic) == 2_048)
        #expect(count(.sobol) == 2_048)
        #expect(count(.sobol, mode: .expected) == 1)
        #expect(
            Simulation(study, mode: .plan, sampling: .sobol, seed: 1, pathCount: 9, threadCount: 1).sampling == .pseudo)
    }

    @Test(arguments: [Sampling.antithetic, .sobol])
    func `an added alternative changes no bit of the others`(sampling: Sampling) throws {
        let whole = try GeneratedStudy(seed: 2).read().study
        let all = Array(whole.alternatives.indices)
        let few = whole.selecting(alternatives: [whole.reference], reference: 0, scenarios: [0])
        let (one, other) = (BlockValues(whole, sampling: sampling), BlockValues(few, sampling: sampling))
        #expect(BlockValues.differingCells(one, [whole.reference], other, [0]) == 0)
        #expect(BlockValues.differingCells(one, all, BlockValues(whole), all) > 10)
    }
}
