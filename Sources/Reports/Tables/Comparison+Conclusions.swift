internal import Finsam
internal import Simulation
internal import Stochastics

/// What the comparison says in a sentence for each alternative.
extension Comparison {
    /// One sentence for each alternative but the reference, that says its numbers in words.
    package var conclusions: [String] {
        let rounded = differenceTable
        let sentences = others.enumerated().map { conclusion($1, rounded, column: $0) }
        return sentences.isEmpty ? [] : caution + sentences
    }

    /// What a run with few paths cannot say: of a hundred, 95 cannot be told from all.
    private var caution: [String] {
        guard run.isMonteCarlo, run.simulation.pathCount < 100 else { return [] }
        let paths = words.count(
            run.simulation.pathCount, swedish: ("bana", "banor"), english: ("path", "paths"))
        return [
            words(
                "Körningen har bara \(paths): de visar vad som kan hända, men ”95 av 100” och sannolikheter kan inte läsas ut ur så få. Räkna minst 1\u{A0}000.",
                "The run has only \(paths): they show what can happen, but “95 of 100” and probabilities cannot be told from so few. Run at least 1,000."
            )
        ]
    }

    private func conclusion(_ alternative: Int, _ rounded: RoundedTable, column: Int) -> String {
        let years = yearsInForce(alternative)
        let contribution = -rounded.part(1, group: 0, column: column)
        let reach = rounded.part(0, group: 0, column: column)
        let net = difference(.net, alternative)
        let isSamePaid = abs(contribution) < 50
        func amount(_ value: Double) -> String {
            format.withUnit(format.hundreds(abs(value)))
                + (value > 0 ? words(" mer", " more") : words(" mindre", " less"))
        }
        let (reference, start) = (name(study.reference), changeYear(alternative))
        let paid = isSamePaid ? words("lika mycket", "as much") : amount(contribution)
        let reached =
            abs(reach) < 50
            ? words("lika mycket insatsmedel per år når invånarna", "as much initiative money reaches its inhabitants")
            : words(
                "invånarna nås av insatsmedel för \(amount(reach)) per år",
                "initiative money worth \(amount(reach)) a year reaches its inhabitants")
        let opening = words(
            "\(name(alternative)): \(focusName) betalar i genomsnitt \(paid) per år från \(start) \(isSamePaid ? "som" : "än") med ”\(reference)”, och \(reached).",
            "\(name(alternative)): on average \(focusName) pays \(paid) a year from \(start) \(isSamePaid ? "as" : "than") with “\(reference)”, and \(reached)."
        )
        return opening + " " + verdict(net, years: years, mean: rounded.sum(group: 0, column: column))
    }

    /// - Parameter mean: the mean net a year as it was rounded together with its parts
    private func verdict(_ net: OutcomeSummary?, years: Double, mean: Double) -> String {
        guard let net else { return "" }
        func amount(_ value: Double) -> String { format.withUnit(format.signedHundreds(value)) }
        guard run.isMonteCarlo else {
            return mean == 0
                ? words("Nettot är oförändrat.", "The net is unchanged.")
                : words(
                    "Nettot ändras med \(amount(mean)) per år.", "The net changes by \(amount(mean)) a year.")
        }
        let (better, worse) = (net.shareAboveZero.value, net.shareBelowZero.value)
        if better == 0, worse == 0 {
            return words("Nettot är detsamma i alla banor.", "The net is the same on all paths.")
        }
        let (low, high) = (amount(net.quantile(0.025).value / years), amount(net.quantile(0.975).value / years))
        let range = words(
            ": i medeltal \(amount(mean)) per år, i 95 av 100 banor mellan \(low) och \(high)",
            ": on average \(amount(mean)) a year, on 95 of 100 paths between \(low) and \(high)")
        if better == 1 { return words("Nettot är bättre i alla banor", "The net is better on all paths") + range + "." }
        if worse == 1 { return words("Nettot är sämre i alla banor", "The net is worse on all paths") + range + "." }
        let share = format.percent(better, decimals: better < 0.1 || better > 0.99 ? 1 : 0)
        return judgement(better: better, worse: worse) + range
            + words("; bättre i \(share) av banorna.", "; better on \(share) of the paths.")
    }

    /// How clear a difference is, in words.
    private func judgement(better: Double, worse: Double) -> String {
        if better >= 0.95 {
            return words("Nettot är bättre i nästan alla banor", "The net is better on almost all paths")
        }
        if worse >= 0.95 { return words("Nettot är sämre i nästan alla banor", "The net is worse on almost all paths") }
        if better >= 0.75 { return words("Nettot är oftast bättre", "The net is mostly better") }
        if worse >= 0.75 { return words("Nettot är oftast sämre", "The net is mostly worse") }
        return words("Nettot visar ingen tydlig skillnad", "The net shows no clear difference")
    }
}
