package import Analysis
package import Finsam
package import JSONText
package import Simulation
internal import Stochastics

/// What the difference between two alternatives is due to, in words and tables.
package struct ExplainAnswer: Answer {
    package static let verb = "explain"
    package let context: AnswerContext
    let attribution: Attribution
    let quantity: Quantity
    let from: Int
    let to: Int

    /// - Parameters:
    ///   - from: the first alternative, by index
    ///   - to: the second
    package init(
        _ context: AnswerContext, _ attribution: Attribution, _ quantity: Quantity, from: Int, to: Int
    ) {
        self.context = context
        self.attribution = attribution
        self.quantity = quantity
        self.from = from
        self.to = to
    }

    package var title: LocalText {
        func title(_ language: Language) -> String {
            let words = Words(language: language)
            return words("Skillnadens delar: ", "The parts of the difference: ")
                + words.name(quantity, in: context.study)
        }
        return LocalText(swedish: title(.swedish), english: title(.english))
    }

    func name(_ alternative: Int, _ language: Language) -> String {
        context.study.alternatives[alternative].name.text(in: language)
    }

    /// The parts with an effect that is clear, the largest first.
    var clearParts: [Attribution.Part] {
        attribution.parts.filter { $0.effect == .clear }.sorted { abs($0.value.value) > abs($1.value.value) }
    }

    var isDifferenceClear: Bool { attribution.parts.contains { $0.share != nil } }

    package var result: JSON {
        func estimate(_ estimate: Estimate) -> JSON {
            .members([
                "value": .number(estimate.value), "standard-error": estimate.standardError.map(JSON.number) ?? .null,
            ])
        }
        func end(_ alternative: Int, _ value: Estimate) -> JSON {
            estimate(value).adding(["alternative": .text(context.study.alternatives[alternative].identifier)])
        }
        let parts = attribution.parts.map { part in
            estimate(part.value).adding([
                "provisions": .array(part.provisions.map { .text($0.key) }),
                "meaning": LocalText { $0.name(part.provisions).capitalisedFirst }.json,
                "share": part.share.map(JSON.number) ?? .null, "effect": .text(part.effect.rawValue),
                "alone": estimate(part.alone), "last": estimate(part.last), "raises": estimate(part.raises),
                "quantiles": .members([
                    "0.05": estimate(part.quantiles[0]), "0.5": estimate(part.quantiles[1]),
                    "0.95": estimate(part.quantiles[2]),
                ]),
            ])
        }
        return .members([
            "subject": LocalText { $0.name(quantity, in: context.study) }.json, "unit": .text(quantity.unitKey),
            "from": end(from, attribution.from), "to": end(to, attribution.to),
            "difference": estimate(attribution.difference), "parts": .array(parts),
            "equal": .array(attribution.equal.map { .text($0.key) }),
            "first-years": .members([
                "from": .number(attribution.firstYears.from), "to": .number(attribution.firstYears.to),
            ]), "runs": .number(attribution.coalitionCount), "interval-width": .number(attribution.intervalWidth),
            "largest-gap": .number(attribution.largestGap),
        ])
    }
}
