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
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, markdown, csv, json
    }

    @OptionGroup var argument: StudyArgument
    @Option(help: "plan: replicate published tables; expected: no randomness; montecarlo: random paths.")
    var mode: Mode = .monteCarlo
    @Option(parsing: .unconditional, help: "Number of paths, 1…1000000000. By default what the study says.")
    var paths: Int?
    @Option(
        parsing: .unconditional,
        help:
            "Seed of the random numbers, 0…18446744073709551615; 0 is an ordinary seed. By default what the study says."
    )
    var seed: UInt64?
    @Option(help: "Alternatives to show, by key, separated by commas; the reference is always there. By default all.")
    var alternatives: String?
    @Option(help: "Scenarios to run, by key, separated by commas; the first is the main one. By default all.")
    var scenarios: String?
    @OptionGroup var samplingOption: SamplingOption
    @Option(
        parsing: .unconditional,
        help: "Number of threads, 1…1024; changes no result. By default one for each processor.")
    var threads: Int?
    @Option(help: "Folder under which the study's folder of results is made.", completion: .directory)
    var out: String = "notebooks-out"
    @OptionGroup var language: LanguageOption
    @Option(help: "What to print: table, markdown, csv or json.")
    var format: Format = .table
    @Flag(help: "Say on standard error, as one line of JSON, how many seconds each stage took.")
    var timings = false

    func validate() throws {
        if let paths, !(1...1_000_000_000).contains(paths) {
            throw ValidationError("--paths is \(paths), allowed is 1…1000000000.")
        }
        if let threads, !(1...1024).contains(threads) {
            throw ValidationError("--threads is \(threads), allowed is 1…1024.")
        }
        guard !out.isEmpty else { throw ValidationError("--out needs the name of a folder.") }
    }

    func run() async throws {
        var timing = Timings()
        let document = try argument.read()
        let study = try chosen(from: document.study)
        Interruption.listen()
        let simulation = Simulation(
            study, mode: mode, sampling: samplingOption.sampling, seed: seed ?? study.seed,
            pathCount: paths ?? study.pathCount,
            threadCount: threads ?? min(ProcessInfo.processInfo.activeProcessorCount, 1024))
        tellRounding(to: simulation, from: paths ?? study.pathCount)
        timing.end("read")
        let results = try await results(of: simulation)
        timing.end("simulate")
        let run = CompletedRun(
            study: study, simulation: simulation, engineVersion: FinsamCommand.version, results: results,
            files: document.files, resolvedInputs: document.resolvedInputs)
        let comparison = Comparison(run, language: language.language)
        async let csv = ComparisonData(run).csv()
        async let json = ResultsDocument(run).json()
        let texts = await [
            "comparison.md": comparison.markdown, "comparison.csv": csv, "results.json": json,
        ]
        try write(texts, run)
        switch format {
        case .table: try Streams.out(comparison.terminalText + "\n" + places(study))
        case .markdown: try Streams.out(texts["comparison.md"] ?? "")
        case .csv: try Streams.out(texts["comparison.csv"] ?? "")
        case .json: try Streams.out(texts["results.json"] ?? "")
        }
        timing.end("report")
        if timings { Streams.error(timing.line) }
    }

    /// Says that a replicated run has more paths than were asked for.
    private func tellRounding(to simulation: Simulation, from wanted: Int) {
        guard simulation.sampling.isReplicated, simulation.pathCount != wanted else { return }
        let (used, count) = (simulation.pathCount, Replicates.count)
        Streams.error(
            language.language == .swedish
                ? "Antalet banor är \(used), inte \(wanted): \(count) upprepningar med hela block om 64 banor.\n"
                : "The number of paths is \(used), not \(wanted): \(count) replicates of whole blocks of 64 paths.\n")
    }

    private func chosen(from study: Study) throws -> Study {
        var indices = Array(study.alternatives.indices)
        if let alternatives {
            let part = NamedPart(
                option: "--alternatives", kind: "alternative", names: study.alternatives.map(\.identifier))
            indices = try part.indices(of: alternatives)
            if !indices.contains(study.reference) { indices.insert(study.reference, at: 0) }
        }
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
        let progress = ProgressLine(language: language.language, stepCount: count)
        defer { progress.finish() }
        var results: [ScenarioResult] = []
        for scenario in 0..<count {
            let result = await simulation.run(scenario: scenario) { share in
                progress.update(step: scenario, share: share)
                return !Interruption.isRequested
            }
            guard let result, !Interruption.isRequested else {
                progress.finish()
                Streams.error(
                    language.language == .swedish
                        ? "Avbrutet; inga filer har ändrats.\n" : "Interrupted; no files were changed.\n")
                throw ExitCode.interrupted
            }
            results.append(result)
        }
        return results
    }

    /// The folder for the results of a study.
    private func folder(of study: Study) -> String {
        var base = out
        while base.hasSuffix("/") { base.removeLast() }
        return "\(base)/\(study.identifier)"
    }

    private func write(_ texts: [String: String], _ run: CompletedRun) throws {
        let files = texts.sorted { $0.key < $1.key }.map { (name: $0.key, bytes: Array($0.value.utf8)) }
        let provenance = ProvenanceDocument(run, outputs: files).json()
        let output = OutputFolder(path: folder(of: run.study))
        do {
            try output.write(files + [("provenance.json", Array(provenance.utf8))])
        } catch {
            Streams.error("\(error)\n")
            throw ExitCode.outputNotWritten
        }
    }

    private func places(_ study: Study) -> String {
        (language.language == .swedish ? "Filer i " : "Files in ")
            + "\(folder(of: study)): comparison.md, comparison.csv, results.json, provenance.json\n"
    }
}
