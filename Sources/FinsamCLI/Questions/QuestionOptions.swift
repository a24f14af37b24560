import ArgumentParser
import Finsam
import Foundation
import Reports
import Simulation
import Stochastics
import StudyFiles

/// What all questions share: which study and scenario, how many paths, where the answer goes.
struct QuestionOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, markdown, json
    }

    @OptionGroup var argument: StudyArgument
    @Option(help: "The scenario that the question is asked in, by key. By default the first.")
    var scenario: String?
    @Option(help: "Alternatives, by key, separated by commas; the reference is always there. By default all.")
    var alternatives: String?
    @Option(parsing: .unconditional, help: "Number of paths, 1…1000000000. By default what the study says.")
    var paths: Int?
    @Option(
        parsing: .unconditional,
        help:
            "Seed of the random numbers, 0…18446744073709551615; 0 is an ordinary seed. By default what the study says."
    )
    var seed: UInt64?
    @OptionGroup var samplingOption: SamplingOption
    @Option(
        parsing: .unconditional,
        help: "Number of threads, 1…1024; changes no result. By default one for each processor.")
    var threads: Int?
    @Option(help: "Folder under which the study's folder of results is made.", completion: .directory)
    var out: String = "notebooks-out"
    @OptionGroup var language: LanguageOption
    @Option(help: "What to print: table, markdown or json.")
    var format: Format = .table

    func validate() throws {
        if let paths, !(1...1_000_000_000).contains(paths) {
            throw ValidationError("--paths is \(paths), allowed is 1…1000000000.")
        }
        if let threads, !(1...1024).contains(threads) {
            throw ValidationError("--threads is \(threads), allowed is 1…1024.")
        }
        guard !out.isEmpty else { throw ValidationError("--out needs the name of a folder.") }
    }
}

/// A question that has been put to a study: what it is asked of, and how its answer is written.
struct Question {
    let options: QuestionOptions
    /// The study as its files have it, with the alternatives that were chosen.
    let document: StudyDocument
    let study: Study
    /// The index of the scenario.
    let scenario: Int
    let threadCount: Int
    let seed: UInt64
    let pathCount: Int

    /// Reads the study and begins to listen for an interruption.
    init(_ options: QuestionOptions) throws {
        self.options = options
        document = try options.argument.read()
        let whole = document.study
        var indices = Array(whole.alternatives.indices)
        if let names = options.alternatives {
            let part = NamedPart(
                option: "--alternatives", kind: "alternative", names: whole.alternatives.map(\.identifier))
            indices = try part.indices(of: names)
            if !indices.contains(whole.reference) { indices.insert(whole.reference, at: 0) }
        }
        scenario =
            try options.scenario.map { name in
                try NamedPart(option: "--scenario", kind: "scenario", names: whole.scenarios.map(\.identifier))
                    .index(of: name)
            } ?? 0
        study = whole.selecting(
            alternatives: indices, reference: indices.firstIndex(of: whole.reference) ?? 0,
            scenarios: Array(whole.scenarios.indices))
        alternativeIndices = indices
        threadCount = options.threads ?? min(ProcessInfo.processInfo.activeProcessorCount, 1024)
        seed = options.seed ?? whole.seed
        pathCount = options.paths ?? whole.pathCount
        Interruption.listen()
    }

    private let alternativeIndices: [Int]

    /// A simulation of the study, or of the same study with other inputs, as the options say.
    func simulation(of study: Study? = nil) -> Simulation {
        Simulation(
            study ?? self.study, sampling: options.samplingOption.sampling, seed: seed, pathCount: pathCount,
            threadCount: threadCount)
    }

    /// The study with other inputs and the alternatives that were chosen; ends with what is wrong with them.
    func variants(_ variants: [Variant]) throws -> VariantStudy {
        do {
            return try document.variants(variants, of: scenario)
                .selecting(alternatives: alternativeIndices, reference: study.reference)
        } catch {
            Streams.error("\(error)\n")
            throw ExitCode.badData
        }
    }

    /// What the answer rests on.
    func context(_ simulation: Simulation, _ options: [(name: String, value: String)] = []) -> AnswerContext {
        AnswerContext(
            study: study, simulation: simulation, scenario: scenario, engineVersion: FinsamCommand.version,
            files: document.files, options: options)
    }

    /// Does long work with progress on a terminal; Ctrl-C ends it with nothing written.
    ///
    /// - Parameters:
    ///   - stepCount: the number of steps of the work
    ///   - work: is given what to tell progress to (the step and the share of it that is done), which returns whether to go
    ///     on, and gives nothing when it has been told to stop
    func working<Result>(
        stepCount: Int = 1, _ work: (@escaping @Sendable (Int, Double) -> Bool) async throws -> Result?
    ) async throws -> Result {
        let language = options.language.language
        let progress = ProgressLine(language: language, stepCount: stepCount)
        defer { progress.finish() }
        let result = try await work { step, share in
            progress.update(step: step, share: share)
            return !Interruption.isRequested
        }
        guard let result, !Interruption.isRequested else {
            progress.finish()
            Streams.error(
                language == .swedish ? "Avbrutet; inga filer har ändrats.\n" : "Interrupted; no files were changed.\n")
            throw ExitCode.interrupted
        }
        return result
    }

    /// Writes an answer's files, and others that belong to it, and prints it.
    func write<Given: Answer>(_ answer: Given, and others: [(name: String, bytes: [UInt8])] = []) throws {
        var base = options.out
        while base.hasSuffix("/") { base.removeLast() }
        let folder = "\(base)/\(study.identifier)"
        let language = options.language.language
        let (markdown, json) = (answer.markdown(in: language), answer.json())
        let files = [("\(Given.verb).json", Array(json.utf8)), ("\(Given.verb).md", Array(markdown.utf8))] + others
        do {
            try OutputFolder(path: folder).write(files)
        } catch {
            Streams.error("\(error)\n")
            throw ExitCode.outputNotWritten
        }
        switch options.format {
        case .table:
            let places =
                (language == .swedish ? "Filer i " : "Files in ")
                + "\(folder): \(files.map(\.0).joined(separator: ", "))\n"
            try Streams.out(answer.terminalText(in: language) + "\n" + places)
        case .markdown: try Streams.out(markdown)
        case .json: try Streams.out(json)
        }
    }
}
