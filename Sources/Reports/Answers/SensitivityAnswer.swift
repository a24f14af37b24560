package import Analysis
package import Finsam
internal import Simulation

/// Which uncertain factors drive an outcome, in words, tables and JSON.
package struct SensitivityAnswer: Answer {
    package static let verb = "sensitivity"
    package let context: AnswerContext
    let found: Sensitivity

    /// An answer.
    package init(_ result: Sensitivity, context: AnswerContext) {
        found = result
        self.context = context
    }

    package var title: LocalText {
        LocalText(
            swedish: "Osäkerheterna bakom: " + subject(.swedish),
            english: "The uncertainties behind: " + subject(.english))
    }

    /// The outcome or the difference as it stands first in a sentence.
    func subject(_ language: Language) -> String {
        let words = Words(language: language)
        let name = words.name(found.question.quantity, in: context.study)
        func alternative(_ index: Int) -> String { context.study.alternatives[index].name.text(in: language) }
        guard let other = found.question.other else {
            return name + words(" med ”", " with “") + alternative(found.question.alternative) + words("”", "”")
        }
        return words("skillnaden i ", "the difference in ") + name + words(" mellan ”", " between “")
            + alternative(found.question.alternative) + words("” och ”", "” and “") + alternative(other) + "”"
    }

    /// A value of the outcome: kronor in hundreds, ratios with three decimals, probabilities in percentage points.
    func amount(_ value: Double, signed: Bool, _ language: Language) -> String {
        let format = NumberFormat(language: language)
        let quantity = found.question.quantity
        if quantity.isIndicator {
            return (signed ? format.signed(value * 100, decimals: 1) : format.number(value * 100, decimals: 1))
                + Words(language: language)("\u{A0}procentenheter", "\u{A0}percentage points")
        }
        if quantity.isRatio { return signed ? format.signed(value, decimals: 3) : format.number(value, decimals: 3) }
        return format.withUnit(signed ? format.signedHundreds(value) : format.hundreds(value))
    }

    /// The same without its unit.
    func bare(_ value: Double, _ language: Language) -> String {
        let format = NumberFormat(language: language)
        let quantity = found.question.quantity
        if quantity.isIndicator { return format.number(value * 100, decimals: 1) }
        return quantity.isRatio ? format.number(value, decimals: 3) : format.hundreds(value)
    }

    /// What an input is called: the factors of it that act, or where they are more than two the first and how many go
    /// together.
    func name(_ input: Int, _ language: Language) -> String {
        let acting = found.acting(of: input)
        let members = acting.isEmpty ? found.inputs[input] : acting
        let words = Words(language: language)
        let first = name(factor: members[0], language)
        switch members.count {
        case 1: return first
        case 2: return first + words(" och ", " and ") + lowered(name(factor: members[1], language))
        default:
            return first
                + words(" m.fl. (\(members.count) som hänger ihop)", " and others (\(members.count) that go together)")
        }
    }

    /// What a factor means.
    func name(factor: Int, _ language: Language) -> String {
        context.study.factorMeanings[factor].meaning.text(in: language)
    }

    /// With a small first letter, unless the first word is a name or an abbreviation.
    func lowered(_ text: String) -> String {
        // An abbreviation has more than one capital; the English article has one letter.
        guard let first = text.first, let second = text.dropFirst().first, second.isLowercase || second == " " else {
            return text
        }
        let word = String(text.prefix { !$0.isWhitespace })
        let initiatives = context.study.associations.flatMap(\.lines).map(\.name).filter { !$0.contains(" ") }
        let names = context.study.municipalities.map(\.name) + context.study.associations.map(\.name)
        guard !names.contains(where: { word.hasPrefix($0.prefix { !$0.isWhitespace }) }),
            !initiatives.contains(where: { [$0, $0 + "s", $0 + "'s"].contains(word) })
        else { return text }
        return first.lowercased() + text.dropFirst()
    }

    /// The inputs with an influence, the largest first, and where each stands.
    var ranking: [(input: Int, places: ClosedRange<Int>)] {
        guard let ranked = (found.sobol?.total ?? found.shapley?.shares) else { return [] }
        let acting = ranked.indices.filter { !found.idle.contains($0) }
        let places = IntervalEstimate.places(acting.map { ranked[$0] })
        return zip(acting, places).map { (input: $0, places: $1) }
            .sorted { (ranked[$1.input].value, $0.input) < (ranked[$0.input].value, $1.input) }
    }

    /// The factors that a screening or swings are about, the largest first.
    var factorOrder: [Int] {
        if let effects = shownEffects {
            let sizes = effects.meanSize
            return sizes.indices.filter { sizes[$0].value > 0 || extent(of: found.screened[$0]) > 0 }
                .sorted { (sizes[$1].value, $0) < (sizes[$0].value, $1) }.map { found.screened[$0] }
        }
        return (found.swings ?? []).filter { $0.extent > 0 }.map(\.factor)
    }

    /// The screening, if it was asked for.
    var shownEffects: ElementaryEffects? { found.methods.contains(.morris) ? found.effects : nil }

    private func extent(of factor: Int) -> Double { swing(of: factor)?.extent ?? 0 }

    /// What a factor does alone, from its 5 % to its 95 % value.
    func swing(of factor: Int) -> FactorSwing? { found.swings?.first { $0.factor == factor } }
}
