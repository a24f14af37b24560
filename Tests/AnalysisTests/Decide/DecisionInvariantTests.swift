import Finsam
import Simulation
import Stochastics
import Testing

@testable import Analysis

/// What holds of every decision.
@Suite struct DecisionInvariantTests {
    private static let factors = """
          reaches: {meaning: a, meaning-en: a, unit: multiplier, normal: {mean: 1, sd: 0.15}, time: constant}
          pot: {meaning: a, meaning-en: a, unit: per-year, normal: {mean: 0, sd: 0.05}, time: independent}
          people: {meaning: a, meaning-en: a, unit: per-year, normal: {mean: 0.01, sd: 0.01}, time: autoregressive, autocorrelation: 0.5}
        """

    private func study() throws -> Study {
        try DecideStudy(growth: "people", access: "reaches", state: "pot", factors: Self.factors).read()
    }

    private func decide(_ sampling: Sampling, threads: Int, outcome: MunicipalOutcome = .net) async throws -> Decision {
        let study = try study()
        return try #require(
            try await Decision(
                by: Quantity(.municipality(outcome, 0), period: 7),
                in: Simulation(study, sampling: sampling, seed: 3, pathCount: 1_024, threadCount: threads), scenario: 0)
        )
    }

    /// Every figure, as bits.
    private func bits(_ decision: Decision) -> [UInt64?] {
        func bits(_ estimate: Estimate?) -> [UInt64?] {
            [estimate?.value.bitPattern, estimate?.standardError?.bitPattern]
        }
        let scores = decision.choice.alternatives.flatMap { [$0.mean, $0.best, $0.regret, $0.regretQuantile] }
        let municipal = decision.municipalities.alternatives.joined().flatMap {
            [$0.mean, $0.low, $0.high, $0.better, $0.worse]
        }
        let information = decision.information.flatMap { [$0.value.value, $0.value.changes] }
        let waiting = [
            decision.waiting?.information.value, decision.waiting?.cost, decision.waiting?.net,
            decision.waiting?.perfect.value,
        ]
        return (scores + municipal).flatMap { bits($0) } + (information + waiting).flatMap { bits($0) }
            + decision.dominance.flatMap { [$0.statistic.bitPattern, $0.criticalValue.bitPattern] }
    }

    @Test(arguments: [Sampling.pseudo, .sobol])
    func `one thread and two give the same bits`(sampling: Sampling) async throws {
        let one = bits(try await decide(sampling, threads: 1))
        #expect(one.count > 90)
        #expect(try await bits(decide(sampling, threads: 2)) == one)
    }

    @Test(arguments: [Sampling.pseudo, .antithetic, .sobol])
    func `no information is worth less than nothing or more than everything`(sampling: Sampling) async throws {
        let decision = try await decide(sampling, threads: 2)
        let everything = try #require(decision.perfect.information.value?.value)
        // Three uses, two letters, three factors.
        #expect(everything > 0 && decision.information.count == 8)
        for (source, value) in decision.information {
            let value = try #require(value.value?.value)
            #expect(value >= 0 && value <= everything, "\(source)")
        }
        let waiting = try #require(decision.waiting)
        let letter = try #require(waiting.information.value?.value)
        let most = try #require(waiting.perfect.value?.value)
        #expect(letter <= most)
    }

    @Test func `shares of best paths sum to one, and a dominated alternative is not best on average`() async throws {
        let decision = try await decide(.pseudo, threads: 2)
        let sum = decision.choice.alternatives.reduce(0) { $0 + $1.best.value }
        #expect(abs(sum - 1) < 1e-12)
        for dominance in decision.dominance where dominance.verdict == .dominates {
            #expect(decision.choice.best != dominance.other)
        }
    }

    @Test func `of a cost less is better`() async throws {
        let decision = try await decide(.pseudo, threads: 2, outcome: .contribution)
        let means = decision.choice.alternatives.map(\.mean.value)
        #expect(means.allSatisfy { $0 < 0 })
        #expect(means[decision.choice.best] == means.max())
    }

    @Test func `an alternative that changes nothing shares all paths with the reference`() async throws {
        let study = try study()
        let twice = study.selecting(alternatives: [0, 0], reference: 0, scenarios: [0])
        let decision = try #require(
            try await Decision(
                by: Quantity(.municipality(.net, 0), period: 7),
                in: Simulation(twice, seed: 3, pathCount: 640, threadCount: 2), scenario: 0))
        let shares = decision.choice.alternatives.map(\.best.value)
        #expect(shares == [0.5, 0.5] && decision.choice.tied.value == 1)
        #expect(decision.choice.lead.value == 0 && decision.perfect.information.value?.value == 0)
        #expect(decision.dominance.allSatisfy { $0.verdict == .equal })
        #expect(decision.waiting == nil)
    }

    @Test func `what cannot be decided says why`() async throws {
        let study = try study()
        let simulation = Simulation(study, seed: 3, pathCount: 64, threadCount: 1)
        func problem(_ measure: Quantity.Measure, _ simulation: Simulation) async -> Decision.Problem? {
            do throws(Decision.Problem) {
                _ = try await Decision(by: Quantity(measure, period: 7), in: simulation, scenario: 0)
                return nil
            } catch { return error }
        }
        #expect(await problem(.association(.operations, .together), simulation) == .noDirection)
        let alone = Simulation(
            study.selecting(alternatives: [0], reference: 0, scenarios: [0]), seed: 3, pathCount: 64, threadCount: 1)
        #expect(await problem(.municipality(.net, 0), alone) == .oneAlternative)
    }

    @Test func `stops when told to`() async throws {
        let simulation = Simulation(try study(), seed: 3, pathCount: 640, threadCount: 1)
        let net = Quantity(.municipality(.net, 0), period: 7)
        let decision = try await Decision(by: net, in: simulation, scenario: 0) { $0 < 0.5 }
        #expect(decision == nil)
    }
}
