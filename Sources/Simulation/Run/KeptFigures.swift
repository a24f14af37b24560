package import Finsam
package import Stochastics

/// The figures of a scenario as a file keeps them, from which a result is made again without running any path.
///
/// *Sparade resultat.*
package struct KeptFigures: Sendable {
    /// Where a figure stands.
    struct Place: Hashable, Sendable {
        let row: Int
        let alternative: Int
        let period: Int
    }

    private(set) var levels: [Place: OutcomeSummary] = [:]
    private(set) var differences: [Place: OutcomeSummary] = [:]
    private let plan: ScenarioPlan
    private let simulation: Simulation
    private let scenario: Int

    /// What a figure is of.
    package enum Subject: Hashable, Sendable {
        case outcome(AssociationOutcome, ScenarioResult.Body)
        case rule(Rule, ScenarioResult.Body)
        case anyRuleThisYear(ScenarioResult.Body)
        case anyRuleSoFar(ScenarioResult.Body)
        case municipal(MunicipalOutcome, Int)
        case ownCurtailment(Int)
        case ownRule(Int)
        case paidBack
    }

    /// Nothing yet of a scenario.
    package init(of simulation: Simulation, scenario: Int) {
        self.simulation = simulation
        self.scenario = scenario
        plan = simulation.plan(scenario: scenario, mode: simulation.mode)
    }

    /// Puts in a figure of an alternative in a period, or its difference from the reference.
    package mutating func put(
        _ summary: OutcomeSummary, _ subject: Subject, alternative: Int, period: Int, isDifference: Bool = false
    ) {
        let place = Place(row: row(subject), alternative: alternative, period: period)
        if isDifference { differences[place] = summary } else { levels[place] = summary }
    }

    /// The result that has these figures.
    package func result(netDistributions: [BinnedDistribution?]) -> ScenarioResult {
        ScenarioResult(
            study: simulation.study, scenario: scenario, mode: simulation.mode, pathCount: simulation.pathCount,
            plan: plan, figures: .kept(self), netDistributions: netDistributions)
    }

    private func row(_ subject: Subject) -> Int {
        let layout = plan.layout
        func index(_ body: ScenarioResult.Body) -> Int { layout.index(of: body) }
        return switch subject {
        case .outcome(let outcome, let body): layout.row(outcome, of: index(body))
        case .rule(let rule, let body): layout.row(rule, of: index(body))
        case .anyRuleThisYear(let body): layout.anyRuleThisYearRow(of: index(body))
        case .anyRuleSoFar(let body): layout.anyRuleSoFarRow(of: index(body))
        case .municipal(let outcome, let municipality): layout.row(outcome, of: municipality)
        case .ownCurtailment(let municipality): layout.ownCurtailmentRow(of: municipality)
        case .ownRule(let municipality): layout.ownRuleRow(of: municipality)
        case .paidBack: layout.paidBackRow
        }
    }
}
