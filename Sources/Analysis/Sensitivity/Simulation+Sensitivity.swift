internal import Finsam
public import Simulation
internal import Stochastics

extension Simulation {
    /// The paths that a screening steps from, at most: it is to find what matters, not how much.
    private static let screeningPathCount = 1024

    /// Analyses which uncertain factors drive an outcome.
    ///
    /// With n paths, d inputs and k factors: n · (d + 2) runs of a path for Sobol's indices, n · (d − 1) more for the
    /// Shapley effects, at most 1 024 · k for the screening. Memory: 8 bytes a run.
    ///
    /// - Parameters:
    ///   - question: what is asked
    ///   - scenario: the scenario's index
    ///   - methods: how it is answered
    ///   - resamples: the number of resamples behind the intervals
    ///   - progress: told the share of the work that is done, from any thread; returns whether to go on
    /// - Returns: the answer, or `nil` if `progress` said to stop
    /// - Precondition: ``Mode/monteCarlo``; at least 1 024 paths.
    public func sensitivity(
        of question: Sensitivity.Question, scenario: Int, methods: Set<Sensitivity.Method>, resamples: Int,
        progress: @escaping @Sendable (Double) -> Bool = { _ in true }
    ) async throws(SensitivityProblem) -> Sensitivity? {
        let parts = parts(scenario: scenario)
        guard !parts.isEmpty else { throw .nothingUncertain }
        let design = SensitivityDesign(
            question, parts: parts, factors: study.scenarios[scenario].world.factors, yearCount: study.years.count,
            seed: seed, methods: methods)
        let small = Simulation(
            study.selecting(
                alternatives: [question.alternative] + (question.other.map { [$0] } ?? []), reference: 0,
                scenarios: [scenario]),
            mode: mode, sampling: sampling, seed: seed, pathCount: pathCount, threadCount: threadCount)

        let screened = min(pathCount, Self.screeningPathCount)
        let screening = screened * design.stepCount
        let work = Double(pathCount * design.exchangeCount + screening)
        let share = Double(pathCount * design.exchangeCount) / work
        let exchanged = await small.values(
            of: [question.quantity], scenario: 0, variations: design.exchangeCount, variation: design.exchange,
            progress: { progress($0 * share) })
        let stepped =
            design.stepCount == 0
            ? []
            : await small.values(
                of: [question.quantity], scenario: 0, paths: 0..<screened, variations: design.stepCount,
                variation: design.step, progress: { progress(share + $0 * (1 - share)) })
        guard let exchanged, let stepped else { return nil }
        func columns(_ values: [PathValues]) throws(SensitivityProblem) -> [[Double]] {
            var result: [[Double]] = []
            for value in values {
                let own = value[quantity: 0, alternative: 0]
                if own.isEmpty { throw .noOutcome(alternative: question.alternative) }
                guard let other = question.other else {
                    result.append(own)
                    continue
                }
                let taken = value[quantity: 0, alternative: 1]
                if taken.isEmpty { throw .noOutcome(alternative: other) }
                result.append(zip(own, taken).map { $0 - $1 })
            }
            return result
        }
        return design.evaluate(
            exchanged: try columns(exchanged), stepped: try columns(stepped), resamples: resamples,
            swings: methods.contains(.tornado)
                ? swings(of: question.quantity, from: question.other, scenario: scenario)[question.alternative] : nil,
            sampling: sampling)
    }
}
