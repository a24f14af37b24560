import ArgumentParser
import Finsam

/// Work that takes time: with progress on a terminal, and ended by Ctrl-C with nothing written.
struct LongWork {
    let language: Language

    /// Does the work.
    ///
    /// - Parameters:
    ///   - stepCount: the number of its steps
    ///   - work: is given what to tell progress to (the step and the share of it that is done), which returns whether to go
    ///     on, and gives nothing when it has been told to stop
    func run<Result>(
        stepCount: Int = 1, _ work: (@escaping @Sendable (Int, Double) -> Bool) async throws -> Result?
    ) async throws -> Result {
        let progress = ProgressLine(language: language, stepCount: stepCount)
        defer { progress.finish() }
        let result = try await work { step, share in
            progress.update(step: step, share: share)
            return !Interruption.isRequested
        }
        guard let result, !Interruption.isRequested else {
            progress.finish()
            Streams.error(
                language("Avbrutet; inga filer har ändrats.\n", "Interrupted; no files were changed.\n"))
            throw ExitCode.interrupted
        }
        return result
    }
}
