internal import Analysis
package import Finsam
internal import Simulation
internal import Stochastics

extension SensitivityAnswer {
    package func sentences(in language: Language) -> [String] {
        let words = Words(language: language)
        guard !found.isConstant else {
            return [
                subject(language).capitalisedFirst
                    + words(
                        " är \(amount(found.mean.value, signed: true, language)) på alla banor; inget som är osäkert påverkar den.",
                        " is \(amount(found.mean.value, signed: true, language)) on all paths; nothing uncertain affects it."
                    )
            ]
        }
        var sentences: [String] = []
        if let main = mainSentence(language) { sentences.append(main) }
        sentences += followers(language)
        if let together = togetherSentence(language) { sentences.append(together) }
        sentences += oneByOne(language)
        sentences.append(spread(language))
        if let settled = settledSentence(language) { sentences.append(settled) }
        return sentences
    }

    /// What it depends on most.
    private func mainSentence(_ language: Language) -> String? {
        guard let places = ranking.first?.places else { return nil }
        let words = Words(language: language)
        let leaders = ranking.filter { $0.places == places }.map(\.input)
        let subject = subject(language).capitalisedFirst
        guard leaders.count > 1 else {
            let share = percent(share(leaders[0]), language)
            let rest = alone(leaders[0]).map {
                words(
                    " Ensam förklarar den \(percent($0, language)), resten i samspel med annat.",
                    " Alone it explains \(percent($0, language)), the rest together with others.")
            }
            return words(
                "\(subject) beror till \(share) på \(lowered(name(leaders[0], language))).",
                "\(share) of \(self.subject(language)) depends on \(lowered(name(leaders[0], language))).")
                + (rest ?? "")
        }
        return words(
            "Vad \(self.subject(language)) mest beror på går inte att avgöra. Utan att kunna skiljas åt: \(listed(leaders, language)).",
            "What \(self.subject(language)) depends on most cannot be decided. Not to be told apart: \(listed(leaders, language))."
        )
    }

    /// What comes next, as long as it matters.
    private func followers(_ language: Language) -> [String] {
        let words = Words(language: language)
        guard let first = ranking.first?.places else { return [] }
        let rest = ranking.filter { $0.places != first }
        var sentences: [String] = []
        var next = rest[...]
        while let places = next.first?.places, sentences.count < 2 {
            let group = next.prefix { $0.places == places }.map(\.input)
            guard share(group[0]).value >= 0.05 else { break }
            next = next.dropFirst(group.count)
            let place = place(places)
            sentences.append(
                group.count == 1
                    ? words(
                        "På plats \(place): \(listed(group, language)).",
                        "In place \(place): \(listed(group, language)).")
                    : words(
                        "På plats \(place), utan att kunna skiljas åt: \(listed(group, language)).",
                        "In places \(place), not to be told apart: \(listed(group, language))."))
        }
        let idle = found.idle.count
        if !next.isEmpty {
            let largest = NumberFormat(language: language).percent(
                next.map { share($0.input).high }.max() ?? 0, decimals: 0)
            sentences.append(
                words(
                    "Av de övriga \(next.count) betyder ingen mer än \(largest).",
                    "Of the other \(next.count) none matters more than \(largest)."))
        }
        if idle > 0 {
            sentences.append(
                words(
                    "\(words.count(idle, swedish: ("osäkerhet", "osäkerheter"), english: ("", ""))) påverkar inte alls.",
                    "\(words.count(idle, swedish: ("", ""), english: ("uncertainty", "uncertainties"))) make no difference at all."
                ))
        }
        return sentences
    }

    /// Whether the uncertainties act one by one or together.
    private func togetherSentence(_ language: Language) -> String? {
        guard let sobol = found.sobol else { return nil }
        let words = Words(language: language)
        let sum = percent(sobol.sumOfFirst, language)
        if sobol.interactions.low <= 0 {
            return words(
                "Var för sig förklarar osäkerheterna \(sum) av spridningen; något samspel mellan dem kan inte påvisas.",
                "One by one the uncertainties explain \(sum) of the spread; no interaction between them can be shown.")
        }
        return words(
            "Var för sig förklarar osäkerheterna \(sum) av spridningen; resten, \(percent(sobol.interactions, language)), är samspel mellan dem.",
            "One by one the uncertainties explain \(sum) of the spread; the rest, \(percent(sobol.interactions, language)), is interaction between them."
        )
    }

    /// What factors do one at a time, in the outcome's own unit.
    private func oneByOne(_ language: Language) -> [String] {
        let words = Words(language: language)
        var sentences: [String] = []
        if let swing = found.swings?.first, swing.extent > 0 {
            let (low, high) = (
                amount(swing.atLow, signed: true, language), amount(swing.atHigh, signed: true, language)
            )
            let (five, ninetyFive) = (
                NumberFormat(language: language).percent(0.05, decimals: 0),
                NumberFormat(language: language).percent(0.95, decimals: 0)
            )
            sentences.append(
                words(
                    "En i taget, allt annat på sin median, svänger mest med \(lowered(name(factor: swing.factor, language))): \(low) vid dess \(five)-värde och \(high) vid dess \(ninetyFive)-värde.",
                    "One at a time, all else at its median, it swings most with \(lowered(name(factor: swing.factor, language))): \(low) at its \(five) value and \(high) at its \(ninetyFive) value."
                ))
        }
        if let effects = shownEffects, let first = leadingFactor {
            let size = effects.meanSize[first]
            func text(_ value: Double) -> String { amount(value, signed: false, language) }
            sentences.append(
                words(
                    "En standardavvikelses ändring av \(lowered(name(factor: found.screened[first], language))) betyder i genomsnitt \(text(size.value)) (\(bare(size.low, language))–\(bare(size.high, language))), mest av alla.",
                    "A change by one standard deviation of \(lowered(name(factor: found.screened[first], language))) means \(text(size.value)) (\(bare(size.low, language))–\(bare(size.high, language))) on average, the most of all."
                ))
        }
        return sentences
    }

    /// The position of the screened factor that stands alone in the first place.
    private var leadingFactor: Int? {
        guard let sizes = shownEffects?.meanSize else { return nil }
        return IntervalEstimate.places(sizes).firstIndex(of: 1...1).flatMap { sizes[$0].value > 0 ? $0 : nil }
    }

    private func spread(_ language: Language) -> String {
        let words = Words(language: language)
        let (mean, deviation) = (
            amount(found.mean.value, signed: true, language), amount(found.standardDeviation, signed: false, language)
        )
        return words(
            "Det som ska förklaras: i medeltal \(mean), med en standardavvikelse mellan banorna på \(deviation).",
            "What is to be explained: \(mean) on average, with a standard deviation between paths of \(deviation).")
    }
}
