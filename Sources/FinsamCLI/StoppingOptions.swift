import Analysis
import ArgumentParser
import Finsam
import Simulation

/// When to stop running paths, instead of after a number of them.
struct StoppingOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Run until the sign of each difference from the reference is settled with this confidence, such as 0.99; --paths is then the most.",
            valueName: "confidence"))
    var untilSign: Double?
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "Run until the standard error of each difference from the reference is at most so many kronor; --paths is then the most.",
            valueName: "kronor"))
    var precision: Double?

    /// The most paths that are run when the user does not say.
    static let largestPathCount = 1 << 20

    func validate() throws {
        if untilSign != nil, precision != nil {
            throw ValidationError("Choose one of --until-sign and --precision.")
        }
        if let untilSign, !(untilSign > 0.5 && untilSign < 1) {
            throw ValidationError("--until-sign is \(untilSign), allowed is above 0.5 and below 1, such as 0.99.")
        }
        if let precision, !(precision > 0 && precision.isFinite) {
            throw ValidationError("--precision is \(precision), allowed is an amount above 0.")
        }
    }

    private var goal: StoppingRule.Goal? {
        untilSign.map { .sign(confidence: $0) } ?? precision.map { .standardError(atMost: $0) }
    }

    /// Finds how many paths are to be run; nothing where the user has not asked.
    ///
    /// - Parameters:
    ///   - quantity: the quantity whose differences count
    ///   - scenario: the scenario's index
    ///   - simulation: a simulation of that many paths
    func stopping(
        of quantity: Quantity, study: Study, scenario: Int, language: Language, simulation: (Int) -> Simulation,
        paths: PathOptions
    ) async throws -> Stopping? {
        guard let goal else { return nil }
        guard study.alternatives.count > 1 else {
            throw WrongUse.tell("--until-sign and --precision compare alternatives, and there is only one.")
        }
        let all = simulation(paths.paths ?? Self.largestPathCount)
        guard all.mode == .monteCarlo else {
            throw WrongUse.tell("--until-sign and --precision choose a number of random paths; leave --mode out.")
        }
        let rule = StoppingRule(goal, of: quantity, largestPathCount: all.pathCount)
        return try await LongWork(language: language).run { progress in
            await all.stopping(by: rule, scenario: scenario) { progress(0, $0) }
        }
    }
}
