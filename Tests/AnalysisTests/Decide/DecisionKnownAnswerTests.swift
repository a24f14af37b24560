import Finsam
import Simulation
import Stochastics
import Testing

@testable import Analysis

/// Whole decisions about a small study, against other ways to the same figures.
@Suite struct DecisionKnownAnswerTests {
    private static let access = """
          reaches: {meaning: a, meaning-en: a, unit: multiplier, normal: {mean: 1, sd: 0.15}, time: constant}
        """
    private static let state = """
          pot: {meaning: a, meaning-en: a, unit: per-year, normal: {mean: 0, sd: 0.05}, time: independent}
        """

    private func simulation(_ study: Study, paths: Int = 1_024) -> Simulation {
        Simulation(study, seed: 5, pathCount: paths, threadCount: 2)
    }

    private func decide(_ study: Study, paths: Int = 1_024) async throws -> Decision {
        let net = Quantity(.municipality(.net, study.focus), period: study.years.count)
        return try #require(try await Decision(by: net, in: simulation(study, paths: paths), scenario: 0))
    }

    @Test func `where the net is linear in one normal, knowing it is worth the loss integral, and so is everything`()
        async throws
    {
        let decision = try await decide(
            try DecideStudy(access: "reaches", factors: Self.access).read(), paths: 2_048)
        let choice = decision.choice
        // Reach is 100 000 kr a year at access 1 while a member: four of the seven years differ, so σ is 0.15 · 400 000.
        let spread = 0.15 * 400_000
        let exact = spread * Normals.loss(choice.lead.value / spread)
        let known = try #require(decision.information.first { $0.source == .use(.access) })
        let value = try #require(known.value.value)
        #expect(abs(value.value - exact) < 4 * (value.standardError ?? 0), "\(value), \(exact)")
        let everything = try #require(decision.perfect.information.value)
        #expect(value.value <= everything.value && value.value > 0.99 * everything.value)
        #expect(exact > 5_000)
        // The letter says what is known: the appropriation stands still.
        let letter = try #require(decision.information.first { $0.source == .rooms(year: 2025) })
        #expect(letter.value.value?.value == 0 && letter.value.changes?.value == 0)
    }

    @Test func `waiting costs what the study with the change a year later gives`() async throws {
        let study = try DecideStudy(state: "pot", factors: Self.state).read()
        let decision = try await decide(study)
        let waiting = try #require(decision.waiting)
        var alternatives = study.scenarios[0].alternatives
        #expect(alternatives[1].moves == [Move(municipality: 0, association: 1, year: 2027)])
        alternatives[1] = alternatives[1].postponed(by: 1)
        #expect(alternatives[1].moves == [Move(municipality: 0, association: 1, year: 2028)])
        func means(_ study: Study) async throws -> [Double] {
            let net = Quantity(.municipality(.net, 0), period: 7)
            let values = try #require(await simulation(study).values(of: [net], scenario: 0))
            return (0..<2).map { PathSample(values[quantity: 0, alternative: $0], sampling: .pseudo).mean.value }
        }
        let now = try await means(study)
        let scenario = study.scenarios[0]
        let later = try await means(
            study.replacing(scenarios: [
                Scenario(
                    identifier: scenario.identifier, name: scenario.name, world: scenario.world,
                    alternatives: alternatives)
            ]))
        let cost = (now.max() ?? 0) - (later.max() ?? 0)
        #expect(abs(waiting.cost.value - cost) < 1e-6 * abs(cost) && cost > 1_000)
        // The value that is told is not below 0; that of the rule may be, by chance.
        let net = try #require(waiting.net?.value)
        #expect(net <= (waiting.information.value?.value ?? 0) - cost + 1e-6 * cost)
    }

    @Test func `winners are counted by the inhabitants of each year from the change on`() async throws {
        let study = try DecideStudy(growth: "0.1").read()
        let decision = try await decide(study, paths: 64)
        let net = Quantity(.municipality(.net, 0), period: 7)
        let values = try #require(await simulation(study, paths: 64).values(of: [net], scenario: 0))
        let difference = values[quantity: 0, alternative: 1][0] - values[quantity: 0, alternative: 0][0]
        // 1 000 people on 31 December 2022 and ten per cent more each year: 2027…2030.
        let people = 1610.51 + 1771.561 + 1948.7171 + 2143.58881
        let score = decision.municipalities.alternatives[1][0]
        #expect(abs(score.mean.value - difference / people) < 1e-9 * abs(score.mean.value))
        #expect(score.better.value == (difference > 0 ? 1 : 0) && difference != 0)
        #expect(decision.municipalities.alternatives[0].isEmpty)
    }

    @Test func `thresholds hold in a year, in every year or over the horizon, alone and together`() async throws {
        let thresholds = """
              once: {name: a, name-en: a, outcome: contribution, year: 2026, at-most: 63000}
              always: {name: b, name-en: b, outcome: contribution, when: every-year, at-most: 65500}
              sum: {name: c, name-en: c, outcome: contribution, when: horizon, at-least: 430000}
              other: {name: d, name-en: d, outcome: room, of: g, year: 2025, at-least: 500000}
            """
        let study = try DecideStudy(state: "pot", factors: Self.state, thresholds: thresholds).read()
        let decision = try await decide(study)
        let met = try #require(decision.thresholds)
        let years = (0..<8).map { Quantity(.municipality(.contribution, 0), period: $0) }
        let room = Quantity(.association(.room, .association(1)), period: 1)
        let values = try #require(await simulation(study).values(of: years + [room], scenario: 0))
        for alternative in 0..<2 {
            var counts = [0, 0, 0, 0]
            var joint = 0
            for path in 0..<1_024 {
                func value(_ quantity: Int) -> Double { values[quantity: quantity, alternative: alternative][path] }
                let holds = [
                    value(2) <= 63_000.5, (0..<7).allSatisfy { value($0) <= 65_500.5 }, value(7) >= 429_999.5,
                    value(8) >= 499_999.5,
                ]
                for (position, holds) in holds.enumerated() where holds { counts[position] += 1 }
                if holds.allSatisfy(\.self) { joint += 1 }
            }
            for (share, count) in zip(met.shares[alternative], counts) {
                let met = try #require(share?.value) * 1_024
                #expect(abs(met - Double(count)) < 1e-9)
                #expect(alternative > 0 || (count > 50 && count < 1_000))
            }
            let together = try #require(met.joint[alternative]?.value) * 1_024
            #expect(abs(together - Double(joint)) < 1e-9)
            #expect(alternative > 0 || joint > 0)
        }
    }
}
