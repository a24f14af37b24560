import Finsam
import Stochastics
import Testing

@testable import Simulation

/// Alternatives that do the same must come out the same, to the bit, whether the engine knows that they do or not.
@Suite struct IdenticalAlternativesInvariantTests {
    /// Three alternatives: the reference, its copy, and one that saves and pays nothing but is not known to.
    private func study() -> Study {
        var study = HandmadeStudy()
        study.factors = [
            Factor(name: "growth", distribution: .normal(mean: 0, standardDeviation: 0.1), time: .randomWalk(start: 0)),
            Factor(name: "use", distribution: .uniform(low: 0.5, high: 1), time: .independent),
            Factor(name: "nothing", distribution: .discrete(values: [0], probabilities: [1]), time: .independent),
        ]
        (study.growth, study.utilisation) = (.factor(0), .factor(1))
        study.openingBalance = 10_000
        study.alternatives = [
            HandmadeStudy.Change(), HandmadeStudy.Change(),
            HandmadeStudy.Change(oneOff: .factor(2), saving: .factor(2)),
        ]
        return study.make()
    }

    private func expectNothing(_ summary: OutcomeSummary?, paths: Int) throws {
        let summary = try #require(summary)
        #expect(summary.count == paths)
        #expect(summary.mean == 0)
        #expect(summary.standardDeviation == 0)
        #expect(summary.standardError == 0)
        #expect(summary.shareAtZero == Estimate(value: 1, standardError: 0))
        #expect(summary.shareAboveZero == Estimate(value: 0, standardError: 0))
        #expect(summary.shareBelowZero == Estimate(value: 0, standardError: 0))
        for probability in OutcomeSummary.probabilities {
            #expect(summary.quantile(probability) == Estimate(value: 0, standardError: 0))
        }
        #expect(summary.lowTail == Estimate(value: 0, standardError: 0))
        #expect(summary.highTail == Estimate(value: 0, standardError: 0))
    }

    @Test(arguments: [1, 3]) func `neither is better, on any path, and every difference is exactly 0`(
        threads: Int
    ) async throws {
        let paths = 1_024 + 70
        let simulation = Simulation(study(), seed: 4, pathCount: paths, threadCount: threads)
        let result = try #require(await simulation.run(scenario: 0))
        for alternative in [1, 2] {
            for period in result.periods {
                for outcome in AssociationOutcome.allCases {
                    try expectNothing(
                        result.difference(outcome, of: .association(0), alternative: alternative, period: period),
                        paths: paths)
                    try expectNothing(
                        result.difference(outcome, of: .together, alternative: alternative, period: period),
                        paths: paths)
                }
                for outcome in MunicipalOutcome.allCases {
                    try expectNothing(
                        result.difference(outcome, of: 1, alternative: alternative, period: period), paths: paths)
                }
            }
        }
        // The outcomes themselves vary, and some paths are curtailed.
        let balance = try #require(
            result.outcome(.closingBalance, of: .association(0), alternative: 1, period: result.horizon))
        #expect(try #require(balance.standardDeviation) > 10_000)
        #expect(balance.shareAtZero.value > 0.05)
    }

    @Test func `a krona's difference on one path is seen`() async throws {
        var other = HandmadeStudy()
        // 1 000 kronor more on paths above the 90 % value.
        other.factors = [
            Factor(name: "cost", distribution: .event(probability: 0.1, size: .fixed(1_000)), time: .constant)
        ]
        other.alternatives = [HandmadeStudy.Change(), HandmadeStudy.Change(oneOff: .factor(0))]
        let simulation = Simulation(other.make(), seed: 4, pathCount: 1_024, threadCount: 1)
        let result = try #require(await simulation.run(scenario: 0))
        let summary = try #require(
            result.difference(.closingBalance, of: .association(0), alternative: 1, period: result.horizon))
        #expect(summary.shareAtZero.value < 1)
        #expect(summary.shareBelowZero.value > 0.05)
        #expect(summary.shareAboveZero.value == 0)
        #expect((summary.mean + 1_000 * summary.shareBelowZero.value).magnitude < 1e-6)
    }
}
