import Finsam
import Simulation
import Testing

/// Which rules a year breaks, and from which krona. Source: Verksamhetsplan 2024, section 6: no debt, and a budget in balance
/// (kommunallagen); Försäkringskassan 2015-01-22: reasonable own capital.
///
/// 2 000 000 comes in every year: a room of 1 000 000, matched.
@Suite struct RulesBrokenKnownAnswerTests {
    /// The first year of an association with these lines.
    private func year(
        opening: Double = 0, initiatives: [HandmadeCounty.Line], administration: Double,
        steps: [CapitalStep] = [], mode: Mode = .expected
    ) -> PathTrace.AssociationYear {
        var county = HandmadeCounty()
        county.populations = [[1_000, 3_000]]
        county.capitalSteps = steps
        county.associations = [
            HandmadeCounty.Body(
                opening: opening,
                lines: initiatives + [HandmadeCounty.Line(kind: .administration, plan: [administration])])
        ]
        return county.path(mode: mode)[0].associations[0]
    }

    private func initiative(_ counted: Double, beta: Double = 1, use: Double = 1) -> HandmadeCounty.Line {
        HandmadeCounty.Line(plan: [counted], countedShare: beta, outcome: use)
    }

    /// 2 000 000 − 200 000 − 1 800 000 = 0; a krona more must be cut.
    @Test func `a budget that comes out even breaks nothing, and a krona more is curtailed`() {
        let even = year(initiatives: [initiative(1_800_000)], administration: 200_000)
        #expect(even.brokenRules == [])
        #expect(even.closingBalance == 0)
        let over = year(initiatives: [initiative(1_800_000)], administration: 200_001)
        #expect(over.curtailment == 1)
        #expect(over.closingBalance == 0)
        #expect(over.brokenRules == [.curtailment, .budgetNotCovered])
    }

    @Test func `less than a krona is cut but does not count`() {
        let under = year(initiatives: [initiative(1_800_000)], administration: 200_000.5)
        #expect(under.curtailment == 0.5)
        #expect(under.brokenRules == [])
    }

    /// Counted 1 800 000 = 0.9 · 2 000 000 granted. The budget is in balance; use of 0.95 spends 1 900 000 and is cut by
    /// 100 000, use of 0.9 by nothing.
    @Test func `a curtailment need not be a budget without cover`() {
        let used = year(initiatives: [initiative(1_800_000, beta: 0.9, use: 0.95)], administration: 200_000)
        #expect((used.curtailment - 100_000).magnitude < 1e-6)
        #expect(used.brokenRules == [.curtailment])
        #expect((used.counted - 1_800_000).magnitude < 1e-6)
        let asCounted = year(initiatives: [initiative(1_800_000, beta: 0.9, use: 0.9)], administration: 200_000)
        #expect(asCounted.curtailment < 1e-6)
        #expect(asCounted.brokenRules == [])
    }

    /// Counted 1 900 000 and 200 000 against 2 000 000: 100 000 are not covered, but use of 0.5 leaves 800 000.
    @Test func `a budget without cover need not be curtailed`() {
        let idle = year(initiatives: [initiative(1_900_000, use: 0.5)], administration: 200_000)
        #expect(idle.curtailment == 0)
        #expect(idle.closingBalance == 850_000)
        #expect(idle.brokenRules == [.budgetNotCovered])
        // 100 000 of capital cover it.
        let covered = year(opening: 100_000, initiatives: [initiative(1_900_000, use: 0.5)], administration: 200_000)
        #expect(covered.brokenRules == [])
    }

    /// 2 000 000 − 2 300 000 − 500 000: all 500 000 are cut, 300 000 remain.
    @Test func `what is left after all initiatives are cut is an insolvency`() {
        let broke = year(initiatives: [initiative(500_000)], administration: 2_300_000)
        #expect(broke.curtailment == 500_000)
        #expect(broke.closingBalance == -300_000)
        #expect(broke.lines[0].outcome == 0)
        #expect(broke.brokenRules == [.curtailment, .insolvency, .budgetNotCovered])
        let bare = year(initiatives: [initiative(500_000)], administration: 2_000_000)
        #expect(bare.closingBalance == 0)
        #expect(bare.brokenRules == [.curtailment, .budgetNotCovered])
    }

    @Test func `without initiatives a deficit is an insolvency and not a curtailment`() {
        let broke = year(initiatives: [], administration: 2_000_001)
        #expect(broke.curtailment == 0)
        #expect(broke.closingBalance == -1)
        #expect(broke.brokenRules == [.insolvency, .budgetNotCovered])
    }

    @Test func `in plan mode nothing is cut and a balance may have any sign`() {
        let plan = year(initiatives: [initiative(1_800_000)], administration: 300_000, mode: .plan)
        #expect(plan.curtailment == 0)
        #expect(plan.closingBalance == -100_000)
        #expect(plan.lines[0].outcome == 1_800_000)
    }

    /// 600 000 too much of 1 200 000, 600 000 and 200 000 granted, all used: each keeps 70 %.
    @Test func `initiatives are cut pro rata after what they use, and administration is not`() {
        let year = year(
            initiatives: [initiative(1_200_000), initiative(600_000), initiative(400_000, use: 0.5)],
            administration: 600_000)
        #expect(year.curtailment == 600_000)
        let outcomes = year.lines.map(\.outcome)
        #expect(agree(outcomes, [840_000, 420_000, 140_000, 600_000]))
        #expect(year.lines.map(\.granted) == [1_200_000, 600_000, 400_000, nil])
        #expect(year.closingBalance == 0)
    }

    /// A fifth of 2 000 000 is 400 000.
    @Test func `capital above the first step of the staircase breaks a rule, and on the step does not`() {
        let steps = [
            CapitalStep(aboveShareOfContributions: 0.2, roomReduction: 0.1),
            CapitalStep(aboveShareOfContributions: 0.5, roomReduction: 0.2),
        ]
        func broken(_ opening: Double, _ steps: [CapitalStep]) -> [Rule] {
            year(opening: opening, initiatives: [initiative(1_800_000)], administration: 200_000, steps: steps)
                .brokenRules
        }
        #expect(broken(400_000, steps) == [])
        #expect(broken(400_001, steps) == [.capitalAboveReasonable])
        #expect(broken(400_001, []) == [])
    }
}
