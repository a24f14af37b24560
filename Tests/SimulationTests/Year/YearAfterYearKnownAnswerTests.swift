import Finsam
import Simulation
import Testing

/// Rules that look back on last year or on the plan, in one association, worked by hand.
@Suite struct YearAfterYearKnownAnswerTests {
    private func county(_ body: HandmadeCounty.Body) -> HandmadeCounty {
        var county = HandmadeCounty()
        county.populations = [[1_000, 3_000]]
        county.associations = [body]
        return county
    }

    /// KS 2021/093: from 3 674 000 by a tenth a year; the room of 5 551 000 binds in 2026.
    @Test func `the ladder is climbed until the room binds`() {
        var county = county(
            HandmadeCounty.Body(
                previousState: 3_340_000, room: .given([YearAmount(year: 2021, amount: 5_551_000)]),
                ask: .path([YearAmount(year: 2021, amount: 3_674_000)], then: .ladder(growth: 0.1)),
                lines: [HandmadeCounty.Line(plan: [7_000_000])]))
        county.years = 2021...2026
        let years = county.path().map { $0.associations[0] }
        let totals = [7_348_000.0, 8_082_800, 8_891_080, 9_780_188, 10_758_206.8, 11_102_000]
        #expect(agree(years.map(\.contributions), totals))
        #expect(years.map(\.binding) == [.ask, .ask, .ask, .ask, .ask, .room])
    }

    /// A ceiling of 240 000 for the region from 2025 allows 480 000 of the state; one of 225 000 for the municipalities from
    /// 2026 allows 450 000, and the ladder goes on from what was paid.
    @Test func `a ceiling binds from its year and holds back the ladder after it`() {
        var county = county(
            HandmadeCounty.Body(
                previousState: 500_000, regionCeiling: [YearAmount(year: 2025, amount: 240_000)],
                municipalCeiling: [YearAmount(year: 2026, amount: 225_000)], ask: .ladder(growth: 0.02),
                lines: [HandmadeCounty.Line(plan: [1_000_000])]))
        county.years = 2024...2027
        let years = county.path().map { $0.associations[0] }
        #expect(years.map(\.binding) == [.ask, .regionCeiling, .municipalCeiling, .municipalCeiling])
        #expect(agree(years.map(\.contributions), [1_020_000, 960_000, 900_000, 900_000]))
        #expect(agree(years.map(\.ask), [510_000, 520_200, 489_600, 459_000]))
    }

    /// A pot of 90 000 000 and then 81 000 000, less 20 000 000 of base amounts: σ = 0.0075 gives 925 000 and 857 500; 2 % less
    /// than last year at most is 980 000 and 960 400. The first year is never limited.
    @Test func `the largest decrease holds year after year, against the room that was limited`() {
        var county = county(HandmadeCounty.Body(lines: [HandmadeCounty.Line(plan: [1_000_000])]))
        county.growth = -0.1
        let free = county.path().map { $0.associations[0].room }
        #expect(agree(free, [1_000_000, 925_000, 857_500]))
        county.largestDecrease = 0.02
        let limited = county.path().map { $0.associations[0].room }
        #expect(agree(limited, [1_000_000, 980_000, 960_400]))
    }

    /// σ = (1 000 000 − 400 000) / 80 000 000 = 0.0075 whatever comes later: without a base amount 0.0075 of the whole pot
    /// of 100 000 000, with one of 800 000 as much of the 60 000 000 that are left.
    @Test func `another base amount acts from its year on and leaves the shares of the variable part`() {
        var county = county(HandmadeCounty.Body(lines: [HandmadeCounty.Line(plan: [1_000_000])]))
        county.baseAmountChanges = [YearAmount(year: 2025, amount: 0), YearAmount(year: 2026, amount: 800_000)]
        #expect(agree(county.path().map { $0.associations[0].room }, [1_000_000, 750_000, 1_250_000]))
        county.baseAmountChanges = [YearAmount(year: 2024, amount: 0)]
        #expect(agree(county.path().map { $0.associations[0].room }, [750_000, 750_000, 750_000]))
    }

    /// 2024 closes on 1 000 000 + 2 000 000 − 1 900 000 = 1 100 000, above half of last year's 2 000 000: no floor, and a
    /// tenth of the room is withheld.
    @Test func `capital above the staircase is answered in the year after, by last year's contributions`() {
        var county = county(
            HandmadeCounty.Body(opening: 1_000_000, lines: [HandmadeCounty.Line(plan: [1_900_000])]))
        county.growth = -0.1
        county.largestDecrease = 0.02
        county.capitalSteps = [CapitalStep(aboveShareOfContributions: 0.5, roomReduction: 0.1)]
        let years = county.path().map { $0.associations[0] }
        #expect(agree(years[0].room, 1_000_000))
        #expect(years[0].brokenRules == [.capitalAboveReasonable])
        #expect(agree(years[1].room, 0.9 * 925_000))
    }

    /// Wages +4 %, prices −2 %: an index of 0.75 · 1.04 + 0.25 · 0.98 = 1.025 from the first year after the plan.
    @Test func `the plan's amounts hold to its end and then grow with the index, grants as well as costs`() {
        var county = county(
            HandmadeCounty.Body(
                opening: 1_000_000,
                lines: [
                    HandmadeCounty.Line(plan: [900_000, 800_000], countedShare: 0.8, outcome: 0.5, wageShare: 0.75),
                    HandmadeCounty.Line(
                        kind: .operations, plan: [100_000, 120_000], outcome: 1.1, wageShare: 0.75),
                ]))
        county.years = 2024...2027
        (county.wages, county.prices) = (0.04, -0.02)
        let lines = county.path().map { $0.associations[0].lines }
        let granted = [1_125_000.0, 1_000_000, 1_025_000, 1_050_625]
        #expect(agree(lines.map { $0[0].granted ?? .nan }, granted))
        #expect(agree(lines.map { $0[0].outcome }, granted.map { 0.5 * $0 }))
        #expect(agree(lines.map { $0[1].outcome }, [110_000, 132_000, 135_300, 138_682.5]))
    }

    /// After the plan of 2024: income 2 000 000, costs 200 000, a buffer of 5 % = 100 000. 2024 closes on 300 000. 2025: 200 000
    /// above the buffer, half of them released: 1 900 000 counted, by the plan's mix of 2 : 1, granted at β = 0.8 and 1,
    /// and as much used as is counted.
    @Test func `what is available above the buffer is granted by the mix of the last plan year`() {
        let county = county(
            HandmadeCounty.Body(
                opening: 300_000,
                grants: .spendAvailable(bufferShare: 0.05, releaseShare: 0.5, rebuildShare: 0),
                lines: [
                    HandmadeCounty.Line(plan: [1_200_000], countedShare: 0.8, outcome: 0.8),
                    HandmadeCounty.Line(plan: [600_000]),
                    HandmadeCounty.Line(kind: .administration, plan: [200_000]),
                ]))
        let years = county.path().map { $0.associations[0] }
        #expect(agree(years[0].closingBalance, 300_000))
        #expect(agree(years[1].counted, 1_900_000))
        let granted = years[1].lines.prefix(2).map { $0.granted ?? .nan }
        #expect(agree(granted, [1_900_000.0 / 1.2, 1_900_000.0 / 3]))
        #expect(agree(years[1].closingBalance, 200_000))
        // 2026: 100 000 above the buffer, 50 000 released.
        #expect(agree(years[2].counted, 1_850_000))
        #expect(agree(years[2].closingBalance, 150_000))
    }

    /// 2024 closes on nothing: the buffer of 100 000 lacks all. A rebuild of 0.4 sets aside 40 000, then 0.4 · 60 000.
    @Test func `an empty buffer is filled by the rebuild share of what it lacks, year after year`() {
        func closings(rebuild: Double) -> [Double] {
            county(
                HandmadeCounty.Body(
                    grants: .spendAvailable(bufferShare: 0.05, releaseShare: 1, rebuildShare: rebuild),
                    lines: [
                        HandmadeCounty.Line(plan: [1_800_000]),
                        HandmadeCounty.Line(kind: .administration, plan: [200_000]),
                    ])
            ).path().map { $0.associations[0].closingBalance }
        }
        #expect(agree(closings(rebuild: 0.4), [0, 40_000, 64_000]))
        #expect(agree(closings(rebuild: 1), [0, 100_000, 100_000]))
        #expect(agree(closings(rebuild: 0), [0, 0, 0]))
    }

    /// A saving of 20 % over two years from 2025: 100 %, 90 % and 80 % of 200 000, and operations are left alone.
    @Test func `a common administration saves by its phase, on administration only`() {
        var county = county(
            HandmadeCounty.Body(
                lines: [
                    HandmadeCounty.Line(plan: [1_000_000]),
                    HandmadeCounty.Line(kind: .operations, plan: [100_000]),
                    HandmadeCounty.Line(kind: .administration, plan: [200_000]),
                ]))
        county.sharedAdministration = SharedAdministration(
            year: 2025, associations: [0], saving: .fixed(0.2), phaseInYears: 2)
        let lines = county.path().map { $0.associations[0].lines }
        #expect(agree(lines.map { $0[2].outcome }, [200_000, 180_000, 160_000]))
        #expect(agree(lines.map { $0[1].outcome }, [100_000, 100_000, 100_000]))
    }
}
