package import Analysis
package import Finsam
internal import Simulation

/// What outcomes become over a range of values of an input.
package struct SweepAnswer: Answer {
    package static let verb = "sweep"
    package let context: AnswerContext
    /// The keys that have the values.
    let keys: [String]
    /// The numbers that they are in the study.
    let presents: [Double]
    /// The outcomes as the user wrote them.
    let outcomeTexts: [String]
    /// Of what more is better, and how the user wrote it.
    let preference: Combination?
    let preferenceText: String?
    let sweep: Sweep

    package init(
        context: AnswerContext, keys: [String], presents: [Double], outcomeTexts: [String], preference: Combination?,
        preferenceText: String?,
        sweep: Sweep
    ) {
        self.context = context
        self.keys = keys
        self.presents = presents
        self.outcomeTexts = outcomeTexts
        self.preference = preference
        self.preferenceText = preferenceText
        self.sweep = sweep
    }

    package var title: LocalText {
        LocalText(
            swedish: "Svep: \(subject(in: .swedish)) från \(value(at: 0, in: .swedish)) till "
                + amount(at: sweep.values.count - 1, in: .swedish),
            english: "Sweep: \(subject(in: .english)) from \(value(at: 0, in: .english)) to "
                + amount(at: sweep.values.count - 1, in: .english))
    }

    package func tables(in language: Language) -> [Table] {
        let tables = SweepTables(answer: self, language: language)
        return context.study.alternatives.indices.flatMap { alternative in
            [tables.means(alternative), tables.quantiles(alternative)]
                + (sweep.choices.isEmpty ? [] : [tables.preference(alternative)].compactMap(\.self))
        }
    }

    package func method(in language: Language) -> [String] {
        let words = Words(language: language)
        var method = [
            words(
                "Värdet sätts i \(keys.joined(separator: ", ")).",
                "The value is set in \(keys.joined(separator: ", "))."),
            words(
                "Alla värden prövas på samma banor; skillnader räknas bana för bana. Tecknet på en skillnad sägs vara avgjort när dess 95-procentiga intervall inte täcker noll; intervallen gäller en skillnad i taget.",
                "All values are put through the same paths; differences are taken path by path. The sign of a difference is called settled when its 95% interval does not cover zero; the intervals are for one difference at a time."
            ),
        ]
        if keys.contains(where: { $0.hasSuffix(".counted-share") }) {
            method.append(
                words(
                    "Beviljade medel är budgeten genom medräknad andel, också i de år som planen omfattar: en lägre andel beviljar mer för samma budget. Det är 90-procentsprincipens verkan, och den ingår i alla skillnader.",
                    "Granted money is the budget divided by the counted share, in the years of the plan too: a lower share grants more for the same budget. That is what the 90 per cent principle does, and it is part of every difference."
                ))
        }
        if let preferenceText {
            method.append(
                words(
                    "Preferensen är \(preferenceText), mer är bättre. Vikterna är användarens och inte studiens. Det bästa värdet väljs på samma banor som det bedöms på, så dess medelvärde är något för högt.",
                    "The preference is \(preferenceText), more is better. The weights are the user's and not the study's. The best value is chosen on the same paths that it is judged on, so its mean is a little too high."
                ))
        }
        return method
    }

    /// What is swept, in a sentence.
    func subject(in language: Language) -> String {
        let names = Set(keys.map { Words(language: language).input($0) })
        return names.count == 1 ? names.first ?? "" : keys[0] + " …"
    }

    /// Whether the study has the value.
    func isPresent(_ step: Int) -> Bool {
        presents.contains { abs($0 - sweep.values[step]) <= 1e-9 * max(1, abs($0)) }
    }

    /// A value of the input with its unit, if the key bears one.
    func amount(at step: Int, in language: Language) -> String {
        let value = value(at: step, in: language)
        return keys.allSatisfy { $0.contains("-sek") } ? NumberFormat(language: language).withUnit(value) : value
    }

    /// A value of the input with as many decimals as all need.
    func value(at step: Int, in language: Language) -> String {
        var (decimals, power) = (0, 1.0)
        while decimals < 6,
            sweep.values.contains(where: { abs(($0 * power).rounded() - $0 * power) > 1e-6 * power * 1e-3 })
        {
            (decimals, power) = (decimals + 1, power * 10)
        }
        return NumberFormat(language: language).number(sweep.values[step], decimals: decimals)
    }
}
