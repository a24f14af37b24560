internal import Finsam
internal import Simulation

/// The parts of a long document, one for each alternative of each scenario, made at the same time by as many threads as
/// there are processors.
enum Parts {
    /// The parts, by scenario and alternative.
    static func of(
        _ run: CompletedRun, _ part: @escaping @Sendable (ScenarioResult, _ alternative: Int) -> String
    ) async -> [[String]] {
        let alternatives = run.study.alternatives.indices
        var texts = Array(repeating: Array(repeating: "", count: alternatives.count), count: run.results.count)
        await withTaskGroup(of: (Int, Int, String).self) { group in
            for (position, result) in run.results.enumerated() {
                for alternative in alternatives {
                    group.addTask { (position, alternative, part(result, alternative)) }
                }
            }
            for await (position, alternative, text) in group { texts[position][alternative] = text }
        }
        return texts
    }
}
