import Finsam
import Stochastics
import StudyFiles
import Testing

@testable import Simulation

/// What a municipality's own associations do, when it changes from one to another.
@Suite struct OwnAssociationInvariantTests {
    @Test func `a flow over the horizon is the sum over its association of each year, a balance that of the last`()
        async throws
    {
        let study = try Shipped.read("ksau").study
        let (stay, join) = (0, 2)
        let chosen = study.selecting(alternatives: [stay, join], reference: 0, scenarios: [0])
        let own = Quantity.Body.own(municipality: study.focus)
        let years = 0..<study.years.count
        let quantities =
            [
                Quantity(.association(.curtailment, own), period: years.count),
                Quantity(.association(.closingBalance, own), period: years.count),
                Quantity(.association(.closingBalance, own), period: years.count - 1),
                Quantity(.association(.curtailment, .association(1)), period: years.count),
            ] + years.map { Quantity(.association(.curtailment, own), period: $0) }
        let simulation = Simulation(chosen, seed: 3, pathCount: 128, threadCount: 1)
        let values = try #require(await simulation.values(of: quantities, scenario: 0))
        for alternative in [0, 1] {
            let horizon = values[quantity: 0, alternative: alternative]
            for path in horizon.indices {
                let sum = years.reduce(0) { $0 + values[quantity: 4 + $1, alternative: alternative][path] }
                #expect(abs(horizon[path] - sum) <= 1e-9 * max(1, sum))
            }
            #expect(
                values[quantity: 1, alternative: alternative] == values[quantity: 2, alternative: alternative])
        }
        // Finnveden's own sum holds the years before the municipality came.
        #expect(values[quantity: 0, alternative: 1] != values[quantity: 3, alternative: 1])
    }
}
