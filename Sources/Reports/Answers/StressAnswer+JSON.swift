internal import Analysis
internal import Finsam
package import JSONText
internal import Simulation
internal import Stochastics

/// The stress test in full precision, see `Files.md`.
extension StressAnswer {
    package var result: JSON {
        let study = context.study
        func key(_ alternative: Int) -> JSON { .text(study.alternatives[alternative].identifier) }
        return .members([
            "worst": worst.map { .text(worlds[$0].identifier) },
            "worlds": .array(
                worlds.indices.map { index in
                    let world = stress.worlds[index]
                    let pairs = { (pairs: [StressResult.Overtaking]) in
                        JSON.array(pairs.map { .members(["ahead": key($0.ahead), "behind": key($0.behind)]) })
                    }
                    return describe(worlds[index]).adding([
                        "same-as": stress.twin(of: index).map { .text(worlds[$0].identifier) },
                        "order": .array(world.order.map(key)),
                        "overtaken": index == 0 ? nil : pairs(stress.overtakings(in: index)),
                        "no-longer-told-apart": index == 0 ? nil : pairs(stress.ties(in: index)),
                        "alternatives": .array(
                            world.cells.indices.map { cell(world.cells[$0], alternative: $0, isBase: index == 0) }),
                    ])
                }), "not-applicable": .array(notApplicable.map(describe)),
        ])
    }

    private func describe(_ world: World) -> JSON {
        .members([
            "world": .text(world.identifier), "kind": .text(world.kind.rawValue), "name": .text(world.name.swedish),
            "name-en": .text(world.name.english),
            "source": world.provenance.map {
                .members(["kind": .text($0.kind), "reason": $0.reason.json])
            },
            "changes": .array(
                world.changes.map {
                    .members([
                        "path": .text($0.path), "value": .text($0.value), "kind": .text($0.provenance.kind),
                        "source": $0.provenance.reason.json,
                    ])
                }), "missing": world.missing.isEmpty ? nil : .array(world.missing.map(JSON.text)),
        ])
    }

    private func cell(_ cell: StressCell, alternative: Int, isBase: Bool) -> JSON {
        let outcomes = StressOutcome.allCases.map { outcome in
            JSON.Member(
                key: outcome.key,
                value: level(cell.level(outcome)).adding([
                    "change": isBase ? nil : change(cell.change(outcome))
                ]))
        }
        func year(_ position: Int?) -> JSON { position.map { .number(stress.years.lowerBound + $0) } ?? .null }
        let interval = cell.medianInterval
        return .members([
            "alternative": .text(context.study.alternatives[alternative].identifier), "outcomes": .object(outcomes),
            "first-year-broken": .members([
                "median": year(cell.medianFirstYear), "median-earliest": year(interval.earliest),
                "median-latest": year(interval.latest), "never": level(cell.never),
                "broken-by": .members([
                    "probability": .numbers(cell.brokenBy.map(\.value)),
                    "standard-error": .numbers(cell.brokenBy.map(\.standardError)),
                    "change": isBase ? nil : .numbers(cell.brokenByChanges.map(\.difference.value)),
                    "change-standard-error": isBase
                        ? nil : .numbers(cell.brokenByChanges.map(\.difference.standardError)),
                ]),
            ]),
        ])
    }

    private func level(_ estimate: Estimate) -> JSON {
        .members([
            "mean": .number(estimate.value), "standard-error": estimate.standardError.map { .number($0) } ?? .null,
        ])
    }

    private func change(_ change: PairedChange) -> JSON {
        let clarity =
            switch change.clarity {
            case .none: "none"
            case .unclear: "unclear"
            case .settled: "settled"
            }
        return level(change.difference).adding(["clarity": .text(clarity)])
    }
}
