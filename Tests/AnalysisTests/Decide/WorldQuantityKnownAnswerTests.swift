import Finsam
import Simulation
import Testing

/// What is read of the world is what the alternatives were run in.
@Suite struct WorldQuantityKnownAnswerTests {
    private static let factors = """
          reaches: {meaning: a, meaning-en: a, unit: multiplier, normal: {mean: 1, sd: 0.15}, time: constant}
          pot: {meaning: a, meaning-en: a, unit: per-year, normal: {mean: 0, sd: 0.05}, time: independent}
        """

    @Test func `a factor is the one of the path, and its mean that of the years`() async throws {
        let study = try DecideStudy(access: "reaches", state: "pot", factors: Self.factors).read()
        let simulation = Simulation(study, seed: 5, pathCount: 200, threadCount: 2)
        let reach = Quantity(.municipality(.reach, 0), period: 1)
        let years = (0..<7).map { WorldQuantity(.factor(1), periods: $0..<($0 + 1)) }
        let all = WorldQuantity(.factor(1), periods: 0..<7)
        let access = WorldQuantity(.factor(0), periods: 0..<7)
        let values = try #require(
            await simulation.values(of: [reach], world: [access, all] + years, scenario: 0))
        for path in 0..<200 {
            // A quarter of 400 000 kr.
            let reached = values[quantity: 0, alternative: 0][path] / 100_000
            #expect(abs(reached - values[world: 0][path]) < 1e-9)
            let mean = (2..<9).reduce(0.0) { $0 + values[world: $1][path] } / 7
            #expect(abs(mean - values[world: 1][path]) < 1e-12)
        }
        #expect(Set(values[world: 2]).count == 200)
    }
}
