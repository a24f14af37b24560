package import Analysis
package import Finsam
package import Simulation

/// What an answer rests on, for its heading and its file.
package struct AnswerContext: Sendable {
    /// The study as its files have it.
    package let study: Study
    /// How paths are run.
    package let simulation: Simulation
    /// The index of the scenario that the question is about.
    package let scenario: Int
    /// The version of the engine.
    package let engineVersion: String
    /// The files that the study was read from.
    package let files: [(name: String, bytes: [UInt8])]
    /// The question's options as the user gave them, by name.
    package let options: [(name: String, value: String)]
    /// How the number of paths was found, if by a rule.
    package let stopping: Stopping?

    package init(
        study: Study, simulation: Simulation, scenario: Int, engineVersion: String,
        files: [(name: String, bytes: [UInt8])], options: [(name: String, value: String)], stopping: Stopping? = nil
    ) {
        self.study = study
        self.simulation = simulation
        self.scenario = scenario
        self.engineVersion = engineVersion
        self.files = files
        self.options = options
        self.stopping = stopping
    }

    /// One hash for the whole study: of the names and hashes of its files.
    var studyHash: String { SHA256.ofStudy(files) }
}
