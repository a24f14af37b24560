package import Finsam
package import Simulation

/// A line of the comparison at a glance, as figures: a question, and what each alternative answers.
package struct GlanceRow: Sendable {
    /// What is measured, and how readers see it.
    package enum Measure: Sendable {
        /// Kronor.
        case kronor
        /// Kronor that are shown in thousands.
        case thousands
        /// A ratio near 1.
        case ratio
        /// A share of a whole.
        case share
        /// How probable something is.
        case probability
        /// How probable it is that the change has been paid back, and for each alternative the first year in which it is so
        /// on half of the paths.
        case payback(years: [Int?])
        /// A paired difference in kronor, and of which outcome.
        case change(MunicipalOutcome)
        /// The standard error of a paired difference in kronor.
        case standardError
        /// How probable it is that a paired difference is for the better.
        case chanceOfBetter
    }

    /// What an alternative answers.
    package struct Answer: Sendable {
        /// The alternative's index.
        package let alternative: Int
        /// The figures.
        package let statistics: OutcomeSummary
        /// What they are to be multiplied by, to be of the years that the question is about.
        package let scale: Double
    }

    /// The question, with its unit.
    package let question: String
    /// What is measured.
    package let measure: Measure
    /// By alternative; nil where the question is not asked of it.
    package let answers: [Answer?]
}

/// What is asked of every alternative at a glance: one list for all tables that show it.
extension Comparison {
    package var glanceTitle: String {
        words(
            "Alternativen för \(focusName) \(study.years.lowerBound)–\(study.years.upperBound)",
            "The alternatives for \(focusName) \(study.years.lowerBound)–\(study.years.upperBound)")
    }

    package var glanceLead: String {
        words(
            "Netto är insatsmedel som når kommunens invånare minus kommunens bidrag. Skillnader är mot ”\(name(study.reference))”\(run.isMonteCarlo ? ", i samma banor" : "").",
            "Net is initiative money that reaches the municipality's inhabitants less its contribution. Differences are from “\(name(study.reference))”\(run.isMonteCarlo ? ", on the same paths" : "")."
        )
    }

    package var glance: [GlanceRow] { glanceOfLevels + (others.isEmpty ? [] : glanceOfChanges) }

    private func row(
        _ question: String, _ measure: GlanceRow.Measure, scale: @escaping (Int) -> Double = { _ in 1 },
        of asked: [Int], _ statistics: (Int) -> OutcomeSummary?
    ) -> GlanceRow {
        GlanceRow(
            question: question, measure: measure,
            answers: study.alternatives.indices.map { alternative in
                guard asked.contains(alternative) else { return nil }
                return statistics(alternative).map {
                    GlanceRow.Answer(alternative: alternative, statistics: $0, scale: scale(alternative))
                }
            })
    }

    private var glanceOfLevels: [GlanceRow] {
        let all = Array(study.alternatives.indices)
        let (last, end, perYear) = (study.years.upperBound, base.horizon - 1, 1 / yearCount)
        func own(_ outcome: AssociationOutcome, _ alternative: Int) -> OutcomeSummary? {
            base.outcome(outcome, of: ownAssociation(alternative), alternative: alternative, period: end)
        }
        return [
            row(
                words("Medlemsbidrag per år, kr", "Contribution a year, SEK"), .kronor, scale: { _ in perYear }, of: all
            ) {
                outcome(.contribution, $0)
            },
            row(
                words("… drar med sig från stat och region, kr per år", "… brings from state and region, SEK a year"),
                .kronor, scale: { _ in 3 * perYear }, of: all
            ) { outcome(.contribution, $0) },
            row(
                words(
                    "Insatsmedel som når invånarna, kr per år", "Initiative money that reaches inhabitants, SEK a year"),
                .kronor, scale: { _ in perYear }, of: all
            ) { outcome(.reach, $0) },
            row(words("Insatsmedel per bidragskrona", "Initiative money per krona paid"), .ratio, of: all) {
                outcome(.leverage, $0)
            },
            row(
                words(
                    "Administrationens andel av förbundets kostnader \(last)",
                    "Administration, share of the association's costs \(last)"), .share, of: all
            ) { own(.administrationShare, $0) },
            row(
                words(
                    "Förbundets balanserade resultat efter \(last), tkr",
                    "Association's carried-forward result after \(last), SEK thousand"), .thousands, of: all
            ) { own(.closingBalance, $0) },
            row(
                words("Förbundet måste dra ned insatser något år", "The association must curtail in some year"),
                .probability, of: all
            ) { base.probabilityOfOwnCurtailment(of: study.focus, alternative: $0, period: base.horizon) },
            row(words("… \(last)", "… in \(last)"), .probability, of: all) {
                base.probabilityOfOwnCurtailment(of: study.focus, alternative: $0, period: end)
            },
            row(words("Någon regel bryts något år", "Some rule is broken in some year"), .probability, of: all) {
                base.probabilityOfOwnRule(of: study.focus, alternative: $0, period: base.horizon)
            },
        ]
    }

    private var glanceOfChanges: [GlanceRow] {
        func perYear(_ alternative: Int) -> Double { 1 / yearsInForce(alternative) }
        func change(_ outcome: MunicipalOutcome, _ question: String) -> GlanceRow {
            row(question, .change(outcome), scale: perYear, of: others) { difference(outcome, $0) }
        }
        let rows = [
            row(
                words("Engångskostnad för alla förbund, tkr", "One-off cost of all associations, SEK thousand"),
                .thousands,
                of: others
            ) { base.outcome(.oneOff, of: .together, alternative: $0, period: base.horizon) },
            row(
                words("… återbetald genom lägre administration", "… paid back by lower administration"),
                .payback(years: study.alternatives.indices.map(yearOfPayback)), of: others
            ) { base.probabilityOfPayback(alternative: $0, period: base.horizon) },
            change(
                .contribution,
                words(
                    "Skillnad i bidrag, kr per år från ändringen",
                    "Difference in contribution, SEK a year from the change")),
            change(
                .reach,
                words(
                    "Skillnad i insatsmedel, kr per år från ändringen",
                    "Difference in initiative money, SEK a year from the change")),
            change(
                .net,
                words("Skillnad i netto, kr per år från ändringen", "Difference in net, SEK a year from the change")),
        ]
        guard run.isMonteCarlo else { return rows }
        return rows + [
            row(
                words("… medelfel i medelvärdet, kr per år", "… standard error of the mean, SEK a year"),
                .standardError, scale: perYear, of: others
            ) { difference(.net, $0) },
            row(
                words("Sannolikhet att nettot är bättre", "Probability that the net is better"), .chanceOfBetter,
                of: others
            ) { difference(.net, $0) },
        ]
    }

    /// The first year by which the change has been paid back on half of the paths.
    private func yearOfPayback(_ alternative: Int) -> Int? {
        study.years.enumerated().first { period, _ in
            (base.probabilityOfPayback(alternative: alternative, period: period)?.mean ?? 0) >= 0.5
        }?.element
    }
}
