import Analysis
import Finsam
import Simulation
import Stochastics
import Testing

@Suite struct AttributionInvariantTests {
    private let uncertain: Study = {
        var study = TwoNeighbours(years: 2024...2026, moveYear: nil, saving: .factor(0))
        study.factors = [Factor(name: "saving", distribution: .uniform(low: 0, high: 1), time: .constant)]
        return study.study
    }()

    private func attribution(
        _ study: Study, threads: Int = 1, sampling: Sampling = .pseudo, paths: Int = 2_100
    ) async throws -> Attribution {
        let simulation = Simulation(study, sampling: sampling, seed: 9, pathCount: paths, threadCount: threads)
        let net = Quantity(.municipality(.net, 0), period: study.years.count)
        let blending = try Blending(simulation, scenario: 0, from: 0, to: 1, of: net)
        return try #require(await Attribution.run(blending, simulation))
    }

    private func bits(_ attribution: Attribution) -> [UInt64] {
        let ends = [attribution.from, attribution.to, attribution.difference]
        let parts = attribution.parts.flatMap { [$0.value, $0.alone, $0.last, $0.raises] + $0.quantiles }
        return (ends + parts).flatMap { [$0.value.bitPattern, ($0.standardError ?? -1).bitPattern] }
    }

    @Test func `two threads give the same bits as one`() async throws {
        #expect(bits(try await attribution(uncertain)) == bits(try await attribution(uncertain, threads: 2)))
    }

    @Test func `the ends are what the paths of a run say`() async throws {
        let result = try await attribution(uncertain)
        let simulation = Simulation(uncertain, seed: 9, pathCount: 2_100, threadCount: 1)
        let net = Quantity(.municipality(.net, 0), period: uncertain.years.count)
        let values = try #require(await simulation.values(of: [net], scenario: 0))
        for (end, alternative) in [(result.from, 0), (result.to, 1)] {
            let sample = PathSample(values[quantity: 0, alternative: alternative], sampling: .pseudo)
            #expect(sample.mean == end)
        }
    }

    @Test(arguments: [Sampling.pseudo, .antithetic, .sobol])
    func `parts add up to the difference, and one part has the difference's error`(sampling: Sampling) async throws {
        let result = try await attribution(uncertain, sampling: sampling, paths: Replicates.extent)
        #expect(result.parts.count == 1 && result.parts[0].value == result.difference)
        let moved = try await attribution(TwoNeighbours(years: 2024...2026, moveYear: 2025).study, paths: 64)
        let sum = moved.parts.reduce(0) { $0 + $1.value.value }
        #expect(abs(sum - moved.difference.value) < 1e-6 && moved.largestGap < 1e-9)
    }

    @Test func `who is told to stop gives nothing`() async throws {
        let simulation = Simulation(uncertain, seed: 9, pathCount: 64, threadCount: 1)
        let net = Quantity(.municipality(.net, 0), period: 3)
        let blending = try Blending(simulation, scenario: 0, from: 0, to: 1, of: net)
        #expect(await Attribution.run(blending, simulation) { _ in false } == nil)
    }
}
