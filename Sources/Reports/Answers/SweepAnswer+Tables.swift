internal import Analysis
internal import Finsam
internal import Simulation
internal import Stochastics

/// The tables of a sweep.
struct SweepTables {
    let answer: SweepAnswer
    let language: Language
    private var words: Words { Words(language: language) }
    private var format: NumberFormat { NumberFormat(language: language) }
    private var sweep: Sweep { answer.sweep }

    private func name(_ alternative: Int) -> String {
        answer.context.study.alternatives[alternative].name.text(in: language)
    }

    /// The heading of an outcome: short where the body and the years are those that all have.
    func heading(_ outcome: Int) -> String {
        let combination = sweep.outcomes[outcome]
        let unit = kind(combination) == .amount ? words(", tkr", ", SEK thousand") : ""
        guard let quantity = combination.only else {
            let isUnused = answer.outcomeTexts[outcome] == "granted - spend - curtailment"
            return
                (isUnused
                ? words("Beviljat men inte förbrukat", "Granted but not used") : answer.outcomeTexts[outcome]) + unit
        }
        let study = answer.context.study
        let year = quantity.period < study.years.count ? " \(study.years.lowerBound + quantity.period)" : ""
        switch quantity.measure {
        case .association(let outcome, _): return (words.name(outcome) + year).capitalisedFirst + unit
        case .municipality(let outcome, _): return (words.name(outcome) + year).capitalisedFirst + unit
        case .breaks(let rule, _), .hasBroken(let rule, _): return "P(\(words.name(rule)))" + year
        case .breaksAny, .hasBrokenAny: return "P(\(words.anyRule))" + year
        }
    }

    enum Kind { case amount, ratio, probability }

    func kind(_ combination: Combination) -> Kind {
        if combination.terms.allSatisfy(\.quantity.isIndicator) { return .probability }
        return combination.terms.allSatisfy { $0.quantity.isRatio || $0.quantity.isIndicator } ? .ratio : .amount
    }

    /// A mean as the sentence says it, with its unit.
    func mean(_ value: Double, of combination: Combination) -> String {
        switch kind(combination) {
        case .amount: format.withUnit(format.hundreds(value))
        case .ratio: format.number(value, decimals: 3)
        case .probability: format.probability(value, count: answer.context.simulation.pathCount)
        }
    }

    private func cell(_ value: Double, _ kind: Kind) -> String {
        switch kind {
        case .amount: format.number(value / 1000, decimals: 1)
        case .ratio: format.number(value, decimals: 3)
        case .probability: format.percent(value, decimals: 1)
        }
    }

    private func row(_ step: Int) -> String {
        let isPresent = answer.presents.contains { abs($0 - sweep.values[step]) <= 1e-9 * max(1, abs($0)) }
        return answer.value(at: step, in: language) + (isPresent ? words(" (nu)", " (now)") : "")
    }

    private func about(_ alternative: Int) -> String {
        let study = answer.context.study
        let names = sweep.outcomes.compactMap(\.only).map { words.name($0, in: study) }
        return names.isEmpty ? "" : words.list(names).capitalisedFirst + "."
    }

    /// Means with standard errors, and whether each differs from the one above.
    func means(_ alternative: Int) -> Table {
        Table(
            title: name(alternative) + words(": medelvärden", ": means"), lead: about(alternative),
            headings: [answer.subject(in: language).capitalisedFirst] + sweep.outcomes.indices.map(heading),
            rows: sweep.values.indices.map { step in
                [row(step)]
                    + sweep.outcomes.indices.map { outcome in
                        guard let cell = sweep.cells[alternative][outcome][step] else { return "–" }
                        let kind = kind(sweep.outcomes[outcome])
                        let error = cell.mean.standardError.map { " ± " + self.cell($0, kind) } ?? ""
                        return self.cell(cell.mean.value, kind) + error + arrow(cell.fromPrevious)
                    }
            },
            notes: [
                words(
                    "± medelfel. ↑ ↓ skillnaden mot raden ovanför är skild från noll (95 %); · den är det inte.",
                    "± standard error. ↑ ↓ the difference from the row above is not zero (95%); · it may be.")
            ])
    }

    private func arrow(_ difference: Sweep.Difference?) -> String {
        difference.map { $0.sign > 0 ? " ↑" : $0.sign < 0 ? " ↓" : " ·" } ?? "  "
    }

    /// The 5 % and 95 % quantiles of what is not an event.
    func quantiles(_ alternative: Int) -> Table {
        let outcomes = sweep.outcomes.indices.filter { kind(sweep.outcomes[$0]) != .probability }
        return Table(
            title: name(alternative) + words(": från 5 %- till 95 %-kvantilen", ": from the 5% to the 95% quantile"),
            headings: [answer.subject(in: language).capitalisedFirst] + outcomes.map(heading),
            rows: sweep.values.indices.map { step in
                [row(step)]
                    + outcomes.map { outcome in
                        guard let cell = sweep.cells[alternative][outcome][step] else { return "–" }
                        let kind = kind(sweep.outcomes[outcome])
                        return self.cell(cell.low.value, kind) + words(" till ", " to ")
                            + self.cell(cell.high.value, kind)
                    }
            })
    }

    /// How far the best value is ahead of the others.
    func preference(_ alternative: Int) -> Table? {
        guard let choice = sweep.choices[alternative] else { return nil }
        return Table(
            title: name(alternative) + words(": preferensen", ": the preference"),
            lead: answer.preferenceText ?? "",
            headings: [
                answer.subject(in: language).capitalisedFirst, words("Medelvärde, tkr", "Mean, SEK thousand"),
                words("Bästa minus denna", "Best less this"), words("95 %-intervall", "95% interval"),
            ],
            rows: choice.scores.indices.map { step in
                let lead = choice.lead[step]
                let error = choice.scores[step].standardError.map { " ± " + cell($0, .amount) } ?? ""
                return [
                    row(step), cell(choice.scores[step].value, .amount) + error,
                    step == choice.best ? words("bäst", "best") : cell(lead.mean.value, .amount),
                    step == choice.best
                        ? ""
                        : cell(lead.interval.lowerBound, .amount) + words(" till ", " to ")
                            + cell(lead.interval.upperBound, .amount),
                ]
            })
    }
}
