import Finsam
import Foundation
import Stochastics
import Testing

@testable import Simulation

/// One normal factor through a rule that is linear: every outcome is normal, and all that is reported has a closed form.
@Suite struct LinearRuleStatisticsTests {
    private static let pathCount = 256 * 1_024

    private func run(_ study: HandmadeStudy) async throws -> ScenarioResult {
        let simulation = Simulation(study.make(), seed: 12, pathCount: Self.pathCount, threadCount: 2)
        return try #require(await simulation.run(scenario: 0))
    }

    private func shape(_ mean: Double, _ standardDeviation: Double) -> NormalShape {
        NormalShape(mean: mean, standardDeviation: standardDeviation, pathCount: Self.pathCount)
    }

    /// A growth of g makes a room of 500 000 + 125 000 g, all of which is asked for; so 1 000 000 + 250 000 g comes in, of
    /// which the municipality with a quarter of the people pays a sixteenth. g has mean 0.02 and standard deviation 0.2.
    @Test func `a normal growth of the appropriation makes normal rooms and contributions`() async throws {
        var study = HandmadeStudy()
        study.factors = [
            Factor(name: "growth", distribution: .normal(mean: 0.02, standardDeviation: 0.2), time: .independent)
        ]
        study.growth = .factor(0)
        let result = try await run(study)
        let room = try #require(result.outcome(.room, of: .association(0), alternative: 0, period: 1))
        let all = try #require(result.outcome(.contributions, of: .together, alternative: 0, period: 1))
        let own = try #require(result.outcome(.contribution, of: 0, alternative: 0, period: 1))
        #expect(shape(502_500, 25_000).disagreements(room) == [])
        #expect(shape(1_005_000, 50_000).disagreements(all) == [])
        #expect(shape(62_812.5, 3_125).disagreements(own) == [])
        // What is wrong is told: the base amount left out of the room, and the cut of the county's own share.
        #expect(shape(100_000 + 2_500, 25_000).disagreements(room).count >= 8)
        #expect(!shape(1_005_000, 40_000).disagreements(all).isEmpty)
    }

    /// A saving of s, the same in both years, with mean 0 and standard deviation 0.2: administration differs by −100 000 s
    /// a year, the balance after two years by 200 000 s.
    @Test func `a normal saving makes normal differences with the closed form's standard errors`() async throws {
        var study = HandmadeStudy()
        study.factors = [
            Factor(name: "saving", distribution: .normal(mean: 0, standardDeviation: 0.2), time: .constant)
        ]
        study.alternatives = [HandmadeStudy.Change(), HandmadeStudy.Change(saving: .factor(0))]
        let result = try await run(study)
        for (outcome, period, sd) in [
            (AssociationOutcome.administration, 0, 20_000.0), (.administration, result.horizon, 40_000),
            (.closingBalance, 1, 40_000),
        ] {
            let summary = try #require(
                result.difference(outcome, of: .association(0), alternative: 1, period: period))
            let shape = shape(0, sd)
            #expect(shape.disagreements(summary) == [])
            // The errors that are reported are those of theory: half the distance of order statistics 224 ranks apart and
            // more is known to 1/√224 = 7 %, so 35 % are five of them.
            for (p, z) in NormalShape.quantiles {
                let ratio = try #require(summary.quantile(p).standardError) / shape.errorOfQuantile(p, z)
                #expect((0.65...1.35).contains(ratio), "\(p): \(ratio)")
            }
            for tail in [summary.lowTail, summary.highTail] {
                // 13 000 paths in the tail: known to 2 %.
                #expect((0.9...1.1).contains(try #require(tail.standardError) / shape.errorOfTail))
            }
            #expect((try #require(summary.standardError) / shape.errorOfMean - 1).magnitude < 0.01)
        }
    }

    /// What CVaR is not: the quantile itself, the mean beyond the other 95 %, the mean excess without the quantile.
    @Test func `wrong tail means are rejected`() {
        let shape = shape(0, 20_000)
        let tolerance = 4.5 * shape.errorOfTail + 0.001 * shape.tailDistance
        let quantile = shape.quantile(1.6448536269514722)
        for wrong in [quantile, shape.tailDistance * 0.05 / 0.95, shape.tailDistance - quantile] {
            #expect((wrong - shape.tailDistance).magnitude > 10 * tolerance)
        }
    }

    /// A difference d ~ N(300, 1 000): P(better) = P(d ≥ ½), within 4.5 binomial standard errors.
    @Test func `the probability of being better is the closed form's`() async throws {
        var study = HandmadeStudy()
        study.factors = [
            Factor(name: "saving", distribution: .normal(mean: 0.003, standardDeviation: 0.01), time: .independent)
        ]
        study.alternatives = [HandmadeStudy.Change(), HandmadeStudy.Change(saving: .factor(0))]
        let result = try await run(study)
        let summary = try #require(
            result.difference(.closingBalance, of: .association(0), alternative: 1, period: 0))
        let n = Double(Self.pathCount)
        func error(_ p: Double) -> Double { (p * (1 - p) / n).squareRoot() }
        let better = 1 - NormalShape.cumulative((0.5 - 300) / 1_000)
        let worse = NormalShape.cumulative((-0.5 - 300) / 1_000)
        for (estimate, exact) in [
            (summary.shareAboveZero, better), (summary.shareBelowZero, worse),
            (summary.shareAtZero, 1 - better - worse),
        ] {
            #expect((estimate.value - exact).magnitude < 4.5 * error(exact))
            #expect((try #require(estimate.standardError) / error(exact) - 1).magnitude < 0.3)
        }
        let counts = [summary.shareAboveZero, summary.shareBelowZero, summary.shareAtZero].map {
            Int(($0.value * n).rounded())
        }
        #expect(counts.reduce(0, +) == Self.pathCount)
        // The share of the other side, or of the absolute difference, would be seen.
        #expect((better - worse).magnitude > 100 * error(better))
    }
}
