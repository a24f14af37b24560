import Finsam
import Testing

/// Source: 5 § lag (2003:1210) leaves the division of the quarter to the municipalities; Verksamhetsplan 2024's amounts.
@Suite struct Step4MunicipalQuarterKnownAnswerTests {
    private func part(_ contributions: Double, _ weight: Double, _ weights: Double) -> Double {
        MunicipalQuarter.contribution(
            contributions: lanes(contributions),
            part: MunicipalQuarter.part(weight: lanes(weight), weights: lanes(weights)))[0]
    }

    /// A quarter of 11 148 000 is 2 787 000, which is what the four amounts of 2024 add up to.
    @Test func `the amounts of Verksamhetsplan 2024 come back to the krona`() {
        let amounts = [204_100.0, 2_238_400, 116_000, 228_500]
        let parts = amounts.map { part(11_148_000, $0, amounts.reduce(0, +)) }
        for (part, amount) in zip(parts, amounts) { #expect((part - amount).magnitude < 1e-8) }
        #expect((parts.reduce(0, +) - 2_787_000).magnitude < 1e-8)
    }

    /// By the total population of 31 December 2024 Vaggeryd would be 14 825 of 87 434 in Finnveden, 16.96 % of a quarter of
    /// 1 432 tkr: about 243 tkr (worked by hand from Verksamhetsplan 2024 and the memorandum on membership).
    @Test func `Vaggeryd would pay about 243 tkr in Finnveden`() {
        #expect((part(4 * 1_432_000, 14_825, 87_434) / 1_000).rounded() == 243)
    }

    @Test func `shares need not be the whole's, only the members'`() {
        #expect(part(8_000_000, 1, 4) == 500_000)
        #expect(part(8_000_000, 0.25, 1) == 500_000)
        #expect(part(0, 1, 4) == 0)
        #expect(part(8_000_000, 0, 4) == 0)
    }

    private let shares = [
        MunicipalAmount(municipality: 0, amount: 0.3), MunicipalAmount(municipality: 2, amount: 0.7),
    ]

    @Test func `fixed shares hold for exactly the members that they name`() {
        #expect(SplitRule.shares(shares).weights(in: 2024, members: [0, 2]) == shares)
        #expect(SplitRule.shares(shares).weights(in: 2024, members: [0, 1, 2]) == nil)
        #expect(SplitRule.shares(shares).weights(in: 2024, members: [0]) == nil)
    }

    @Test func `given amounts hold in their year and for their members, population in all others`() {
        let rule = SplitRule.amounts([YearMunicipalAmounts(year: 2024, amounts: shares)])
        #expect(rule.weights(in: 2024, members: [0, 2]) == shares)
        #expect(rule.weights(in: 2025, members: [0, 2]) == nil)
        #expect(rule.weights(in: 2024, members: [0, 1, 2]) == nil)
        #expect(SplitRule.population.weights(in: 2024, members: [0, 2]) == nil)
    }
}
