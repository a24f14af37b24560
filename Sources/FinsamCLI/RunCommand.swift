import Analysis
public import ArgumentParser
import Finsam
import Foundation
import Reports
public import Simulation
import Stochastics
import StudyFiles

extension Mode: ExpressibleByArgument {}

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Compare the alternatives of a study and write the tables.",
        discussion: """
            Prints the comparison and writes comparison.md, comparison.csv, results.json
            and provenance.json to a folder named after the study. The same seed gives
            the same numbers, whatever the number of threads.

              finsam run scenarios/ksau
              finsam run scenarios/ksau --paths 100000 --format markdown
              finsam run scenarios/ksau --alternatives join-finnveden --lang en
              finsam run scenarios/ksau --scenarios base --until-sign 0.99
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, markdown, csv, json
    }

    @OptionGroup var argument: StudyArgument
    @Option(help: "plan: replicate published tables; expected: no randomness; montecarlo: random paths.")
    var mode: Mode = .monteCarlo
    @Option(help: "Alternatives to show, by key, separated by commas; the reference is always there. By default all.")
    var alternatives: String?
    @Option(help: "Scenarios to run, by key, separated by commas; the first is the main one. By default all.")
    var scenarios: String?
    @OptionGroup var paths: PathOptions
    @OptionGroup var stopping: StoppingOptions
    @OptionGroup var output: OutputOption
    @OptionGroup var language: LanguageOption
    @Option(help: "What to print: table, markdown, csv or json.")
    var format: Format = .table
    @Flag(help: "Also write the report in all its forms, as finsam report does.")
    var report = false
    @Flag(help: "Say on standard error, as one line of JSON, how many seconds each stage took.")
    var timings = false

    func validate() throws { try paths.samplingOption.check(mode) }

    func run() async throws {
        var timing = Timings()
        let document = try argument.read(in: language.language)
        let study = try chosen(from: document.study)
        Interruption.listen()
        let (simulation, stopping) = try await stopping.simulation(
            of: study, mode: mode, paths, until: study.netOfFocus, scenario: 0, language: language.language)
        timing.end("read")
        let results = try await results(of: simulation)
        timing.end("simulate")
        let run = CompletedRun(
            study: study, simulation: simulation, engineVersion: FinsamCommand.version, results: results,
            files: document.files, resolvedInputs: document.resolvedInputs, stopping: stopping)
        let comparison = Comparison(run, language: language.language)
        async let json = OutputFile(name: "results.json", text: ResultsDocument(run).json())
        async let csv = OutputFile(name: "comparison.csv", text: ComparisonData(run).csv())
        async let markdown = OutputFile(name: "comparison.md", text: comparison.markdown)
        let places = output.places(of: Self.files, study, language: language.language)
        let table = format == .table ? comparison.terminalText + "\n" + places : ""
        try await write([csv, markdown, json], run)
        switch format {
        case .table: try Streams.out(Array(table.utf8))
        case .markdown: try await Streams.out(markdown.bytes)
        case .csv: try await Streams.out(csv.bytes)
        case .json: try await Streams.out(json.bytes)
        }
        if report {
            let answers = ReportFiles.answers(in: output.folder(of: study))
            try await ReportFiles(run, results: json.hash, answers: answers, .all, language.language).write(
                to: output, isNamed: format == .table)
        } else {
            let record = ReportRecord(of: output.folder(of: study))
            await record.staleness(for: json.hash, in: language.language).map(Streams.error)
        }
        timing.end("report")
        if timings { Streams.error(timing.line) }
    }

    private func chosen(from study: Study) throws -> Study {
        let indices = try NamedPart.alternatives(alternatives, of: study)
        var scenarioIndices = Array(study.scenarios.indices)
        if let scenarios {
            let part = NamedPart(option: "--scenarios", kind: "scenario", names: study.scenarios.map(\.identifier))
            scenarioIndices = try part.indices(of: scenarios)
        }
        return study.selecting(
            alternatives: indices, reference: indices.firstIndex(of: study.reference) ?? 0, scenarios: scenarioIndices)
    }

    private func results(of simulation: Simulation) async throws -> [ScenarioResult] {
        let count = simulation.study.scenarios.count
        return try await LongWork(language: language.language).run(stepCount: count) { progress in
            var results: [ScenarioResult] = []
            for scenario in 0..<count {
                let result = await simulation.run(scenario: scenario) { progress(scenario, $0) }
                guard let result else { return nil }
                results.append(result)
            }
            return results
        }
    }

    /// Writes files, in the order of their names, and the provenance of the run.
    private func write(_ files: [OutputFile], _ run: CompletedRun) throws {
        let provenance = ProvenanceDocument(run, outputs: files).json()
        try output.write(
            files.map { ($0.name, $0.bytes) } + [("provenance.json", Array(provenance.utf8))], of: run.study,
            in: language.language)
    }

    private static let files = ["comparison.md", "comparison.csv", "results.json", "provenance.json"]
}
