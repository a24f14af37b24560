internal import Analysis
internal import Finsam
package import JSONText
internal import Simulation
internal import Stochastics

extension DecideAnswer {
    package var result: JSON {
        .members([
            "outcome": .text(Words(language: .english).name(decision.quantity, in: study)),
            "subject": LocalText { $0.name(decision.quantity, in: study) }.json,
            "unit": .text(decision.quantity.unitKey),
            "better": .text(decision.quantity.better == .less ? "less" : "more"),
            "best": .text(key(choice.best)), "second": .text(key(choice.second)),
            "lead": json(choice.lead, interval: choice.leadInterval), "tied": json(choice.tied),
            "alternatives": .array(study.alternatives.indices.map(alternative)),
            "dominance": .array(decision.dominance.map(dominance)),
            "thresholds": decision.thresholds.map(thresholds),
            "municipalities": .array(others.map(municipalities)), "information": information,
            "waiting": decision.waiting.map(waiting),
        ])
    }

    private func key(_ alternative: Int) -> String { study.alternatives[alternative].identifier }

    private func json(_ estimate: Estimate?, interval: ClosedRange<Double>? = nil) -> JSON {
        guard let estimate else { return .null }
        return .members([
            "value": .number(estimate.value), "standard-error": estimate.standardError.map { .number($0) } ?? .null,
            "interval-95": interval.map { .numbers([$0.lowerBound, $0.upperBound]) },
        ])
    }

    private func alternative(_ alternative: Int) -> JSON {
        let score = choice.alternatives[alternative]
        let sign = decision.quantity.better == .less ? -1.0 : 1
        return .members([
            "alternative": .text(key(alternative)),
            "mean": json(Estimate(value: sign * score.mean.value, standardError: score.mean.standardError)),
            "best": json(score.best), "regret": json(score.regret), "regret-p95": json(score.regretQuantile),
        ])
    }

    private func dominance(_ dominance: Dominance) -> JSON {
        .members([
            "one": .text(key(dominance.one)), "other": .text(key(dominance.other)),
            "order": .number(dominance.order.rawValue), "verdict": .text(dominance.verdict.rawValue),
            "statistic": .number(dominance.statistic), "critical-value": .number(dominance.criticalValue),
            "p": .number(dominance.pValue),
        ])
    }

    private func thresholds(_ met: ThresholdShares) -> JSON {
        .array(
            study.alternatives.indices.map { alternative in
                .members([
                    "alternative": .text(key(alternative)), "all": json(met.joint[alternative]),
                    "each": .array(
                        zip(met.thresholds, met.shares[alternative]).map { threshold, share in
                            .members(["threshold": .text(threshold.identifier), "share": json(share)])
                        }),
                ])
            })
    }

    private func municipalities(_ alternative: Int) -> JSON {
        .members([
            "alternative": .text(key(alternative)),
            "scores": .array(
                zip(study.municipalities, decision.municipalities.alternatives[alternative]).map {
                    municipality, score in
                    .members([
                        "municipality": .text(municipality.identifier), "mean": json(score.mean),
                        "p05": json(score.low), "p95": json(score.high), "better": json(score.better),
                        "worse": json(score.worse),
                    ])
                }),
        ])
    }

    private func json(_ value: InformationValue) -> [JSON.Member] {
        [
            JSON.Member(key: "value", value: json(value.value)),
            JSON.Member(key: "changes", value: json(value.changes)),
        ]
    }

    private var information: JSON {
        .members([
            "everything": .object(
                json(decision.perfect.information)
                    + [JSON.Member(key: "upper-value", value: .number(decision.perfect.upperValue))]),
            "parts": .array(
                decision.information.map { source, value in
                    .object([JSON.Member(key: "source", value: .text(key(source)))] + json(value))
                }),
        ])
    }

    private func key(_ source: InformationSource) -> String {
        switch source {
        case .use(let use): use.rawValue
        case .ownRoom(let year): "own-room-\(year)"
        case .rooms(let year): "rooms-\(year)"
        case .factor(let index): study.scenarios[context.scenario].world.factors[index].name
        }
    }

    private func waiting(_ waiting: Waiting) -> JSON {
        .members([
            "letter": .number(waiting.letter.year), "room-year": .number(waiting.letter.roomYear),
            "notice-years": .number(waiting.letter.noticeYears), "delay-years": .number(waiting.letter.delay),
            "letter-value": json(waiting.information.value), "changes": json(waiting.information.changes),
            "perfect-value": json(waiting.perfect.value), "cost": json(waiting.cost),
            "net": json(waiting.net, interval: waiting.netInterval),
        ])
    }
}
