import Finsam
import Testing

/// Source: model of the project; Verksamhetsplan 2024 for the office's outcome of 2023.
@Suite struct Step5PlannedCostKnownAnswerTests {
    /// 0.9 · 1.03 + 0.1 · 1.02 = 1.029
    @Test func `a line grows with wages and prices by its share of wages`() {
        func growth(_ wageShare: Double) -> Double {
            PlannedCost.growth(wageShare: wageShare, wages: lanes(0.03), prices: lanes(0.02))[0]
        }
        #expect((growth(0.9) - 1.029).magnitude < 1e-15)
        #expect(growth(1) == 1.03)
        #expect(growth(0) == 1.02)
        #expect(PlannedCost.growth(wageShare: 0.4, wages: lanes(0), prices: lanes(0)).are(1))
        #expect(PlannedCost.growth(wageShare: 0.5, wages: lanes(-0.02), prices: lanes(0.02)).are(1))
    }

    /// The office was planned at 720 000 in 2023 and came out at 850 000, 18.1 % above (Verksamhetsplan 2024).
    @Test func `an outcome is what is planned times its factor`() {
        let outcome = PlannedCost.outcome(planned: lanes(720_000), costFactor: lanes(850.0 / 720))
        #expect((outcome[0] - 850_000).magnitude < 1e-9)
        #expect(PlannedCost.outcome(planned: lanes(720_000), costFactor: lanes(1)).are(720_000))
    }

    @Test func `a common administration leaves one less the saving that is reached, and a negative saving adds`() {
        #expect(PlannedCost.remainder(saving: lanes(0.2), phase: 0.5).are(0.9))
        #expect(PlannedCost.remainder(saving: lanes(0.2), phase: 1).are(0.8))
        #expect(PlannedCost.remainder(saving: lanes(0.2), phase: 0).are(1))
        #expect(PlannedCost.remainder(saving: lanes(-0.1), phase: 1).are(1.1))
    }

    @Test func `the phase rises linearly from the first year to one`() {
        func phases(_ years: Int) -> [Double] {
            let shared = SharedAdministration(year: 2027, associations: [0], saving: .fixed(0.2), phaseInYears: years)
            return (2025...2032).map { shared.phase(in: $0) }
        }
        #expect(phases(4) == [0, 0, 0.25, 0.5, 0.75, 1, 1, 1])
        #expect(phases(1) == [0, 0, 1, 1, 1, 1, 1, 1])
    }
}
