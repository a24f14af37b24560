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

    /// The association of the municipality in focus in the last year.
    private func ownAssociation(_ alternative: Int, year: Int? = nil) -> ScenarioResult.Body {
        .association(base.association(of: study.focus, alternative: alternative, year: year ?? study.years.count - 1))
    }

    package var atAGlance: Table {
        let all = Array(study.alternatives.indices)
        let last = study.years.upperBound
        func row(_ heading: String, _ cell: (Int) -> String) -> [String] { [heading] + all.map(cell) }
        func onlyOthers(_ cell: @escaping (Int) -> String) -> (Int) -> String {
            { $0 == study.reference ? "–" : cell($0) }
        }
        let perYear = 1 / yearCount
        var rows = [
            row(words("Medlemsbidrag per år, kr", "Contribution a year, SEK")) {
                spread(outcome(.contribution, $0), scale: perYear, format.hundreds)
            },
            row(words("… drar med sig från stat och region, kr per år", "… brings from state and region, SEK a year")) {
                spread(outcome(.contribution, $0), scale: 3 * perYear, format.hundreds)
            },
            row(
                words(
                    "Insatsmedel som når invånarna, kr per år", "Initiative money that reaches inhabitants, SEK a year")
            ) {
                spread(outcome(.reach, $0), scale: perYear, format.hundreds)
            },
            row(words("Insatsmedel per bidragskrona", "Initiative money per krona paid")) {
                spread(outcome(.leverage, $0)) { format.number($0, decimals: 2) }
            },
            row(
                words(
                    "Administrationens andel av förbundets kostnader \(last)",
                    "Administration, share of the association's costs \(last)")
            ) {
                spread(
                    base.outcome(
                        .administrationShare, of: ownAssociation($0), alternative: $0, period: base.horizon - 1)
                ) {
                    format.percent($0)
                }
            },
            row(
                words(
                    "Förbundets balanserade resultat efter \(last), tkr",
                    "Association's carried-forward result after \(last), SEK thousand")
            ) {
                spread(
                    base.outcome(.closingBalance, of: ownAssociation($0), alternative: $0, period: base.horizon - 1),
                    format.thousands)
            },
            row(words("Förbundet måste dra ned insatser något år", "The association must curtail in some year")) {
                probability(base.probabilityOfOwnCurtailment(of: study.focus, alternative: $0, period: base.horizon))
            },
            row(words("… \(last)", "… in \(last)")) {
                probability(
                    base.probabilityOfOwnCurtailment(of: study.focus, alternative: $0, period: base.horizon - 1))
            },
            row(words("Någon regel bryts något år", "Some rule is broken in some year")) {
                probability(base.probabilityOfOwnRule(of: study.focus, alternative: $0, period: base.horizon))
            },
        ]
        if !others.isEmpty {
            // Rounded together, so that net is initiative money less contribution as they are printed.
            let rounded = differenceTable
            func shown(_ alternative: Int, _ outcome: MunicipalOutcome) -> Double? {
                others.firstIndex(of: alternative).map { column in
                    switch outcome {
                    case .contribution: -rounded.part(1, group: 0, column: column)
                    case .reach: rounded.part(0, group: 0, column: column)
                    default: rounded.sum(group: 0, column: column)
                    }
                }
            }
            rows += [
                row(
                    words("Engångskostnad för alla förbund, tkr", "One-off cost of all associations, SEK thousand"),
                    onlyOthers {
                        study.alternatives[$0].oneOff == nil
                            ? "0"
                            : spread(
                                base.outcome(.oneOff, of: .together, alternative: $0, period: base.horizon),
                                format.thousands)
                    }),
                row(
                    words("… återbetald genom lägre administration", "… paid back by lower administration"),
                    onlyOthers(payback)),
                row(
                    words(
                        "Skillnad i bidrag, kr per år från ändringen",
                        "Difference in contribution, SEK a year from the change"),
                    onlyOthers {
                        difference(
                            difference(.contribution, $0), scale: 1 / yearsInForce($0), shown: shown($0, .contribution))
                    }),
                row(
                    words(
                        "Skillnad i insatsmedel, kr per år från ändringen",
                        "Difference in initiative money, SEK a year from the change"),
                    onlyOthers {
                        difference(difference(.reach, $0), scale: 1 / yearsInForce($0), shown: shown($0, .reach))
                    }),
                row(
                    words(
                        "Skillnad i netto, kr per år från ändringen", "Difference in net, SEK a year from the change"),
                    onlyOthers {
                        difference(difference(.net, $0), scale: 1 / yearsInForce($0), shown: shown($0, .net))
                    }),
            ]
            if run.isMonteCarlo {
                rows += [
                    row(
                        words("… medelfel i medelvärdet, kr per år", "… standard error of the mean, SEK a year"),
                        onlyOthers {
                            guard let error = difference(.net, $0)?.standardError else { return "–" }
                            return "±"
                                + format.number(
                                    error / yearsInForce($0), decimals: error / yearsInForce($0) < 10 ? 1 : 0)
                        }),
                    row(
                        words("Sannolikhet att nettot är bättre", "Probability that the net is better"),
                        onlyOthers { probabilityOfBetter(difference(.net, $0)) }),
                ]
            }
        }
        return Table(
            title: words(
                "Alternativen för \(focusName) \(study.years.lowerBound)–\(last)",
                "The alternatives for \(focusName) \(study.years.lowerBound)–\(last)"),
            lead: words(
                "Netto är insatsmedel som når kommunens invånare minus kommunens bidrag. Skillnader är mot ”\(name(study.reference))”\(run.isMonteCarlo ? ", i samma banor" : "").",
                "Net is initiative money that reaches the municipality's inhabitants less its contribution. Differences are from “\(name(study.reference))”\(run.isMonteCarlo ? ", on the same paths" : "")."
            ),
            headings: [words("Fråga", "Question")] + all.map(name), rows: rows)
    }

    private func payback(_ alternative: Int) -> String {
        guard let atEnd = base.probabilityOfPayback(alternative: alternative, period: base.horizon) else { return "–" }
        let median = study.years.enumerated().first { period, _ in
            (base.probabilityOfPayback(alternative: alternative, period: period)?.mean ?? 0) >= 0.5
        }
        let year =
            median.map { "\($0.element)" }
            ?? words("inte t.o.m. \(study.years.upperBound)", "not by \(study.years.upperBound)")
        return run.isMonteCarlo ? "\(year) (\(probability(atEnd)))" : year
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
