internal import Analysis
internal import Finsam
package import JSONText
internal import Simulation
internal import Stochastics

extension SensitivityAnswer {
    package var result: JSON {
        let study = context.study
        func estimate(_ value: IntervalEstimate) -> JSON {
            .members(["value": .number(value.value), "low": .number(value.low), "high": .number(value.high)])
        }
        func places(_ places: ClosedRange<Int>) -> JSON {
            .numbers([Double(places.lowerBound), Double(places.upperBound)])
        }
        let names = study.scenarios[context.scenario].world.factors.map(\.name)
        let ranked = Dictionary(uniqueKeysWithValues: ranking.map { ($0.input, $0.places) })
        let inputs =
            found.isConstant
            ? []
            : found.inputs.indices.map { input in
                JSON.members([
                    "factors": .array(found.inputs[input].map { .text(names[$0]) }),
                    "meaning": LocalText { name(input, $0.language) }.json,
                    "places": ranked[input].map(places), "total": (found.sobol?.total[input]).map(estimate),
                    "first": (found.sobol?.first[input]).map(estimate),
                    "shapley": (found.shapley?.shares[input]).map(estimate),
                    "settled": ranked[input] == nil ? nil : .flag(isSettled(input)),
                ])
            }
        let effectPlaces = shownEffects.map { IntervalEstimate.places($0.meanSize) }
        let factors = names.indices.compactMap { factor -> JSON? in
            let (position, swing) = (
                shownEffects == nil ? nil : found.screened.firstIndex(of: factor), swing(of: factor)
            )
            guard position != nil || (swing?.extent ?? 0) > 0 else { return nil }
            return .members([
                "factor": .text(names[factor]), "meaning": study.factorMeanings[factor].meaning.json,
                "places": position.flatMap { effectPlaces?[$0] }.map(places),
                "mean-size": position.flatMap { shownEffects?.meanSize[$0] }.map(estimate),
                "mean": position.flatMap { shownEffects?.mean[$0] }.map(estimate),
                "spread": position.flatMap { shownEffects?.spread[$0] }.map(estimate),
                "at-p05": (swing?.atLow).map { .number($0) }, "at-p95": (swing?.atHigh).map { .number($0) },
            ])
        }
        return .members([
            "alternative": .text(study.alternatives[found.question.alternative].identifier),
            "less": (found.question.other).map { .text(study.alternatives[$0].identifier) },
            "subject": LocalText { subject($0.language) }.json, "unit": .text(found.question.quantity.unitKey),
            "mean": .number(found.mean.value), "standard-error": found.mean.standardError.map { .number($0) },
            "standard-deviation": .number(found.standardDeviation), "resamples": .number(found.resamples),
            "settled-width": .number(Sensitivity.settledWidth), "inputs": .array(inputs),
            "sum-of-first": (found.sobol?.sumOfFirst).map(estimate),
            "interactions": (found.sobol?.interactions).map(estimate), "factors": .array(factors),
        ])
    }
}
