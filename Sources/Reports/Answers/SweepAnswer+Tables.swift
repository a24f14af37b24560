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
            return
                (isUnused(outcome)
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
        case .amount: thousands(value)
        case .ratio: format.number(value, decimals: 3)
        case .probability:
            // A sum of probabilities is none.
            combination.only == nil
                ? format.signed(value * 100, decimals: 1) + words("\u{A0}procentenheter", "\u{A0}percentage points")
                : format.probability(value, count: answer.context.simulation.pathCount)
        }
    }

    /// What the preference is measured in.
    private var preferenceKind: Kind { answer.preference.map(kind) ?? .amount }

    private func cell(_ value: Double, _ kind: Kind) -> String {
        switch kind {
        case .amount: format.number(value / 1000, decimals: 1)
        case .ratio: format.number(value, decimals: 3)
        case .probability: format.percent(value, decimals: 1)
        }
    }

    /// An amount in thousands of kronor, with its unit.
    func thousands(_ value: Double) -> String {
        let number = format.number(abs(value) / 1000, decimals: abs(value) < 10_000 ? 1 : 0)
        let sign = value < 0 && number.contains(where: { ("1"..."9").contains($0) }) ? "\u{2212}" : ""
        return sign + words("\(number)\u{A0}tkr", "SEK\u{A0}\(number)\u{A0}thousand")
    }

    private func error(_ estimate: Estimate, _ kind: Kind) -> String {
        guard let error = estimate.standardError else { return "" }
        return " ± " + (kind == .probability ? format.number(error * 100, decimals: 2) : cell(error, kind))
    }

    private func row(_ step: Int) -> String {
        answer.value(at: step, in: language) + (answer.isPresent(step) ? words(" (nu)", " (now)") : "")
    }

    /// Where and when, if that is the same for all outcomes: “i det förbund som Vaggeryd tillhör 2024–2034”.
    var common: String? {
        let study = answer.context.study
        let places = Set(
            (sweep.outcomes + (answer.preference.map { [$0] } ?? [])).flatMap(\.terms).map { term -> String in
                guard term.quantity.period == study.years.count else { return "" }
                switch term.quantity.measure {
                case .association(_, let body), .breaks(_, let body), .hasBroken(_, let body), .breaksAny(let body),
                    .hasBrokenAny(let body):
                    return words.place(body, in: study)
                case .municipality: return ""
                }
            })
        guard places.count == 1, let place = places.first, !place.isEmpty else { return nil }
        return "\(place) \(study.years.lowerBound)–\(study.years.upperBound)"
    }

    /// An outcome in a sentence, without where and when if those are the same for all.
    func phrase(_ outcome: Int) -> String {
        isUnused(outcome)
            ? words("det som beviljas men inte förbrukas", "what is granted but not used")
            : phrase(sweep.outcomes[outcome])
    }

    /// A sum in words: “insatsernas utfall minus 2 gånger neddragning”.
    func phrase(_ combination: Combination) -> String {
        combination.terms.enumerated().map { position, term in
            let sign =
                term.weight < 0 ? words("minus ", "less ") : position > 0 ? words("plus ", "plus ") : ""
            let size = abs(term.weight)
            let number =
                "\(size == size.rounded() ? format.number(size) : words("\(size)".replacing(".", with: ","), "\(size)"))"
            return sign + (size == 1 ? "" : number + words(" gånger ", " times ")) + phrase(term.quantity)
        }.joined(separator: " ")
    }

    private func phrase(_ quantity: Quantity) -> String {
        let study = answer.context.study
        if common == nil {
            return quantity.isIndicator ? words.probability(quantity, in: study) : words.name(quantity, in: study)
        }
        switch quantity.measure {
        case .association(let outcome, _): return words.name(outcome)
        case .municipality(let outcome, _): return words.name(outcome)
        default: return words.probability(quantity)
        }
    }

    private func isUnused(_ outcome: Int) -> Bool {
        answer.outcomeTexts[outcome] == "granted - spend - curtailment"
    }

    private func about(_ alternative: Int) -> String {
        if let common { return common.capitalisedFirst + "." }
        return words.list(sweep.outcomes.indices.map(phrase)).capitalisedFirst + "."
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
                        let mean =
                            kind == .probability
                            ? self.mean(cell.mean.value, of: sweep.outcomes[outcome])
                            : self.cell(cell.mean.value, kind)
                        return mean + error(cell.mean, kind) + arrow(cell.fromPrevious)
                    }
            },
            notes: [
                words(
                    "± medelfel, för sannolikheter i procentenheter. ↑ ↓ skillnaden mot raden ovanför är skild från noll (95 %); · den är det inte.",
                    "± standard error, of probabilities in percentage points. ↑ ↓ the difference from the row above is not zero (95%); · it may be."
                )
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
            lead: answer.preference.map(phrase)?.capitalisedFirst ?? "",
            headings: [
                answer.subject(in: language).capitalisedFirst,
                words("Medelvärde", "Mean") + (preferenceKind == .amount ? words(", tkr", ", SEK thousand") : ""),
                words("Bästa minus denna", "Best less this"), words("95 %-intervall", "95% interval"),
            ],
            rows: choice.scores.indices.map { step in
                let lead = choice.lead[step]
                return [
                    row(step),
                    cell(choice.scores[step].value, preferenceKind) + error(choice.scores[step], preferenceKind),
                    step == choice.best ? words("bäst", "best") : cell(lead.mean.value, preferenceKind),
                    step == choice.best
                        ? ""
                        : cell(lead.interval.lowerBound, preferenceKind) + words(" till ", " to ")
                            + cell(lead.interval.upperBound, preferenceKind),
                ]
            })
    }
}
