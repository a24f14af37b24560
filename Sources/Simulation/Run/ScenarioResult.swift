public import Finsam
public import Stochastics

/// The summaries of a scenario: for every alternative, period, association and municipality.
///
/// *Resultat.* A period is a year of the horizon, by its position, or ``horizon`` for all of them together.
public struct ScenarioResult: Sendable {
    /// The study.
    public let study: Study
    /// The scenario's index in the study.
    public let scenario: Int
    /// The mode of the run.
    public let mode: Mode
    /// The number of paths.
    public let pathCount: Int
    let plan: ScenarioPlan
    let figures: Figures
    /// For each alternative how its difference in net from the reference is spread, over the horizon and for the
    /// municipality in focus; `nil` for the reference, without randomness, and where all paths give the same.
    public let netDistributions: [BinnedDistribution?]

    /// Where the summaries are.
    enum Figures: Sendable {
        /// A run's, by series.
        case run(SeriesIndex, [OutcomeSummary])
        /// A file's, see ``KeptFigures``.
        case kept(KeptFigures)
    }

    /// The period that stands for the whole horizon.
    public var horizon: Int { study.years.count }
    /// All periods: the years and the whole horizon.
    public var periods: Range<Int> { 0..<(study.years.count + 1) }

    /// Of whom an outcome is.
    public enum Body: Hashable, Sendable {
        /// An association, by index.
        case association(Int)
        /// All associations of the study together.
        case together
    }

    private func index(of body: Body) -> Int { plan.layout.index(of: body) }

    func level(_ row: Int, _ alternative: Int, _ period: Int) -> OutcomeSummary? {
        switch figures {
        case .run(let index, let summaries): summary(index.level(alternative, period, row), summaries)
        case .kept(let kept): kept.levels[KeptFigures.Place(row: row, alternative: alternative, period: period)]
        }
    }

    func difference(_ row: Int, _ alternative: Int, _ period: Int) -> OutcomeSummary? {
        switch figures {
        case .run(let index, let summaries): summary(index.difference(alternative, period, row), summaries)
        case .kept(let kept): kept.differences[KeptFigures.Place(row: row, alternative: alternative, period: period)]
        }
    }

    private func summary(_ values: SeriesIndex.Values?, _ summaries: [OutcomeSummary]) -> OutcomeSummary? {
        switch values {
        case .series(let series): summaries[series]
        case .zero: OutcomeSummary(zeroOnPaths: pathCount)
        case nil: nil
        }
    }

    /// An association's outcome, or `nil` where it does not exist.
    public func outcome(
        _ outcome: AssociationOutcome, of body: Body, alternative: Int, period: Int
    ) -> OutcomeSummary? {
        level(plan.layout.row(outcome, of: index(of: body)), alternative, period)
    }

    /// A municipality's outcome.
    public func outcome(
        _ outcome: MunicipalOutcome, of municipality: Int, alternative: Int, period: Int
    ) -> OutcomeSummary? {
        level(plan.layout.row(outcome, of: municipality), alternative, period)
    }

    /// The difference of an association's outcome from the reference alternative's, path by path.
    public func difference(
        _ outcome: AssociationOutcome, of body: Body, alternative: Int, period: Int
    ) -> OutcomeSummary? {
        difference(plan.layout.row(outcome, of: index(of: body)), alternative, period)
    }

    /// The difference of a municipality's outcome from the reference alternative's, path by path.
    public func difference(
        _ outcome: MunicipalOutcome, of municipality: Int, alternative: Int, period: Int
    ) -> OutcomeSummary? {
        difference(plan.layout.row(outcome, of: municipality), alternative, period)
    }

    /// The probability that a rule is broken in the period.
    public func probability(of rule: Rule, in body: Body, alternative: Int, period: Int) -> OutcomeSummary? {
        level(plan.layout.row(rule, of: index(of: body)), alternative, period)
    }

    /// The probability that any rule is broken in the period.
    public func probabilityOfAnyRule(in body: Body, alternative: Int, period: Int) -> OutcomeSummary? {
        level(plan.layout.anyRuleThisYearRow(of: index(of: body)), alternative, period)
    }

    /// The probability that any rule has been broken in any year up to and including the period: joint, path by path.
    public func probabilityOfAnyRuleSoFar(in body: Body, alternative: Int, period: Int) -> OutcomeSummary? {
        level(plan.layout.anyRuleSoFarRow(of: index(of: body)), alternative, period)
    }

    /// The probability that the association to which a municipality belongs at the time is curtailed in the period.
    public func probabilityOfOwnCurtailment(
        of municipality: Int, alternative: Int, period: Int
    ) -> OutcomeSummary? {
        level(plan.layout.ownCurtailmentRow(of: municipality), alternative, period)
    }

    /// The probability that the association to which a municipality belongs at the time breaks any rule in the period.
    public func probabilityOfOwnRule(of municipality: Int, alternative: Int, period: Int) -> OutcomeSummary? {
        level(plan.layout.ownRuleRow(of: municipality), alternative, period)
    }

    /// The probability that the change has been paid back by the period; `nil` where it costs nothing.
    public func probabilityOfPayback(alternative: Int, period: Int) -> OutcomeSummary? {
        level(plan.layout.paidBackRow, alternative, period)
    }

    /// The association to which a municipality belongs in a year, by position.
    public func association(of municipality: Int, alternative: Int, year: Int) -> Int {
        plan.alternatives[alternative].years[year].associationOf[municipality]
    }

    /// The associations that exist in a year, by position.
    public func existingAssociations(alternative: Int, year: Int) -> [Int] {
        plan.alternatives[alternative].years[year].existing
    }

    /// The members of an association in a year, by position.
    public func members(of association: Int, alternative: Int, year: Int) -> [Int] {
        plan.alternatives[alternative].years[year].members[association]
    }
}

extension OutcomeLayout {
    /// The index that a body has among the associations.
    func index(of body: ScenarioResult.Body) -> Int {
        switch body {
        case .association(let index): index
        case .together: together
        }
    }
}
