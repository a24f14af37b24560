import Finsam
import Stochastics
import StudyFiles
import Testing

@testable import Simulation

/// What is kept of single paths is what a run summarises and what a path shows.
@Suite struct PathValuesInvariantTests {
    /// One of the studies in which associations merge.
    private func study() throws -> Study { try GeneratedStudy(seed: 3).read().study }

    @Test(arguments: Sampling.allCases)
    func `the mean over paths is that of a run, for amounts and for rules`(sampling: Sampling) async throws {
        let study = try study()
        let simulation = Simulation(study, sampling: sampling, seed: 3, pathCount: 1024, threadCount: 2)
        let scenario = study.scenarios.count - 1
        let run = try #require(await simulation.run(scenario: scenario))
        let quantities = [
            Quantity(.municipality(.net, study.focus), period: study.years.count),
            Quantity(.association(.closingBalance, .association(1)), period: 3),
            Quantity(.hasBrokenAny(.together), period: 3), Quantity(.breaks(.curtailment, .association(0)), period: 2),
        ]
        let values = try #require(await simulation.values(of: quantities, scenario: scenario))
        var dissolvedCount = 0
        for alternative in study.alternatives.indices {
            let expected = [
                run.outcome(.net, of: study.focus, alternative: alternative, period: run.horizon),
                run.outcome(.closingBalance, of: .association(1), alternative: alternative, period: 3),
                run.probabilityOfAnyRuleSoFar(in: .together, alternative: alternative, period: 3),
                run.probability(of: .curtailment, in: .association(0), alternative: alternative, period: 2),
            ]
            for (quantity, summary) in expected.enumerated() {
                let column = values[quantity: quantity, alternative: alternative]
                guard let summary else {
                    #expect(column.isEmpty, "an association that has dissolved has no outcomes")
                    dissolvedCount += 1
                    continue
                }
                #expect(column.count == 1024)
                let mean = column.reduce(0, +) / 1024
                #expect(abs(mean - summary.mean) <= 1e-9 * max(1, abs(mean)))
            }
        }
        #expect(dissolvedCount > 0)
    }

    @Test func `the values of a path are those that it shows, in whichever part of a run it lies`() async throws {
        let study = try study()
        let simulation = Simulation(study, seed: 5, pathCount: 200, threadCount: 2)
        let last = study.years.count - 1
        let quantity = Quantity(.association(.closingBalance, .own(municipality: study.focus)), period: last)
        let all = try #require(await simulation.values(of: [quantity], scenario: 0))
        let part = try #require(await simulation.values(of: [quantity], scenario: 0, paths: 128..<200))
        for alternative in study.alternatives.indices {
            let column = all[quantity: 0, alternative: alternative]
            #expect(Array(column[128...]) == part[quantity: 0, alternative: alternative])
            let year = simulation.trace(path: 130, alternative: alternative, scenario: 0).years[last]
            let own = year.municipalities[study.focus].association
            #expect(year.associations.first { $0.association == own }?.closingBalance == column[130])
        }
    }

    @Test func `any number of threads gives the same bits`() async throws {
        let study = try study()
        let last = study.alternatives.count - 1
        let quantity = Quantity(.municipality(.reach, 0), period: study.years.count)
        var columns: Set<[Double]> = []
        for threads in [1, 3] {
            let simulation = Simulation(study, seed: 5, pathCount: 1100, threadCount: threads)
            let values = try #require(await simulation.values(of: [quantity], scenario: 0))
            columns.insert(values[quantity: 0, alternative: last])
        }
        #expect(columns.count == 1)
    }

    @Test func `who says stop gets nothing`() async throws {
        let study = try study()
        let simulation = Simulation(study, seed: 5, pathCount: 3000, threadCount: 2)
        let values = await simulation.values(
            of: [Quantity(.municipality(.net, 0), period: study.years.count)], scenario: 0, progress: { _ in false })
        #expect(values == nil)
    }
}
