import Finsam
import Testing

/// Source: Verksamhetsplan 2024, budget table: forecast 2023 / (budget 2023 / 0.9).
@Suite struct Step7SpendKnownAnswerTests {
    /// Granted 3 132 222, 3 614 444, 690 000 and 511 111; used 0.766, 1.00, 0.93 and 0.96 of it (rounded).
    @Test(arguments: [
        (2_819_000.0, 0.766, 2_398_900.0, 0.001), (3_253_000, 1, 3_617_000, 0.01), (621_000, 0.93, 640_000, 0.01),
        (460_000, 0.96, 490_000, 0.01),
    ])
    func `what was used in 2023 is what was granted times the published use`(
        budget: Double, utilisation: Double, forecast: Double, roundedTo: Double
    ) {
        let granted = Grant.granted(counted: lanes(budget), countedShare: 0.9)
        let spend = Spend.spend(granted: granted, utilisation: lanes(utilisation))
        #expect((spend[0] - forecast).magnitude <= granted[0] * roundedTo / 2)
    }

    @Test func `an initiative uses its share, path by path, and at most all`() {
        let spend = Spend.spend(granted: lanes(1_000_000), utilisation: lanes([1, 0.9, 0.5]))
        #expect(values(spend, 3) == [1_000_000, 900_000, 500_000])
    }
}
