internal import Analysis
package import Finsam
internal import Simulation
internal import Stochastics

extension DecideAnswer {
    package func sentences(in language: Language) -> [String] {
        let words = Words(language: language)
        let format = NumberFormat(language: language)
        return [bestSentence(words, format), regretSentence(words, format), dominanceSentence(words)]
            + [thresholdSentence(words, format), winnersSentence(words, format)].compactMap { $0 }
            + [informationSentence(words, format)] + [waitingSentence(words, format)].compactMap { $0 }
    }

    private func bestSentence(_ words: Words, _ format: NumberFormat) -> String {
        let (best, second) = (quoted(choice.best, words), quoted(choice.second, words))
        let outcome = words.name(decision.quantity, in: study)
        let share = percent(choice.alternatives[choice.best].best.value, format)
        let lead = size(choice.lead.value, format)
        let range = choice.leadInterval.map {
            words(
                " (95 % konfidensintervall \(size($0.lowerBound, format)) till \(size($0.upperBound, format)))",
                " (95% confidence interval \(size($0.lowerBound, format)) to \(size($0.upperBound, format)))")
        }
        guard let interval = choice.leadInterval, interval.lowerBound > 0 else {
            return choice.leadInterval.map { max(abs($0.lowerBound), abs($0.upperBound)) < decision.quantity.slack }
                ?? false
                ? words(
                    "\(best) och \(second) är i genomsnitt lika bra för \(outcome), och inget alternativ är bättre.",
                    "\(best) and \(second) are equally good on average for \(outcome), and no alternative is better.")
                : words(
                    "Ingen tydlig skillnad mellan de två bästa för \(outcome): \(best) är i genomsnitt \(lead) bättre än \(second)\(range ?? ""), och bäst i \(share) av banorna.",
                    "No clear difference between the two best for \(outcome): \(best) is on average \(lead) better than \(second)\(range ?? ""), and best on \(share) of the paths."
                )
        }
        let mean = figure(choice.alternatives[choice.best].mean.value, format)
        return words(
            "\(best) är i genomsnitt bäst för \(outcome): \(mean), \(lead) bättre än det näst bästa, \(second)\(range ?? ""). Det är bäst i \(share) av banorna.",
            "\(best) is on average best for \(outcome): \(mean), \(lead) better than the second best, \(second)\(range ?? ""). It is best on \(share) of the paths."
        )
    }

    private func regretSentence(_ words: Words, _ format: NumberFormat) -> String {
        func losses(_ alternative: Int) -> (mean: String, high: String) {
            let score = choice.alternatives[alternative]
            return (size(score.regret.value, format), size(score.regretQuantile.value, format))
        }
        let own = losses(choice.best)
        let compared = choice.best == study.reference ? choice.second : study.reference
        let other = losses(compared)
        return words(
            "Den som väljer \(quoted(choice.best, words)) förlorar i medeltal \(own.mean) mot det som i efterhand visar sig bäst, och i 95 av 100 banor högst \(own.high); med \(quoted(compared, words)) är det \(other.mean) och \(other.high).",
            "Who chooses \(quoted(choice.best, words)) loses on average \(own.mean) against what turns out best, and at most \(own.high) on 95 of 100 paths; with \(quoted(compared, words)) it is \(other.mean) and \(other.high)."
        )
    }

    /// What everybody wants of the outcome.
    func want(_ words: Words) -> String {
        decision.quantity.better == .less ? words("vill ha mindre", "want less") : words("vill ha mer", "want more")
    }

    private func dominanceSentence(_ words: Words) -> String {
        func names(_ order: Dominance.Order, _ verdict: Dominance.Verdict, not excluded: Set<Int> = []) -> [Int] {
            decision.dominance.filter {
                $0.one == choice.best && $0.order == order && $0.verdict == verdict && !excluded.contains($0.other)
            }.map(\.other)
        }
        func list(_ alternatives: [Int]) -> String { words.list(alternatives.map { quoted($0, words) }) }
        let first = names(.first, .dominates)
        let second = names(.second, .dominates, not: Set(first))
        let unsettled = names(.second, .undecided)
        let neither = names(.second, .doesNot)
        let want = want(words)
        var parts: [String] = []
        if !first.isEmpty {
            parts.append(
                words(
                    "dominerar \(list(first)) i första ordningen, alltså för alla som \(want)",
                    "dominates \(list(first)) in the first order, so for all who \(want)"))
        }
        if !second.isEmpty {
            parts.append(
                words(
                    "dominerar \(list(second)) i andra ordningen, alltså för alla som ogärna tar risk",
                    "dominates \(list(second)) in the second order, so for all who shun risk"))
        }
        if !neither.isEmpty {
            parts.append(words("dominerar inte \(list(neither))", "does not dominate \(list(neither))"))
        }
        if !unsettled.isEmpty {
            parts.append(
                words(
                    "kan varken sägas dominera eller inte dominera \(list(unsettled))",
                    "can be said neither to dominate nor not to dominate \(list(unsettled))"))
        }
        guard !parts.isEmpty else {
            return words("Alternativen är lika i alla banor.", "The alternatives are equal on all paths.")
        }
        return "\(quoted(choice.best, words)) " + parts.joined(separator: "; ") + "."
    }

    private func thresholdSentence(_ words: Words, _ format: NumberFormat) -> String? {
        guard let met = decision.thresholds, let own = met.joint[choice.best] else { return nil }
        let all = study.alternatives.indices.compactMap { alternative in
            met.joint[alternative].map { (alternative, $0.value) }
        }
        let most = all.reduce(all[0]) { $1.1 > $0.1 ? $1 : $0 }
        let count = words.count(
            met.thresholds.count, swedish: ("tröskel", "trösklar"), english: ("threshold", "thresholds"))
        let opening = words(
            "\(quoted(choice.best, words)) klarar studiens \(count) samtidigt i \(percent(own.value, format)) av banorna",
            "\(quoted(choice.best, words)) meets the study's \(count) at once on \(percent(own.value, format)) of the paths"
        )
        // The paths are shared, so the errors of a difference are if anything smaller.
        let error = [met.joint[most.0], own].compactMap { $0?.standardError }.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return most.1 - own.value > intervalWidth * error
            ? opening
                + words(
                    "; oftast gör \(quoted(most.0, words)) det, i \(percent(most.1, format)).",
                    "; \(quoted(most.0, words)) does so most often, on \(percent(most.1, format)).")
            : opening
                + words(
                    ", och inget alternativ gör det tydligt oftare.", ", and no alternative clearly does so more often."
                )
    }

    private func winnersSentence(_ words: Words, _ format: NumberFormat) -> String? {
        guard let shown = choice.best != study.reference ? choice.best : others.first else { return nil }
        let scores = decision.municipalities.alternatives[shown]
        let winners = scores.count { $0.better.value >= 0.95 }
        let losers = scores.count { $0.worse.value >= 0.95 }
        func count(_ count: Int) -> String { count == 0 ? words("ingen", "none") : "\(count)" }
        let worst = scores.indices.reduce(0) { scores[$1].mean.value < scores[$0].mean.value ? $1 : $0 }
        let opening = words(
            "Med \(quoted(shown, words)) vinner \(count(winners)) av \(scores.count) kommuner i netto och förlorar \(count(losers)) i minst 95 av 100 banor",
            "With \(quoted(shown, words)) \(count(winners)) of \(scores.count) municipalities gain in net and \(count(losers)) lose on at least 95 of 100 paths"
        )
        guard scores[worst].worse.value > scores[worst].better.value else { return opening + "." }
        let loss = format.withUnit(format.number(abs(scores[worst].mean.value), decimals: 1))
        return opening
            + words(
                "; mest förlorar \(study.municipalities[worst].name), i medeltal \(loss) per invånare och år.",
                "; \(study.municipalities[worst].name) loses most, on average \(loss) per inhabitant and year.")
    }

    private func informationSentence(_ words: Words, _ format: NumberFormat) -> String {
        guard isAboveZero(decision.perfect.information.value), let all = decision.perfect.information.value else {
            return words(
                "Inget besked är tydligt värt något för valet.",
                "No information is clearly worth anything for the choice.")
        }
        let opening = words(
            "Att i förväg veta allt som är osäkert vore i medeltal värt \(size(all.value, format))",
            "To know all that is uncertain beforehand would on average be worth \(size(all.value, format))")
        let groups = decision.information.filter { if case .use = $0.source { true } else { false } }
        guard let most = groups.first, isAboveZero(most.value.value), let value = most.value.value,
            let changes = most.value.changes
        else {
            return opening
                + words(
                    "; inget av de besked som prövats är för sig tydligt värt något.",
                    "; none of the information that was tried is clearly worth anything by itself."
                )
        }
        return opening
            + words(
                ". Mest är det värt att veta \(name(most.source, words)): \(size(value.value, format)); det skulle ändra valet i \(percent(changes.value, format)) av banorna.",
                ". It is worth most to know \(name(most.source, words)): \(size(value.value, format)); it would change the choice on \(percent(changes.value, format)) of the paths."
            )
    }

    private func waitingSentence(_ words: Words, _ format: NumberFormat) -> String? {
        guard let waiting = decision.waiting, let value = waiting.information.value, let net = waiting.netInterval
        else { return nil }
        let letter = waiting.letter
        let opening = words(
            "Att vänta till statens besked i juni \(letter.year) om utrymmet \(letter.roomYear)",
            "To wait for the state's letter of June \(letter.year) on the room of \(letter.roomYear)")
        guard letter.delay > 0 else {
            return opening
                + words(
                    " skjuter inte upp någon ändring, och beskedet är värt högst \(size(value.value, format)).",
                    " delays no change, and the letter is worth at most \(size(value.value, format)).")
        }
        guard abs(waiting.cost.value) >= decision.quantity.slack else {
            return opening
                + words(
                    " kostar inget, eftersom det bästa är detsamma; beskedet är värt högst \(size(upper(value), format)).",
                    " costs nothing, since what is best stays the same; the letter is worth at most \(size(upper(value), format))."
                )
        }
        let isIdle = waiting.information.changes?.value == 0
        let worth =
            isIdle
            ? words(
                "beskedet skulle inte ändra valet i någon bana och är inget värt",
                "the letter would not change the choice on any path and is worth nothing")
            : words(
                "beskedet är värt högst \(size(upper(value), format))",
                "the letter is worth at most \(size(upper(value), format))")
        guard waiting.cost.value > 0 else {
            let gain = size(-waiting.cost.value, format)
            return opening
                + words(
                    " skjuter upp ändringen \(years(letter.delay, words)), och det vinner i medeltal \(gain): \(worth).",
                    " delays the change by \(years(letter.delay, words)), which gains \(gain) on average: \(worth).")
        }
        let figures = words(
            " skjuter upp ändringen \(years(letter.delay, words)): \(worth), men väntan kostar i medeltal \(size(waiting.cost.value, format))",
            " delays the change by \(years(letter.delay, words)): \(worth), but waiting costs on average \(size(waiting.cost.value, format))"
        )
        let verdict =
            net.upperBound < 0
            ? words(", så det lönar sig inte.", ", so it does not pay.")
            : net.lowerBound > 0
                ? words(", så det lönar sig.", ", so it pays.")
                : words(
                    ", så det går inte att säga om det lönar sig.", ", so it cannot be said whether it pays.")
        guard net.upperBound < 0, let most = waiting.perfect.value, upper(most) < waiting.cost.value else {
            return opening + figures + verdict
        }
        return opening + figures + verdict
            + words(
                " Inte heller fullständig kunskap, värd högst \(size(upper(most), format)), skulle löna väntan.",
                " Nor would full knowledge, worth at most \(size(upper(most), format)), repay the wait.")
    }

    /// The upper end of the interval of a value.
    private func upper(_ value: Estimate) -> Double { value.value + intervalWidth * (value.standardError ?? 0) }
}
