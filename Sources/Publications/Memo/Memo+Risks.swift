internal import Finsam
internal import Reports
internal import Simulation
internal import Stochastics

/// Risks, assumptions and what it all rests on.
extension Memo {
    /// *Risker.*
    var risks: [Story.Block] {
        let sentences = study.alternatives.indices.map { alternative in
            [risk(alternative), alternative == study.reference ? nil : changeRisk(alternative)].compactMap(\.self)
                .joined(separator: " ")
        }
        return [
            heading("Risker", "Risks"),
            .paragraph(
                words(
                    "Ett förbund får inte skuldsätta sig. När pengarna tar slut måste insatserna därför dras ned samma år. Hur ofta det händer visar hur trygg verksamheten är för dem som deltar.",
                    "An association may not run into debt. So when money runs out, initiatives must be cut in the same year. How often that happens shows how safe the activity is for those who take part."
                )), .list(sentences),
        ] + (comparison.run.results.count > 1 ? [.table(comparison.scenarios)] : [])
    }

    private func risk(_ alternative: Int) -> String {
        let result = comparison.base
        let last = study.years.upperBound
        let own = ScenarioResult.Body.association(
            result.association(of: study.focus, alternative: alternative, year: study.years.count - 1))
        let balance = comparison.spread(
            result.outcome(.closingBalance, of: own, alternative: alternative, period: result.horizon - 1),
            format.thousands)
        let any = comparison.probability(
            result.probabilityOfOwnCurtailment(of: study.focus, alternative: alternative, period: result.horizon))
        let atEnd = comparison.probability(
            result.probabilityOfOwnCurtailment(of: study.focus, alternative: alternative, period: result.horizon - 1))
        let name = comparison.name(alternative)
        if isPlan {
            return words(
                "\(name): det balanserade resultatet efter \(last) är \(balance) tkr. Planläget drar inte ned insatser, så risken för det syns inte här.",
                "\(name): the carried-forward result after \(last) is SEK \(balance) thousand. Plan mode does not curtail initiatives, so the risk of that is not seen here."
            )
        }
        return comparison.run.isMonteCarlo
            ? words(
                "\(name): sannolikheten att förbundet måste dra ned insatser något år är \(any), och \(last) är den \(atEnd). Det balanserade resultatet efter \(last) är \(balance) tkr.",
                "\(name): the probability that the association must curtail initiatives in some year is \(any), and in \(last) it is \(atEnd). The carried-forward result after \(last) is SEK \(balance) thousand."
            )
            : words(
                "\(name): måste insatser dras ned något år? \(any.capitalisedFirst). Det balanserade resultatet efter \(last) är \(balance) tkr.",
                "\(name): must initiatives be curtailed in some year? \(any.capitalisedFirst). The carried-forward result after \(last) is SEK \(balance) thousand."
            )
    }

    /// How bad a change may turn out for the municipality.
    private func changeRisk(_ alternative: Int) -> String? {
        guard comparison.run.isMonteCarlo, let net = comparison.difference(.net, alternative) else { return nil }
        let worst = net.quantile(0.05).value / comparison.yearsInForce(alternative)
        let amount = format.withUnit(format.hundreds(abs(worst)))
        if abs(worst) < 50 {
            return words(
                "I 95 av 100 banor är nettot minst lika bra som utan ändringen.",
                "On 95 of 100 paths the net is at least as good as without the change.")
        }
        return worst > 0
            ? words(
                "I 95 av 100 banor blir nettot minst \(amount) bättre per år än utan ändringen.",
                "On 95 of 100 paths the net is at least \(amount) better a year than without the change.")
            : words(
                "I fem av 100 banor blir nettot minst \(amount) sämre per år än utan ändringen.",
                "On five of 100 paths the net is at least \(amount) worse a year than without the change.")
    }

    /// *Antaganden och osäkerhet.*
    var assumptions: [Story.Block] {
        [heading("Antaganden och osäkerhet", "Assumptions and uncertainty"), .paragraph(comparison.assumptionsLine)]
            + comparison.drivers.map(Story.Block.table) + [
                .paragraph(
                    words(
                        "Alla antaganden med sina skäl står i arbetsboken (se Bilagor).",
                        "All assumptions with their reasons are in the workbook (see Annexes).")
                )
            ]
    }

    /// *Underlag.*
    var basis: [Story.Block] {
        var documents: [String] = []
        for record in study.inputs {
            guard case .published(let text) = record.provenance else { continue }
            let document = text.text(in: comparison.language)
            if !documents.contains(document) { documents.append(document) }
        }
        return [heading("Underlag", "Basis")]
            + (documents.isEmpty
                ? []
                : [.paragraph(words("Publicerade källor:", "Published sources:")), .list(documents)]) + [
                .paragraph(words("Så är siffrorna gjorda:", "How the figures were made:")), .list(comparison.method),
            ]
    }

    /// *Bilagor*: where what does not stand here is found.
    func annexes(_ answers: [String]) -> [Story.Block] {
        [
            heading("Bilagor", "Annexes"),
            .list([
                words(
                    "Arbetsboken (report.xlsx): förbundens budgetar och kommunernas bidrag år för år, och alla antaganden med sina skäl.",
                    "The workbook (report.xlsx): the associations' budgets and the municipalities' contributions year by year, and all assumptions with their reasons."
                ),
                words(
                    "Webbsidan (report.html): alla tabeller och bilder.",
                    "The web page (report.html): all tables and pictures."),
            ]),
        ]
            + (answers.isEmpty
                ? []
                : [
                    .paragraph(
                        words("Webbsidan har också fördjupningar:", "The web page also goes deeper into:")
                    ),
                    .list(answers),
                ])
    }
}
