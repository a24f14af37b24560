import Finsam
import Stochastics

/// Two associations with round figures, between which a municipality can move.
///
/// The appropriation is 100 000 000, 50 associations get a base amount of 400 000, nothing grows. *F* has M (1 000 people)
/// and N (3 000) and a room of 500 000: 100 kr of base amount and 25 kr of the variable part per inhabitant. *G* has K
/// (1 000) and a room of 460 000: 60 kr of the variable part. With M as a member, G has 400 000 / 2 000 = 200 kr and
/// (60 + 25) / 2 = 42.50 kr. A municipality pays half of its inhabitants' room.
struct TwoNeighbours {
    var years = 2024...2025
    /// The year in which M moves to G in the second alternative.
    var moveYear: Int? = 2024
    /// The share of F's administration that the second alternative saves from the first year on.
    var saving: Driver?
    /// What G's administration costs; that of F costs 100 000.
    var administrationOfG = 80_000.0
    var factors: [Factor] = []

    static let (stay, change) = (0, 1)
    static let focus = 0

    var study: Study {
        Study(
            identifier: "two", title: text("Two"), question: text("How?"), years: years, focus: Self.focus,
            reference: 0, pathCount: 64, seed: 1,
            scenarios: [
                Scenario(
                    identifier: "base", name: text("Base"), world: world,
                    alternatives: [
                        alternative("stay", moves: [], saving: nil),
                        alternative(
                            "change",
                            moves: moveYear.map { [Move(municipality: 0, association: 1, year: $0)] } ?? [],
                            saving: saving),
                    ])
            ],
            factorMeanings: factors.map {
                FactorMeaning(meaning: text($0.name), unit: .share, provenance: .assumption("made up by a test"))
            }, published: [], inputs: [])
    }

    private func text(_ words: String) -> LocalText { LocalText(swedish: words, english: words) }

    private var world: World {
        World(
            state: StateAllocation(
                appropriation: 100_000_000, growth: .fixed(0), cut: .fixed(0), changes: [], associationCount: 50,
                baseAmount: 400_000, needWeight: 0.75, nationalPopulationGrowth: 0, largestDecrease: nil,
                capitalSteps: []),
            wages: .fixed(0), prices: .fixed(0), splitLag: 1,
            municipalities: [("m", 1_000.0), ("n", 3_000.0), ("k", 1_000.0)].map { key, people in
                Municipality(
                    identifier: key, name: key,
                    populations: [YearAmount(year: years.lowerBound - 1, amount: people)], growth: .fixed(0),
                    needChange: .fixed(0))
            }, factors: factors, correlations: [])
    }

    private func alternative(_ key: String, moves: [Move], saving: Driver?) -> Alternative {
        Alternative(
            identifier: key, name: text(key),
            associations: [
                association("f", members: [0, 1], room: 500_000, administration: 100_000),
                association("g", members: [2], room: 460_000, administration: administrationOfG),
            ], moves: moves, merger: nil, settlement: .none,
            sharedAdministration: saving.map {
                SharedAdministration(year: years.lowerBound, associations: [0], saving: $0, phaseInYears: 1)
            }, oneOff: nil)
    }

    private func association(_ key: String, members: [Int], room: Double, administration: Double) -> Association {
        func line(_ name: String, _ kind: CostKind, _ amount: Double, from first: Int) -> CostLine {
            CostLine(
                identifier: key + name, name: name, kind: kind, budget: [YearAmount(year: first, amount: amount)],
                wageShare: 1, countedShare: 1, outcome: .fixed(1), access: [])
        }
        return Association(
            identifier: key, name: key, members: members, noticeYears: 3, openingBalance: 0,
            openingBalanceLevel: .fixed(1), budgetLevel: .fixed(1), roomLevel: .fixed(1),
            previousStateContribution: room, room: .calibrated(room), regionCeiling: [], municipalCeiling: [],
            ask: .match, split: .population,
            grants: .spendAvailable(bufferShare: 0, releaseShare: 1, rebuildShare: 0),
            lines: [
                line("i", .initiative, 100_000, from: years.lowerBound),
                line("o", .operations, 100_000, from: years.lowerBound),
                line("a", .administration, administration, from: years.lowerBound),
            ])
    }
}
