import ArgumentParser
import Finsam
import Reports
import Simulation
import StudyFiles

struct PathCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "path", abstract: "Show a single path as budget tables with the rules that acted.",
        discussion: """
            The numbers are those that a run with the same seed used for this path.

              finsam path scenarios/ksau --alternative join-finnveden --scenario base --path 17
            """)

    @OptionGroup var argument: StudyArgument
    @Option(help: "The alternative, by key. By default the reference.")
    var alternative: String?
    @Option(help: "The scenario, by key. By default the first.")
    var scenario: String?
    @Option(help: "The number of the path, from 0.")
    var path: Int = 0
    @Option(help: "plan, expected or montecarlo.")
    var mode: Mode = .monteCarlo
    @Option(help: "Seed of the random numbers. By default what the study says.")
    var seed: UInt64?
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard (0..<1_000_000_000).contains(path) else {
            throw ValidationError("--path is \(path), allowed is 0…999999999.")
        }
    }

    func run() throws {
        let study = try argument.read().study
        let alternativeIndex =
            try alternative.map {
                try NamedPart.index(of: $0, among: study.alternatives.map(\.identifier), kind: "alternative")
            } ?? study.reference
        let scenarioIndex =
            try scenario.map {
                try NamedPart.index(of: $0, among: study.scenarios.map(\.identifier), kind: "scenario")
            } ?? 0
        let simulation = Simulation(
            study, mode: mode, seed: seed ?? study.seed, pathCount: path + 1, threadCount: 1)
        let trace = simulation.trace(path: path, alternative: alternativeIndex, scenario: scenarioIndex)
        let report = PathReport(
            trace, study: study, alternative: alternativeIndex, scenario: scenarioIndex, language: language.language)
        Streams.out(report.tables.map { $0.text() }.joined(separator: "\n"))
    }
}
