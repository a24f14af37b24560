internal import Analysis
internal import Finsam
package import JSONText
internal import Stochastics

extension BreakingPointAnswer {
    package var result: JSON {
        .members([
            "condition": .text(conditionText), "input": input.json, "range": .numbers(range),
            "tolerance": .number(points.tolerance), "other-input": other?.json,
            "statistic": LocalText { $0.statistic(condition, in: context.study) }.json,
            "level": .number(condition.level), "level-name": LocalText { $0.level(condition) }.json,
            "unit": .text(condition.unitKey),
            "slices": .array(
                points.slices.map { slice in
                    .members([
                        "other-change": other == nil ? nil : .number(slice.other),
                        "alternatives": .array(
                            slice.points.enumerated().map { alternative, point in
                                json(point, context.study.alternatives[alternative].identifier)
                            }),
                    ])
                }),
        ])
    }

    private var range: [Double?] { [points.range.lowerBound, points.range.upperBound] }

    private func json(_ point: BreakingPoint, _ alternative: String) -> JSON {
        let finding =
            switch point.finding {
            case .alreadyMet: "already-met"
            case .found: "found"
            case .notMet: "not-met"
            case .doesNotExist: "does-not-exist"
            }
        var found: BreakingPoint.Point?
        if case .found(let it) = point.finding { found = it }
        return .members([
            "alternative": .text(alternative), "finding": .text(finding), "change": found.map { .number($0.shift) },
            "interval-95-near": found.map { .number($0.near) },
            "interval-95-far": found.map { $0.far.map(JSON.number) ?? .null },
            "last-unmet": found.map { .number($0.lastUnmet) }, "value": found.map { $0.estimate.json },
            "monotone": .flag(point.isMonotone), "runs": .number(point.runCount),
            "grid": .array(
                point.grid.map {
                    .members(["change": .number($0.shift), "value": $0.estimate.json, "met": .flag($0.isMet)])
                }),
        ])
    }
}

extension Estimate {
    /// With its standard error, `null` where one path tells nothing about it.
    var json: JSON {
        .members(["value": .number(value), "standard-error": standardError.map(JSON.number) ?? .null])
    }
}

extension Condition {
    /// The unit of what is compared.
    fileprivate var unitKey: String {
        if case .probability = statistic { return "probability" }
        return quantity.unitKey
    }
}

extension ShiftedInput {
    var json: JSON {
        .members([
            "name": .text(name), "present": .numbers(presents),
            "subject": LocalText { subject(in: $0.language) }.json, "unit": .text(unitKey),
        ])
    }
}
