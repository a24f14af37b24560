internal import Analysis
package import Finsam
internal import Simulation
internal import Stochastics

extension SweepAnswer {
    package func sentences(in language: Language) -> [String] {
        let words = Words(language: language)
        return context.study.alternatives.indices.flatMap { alternative -> [String] in
            let name = context.study.alternatives[alternative].name.text(in: language)
            let outcomes = sweep.outcomes.indices.compactMap { sentence($0, alternative, words) }
            let last = sweep.values.count - 1
            let range = words(
                "när \(subject(in: language)) går från \(value(at: 0, in: language)) till \(value(at: last, in: language))",
                "when \(subject(in: language)) goes from \(value(at: 0, in: language)) to \(value(at: last, in: language))"
            )
            let first = outcomes.isEmpty ? [] : ["\(name): \(range) " + words.list(outcomes) + "."]
            return first
                + (sweep.choices.isEmpty ? [] : [choice(alternative, words).map { "\(name): \($0)" }])
                .compactMap(\.self)
        }
    }

    /// What becomes of an outcome: “sjunker insatsernas utfall från … till …”.
    private func sentence(_ outcome: Int, _ alternative: Int, _ words: Words) -> String? {
        let tables = SweepTables(answer: self, language: words.language)
        let cells = sweep.cells[alternative][outcome].compactMap(\.self)
        guard let first = cells.first, let last = cells.last, let whole = last.fromFirst else { return nil }
        let combination = sweep.outcomes[outcome]
        let what = subject(outcome, words)
        let from = tables.mean(first.mean.value, of: combination)
        let to = tables.mean(last.mean.value, of: combination)
        if cells.allSatisfy({ $0.mean.value == first.mean.value }) {
            return words("är \(what) oförändrad (\(from))", "\(what) is unchanged (\(from))")
        }
        let isUneven = cells.contains { cell in cell.fromPrevious.map { $0.sign * whole.sign < 0 } ?? false }
        let way = isUneven ? words(", men inte hela vägen", ", but not all the way") : ""
        switch whole.sign {
        case 1:
            return words("stiger \(what) från \(from) till \(to)\(way)", "\(what) rises from \(from) to \(to)\(way)")
        case -1:
            return words("sjunker \(what) från \(from) till \(to)\(way)", "\(what) falls from \(from) to \(to)\(way)")
        default:
            return words(
                "visar \(what) ingen tydlig skillnad (från \(from) till \(to))",
                "\(what) shows no clear difference (from \(from) to \(to))")
        }
    }

    private func subject(_ outcome: Int, _ words: Words) -> String {
        guard let quantity = sweep.outcomes[outcome].only else {
            return outcomeTexts[outcome] == "granted - spend - curtailment"
                ? words("det som beviljas men inte förbrukas", "what is granted but not used") : outcomeTexts[outcome]
        }
        return quantity.isIndicator
            ? words.probability(quantity, in: context.study) : words.name(quantity, in: context.study)
    }

    private func choice(_ alternative: Int, _ words: Words) -> String? {
        guard let choice = sweep.choices[alternative], let preferenceText else { return nil }
        let language = words.language
        if choice.isIndifferent {
            return words(
                "för preferensen \(preferenceText) gör värdet ingen skillnad.",
                "for the preference \(preferenceText) the value makes no difference.")
        }
        let best = value(at: choice.best, in: language)
        let others = choice.inseparable.filter { $0 != choice.best }
        let doubt =
            others.isEmpty
            ? words(
                "det är skilt från alla andra värden som prövades",
                "it is separate from all other values that were tried")
            : words(
                "\(words.list(others.map { value(at: $0, in: language) })) går inte att skilja från det",
                "\(words.list(others.map { value(at: $0, in: language) })) cannot be told from it")
        let isEdge = choice.best == 0 || choice.best == sweep.values.count - 1
        let edge =
            isEdge
            ? words(
                " Det ligger ytterst i det som prövades, så ett ännu bättre kan ligga utanför.",
                " It lies at the end of what was tried, so a better one may lie outside.") : ""
        return words(
            "bäst för preferensen \(preferenceText) är \(best); \(doubt).\(edge)",
            "best for the preference \(preferenceText) is \(best); \(doubt).\(edge)")
    }
}
