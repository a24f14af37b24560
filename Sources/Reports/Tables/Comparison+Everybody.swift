internal import Finsam
package import Simulation
internal import Stochastics

/// What the alternatives mean for all associations and for every municipality.
extension Comparison {
    package var countyTogether: Table {
        let last = study.years.upperBound
        let period = base.horizon - 1
        func row(_ heading: String, _ cell: (Int) -> String) -> [String] {
            [heading] + study.alternatives.indices.map(cell)
        }
        func amount(_ outcome: AssociationOutcome, _ alternative: Int, scale: Double = 1) -> String {
            spread(
                base.outcome(outcome, of: .together, alternative: alternative, period: period), scale: scale,
                format.thousands)
        }
        return Table(
            title: words(
                "Alla förbund i studien tillsammans \(last), tkr",
                "All associations of the study together in \(last), SEK thousand"),
            lead: words(
                "Staten ger varje förbund en grundtilldelning; slås förbund ihop försvinner grundtilldelningar, och en liten del av dem kommer tillbaka genom den rörliga delen.",
                "The state gives every association a base amount; when associations merge, base amounts are lost, and a small part of them comes back through the variable part."
            ),
            headings: [words("Belopp", "Amount")] + study.alternatives.indices.map(name),
            rows: [
                row(words("Antal förbund", "Number of associations")) {
                    "\(base.existingAssociations(alternative: $0, year: period).count)"
                },
                row(words("Statens utrymme", "The state's room")) { amount(.room, $0) },
                row(words("Alla parters bidrag", "All parties' contributions")) { amount(.contributions, $0) },
                row(words("… varav kommunerna", "… of which municipalities")) {
                    amount(.contributions, $0, scale: Contribution.municipalShare)
                },
                row(words("Administration", "Administration")) { amount(.administration, $0) },
                row(words("Insatsernas utfall", "Initiatives' outcome")) { amount(.spend, $0) },
                row(words("Balanserat resultat", "Carried-forward result")) { amount(.closingBalance, $0) },
            ])
    }

    package var winnersAndLosers: Table {
        let day = study.years.lowerBound - study.scenarios[0].world.splitLag
        let rows = study.municipalities.enumerated().map { municipality, value in
            let people = people(municipality)
            return [value.name]
                + others.map { alternative in
                    let net = base.difference(.net, of: municipality, alternative: alternative, period: base.horizon)
                    let scale = 1 / people / yearsInForce(alternative)
                    let text = net.map { format.signed($0.mean * scale, decimals: 1) } ?? "–"
                    guard run.isMonteCarlo, let net else { return text }
                    return "\(text) \(word(net))"
                }
        }
        let signs =
            run.isMonteCarlo
            ? words(
                "+ vinner i minst 95 av 100 banor, − förlorar i minst 95 av 100, = lika i alla, ? däremellan. ",
                "+ wins in at least 95 of 100 paths, − loses in at least 95 of 100, = equal in all, ? in between. ")
            : ""
        return .winnersAndLosers(
            in: study, words,
            reading: signs + words("Invånare den 31 december \(day).", "Inhabitants on 31 December \(day)."),
            rows: rows)
    }

    /// The inhabitants by whom a municipality's amounts are divided.
    package func people(_ municipality: Int) -> Double {
        study.municipalities[municipality].population(
            on: min(
                study.municipalities[municipality].lastKnownYear,
                study.years.lowerBound - study.scenarios[0].world.splitLag))
    }

    /// How sure the sign of a difference is: +, −, = or ?.
    package func word(_ net: OutcomeSummary) -> String {
        let (better, worse) = (net.shareAboveZero.value, net.shareBelowZero.value)
        if better == 0, worse == 0 { return "=" }
        return better >= 0.95 ? "+" : worse >= 0.95 ? "−" : "?"
    }

    package var scenarios: Table {
        let perYear = 1 / yearCount
        let rows = run.results.flatMap { result in
            study.alternatives.indices.map { alternative -> [String] in
                func level(_ outcome: MunicipalOutcome) -> OutcomeSummary? {
                    result.outcome(outcome, of: study.focus, alternative: alternative, period: result.horizon)
                }
                let net = result.difference(.net, of: study.focus, alternative: alternative, period: result.horizon)
                return [
                    "\(study.scenarios[result.scenario].name.text(in: language)): \(name(alternative))",
                    spread(level(.contribution), scale: perYear, format.hundreds),
                    spread(level(.reach), scale: perYear, format.hundreds),
                    probability(
                        result.probabilityOfOwnCurtailment(
                            of: study.focus, alternative: alternative, period: result.horizon)),
                    alternative == study.reference
                        ? "–" : difference(net, scale: 1 / yearsInForce(alternative)),
                    alternative == study.reference || !run.isMonteCarlo ? "–" : probabilityOfBetter(net),
                ]
            }
        }
        return Table(
            title: words(
                "Alternativen i alla scenarier, \(focusName)",
                "The alternatives in all scenarios, \(focusName)"),
            lead: words(
                "Bidrag och insatsmedel i kr per år; netto mot ”\(name(study.reference))” i samma scenario, kr per år från ändringen.",
                "Contribution and initiative money in SEK a year; net against “\(name(study.reference))” in the same scenario, SEK a year from the change."
            ),
            headings: [
                words("Scenario och alternativ", "Scenario and alternative"), words("Bidrag", "Contribution"),
                words("Insatsmedel", "Initiative money"), words("Neddragning något år", "Curtailment in some year"),
                words("Skillnad i netto", "Difference in net"), words("Bättre", "Better"),
            ], rows: rows)
    }
}
