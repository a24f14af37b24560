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

    /// A simulation with as many paths as it takes, and how they were found; or with those that were asked for.
    ///
    /// - Parameters:
    ///   - study: the study
    ///   - quantity: the quantity whose differences count
    ///   - scenario: the scenario's index
    func simulation(
        of study: Study, mode: Mode = .monteCarlo, _ paths: PathOptions, until quantity: Quantity, scenario: Int,
        language: Language
    ) async throws -> (Simulation, Stopping?) {
        guard let goal else {
            let simulation = paths.simulation(of: study, mode: mode)
            paths.tellRounding(to: simulation, language: language)
            return (simulation, nil)
        }
        guard study.alternatives.count > 1 else {
            throw WrongUse.tell("--until-sign and --precision compare alternatives, and there is only one.")
        }
        guard mode == .monteCarlo else {
            throw WrongUse.tell("--until-sign and --precision choose a number of random paths; leave --mode out.")
        }
        let all = paths.simulation(of: study, pathCount: paths.paths ?? Self.largestPathCount)
        let rule = StoppingRule(goal, of: quantity, largestPathCount: all.pathCount)
        let stopping = try await LongWork(language: language).run { progress in
            await all.stopping(by: rule, scenario: scenario) { progress(0, $0) }
        }
        return (paths.simulation(of: study, pathCount: stopping.pathCount), stopping)
    }
}
