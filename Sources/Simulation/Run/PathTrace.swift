public import Finsam
internal import Stochastics

/// A single path of an alternative, year by year, with everything that a budget table shows.
///
/// *En bana.* The same code and the same draws as a run, so the numbers are those that the run used.
public struct PathTrace: Sendable {
    /// The years, in order.
    public let years: [Year]

    /// A year of the path.
    public struct Year: Sendable {
        /// The calendar year.
        public let year: Int
        /// The appropriation, SEK.
        public let appropriation: Double
        /// The value of each factor.
        public let factors: [Double]
        /// The associations that exist.
        public let associations: [AssociationYear]
        /// All municipalities.
        public let municipalities: [MunicipalYear]
    }

    /// A year of an association. Amounts in SEK.
    public struct AssociationYear: Sendable {
        /// Its index.
        public let association: Int
        /// The members, as indices.
        public let members: [Int]
        /// Balance on 31 December of the year before.
        public let balanceBefore: Double
        /// What mergers and settlements of 1 January brought.
        public let movedIn: Double
        /// What the state offers.
        public let room: Double
        /// What the association asks the state for.
        public let ask: Double
        /// What all parties pay.
        public let contributions: Double
        /// The lines that it runs.
        public let lines: [LineYear]
        /// The share of the administration that a common administration saves.
        public let administrationSaved: Double
        /// Cost of the change, paid once.
        public let oneOff: Double
        /// Spending cut because the association may not borrow.
        public let curtailment: Double
        /// Balance on 31 December.
        public let closingBalance: Double
        /// What the budget counts of the grants.
        public let counted: Double
        /// The rules that are broken.
        public let brokenRules: [Rule]
        /// Why the state pays what it pays.
        public let binding: Binding
    }

    /// What decides the state's contribution.
    public enum Binding: Hashable, Sendable {
        /// The room: the state offers no more.
        case room
        /// The association asks for less.
        case ask
        /// The region pays no more.
        case regionCeiling
        /// The municipalities pay no more.
        case municipalCeiling
    }

    /// A year of a line. Amounts in SEK.
    public struct LineYear: Sendable {
        /// The association in whose study entry the line stands.
        public let home: Int
        /// The line's index in the home association.
        public let line: Int
        /// What was granted, for an initiative.
        public let granted: Double?
        /// What was spent.
        public let outcome: Double
    }

    /// A year of a municipality. Amounts in SEK.
    public struct MunicipalYear: Sendable {
        /// Its association.
        public let association: Int
        /// What it pays.
        public let contribution: Double
        /// Initiative money that reaches its inhabitants.
        public let reach: Double
        /// The part of the administration that its contribution bears.
        public let administrationBorne: Double
    }
}

extension Simulation {
    /// Shows a single path; in the modes without randomness there is one, number 0.
    ///
    /// - Parameters:
    ///   - path: its number, from 0
    ///   - alternative: the alternative's index
    ///   - scenario: the scenario's index
    public func trace(path: Int, alternative: Int, scenario: Int) -> PathTrace {
        let plan = plan(scenario: scenario, mode: mode)
        let runner = BlockRunner(plan, reference: study.reference)
        let source = source(block: path / Block.pathCount, years: plan.world.years)
        let lane = mode == .monteCarlo ? path % Block.pathCount : 0
        var years: [PathTrace.Year] = []
        runner.run(source) { visited, period, _ in
            guard visited == alternative, period < plan.world.years.count else { return }
            let tracer = PathTracer(
                layout: plan.layout, state: runner.alternatives[alternative], world: runner.world, period: period,
                lane: lane)
            years.append(tracer.year)
        }
        return PathTrace(years: years)
    }
}

/// Reads one lane of what a year has left.
private struct PathTracer {
    let layout: OutcomeLayout
    let state: AlternativeState
    let world: WorldState
    let period: Int
    let lane: Int

    private var plan: AlternativePlan.Year { state.plan.years[period] }

    var year: PathTrace.Year {
        PathTrace.Year(
            year: plan.year, appropriation: world.columns.value(row: world.rows.appropriation, path: lane),
            factors: world.plan.factors.factors.indices.map { world.columns.value(row: $0, path: lane) },
            associations: plan.existing.map(association), municipalities: plan.associationOf.indices.map(municipality))
    }

    private func value(_ outcome: AssociationOutcome, _ association: Int) -> Double {
        state.outcomes.value(row: layout.row(outcome, of: association), path: lane)
    }

    private func association(_ association: Int) -> PathTrace.AssociationYear {
        let opening = state.opening.value(row: association, path: lane)
        let contributions = value(.contributions, association)
        let closing = value(.closingBalance, association)
        let own = balanceBefore(opening: opening, association)
        let room = value(.room, association)
        let ask = state.asked.value(row: association, path: lane)
        let lines = plan.initiatives[association] + plan.operations[association] + plan.administration[association]
        return PathTrace.AssociationYear(
            association: association, members: plan.members[association], balanceBefore: own, movedIn: opening - own,
            room: room, ask: ask, contributions: contributions, lines: lines.map { line($0, of: association) },
            administrationSaved: world.columns.value(row: state.plan.savingRow, path: lane) * plan.phase[association],
            oneOff: value(.oneOff, association), curtailment: value(AssociationOutcome.curtailment, association),
            closingBalance: closing, counted: state.counted.value(row: association, path: lane),
            brokenRules: Rule.allCases.filter {
                state.outcomes.value(row: layout.row($0, of: association), path: lane) == 1
            },
            binding: binding(association, room: room, ask: ask))
    }

    /// The balance before mergers and settlements of the day.
    private func balanceBefore(opening: Double, _ association: Int) -> Double {
        let movedIn =
            state.settled.value(row: association, path: lane) + state.mergedIn.value(row: association, path: lane)
        return opening - movedIn
    }

    private func binding(_ association: Int, room: Double, ask: Double) -> PathTrace.Binding {
        let (region, municipal) = (plan.regionCeiling[association], plan.municipalCeiling[association])
        if 2 * min(region, municipal) < min(room, ask) {
            return region <= municipal ? .regionCeiling : .municipalCeiling
        }
        return ask < room ? .ask : .room
    }

    private func line(_ index: Int, of association: Int) -> PathTrace.LineYear {
        let line = state.plan.lines[index]
        let group = state.plan.groupOfLines[index]
        let (granted, outcome) =
            line.kind == .initiative ? initiative(line, group, association) : (nil, cost(line, group))
        return PathTrace.LineYear(
            home: line.home, line: index - (state.plan.homeLines[line.home].first ?? 0), granted: granted,
            outcome: outcome)
    }

    /// What an initiative is granted as one of its group, and what it keeps of what it uses.
    private func initiative(
        _ line: AlternativePlan.LinePlan, _ group: Int, _ association: Int
    ) -> (granted: Double?, outcome: Double) {
        let level = state.grantLevel.value(row: group, path: lane)
        let granted = Lanes(repeating: level * line.granted(period))
        let used = Spend.spend(granted: granted, utilisation: Lanes(repeating: column(line.outcomeRow)))[0]
        return (granted[0], used * state.kept.value(row: association, path: lane))
    }

    private func cost(_ line: AlternativePlan.LinePlan, _ group: Int) -> Double {
        let level = column(world.rows.budgetLevel(group)) * column(world.rows.index(line.costIndex))
        let planned = PlannedCost.outcome(
            planned: Lanes(repeating: line.amounts[period] * level),
            costFactor: Lanes(repeating: column(line.outcomeRow)))
        guard line.kind == .administration else { return planned[0] }
        let saving = Lanes(repeating: column(state.plan.savingRow))
        return (planned * PlannedCost.remainder(saving: saving, phase: plan.phase[line.home]))[0]
    }

    private func column(_ row: Int) -> Double { world.columns.value(row: row, path: lane) }

    private func municipality(_ municipality: Int) -> PathTrace.MunicipalYear {
        func value(_ outcome: MunicipalOutcome) -> Double {
            state.outcomes.value(row: layout.row(outcome, of: municipality), path: lane)
        }
        return PathTrace.MunicipalYear(
            association: plan.associationOf[municipality], contribution: value(.contribution), reach: value(.reach),
            administrationBorne: value(.administrationBorne))
    }
}
