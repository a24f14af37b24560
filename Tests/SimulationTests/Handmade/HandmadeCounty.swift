import Finsam
import Simulation

/// Some associations with plain figures, put through rules that need several years or several associations.
///
/// Without uncertainty, without growth of wages, prices and people. An appropriation of 100 000 000, 50 associations and a
/// base amount of 400 000, so that 80 000 000 are divided.
struct HandmadeCounty {
    var years = 2024...2026
    var associations: [Body] = []
    /// One list for each association; municipalities are numbered through.
    var populations: [[Double]] = []
    var moves: [Move] = []
    var merger: Merger?
    var settlement = Settlement.none
    var sharedAdministration: SharedAdministration?
    var largestDecrease: Double?
    var capitalSteps: [CapitalStep] = []
    var growth = 0.0
    var baseAmountChanges: [YearAmount] = []
    var wages = 0.0
    var prices = 0.0

    /// An association.
    struct Body {
        var opening = 0.0
        var previousState = 1_000_000.0
        var room = RoomBasis.calibrated(1_000_000)
        var regionCeiling: [YearAmount] = []
        var municipalCeiling: [YearAmount] = []
        var ask = AskPolicy.match
        var grants = GrantPolicy.hold
        var lines: [Line] = []
    }

    /// A line with the amounts of the first years of the horizon.
    struct Line {
        var kind = CostKind.initiative
        var plan = [900_000.0]
        var countedShare = 1.0
        var outcome = 1.0
        var wageShare = 1.0
    }

    /// The path of the only alternative, year by year.
    func path(mode: Mode = .expected) -> [PathTrace.Year] { study.trace(mode: mode, alternative: 0).years }

    private func text(_ words: String) -> LocalText { LocalText(swedish: words, english: words) }

    var study: Study {
        Study(
            identifier: "county", title: text("County"), question: text("How?"), years: years, focus: 0, reference: 0,
            pathCount: 1, seed: 1,
            scenarios: [Scenario(identifier: "base", name: text("Base"), world: world, alternatives: [alternative])],
            factorMeanings: [], published: [], inputs: [])
    }

    private var world: World {
        World(
            state: StateAllocation(
                appropriation: 100_000_000, growth: .fixed(growth), cut: .fixed(0), changes: [], associationCount: 50,
                baseAmount: 400_000, baseAmountChanges: baseAmountChanges, needWeight: 0.75,
                nationalPopulationGrowth: 0, largestDecrease: largestDecrease, capitalSteps: capitalSteps),
            wages: .fixed(wages), prices: .fixed(prices), splitLag: 1,
            municipalities: populations.joined().enumerated().map { number, people in
                Municipality(
                    identifier: "m\(number)", name: "M\(number)",
                    populations: [YearAmount(year: years.lowerBound - 1, amount: people)], growth: .fixed(0),
                    needChange: .fixed(0))
            },
            factors: [], correlations: [])
    }

    private var alternative: Alternative {
        var first = 0
        let members = populations.map { people in
            defer { first += people.count }
            return Array(first..<(first + people.count))
        }
        return Alternative(
            identifier: "a", name: text("A"),
            associations: zip(associations, members).enumerated().map { number, pair in
                association(pair.0, number: number, members: pair.1)
            },
            moves: moves, merger: merger, settlement: settlement, sharedAdministration: sharedAdministration,
            oneOff: nil)
    }

    private func association(_ body: Body, number: Int, members: [Int]) -> Association {
        Association(
            identifier: "f\(number)", name: "F\(number)", members: members, noticeYears: 3,
            openingBalance: body.opening, openingBalanceLevel: .fixed(1), budgetLevel: .fixed(1),
            roomLevel: .fixed(1), previousStateContribution: body.previousState, room: body.room,
            regionCeiling: body.regionCeiling, municipalCeiling: body.municipalCeiling, ask: body.ask,
            split: .population, grants: body.grants,
            lines: body.lines.enumerated().map { position, line in
                CostLine(
                    identifier: "l\(position)", name: "L\(position)", kind: line.kind,
                    budget: line.plan.enumerated().map { YearAmount(year: years.lowerBound + $0, amount: $1) },
                    wageShare: line.wageShare, countedShare: line.countedShare, outcome: .fixed(line.outcome),
                    access: [])
            })
    }
}
