internal import Analysis
package import Finsam
internal import Simulation
internal import Stochastics

extension SweepAnswer {
    package func sentences(in language: Language) -> [String] {
        let words = Words(language: language)
        return context.study.alternatives.indices.flatMap { alternative -> [String] in
            let name = context.study.alternatives[alternative].name.text(in: language)
            return [movement(alternative, words), choice(alternative, words)].compactMap { $0.map { "\(name): \($0)" } }
        }
    }

    /// What becomes of the outcomes: “sjunker insatsernas utfall från … till …”; those that go one way together.
    private func movement(_ alternative: Int, _ words: Words) -> String? {
        let tables = SweepTables(answer: self, language: words.language)
        var groups = [String: [String]]()
        for outcome in sweep.outcomes.indices {
            let cells = sweep.cells[alternative][outcome].compactMap(\.self)
            guard let first = cells.first, let last = cells.last, let whole = last.fromFirst else { continue }
            func mean(_ cell: Sweep.Cell) -> String { tables.mean(cell.mean.value, of: sweep.outcomes[outcome]) }
            let (name, from, to) = (tables.phrase(outcome), mean(first), mean(last))
            if cells.allSatisfy({ $0.mean.value == first.mean.value }) {
                groups["same", default: []].append("\(name) (\(from))")
                continue
            }
            let isUneven = cells.contains { cell in cell.fromPrevious.map { $0.sign * whole.sign < 0 } ?? false }
            let way = isUneven ? words(" (men inte hela vägen)", " (but not all the way)") : ""
            let movement = words("\(name) från \(from) till \(to)", "\(name) from \(from) to \(to)") + way
            groups[whole.sign < 0 ? "down" : whole.sign > 0 ? "up" : "unclear", default: []].append(movement)
        }
        let parts = ["down", "up", "unclear", "same"].compactMap { group -> String? in
            guard let list = groups[group].map(words.list) else { return nil }
            switch group {
            case "down": return words("sjunker \(list)", "these fall: \(list)")
            case "up": return words("stiger \(list)", "these rise: \(list)")
            case "unclear": return words("visar ingen tydlig skillnad: \(list)", "no clear difference: \(list)")
            default: return words("är oförändrat: \(list)", "unchanged: \(list)")
            }
        }
        guard let start = parts.first else { return nil }
        let (subject, first) = (subject(in: words.language), value(at: 0, in: words.language))
        let last = amount(at: sweep.values.count - 1, in: words.language)
        let opening = words(
            "när \(subject) går från \(first) till \(last) \(start).",
            "when \(subject) goes from \(first) to \(last), \(start).")
        let rest = parts.dropFirst().map { words("Samtidigt \($0).", "At the same time, \($0).") }
        let about = tables.common.map { common in
            // Without “i” or “in”.
            let place = common.drop { $0 != " " }
            return words(
                "Siffrorna gäller\(place), summor för hela perioden och balanserat resultat vid dess slut.",
                "The figures are of\(place): sums over all years, and the carried-forward result at the end.")
        }
        return ([opening] + rest + (about.map { [$0] } ?? [])).joined(separator: " ")
    }

    private func choice(_ alternative: Int, _ words: Words) -> String? {
        guard !sweep.choices.isEmpty, let choice = sweep.choices[alternative], let preference else { return nil }
        let language = words.language
        let wanted = SweepTables(answer: self, language: language).phrase(preference)
        if choice.isIndifferent {
            return words(
                "för preferensen ”\(wanted)” gör värdet ingen skillnad.",
                "for the preference “\(wanted)” the value makes no difference.")
        }
        let best = amount(at: choice.best, in: language)
        let others = choice.inseparable.filter { $0 != choice.best }
        let doubt =
            others.isEmpty
            ? words(
                "det är skilt från alla andra värden som prövades",
                "it is separate from all other values that were tried")
            : words(
                "\(words.list(others.map { amount(at: $0, in: language) })) går inte att skilja från det",
                "\(words.list(others.map { amount(at: $0, in: language) })) cannot be told from it")
        let now = sweep.values.indices.first { step in presents.count == 1 && isPresent(step) }
        let ahead = now.map { now -> String in
            let (lead, tables) = (choice.lead[now], SweepTables(answer: self, language: language))
            let study = amount(at: now, in: language)
            if now == choice.best { return words(" Det är studiens eget värde.", " It is the study's own value.") }
            let thousands = tables.mean(lead.mean.value, of: preference)
            return lead.sign > 0
                ? words(
                    " Det är \(thousands) bättre än studiens \(study).",
                    " It is \(thousands) better than the study's \(study).")
                : words(
                    " Mot studiens \(study) är skillnaden inte tydlig (\(thousands)).",
                    " Against the study's \(study) the difference is not clear (\(thousands)).")
        }
        let isEdge = choice.best == 0 || choice.best == sweep.values.count - 1
        let edge =
            isEdge
            ? words(
                " Det ligger ytterst i det som prövades, så ett ännu bättre kan ligga utanför.",
                " It lies at the end of what was tried, so a better one may lie outside.") : ""
        return words(
            "bäst för preferensen ”\(wanted)” är \(best); \(doubt).\(ahead ?? "")\(edge)",
            "best for the preference “\(wanted)” is \(best); \(doubt).\(ahead ?? "")\(edge)")
    }
}
