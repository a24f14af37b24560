internal import Analysis
package import Finsam
internal import Simulation
internal import Stochastics

extension ExplainAnswer {
    package func sentences(in language: Language) -> [String] {
        let words = Words(language: language)
        let amounts = QuantityFormat(quantity, language: language)
        return [
            answer(words, amounts), against(words, amounts), unclear(words), without(words), widest(words, amounts),
        ]
        .compactMap { $0 }
    }

    private func answer(_ words: Words, _ amounts: QuantityFormat) -> String {
        let what = words.name(quantity, in: context.study)
        let (first, second) = (name(from, words.language), name(to, words.language))
        let difference = attribution.difference.value
        guard isDifferenceClear else {
            let spread = attribution.difference.standardError.map {
                words(" (95 %-intervall ± ", " (95% interval ± ")
                    + amounts.sentence(amounts.text($0 * attribution.intervalWidth)) + ")"
            }
            return words(
                "Ingen tydlig skillnad: \(what) skiljer \(amounts.sentence(amounts.signedText(difference)))\(spread ?? "") mellan ”\(second)” och ”\(first)”.",
                "No clear difference: \(what) differs by \(amounts.sentence(amounts.signedText(difference)))\(spread ?? "") between “\(second)” and “\(first)”."
            )
        }
        // As the table's column adds up.
        let size = amounts.sentence(amounts.text(ofRounded: abs(rounded(amounts).dropFirst().reduce(0, +))))
        let isMore = difference > 0
        let opening = words(
            "Att \(what) blir \(size)\(perYear(difference, words, amounts)) \(isMore ? "högre" : "lägre") med ”\(second)” än med ”\(first)”",
            "That \(what) is \(size)\(perYear(difference, words, amounts)) \(isMore ? "higher" : "lower") with “\(second)” than with “\(first)”"
        )
        let causes = clearParts.filter { ($0.value.value > 0) == isMore }
        guard let main = causes.first else {
            return opening + words(" har ingen tydlig orsak.", " has no clear cause.")
        }
        let next = causes.dropFirst().prefix(2).map { part($0, words, amounts) }
        return opening + words(" beror till störst del på ", " is mostly due to ") + part(main, words, amounts)
            + (next.isEmpty ? "" : words(", därefter på ", ", then to ") + words.list(next)) + "."
    }

    /// What it is in a year, on average, where it is a sum over years.
    private func perYear(_ value: Double, _ words: Words, _ amounts: QuantityFormat) -> String {
        let years = context.study.years.count
        guard quantity.period == years, !quantity.isRatio, !quantity.isBalance else { return "" }
        let amount = amounts.sentence(amounts.text(abs(value) / Double(years)))
        return words(" (i snitt \(amount) per år)", " (\(amount) a year on average)")
    }

    /// A part with its value as the table has it.
    private func part(_ part: Attribution.Part, _ words: Words, _ amounts: QuantityFormat) -> String {
        let parts = zip(attribution.parts, rounded(amounts).dropFirst())
        let value = parts.first { $0.0.provisions == part.provisions }?.1 ?? part.value.value
        return words.name(part.provisions) + " (" + amounts.sentence(amounts.signedText(ofRounded: value)) + ")"
    }

    private func against(_ words: Words, _ amounts: QuantityFormat) -> String? {
        guard isDifferenceClear else {
            let (up, down) = (clearParts.filter { $0.value.value > 0 }, clearParts.filter { $0.value.value < 0 })
            guard let up = up.first, let down = down.first else { return nil }
            return words(
                "Mest uppåt drar \(part(up, words, amounts)), mest nedåt \(part(down, words, amounts)).",
                "What raises it most is \(part(up, words, amounts)), what lowers it most \(part(down, words, amounts))."
            )
        }
        let others = clearParts.filter { ($0.value.value > 0) != (attribution.difference.value > 0) }.prefix(3)
        guard !others.isEmpty else { return nil }
        let list = words.list(others.map { part($0, words, amounts) })
        return words("Åt andra hållet drar \(list).", "The other way pulls \(list).")
    }

    private func unclear(_ words: Words) -> String? {
        let names = attribution.parts.filter { $0.effect == .unclear }.map { words.name($0.provisions) }
        guard !names.isEmpty else { return nil }
        return words("Ingen tydlig effekt: \(words.list(names)).", "No clear effect: \(words.list(names)).")
    }

    private func without(_ words: Words) -> String? {
        let names = attribution.parts.filter { $0.effect == .none }.map { words.name($0.provisions) }
        guard !names.isEmpty else { return nil }
        return words(
            "Skiljer sig åt men påverkar inte: \(words.list(names)).",
            "Different but without effect: \(words.list(names)).")
    }

    /// The part that differs most between paths, which is where the answer hangs on what is not known.
    private func widest(_ words: Words, _ amounts: QuantityFormat) -> String? {
        func width(_ part: Attribution.Part) -> Double { part.quantiles[2].value - part.quantiles[0].value }
        guard let widest = attribution.parts.max(by: { width($0) < width($1) }), width(widest) > 0 else { return nil }
        let (low, high) = (amounts.signedText(widest.quantiles[0].value), amounts.signedText(widest.quantiles[2].value))
        return words(
            "Mest osäkert är vad som kommer av \(words.name(widest.provisions)): i 90 av 100 banor mellan \(amounts.sentence(low)) och \(amounts.sentence(high)).",
            "Least certain is what comes of \(words.name(widest.provisions)): on 90 of 100 paths between \(amounts.sentence(low)) and \(amounts.sentence(high))."
        )
    }
}

extension ExplainAnswer {
    package func method(in language: Language) -> [String] {
        let words = Words(language: language)
        let runs = words.count(
            attribution.coalitionCount, swedish: ("blandning", "blandningar"), english: ("blend", "blends"))
        var result = [
            words(
                "Bidragen är Shapleyvärden (Shapley 1953; Owen 2014; Song, Nelson och Staum 2016): vad ett villkor ger i medeltal över alla ordningar som villkoren kan bytas i, ur \(runs) på samma banor. De summerar till skillnaden på varje bana.",
                "The parts are Shapley values (Shapley 1953; Owen 2014; Song, Nelson and Staum 2016): what a provision adds on average over all orders in which provisions can be changed, from \(runs) on the same paths. They add up to the difference on every path."
            ),
            words(
                "Konvention: en blandning följer kommunens eget förbund, och förbundens belopp räknas per invånare i medlemskommunerna. Hur mycket som beror på samspel delas lika mellan dem som samspelar.",
                "Convention: a blend follows the municipality's own association, and associations' amounts count per inhabitant of their members. What is due to interplay is shared equally by those who take part in it."
            ),
        ]
        if attribution.parts.contains(where: { $0.provisions.contains(.years) }) {
            let (first, second) = (attribution.firstYears.from, attribution.firstYears.to)
            result.append(
                words(
                    "Konvention: villkoret om året jämför ändringar som gäller från \(first) med ändringar som gäller från \(second). Utan det (--keep-years) fördelas skillnaden på de andra villkoren.",
                    "Convention: the provision of the year compares changes that act from \(first) with changes that act from \(second). Without it (--keep-years) the difference is divided over the other provisions."
                ))
        }
        if !attribution.equal.isEmpty {
            let names = words.list(attribution.equal.map { words.name($0) })
            result.append(
                words("Lika i båda alternativen: \(names).", "The same in both alternatives: \(names)."))
        }
        return result
    }
}

extension Quantity {
    /// Whether it is a level at the end of a year rather than a sum.
    fileprivate var isBalance: Bool {
        if case .association(.closingBalance, _) = measure { return true }
        return false
    }
}
