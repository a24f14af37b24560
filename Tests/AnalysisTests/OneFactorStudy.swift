import Finsam
import Stochastics

/// One association in one year, whose balance is a straight line in one factor, for answers in closed form.
///
/// 1 000 000 comes in; initiatives are granted 720 000 / β and use 90 % of it; administration costs 100 000 · x. Without
/// more, β is 0.9: the result is opening + 1 000 000 − 720 000 − 100 000 · x = opening + 280 000 − 100 000 · x.
struct OneFactorStudy {
    var x = Distribution.fixed(1)
    var openingBalance = -80_000.0
    var countedShare = 0.9
    /// Own capital above this share of contributions breaks a rule.
    var capitalStep: Double?

    /// The study with something added to every x.
    func shifted(by shift: Double) -> Study {
        var study = self
        study.x = x.shifted(by: shift)
        return study.make()
    }

    func make() -> Study { Self.study([scenario]) }

    /// A study with a scenario for each.
    static func make(_ all: [OneFactorStudy]) -> Study { study(all.map(\.scenario)) }

    private static func study(_ scenarios: [Scenario]) -> Study {
        Study(
            identifier: "line", title: text("Line"), question: text("When?"), years: 2024...2024, focus: 0,
            reference: 0, pathCount: 1_000, seed: 1, scenarios: scenarios, factorMeanings: [], published: [],
            inputs: [])
    }

    private static func text(_ words: String) -> LocalText { LocalText(swedish: words, english: words) }

    private var scenario: Scenario {
        let world = World(
            state: StateAllocation(
                appropriation: 100_000_000, growth: .fixed(0), cut: .fixed(0), changes: [], associationCount: 50,
                baseAmount: 400_000, needWeight: 0.75, nationalPopulationGrowth: 0, largestDecrease: nil,
                capitalSteps: capitalStep.map {
                    [CapitalStep(aboveShareOfContributions: $0, roomReduction: 0.1)]
                } ?? []),
            wages: .fixed(0), prices: .fixed(0), splitLag: 2,
            municipalities: [
                Municipality(
                    identifier: "m", name: "M", populations: [YearAmount(year: 2022, amount: 1_000)],
                    growth: .fixed(0), needChange: .fixed(0))
            ],
            factors: [Factor(name: "x", distribution: x, time: .independent)], correlations: [])
        let association = Association(
            identifier: "f", name: "F", members: [0], noticeYears: 3, openingBalance: openingBalance,
            openingBalanceLevel: .fixed(1), budgetLevel: .fixed(1), roomLevel: .fixed(1),
            previousStateContribution: 500_000, room: .calibrated(500_000), regionCeiling: [], municipalCeiling: [],
            ask: .match, split: .population, grants: .hold,
            lines: [
                line("i", .initiative, 720_000, .fixed(0.9), countedShare: countedShare),
                line("a", .administration, 100_000, .factor(0), countedShare: 1),
            ])
        let alternative = Alternative(
            identifier: "a", name: Self.text("A"), associations: [association], moves: [], merger: nil,
            settlement: .none, sharedAdministration: nil, oneOff: nil)
        return Scenario(identifier: "s", name: Self.text("S"), world: world, alternatives: [alternative])
    }

    private func line(
        _ key: String, _ kind: CostKind, _ amount: Double, _ outcome: Driver, countedShare: Double
    ) -> CostLine {
        CostLine(
            identifier: key, name: key, kind: kind, budget: [YearAmount(year: 2024, amount: amount)], wageShare: 0.5,
            countedShare: countedShare, outcome: outcome, access: [])
    }
}
