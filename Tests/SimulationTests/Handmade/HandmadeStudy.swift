import Finsam
import Stochastics

/// A study made of values and round figures, so that what comes out of a run has a closed form.
///
/// One association and two municipalities of 1 000 and 3 000 people. In the first year the state's room is 500 000, all of
/// which is asked for, so that 1 000 000 comes in. The plan spends 800 000 counted on one initiative (β = 0.8, so
/// 1 000 000 is granted), 100 000 on operations and 100 000 on administration in every year. What comes in later follows
/// the appropriation: σ = (500 000 − 400 000) / (100 000 000 − 50 · 400 000) = 0.00125, so a growth of g gives a room of
/// 500 000 + 125 000 · g.
struct HandmadeStudy {
    var years = 2024...2025
    var factors: [Factor] = []
    var correlations: [Correlation] = []
    var growth = Driver.fixed(0)
    var utilisation = Driver.fixed(0.8)
    var operations = Driver.fixed(1)
    var administration = Driver.fixed(1)
    /// Enough that nothing is ever curtailed, unless a test wants it.
    var openingBalance = 1_000_000.0
    /// What each alternative does; the first one is the reference.
    var alternatives = [Change()]
    /// How many scenarios, all of them alike.
    var scenarioCount = 1

    /// What an alternative changes.
    struct Change {
        /// What the change costs in the first year.
        var oneOff: Driver?
        /// The share of the administration that is saved from the first year on.
        var saving: Driver?
    }

    static let planned = (initiative: 800_000.0, operations: 100_000.0, administration: 100_000.0)
    static let countedShare = 0.8

    func make() -> Study {
        Study(
            identifier: "handmade", title: text("Study"), question: text("How?"), years: years, focus: 0, reference: 0,
            pathCount: 1_000, seed: 1,
            scenarios: (0..<scenarioCount).map { number in
                Scenario(
                    identifier: "s\(number)", name: text("S\(number)"), world: world,
                    alternatives: alternatives.enumerated().map { alternative($1, number: $0) })
            },
            factorMeanings: factors.map { FactorMeaning(meaning: text($0.name), unit: .share, provenance: made) },
            published: [], inputs: [])
    }

    private let made = Provenance.assumption("made up by a test")

    private func text(_ words: String) -> LocalText { LocalText(swedish: words, english: words) }

    private var world: World {
        World(
            state: StateAllocation(
                appropriation: 100_000_000, growth: growth, cut: .fixed(0), changes: [], associationCount: 50,
                baseAmount: 400_000, needWeight: 0.75, nationalPopulationGrowth: 0, largestDecrease: nil,
                capitalSteps: []),
            wages: .fixed(0), prices: .fixed(0), splitLag: 2,
            municipalities: [("m", 1_000.0), ("n", 3_000.0)].map { key, people in
                Municipality(
                    identifier: key, name: key,
                    populations: [YearAmount(year: years.lowerBound - 2, amount: people)],
                    growth: .fixed(0), needChange: .fixed(0))
            },
            factors: factors, correlations: correlations)
    }

    private func alternative(_ change: Change, number: Int) -> Alternative {
        Alternative(
            identifier: "a\(number)", name: text("A\(number)"), associations: [association], moves: [], merger: nil,
            settlement: .none,
            sharedAdministration: change.saving.map {
                SharedAdministration(year: years.lowerBound, associations: [0], saving: $0, phaseInYears: 1)
            },
            oneOff: change.oneOff.map {
                OneOffCost(year: years.lowerBound, amount: $0, payers: [PayerShare(association: 0, share: 1)])
            })
    }

    private var association: Association {
        Association(
            identifier: "f", name: "F", members: [0, 1], noticeYears: 3, openingBalance: openingBalance,
            openingBalanceLevel: .fixed(1), budgetLevel: .fixed(1), roomLevel: .fixed(1),
            previousStateContribution: 500_000, room: .calibrated(500_000), regionCeiling: [], municipalCeiling: [],
            ask: .match, split: .population, grants: .hold,
            lines: [
                line("i", .initiative, Self.planned.initiative, utilisation),
                line("o", .operations, Self.planned.operations, operations),
                line("a", .administration, Self.planned.administration, administration),
            ])
    }

    private func line(_ key: String, _ kind: CostKind, _ amount: Double, _ outcome: Driver) -> CostLine {
        CostLine(
            identifier: key, name: key, kind: kind, budget: years.map { YearAmount(year: $0, amount: amount) },
            wageShare: 0.5, countedShare: kind == .initiative ? Self.countedShare : 1, outcome: outcome, access: [])
    }
}
