internal import Analysis
internal import Finsam
internal import JSONText
internal import Stochastics

extension Stopping {
    /// What a stopping rule found, see `Files.md`.
    func json(_ study: Study) -> JSON {
        let goal: (kind: String, limit: Double) =
            switch rule.goal {
            case .sign(let confidence): ("sign", confidence)
            case .standardError(let largest): ("standard-error", largest)
            }
        return .members([
            "goal": .text(goal.kind), "limit": .number(goal.limit), "most-paths": .number(rule.largestPathCount),
            "paths": .number(pathCount), "looks": .number(lookCount), "reached": .flag(isReached),
            "differences": .array(
                differences.map {
                    .members([
                        "alternative": .text(study.alternatives[$0.alternative].identifier),
                        "mean": .number($0.mean.value), "standard-error": $0.mean.standardError.map(JSON.number),
                        "reached": .flag($0.isReached),
                    ])
                }),
        ])
    }
}
