internal import Analysis
package import Finsam
internal import Simulation
internal import Stochastics

extension DecideAnswer {
    package func tables(in language: Language) -> [Table] {
        let words = Words(language: language)
        let format = NumberFormat(language: language)
        return [alternatives(words, format), dominance(words, format)]
            + (decision.thresholds.map { [thresholds($0, words, format)] } ?? [])
            + [winners(words, format), information(words, format)]
            + (decision.waiting.map { [waiting($0, words, format)] } ?? [])
    }

    private func alternatives(_ words: Words, _ format: NumberFormat) -> Table {
        func row(_ heading: String, _ cell: (BestChoice.Score) -> String) -> [String] {
            [heading] + choice.alternatives.map(cell)
        }
        func error(_ estimate: Estimate) -> String {
            estimate.standardError.map { "±" + size($0, format) } ?? "–"
        }
        return Table(
            title: words("Vilket alternativ är bäst?", "Which alternative is best?"),
            lead: words(
                "Utfallet är \(words.name(decision.quantity, in: study)). Förlusten i efterhand är mot det som är bäst i samma bana.",
                "The outcome is \(words.name(decision.quantity, in: study)). Regret is against what is best on the same path."
            ),
            headings: [words("Fråga", "Question")] + study.alternatives.indices.map { name($0, words.language) },
            rows: [
                row(words("Medelvärde", "Mean")) { figure($0.mean.value, format) },
                row(words("… medelfel", "… standard error")) { error($0.mean) },
                row(words("Bäst, andel av banorna", "Best, share of paths")) { percent($0.best.value, format) },
                row(words("… medelfel", "… standard error")) {
                    $0.best.standardError.map { "±" + format.percent($0, decimals: 2) } ?? "–"
                },
                row(words("Förlust i efterhand, medelvärde", "Regret, mean")) { size($0.regret.value, format) },
                row(words("… medelfel", "… standard error")) { error($0.regret) },
                row(words("… i 95 av 100 banor högst", "… at most, on 95 of 100 paths")) {
                    size($0.regretQuantile.value, format)
                },
            ],
            notes: choice.tied.value > 0
                ? [
                    words(
                        "I \(percent(choice.tied.value, format)) av banorna är flera alternativ lika bra och delar på banan.",
                        "On \(percent(choice.tied.value, format)) of the paths several alternatives are equally good and share the path."
                    )
                ] : [])
    }

    private func dominance(_ words: Words, _ format: NumberFormat) -> Table {
        let firsts = decision.dominance.filter { $0.order == .first }
        let rows = firsts.map { first -> [String] in
            let second = decision.dominance.first {
                $0.one == first.one && $0.other == first.other && $0.order == .second
            }
            return [
                words(
                    "\(name(first.one, words.language)) över \(name(first.other, words.language))",
                    "\(name(first.one, words.language)) over \(name(first.other, words.language))")
            ] + [first, second].map { $0.map { cell($0, words, format) } ?? "–" }
        }
        return Table(
            title: words("Stokastisk dominans", "Stochastic dominance"),
            lead: words(
                "Första ordningen: bättre för alla som \(want(words)). Andra ordningen: bättre för alla som \(want(words)) och ogärna tar risk. p är sannolikheten för ett så stort avsteg från dominans om fördelningarna är lika.",
                "First order: better for all who \(want(words)). Second order: better for all who \(want(words)) and shun risk. p is the probability of so large a departure from dominance if the distributions are equal."
            ),
            headings: [
                words("Par", "Pair"), words("Första ordningen", "First order"),
                words("Andra ordningen", "Second order"),
            ], rows: rows, columnsOfWords: [0, 1, 2])
    }

    private func cell(_ dominance: Dominance, _ words: Words, _ format: NumberFormat) -> String {
        let p =
            dominance.pValue < 0.01
            ? "p < " + format.number(0.01, decimals: 2)
            : "p = " + format.number(dominance.pValue, decimals: 2)
        switch dominance.verdict {
        case .dominates: return words("dominerar", "dominates")
        case .doesNot: return words("dominerar inte", "does not dominate") + " (\(p))"
        case .undecided: return words("kan inte avgöras", "cannot be settled") + " (\(p))"
        case .equal: return words("lika i alla banor", "equal on all paths")
        }
    }

    private func thresholds(_ met: ThresholdShares, _ words: Words, _ format: NumberFormat) -> Table {
        func cell(_ estimate: Estimate?) -> String { estimate.map { percent($0.value, format) } ?? "–" }
        var rows = met.thresholds.enumerated().map { position, threshold in
            [threshold.name.text(in: words.language)] + met.shares.map { cell($0[position]) }
        }
        if met.thresholds.count > 1 {
            rows.append([words("Alla samtidigt", "All at once")] + met.joint.map(cell))
        }
        return Table(
            title: words("Andel banor som klarar trösklarna", "Share of paths that meet the thresholds"),
            lead: words("Trösklarna står i studien.", "The thresholds are in the study."),
            headings: [words("Tröskel", "Threshold")] + study.alternatives.indices.map { name($0, words.language) },
            rows: rows)
    }

    private func winners(_ words: Words, _ format: NumberFormat) -> Table {
        let rows = study.municipalities.enumerated().map { municipality, value in
            [value.name]
                + others.map { alternative in
                    let score = decision.municipalities.alternatives[alternative][municipality]
                    if score.better.value == 0, score.worse.value == 0 { return words("lika", "equal") }
                    func text(_ value: Double) -> String { format.signed(value, decimals: 1) }
                    return text(score.mean.value) + " (" + text(score.low.value) + words(" till ", " to ")
                        + text(score.high.value) + ") · " + percent(score.better.value, format)
                }
        }
        return .winnersAndLosers(
            in: study, words,
            reading: words(
                "Medelvärde, i parentes vad 90 av 100 banor ligger mellan, och sannolikheten att kommunen vinner. Invånare år för år i samma bana.",
                "Mean, in brackets what 90 of 100 paths lie between, and the probability that the municipality wins. Inhabitants of each year on the same path."
            ), rows: rows)
    }

    private func information(_ words: Words, _ format: NumberFormat) -> Table {
        func row(_ heading: String, _ value: InformationValue) -> [String] {
            [
                heading, value.value.map { size($0.value, format) } ?? "–",
                value.value?.standardError.map { "±" + size($0, format) } ?? "–",
                value.changes.map { percent($0.value, format) } ?? "–",
            ]
        }
        var shown = 0
        let known = decision.information.filter { source, value in
            guard case .factor = source else { return true }
            guard isAboveZero(value.value), shown < 8 else { return false }
            shown += 1
            return true
        }
        return Table(
            title: words("Vad vore det värt att veta mer före valet?", "What would it be worth to know more first?"),
            lead: words(
                "Hur mycket bättre utfallet i medeltal blir om detta är känt före valet. Allt är taket för vad något besked kan vara värt. Faktorer för sig visas bara där värdet tydligt är över noll.",
                "How much better the outcome is on average if this is known before the choice. Everything is the most that any information can be worth. Single factors are shown only where the value is clearly above zero."
            ),
            headings: [
                words("Besked om", "Information on"), words("Värt", "Worth"), words("Medelfel", "Standard error"),
                words("Ändrar valet i", "Changes the choice on"),
            ],
            rows: [row(words("Allt", "Everything"), decision.perfect.information)]
                + known.map { row(name($0.source, words), $0.value) })
    }

    private func waiting(_ waiting: Waiting, _ words: Words, _ format: NumberFormat) -> Table {
        func row(_ heading: String, _ estimate: Estimate?) -> [String] {
            [
                heading, estimate.map { size($0.value, format) } ?? "–",
                estimate?.standardError.map { "±" + size($0, format) } ?? "–",
            ]
        }
        let letter = waiting.letter
        return Table(
            title: words(
                "Att vänta på statens besked i juni \(letter.year)",
                "To wait for the state's letter of June \(letter.year)"),
            lead: words(
                "Beskedet gäller utrymmet \(letter.roomYear). Uppsägningstiden är \(format.number(letter.noticeYears)) år, och ändringen skjuts upp \(years(letter.delay, words)).",
                "The letter announces the room of \(letter.roomYear). Notice is \(format.number(letter.noticeYears)) years, and the change comes \(years(letter.delay, words)) later."
            ),
            headings: ["", words("Belopp", "Amount"), words("Medelfel", "Standard error")],
            rows: [
                row(words("Beskedet är värt", "The letter is worth"), waiting.information.value),
                row(
                    words("Att veta allt vore då värt", "Knowing everything would then be worth"), waiting.perfect.value
                ),
                row(words("Väntan kostar", "Waiting costs"), waiting.cost),
                row(words("Beskedets värde minus kostnaden", "The letter's value less the cost"), waiting.net),
            ])
    }

    func years(_ count: Int, _ words: Words) -> String {
        words.count(count, swedish: ("år", "år"), english: ("year", "years"))
    }

    /// What might become known, as it stands in a table and in a sentence.
    func name(_ source: InformationSource, _ words: Words) -> String {
        switch source {
        case .use(let use): name(use, words)
        case .ownRoom(let year): words("det egna förbundets utrymme \(year)", "the own association's room in \(year)")
        case .rooms(let year): words("alla förbunds utrymme \(year)", "all associations' rooms in \(year)")
        case .factor(let index): "… " + study.factorMeanings[index].meaning.text(in: words.language)
        }
    }

    private func name(_ use: FactorUse, _ words: Words) -> String {
        switch use {
        case .stateMoney: words("statens anslag och dess fördelning", "the state's appropriation and its division")
        case .accounts:
            words("förbundens utrymme, budget och kapital i dag", "associations' room, budget and capital today")
        case .access: words("hur insatserna når kommunens invånare", "how far initiatives reach the inhabitants")
        case .utilisation: words("insatsernas förbrukning", "what initiatives use")
        case .administration:
            words("administration, besparing och engångskostnad", "administration, saving and one-off cost")
        case .economy: words("löner och priser", "wages and prices")
        case .population: words("folkmängden", "population")
        }
    }
}
