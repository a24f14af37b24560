import ArgumentParser

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
    @OptionGroup var paths: PathOptions
    @OptionGroup var output: OutputOption
    @OptionGroup var language: LanguageOption
    @Option(help: "What to print: table, markdown or json.")
    var format: Format = .table
}
