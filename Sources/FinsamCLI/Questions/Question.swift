import Analysis
import ArgumentParser
import Finsam
import Reports
import Simulation
import StudyFiles

/// A question that has been put to a study: what it is asked of, and how its answer is written.
struct Question {
    let options: QuestionOptions
    /// The study as its files have it.
    let document: StudyDocument
    /// The study with the alternatives that were chosen.
    let study: Study
    /// The index of the scenario.
    let scenario: Int
    private let alternativeIndices: [Int]

    /// Reads the study and begins to listen for an interruption.
    init(_ options: QuestionOptions) throws {
        self.options = options
        document = try options.argument.read(in: options.language.language)
        let whole = document.study
        alternativeIndices = try NamedPart.alternatives(options.alternatives, of: whole)
        scenario =
            try options.scenario.map { name in
                try NamedPart(option: "--scenario", kind: "scenario", names: whole.scenarios.map(\.identifier))
                    .index(of: name)
            } ?? 0
        study = whole.selecting(
            alternatives: alternativeIndices, reference: alternativeIndices.firstIndex(of: whole.reference) ?? 0,
            scenarios: Array(whole.scenarios.indices))
        Interruption.listen()
    }

    /// A simulation of the study, or of the same study with other inputs, as the options say.
    func simulation(of study: Study? = nil) -> Simulation { options.paths.simulation(of: study ?? self.study) }

    /// The study with other inputs and the alternatives that were chosen; ends with what is wrong with them.
    func variants(_ variants: [Variant]) throws -> VariantStudy {
        try BadData.telling(in: options.language.language) { () throws(Diagnostics) in
            try document.variants(variants, of: scenario)
                .selecting(alternatives: alternativeIndices, reference: study.reference)
        }
    }

    /// What the answer rests on.
    func context(
        _ simulation: Simulation, _ options: [(name: String, value: String)] = [], stopping: Stopping? = nil
    ) -> AnswerContext {
        AnswerContext(
            study: study, simulation: simulation, scenario: scenario, engineVersion: FinsamCommand.version,
            files: document.files, options: options, stopping: stopping)
    }

    /// Does long work, see ``LongWork``.
    func working<Result>(
        stepCount: Int = 1, _ work: (@escaping @Sendable (Int, Double) -> Bool) async throws -> Result?
    ) async throws -> Result {
        try await LongWork(language: options.language.language).run(stepCount: stepCount, work)
    }

    /// Writes an answer's files, and others that belong to it, and prints it.
    func write<Given: Answer>(_ answer: Given, and others: [(name: String, bytes: [UInt8])] = []) throws {
        let language = options.language.language
        let (markdown, json) = (answer.markdown(in: language), answer.json())
        let files =
            [
                (name: "\(Given.verb).json", bytes: Array(json.utf8)),
                (name: "\(Given.verb).md", bytes: Array(markdown.utf8)),
            ] + others
        try options.output.write(files, of: study, in: language)
        switch options.format {
        case .table:
            let places = options.output.places(of: files.map(\.name), study, language: language)
            try Streams.out(answer.terminalText(in: language) + "\n" + places)
        case .markdown: try Streams.out(markdown)
        case .json: try Streams.out(json)
        }
    }
}
