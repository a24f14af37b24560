package import Finsam
package import Simulation
internal import Stochastics

/// What the alternatives mean for the municipality in focus.
extension Comparison {
    package func outcome(_ outcome: MunicipalOutcome, _ alternative: Int, _ period: Int? = nil) -> OutcomeSummary? {
        base.outcome(outcome, of: study.focus, alternative: alternative, period: period ?? base.horizon)
    }

    package func difference(_ outcome: MunicipalOutcome, _ alternative: Int) -> OutcomeSummary? {
        base.difference(outcome, of: study.focus, alternative: alternative, period: base.horizon)
    }

    /// The association of the municipality in focus in a year, by position; without one, in the last.
    package func ownAssociation(_ alternative: Int, year: Int? = nil) -> ScenarioResult.Body {
        .association(base.association(of: study.focus, alternative: alternative, year: year ?? study.years.count - 1))
    }

    package var atAGlance: Table {
        // Rounded together, so that net is initiative money less contribution as they are printed.
        let rounded = others.isEmpty ? nil : differenceTable
        return Table(
            title: glanceTitle, lead: glanceLead,
            headings: [words("Fråga", "Question")] + study.alternatives.indices.map(name),
            rows: glance.map { row in [row.question] + row.answers.map { text($0, row.measure, rounded) } })
    }

    /// An answer in words; what is not asked of an alternative is a dash.
    private func text(_ answer: GlanceRow.Answer?, _ measure: GlanceRow.Measure, _ rounded: RoundedTable?) -> String {
        guard let answer else { return "–" }
        let (statistics, scale) = (answer.statistics, answer.scale)
        switch measure {
        case .kronor: return spread(statistics, scale: scale, format.hundreds)
        case .thousands: return spread(statistics, scale: scale, format.thousands)
        case .ratio: return spread(statistics) { format.number($0, decimals: 2) }
        case .share: return spread(statistics) { format.percent($0) }
        case .probability: return probability(statistics)
        case .payback(let years):
            let year =
                years[answer.alternative].map { "\($0)" }
                ?? words("inte t.o.m. \(study.years.upperBound)", "not by \(study.years.upperBound)")
            return run.isMonteCarlo ? "\(year) (\(probability(statistics)))" : year
        case .change(let outcome):
            let shown = others.firstIndex(of: answer.alternative).flatMap { column in
                switch outcome {
                case .contribution: rounded.map { -$0.part(1, group: 0, column: column) }
                case .reach: rounded?.part(0, group: 0, column: column)
                default: rounded?.sum(group: 0, column: column)
                }
            }
            return difference(statistics, scale: scale, shown: shown)
        case .standardError:
            guard let error = statistics.standardError.map({ $0 * scale }) else { return "–" }
            return "±" + format.number(error, decimals: error < 10 ? 1 : 0)
        case .chanceOfBetter: return probabilityOfBetter(statistics)
        }
    }

    private func byYear(_ title: String, _ lead: String, _ cell: (Int, Int) -> String) -> Table {
        Table(
            title: title, lead: lead, headings: [words("År", "Year")] + study.alternatives.indices.map(name),
            rows: study.years.enumerated().map { period, year in
                ["\(year)"] + study.alternatives.indices.map { cell($0, period) }
            })
    }

    package var contributionByYear: Table {
        byYear(
            words(
                "\(words.genitive(focusName)) medlemsbidrag år för år, kr",
                "\(words.genitive(focusName)) contribution year by year, SEK"),
            run.isMonteCarlo
                ? words(
                    "Medelvärde, och vad 90 av 100 banor ligger mellan.", "Mean, and what 90 of 100 paths lie between.")
                : ""
        ) { spread(outcome(.contribution, $0, $1), format.hundreds) }
    }

    package var reachByYear: Table {
        byYear(
            words(
                "Insatsmedel som når \(words.genitive(focusName)) invånare år för år, kr",
                "Initiative money that reaches \(words.genitive(focusName)) inhabitants year by year, SEK"),
            words(
                "Insatsernas utfall gånger kommunens andel av medlemmarnas invånare, gånger hur tillgänglig varje insats är för dem.",
                "Initiatives' outcome times the municipality's share of the members' inhabitants, times how far each initiative reaches them."
            )
        ) { spread(outcome(.reach, $0, $1), format.hundreds) }
    }

    package var balanceByYear: Table {
        byYear(
            words(
                "Balanserat resultat i \(words.genitive(focusName)) förbund, tkr, och risk för neddragning",
                "Carried-forward result of \(words.genitive(focusName)) association, SEK thousand, and risk of curtailment"
            ),
            words(
                "Ett förbund får inte låna: räcker pengarna inte skärs insatserna ned det året. Förbundet är det som kommunen tillhör det året.",
                "An association may not borrow: if money runs out, initiatives are cut that year. The association is the one that the municipality belongs to that year."
            )
        ) { alternative, period in
            let body = ownAssociation(alternative, year: period)
            let balance = spread(
                base.outcome(.closingBalance, of: body, alternative: alternative, period: period), format.thousands)
            let risk = probability(
                base.probabilityOfOwnCurtailment(of: study.focus, alternative: alternative, period: period))
            return "\(balance) · \(risk)"
        }
    }
}
