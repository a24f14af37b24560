import ArgumentParser
import Finsam
import Reports
import Simulation
import StudyFiles

struct PathCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "path", abstract: "Show a single path as budget tables with the rules that acted.",
        discussion: """
            The numbers are those that a run with the same seed and sampling used for
            this path.

              finsam path scenarios/ksau --alternative join-finnveden --path 17
            """)

    @OptionGroup var argument: StudyArgument
    @Option(help: "The alternative, by key. By default the reference.")
    var alternative: String?
    @Option(help: "The scenario, by key. By default the first.")
    var scenario: String?
    @Option(parsing: .unconditional, help: "The number of the path, 0…999999999; without randomness there is only 0.")
    var path: Int = 0
    @Option(help: "plan, expected or montecarlo.")
    var mode: Mode = .monteCarlo
    @Option(
        parsing: .unconditional,
        help: "Seed of the random numbers, 0…18446744073709551615. By default what the study says.")
    var seed: UInt64?
    @OptionGroup var samplingOption: SamplingOption
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard (0..<1_000_000_000).contains(path) else {
            throw ValidationError("--path is \(path), allowed is 0…999999999.")
        }
        guard mode == .monteCarlo || path == 0 else {
            throw ValidationError("--path is \(path), but with --mode \(mode.rawValue) there is only path 0.")
        }
        try samplingOption.check(mode)
    }

    func run() throws {
        let study = try argument.read(in: language.language).study
        let alternativeIndex =
            try alternative.map {
                try NamedPart(
                    option: "--alternative", kind: "alternative", names: study.alternatives.map(\.identifier)
                ).index(of: $0)
            } ?? study.reference
        let scenarioIndex =
            try scenario.map {
                try NamedPart(option: "--scenario", kind: "scenario", names: study.scenarios.map(\.identifier))
                    .index(of: $0)
            } ?? 0
        let simulation = Simulation(
            study, mode: mode, sampling: samplingOption.sampling, seed: seed ?? study.seed, pathCount: path + 1,
            threadCount: 1)
        let trace = simulation.trace(path: path, alternative: alternativeIndex, scenario: scenarioIndex)
        let report = PathReport(
            trace, path: path, of: simulation, alternative: alternativeIndex, scenario: scenarioIndex,
            language: language.language)
        try Streams.out(report.text)
    }
}
