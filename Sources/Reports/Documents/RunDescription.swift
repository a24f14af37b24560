public import Analysis
public import Finsam
public import Simulation

/// A run that has been made: the study, how it was run, and a result for each scenario.
public struct CompletedRun: Sendable {
    /// The study.
    public let study: Study
    /// How it was run.
    public let simulation: Simulation
    /// The version of the engine.
    public let engineVersion: String
    /// The results, one for each scenario that was run.
    public let results: [ScenarioResult]
    /// The files that the study was read from.
    public let files: [(name: String, bytes: [UInt8])]
    /// The inputs after defaults, as JSON.
    public let resolvedInputs: String
    /// How the number of paths was found, if by a rule.
    public let stopping: Stopping?
    /// One hash for the whole study: of the names and hashes of its files.
    package let studyHash: String

    /// Creates the description of a run.
    public init(
        study: Study, simulation: Simulation, engineVersion: String, results: [ScenarioResult],
        files: [(name: String, bytes: [UInt8])], resolvedInputs: String, stopping: Stopping? = nil
    ) {
        precondition(!results.isEmpty, "a run has at least one scenario")
        self.study = study
        self.simulation = simulation
        self.engineVersion = engineVersion
        self.results = results
        self.files = files
        self.resolvedInputs = resolvedInputs
        self.stopping = stopping
        studyHash = SHA256.ofStudy(files)
    }

    /// Whether results are estimates from random paths.
    package var isMonteCarlo: Bool { simulation.mode == .monteCarlo }

    /// The periods' names: the years, and the first and last year for the horizon.
    package var periodNames: [String] {
        study.years.map(String.init) + ["\(study.years.lowerBound)–\(study.years.upperBound)"]
    }
}
