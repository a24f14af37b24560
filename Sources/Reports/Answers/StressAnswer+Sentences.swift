internal import Analysis
package import Finsam
internal import Simulation
internal import Stochastics

/// What the stress test says in words.
extension StressAnswer {
    package func sentences(in language: Language) -> [String] {
        StressSentences(answer: self, words: Words(language: language)).all
    }
}

/// The sentences in one language.
private struct StressSentences {
    let answer: StressAnswer
    let words: Words

    private var study: Study { answer.context.study }
    private var stress: StressResult { answer.stress }
    private var format: NumberFormat { NumberFormat(language: words.language) }
    private var focus: String { study.municipalities[study.focus].name }
    private var alternatives: [Int] {
        [study.reference] + study.alternatives.indices.filter { $0 != study.reference }
    }

    private func name(_ alternative: Int) -> String {
        words.quoted(study.alternatives[alternative].name)
    }
    private func world(_ world: Int) -> String { words.quoted(answer.worlds[world].name) }
    private func amount(_ value: Double) -> String { format.withUnit(format.hundreds(abs(value))) }

    var all: [String] {
        guard stress.worlds.count > 1 else {
            return [words("Ingen påfrestning passar studien.", "No shock applies to the study.")]
        }
        guard let worst = answer.worst else {
            return [
                words(
                    "Ingen påfrestning ger någon tydlig försämring av \(words.genitive(focus)) netto; \(ranking).",
                    "No shock clearly lowers \(words.genitive(focus)) net; \(ranking).")
            ] + [risk].compactMap(\.self)
        }
        let head = words(
            "Värst för \(focus) är \(world(worst)): nettot per år, insatsmedlen som når invånarna minus medlemsbidraget, \(netEffects(in: worst)); \(ranking).",
            "Worst for \(focus) is \(world(worst)): the net a year, initiative money that reaches its inhabitants less its contribution, \(netEffects(in: worst)); \(ranking)."
        )
        return [head] + alternatives.map { detail($0, in: worst) } + [risk].compactMap(\.self)
    }

    /// “minskar med 48 300 kr i ”Kvar” och 51 000 kr i ”Byte”, men ändras inte tydligt i ”Länet””.
    private func netEffects(in world: Int) -> String {
        func change(_ alternative: Int) -> PairedChange { stress.worlds[world].cells[alternative].change(.net) }
        let falling = alternatives.filter { change($0).sign < 0 }.map {
            "\(amount(change($0).difference.value)) \(words("i", "in")) \(name($0))"
        }
        let others = alternatives.filter { change($0).sign >= 0 }.map {
            "\(effect(on: $0, in: world)) \(words("i", "in")) \(name($0))"
        }
        let falls = words("minskar med ", "falls by ") + words.list(falling)
        return others.isEmpty ? falls : falls + words(", men ", ", but ") + words.list(others)
    }

    /// “minskar med 48 300 kr”.
    private func effect(on alternative: Int, in world: Int, _ outcome: StressOutcome = .net) -> String {
        let change = stress.worlds[world].cells[alternative].change(outcome)
        switch change.clarity {
        case .none: return words("ändras inte", "does not change")
        case .unclear: return words("ändras inte tydligt", "does not change clearly")
        case .settled:
            let text = amount(change.difference.value)
            return change.difference.value < 0
                ? words("minskar med \(text)", "falls by \(text)") : words("ökar med \(text)", "rises by \(text)")
        }
    }

    private func detail(_ alternative: Int, in world: Int) -> String {
        func part(_ swedish: String, _ english: String, _ outcome: StressOutcome) -> String {
            "\(words(swedish, english)) \(effect(on: alternative, in: world, outcome))"
        }
        let title = study.alternatives[alternative].name.text(in: words.language)
        let parts = [
            part("medlemsbidraget per år", "the contribution a year", .contribution),
            part("insatsmedlen som når invånarna", "initiative money that reaches inhabitants", .reach),
            part(
                "förbundets neddragningar i hela perioden", "the association's curtailment in the whole period",
                .curtailment),
            part(
                "dess balanserade resultat \(study.years.upperBound)",
                "its carried-forward result in \(study.years.upperBound)", .closingBalance),
        ]
        return words("\(title) i den påfrestningen: ", "\(title) under that shock: ") + words.list(parts) + "; "
            + riskChange(alternative, in: world) + "."
    }

    /// “risken att förbundet bryter någon regel ökar från 88 % till 97 %, och hälften av banorna gör det senast 2026 i stället
    /// för 2028”.
    private func riskChange(_ alternative: Int, in world: Int) -> String {
        let (cell, base) = (stress.worlds[world].cells[alternative], stress.worlds[0].cells[alternative])
        let change = cell.change(.anyRule)
        let subject = words("risken att det bryter någon regel", "the risk that it breaks a rule")
        func share(_ cell: StressCell) -> String { probability(cell.level(.anyRule).value) }
        if change.clarity == .none {
            return subject + words(" är oförändrad, \(share(base))", " is unchanged, \(share(base))")
        }
        guard change.clarity == .settled else {
            return subject
                + words(" ändras inte tydligt från \(share(base))", " does not change clearly from \(share(base))")
        }
        let verb = change.difference.value > 0 ? words("ökar", "rises") : words("minskar", "falls")
        let moved = "\(subject) \(verb) \(words("från", "from")) \(share(base)) \(words("till", "to")) \(share(cell))"
        guard let now = cell.medianFirstYear, now != base.medianFirstYear else { return moved }
        let first = study.years.lowerBound
        let before = base.medianFirstYear.map { words("i stället för \(first + $0)", "instead of \(first + $0)") }
        return moved
            + words(
                ", och på hälften av banorna har det hänt senast \(first + now)",
                ", and on half of the paths it has happened by \(first + now)") + (before.map { " " + $0 } ?? "")
    }

    /// A probability as one says it; the tables are exact.
    private func probability(_ value: Double) -> String {
        if value > 0.9995 { return words("så gott som 100\u{A0}%", "almost 100%") }
        if value < 0.0005 { return words("nästan 0\u{A0}%", "almost 0%") }
        return format.probability(value, count: answer.context.simulation.pathCount)
    }

    /// The shock that raises the risk of breaking a rule most, in the reference.
    private var risk: String? {
        guard let worst = stress.worst(.anyRule, alternative: study.reference) else {
            return words(
                "Ingen påfrestning ökar tydligt risken att förbundet bryter någon regel i \(name(study.reference)).",
                "No shock clearly raises the risk that the association breaks a rule in \(name(study.reference)).")
        }
        let parts = alternatives.map { alternative in
            let (cell, base) = (stress.worlds[worst].cells[alternative], stress.worlds[0].cells[alternative])
            let (from, to) = (probability(base.level(.anyRule).value), probability(cell.level(.anyRule).value))
            return words("från \(from) till \(to) i ", "from \(from) to \(to) in ") + name(alternative)
        }
        return words(
            "Mest ökar risken att förbundet bryter någon regel med \(world(worst)): \(words.list(parts)).",
            "The risk that the association breaks a rule rises most with \(world(worst)): \(words.list(parts)).")
    }

    // MARK: The order of the alternatives

    /// Whether the order of the alternatives changes, as the end of a sentence.
    private var ranking: String {
        guard study.alternatives.count > 1 else {
            return words("bara ett alternativ har prövats", "only one alternative was tried")
        }
        let shocks = stress.distinctShocks
        let order = words.list(stress.worlds[0].order.map(name))
        let turned = shocks.filter { !stress.overtakings(in: $0).isEmpty }
        guard turned.isEmpty else {
            let what = turned.map { shock in
                let pairs = stress.overtakings(in: shock).map {
                    words("går \(name($0.behind)) om \(name($0.ahead))", "\(name($0.behind)) passes \(name($0.ahead))")
                }
                return words("i \(world(shock)) \(words.list(pairs))", "in \(world(shock)) \(words.list(pairs))")
            }
            return words(
                "rangordningen av alternativen efter netto ändras av \(turned.count) av \(shocks.count) påfrestningar: ",
                "the order of the alternatives by net changes under \(turned.count) of \(shocks.count) shocks: ")
                + words.list(what)
        }
        let tied = shocks.filter { !stress.ties(in: $0).isEmpty }
        let kept = words(
            "ingen påfrestning vänder på rangordningen av alternativen efter netto (\(order))",
            "no shock turns the order of the alternatives by net (\(order))")
        guard !tied.isEmpty else { return kept }
        let undecided = tied.map { shock in
            let pairs = stress.ties(in: shock).map { pair in
                words("\(name(pair.ahead)) från \(name(pair.behind))", "\(name(pair.ahead)) from \(name(pair.behind))")
            }
            return words("\(words.list(pairs)) i \(world(shock))", "\(words.list(pairs)) in \(world(shock))")
        }
        return kept
            + words(", men det går inte längre att skilja ", ", but one can no longer tell ")
            + words.list(undecided)
    }
}
