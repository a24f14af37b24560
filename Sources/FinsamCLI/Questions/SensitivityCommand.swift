import Analysis
import ArgumentParser
import Finsam
import Reports
import Simulation

struct SensitivityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sensitivity", abstract: "Say which uncertain factors drive an outcome or a difference.",
        discussion: """
            How much of what varies between paths goes back to each uncertainty, alone
            and together with others, with intervals; what cannot be told apart shares
            its place. Without --difference it is the level in one alternative that is
            explained, the reference or that of --alternative.

              finsam sensitivity scenarios/ksau --difference join-finnveden,stay
              finsam sensitivity scenarios/ksau --of closing-balance@own --method sobol
              finsam sensitivity scenarios/ksau --difference join-finnveden --samples

            Exact figures are in sensitivity.json, see the page Questions/Sensitivity.
            """)

    enum Method: String, ExpressibleByArgument, CaseIterable {
        case morris, sobol, shapley, tornado, all
    }

    @OptionGroup var options: QuestionOptions
    @Option(help: "The outcome, as in finsam outcomes. By default the net of the municipality in focus.")
    var of: String = "net"
    @Option(help: "Explain the difference A − B of two alternatives, written A,B; A alone is A less the reference.")
    var difference: String?
    @Option(help: "Explain the level in this alternative, by key. By default the reference.")
    var alternative: String?
    @Option(help: "How it is answered: morris, sobol, shapley, tornado or all.")
    var method: Method = .all
    @Option(parsing: .unconditional, help: "Number of resamples behind an interval, 100…100000.")
    var resamples: Int = 1000
    @Flag(help: "Also write what every path gave: sensitivity-samples.csv and sensitivity-steps.csv.")
    var samples = false

    /// The fewest paths that intervals can be made of: sixteen blocks, which Shapley effects resample whole.
    private static let leastPathCount = 1024

    func validate() throws {
        guard (100...100_000).contains(resamples) else {
            throw ValidationError("--resamples is \(resamples), allowed is 100…100000.")
        }
        if difference != nil, alternative != nil {
            throw ValidationError("--difference and --alternative exclude each other; give one of them.")
        }
    }

    func run() async throws {
        let question = try Question(options)
        let simulation = question.simulation()
        guard simulation.pathCount >= Self.leastPathCount else {
            throw WrongUse.tell(
                "--paths is \(simulation.pathCount), but intervals need at least \(Self.leastPathCount) paths.")
        }
        let quantity = try QuantityName(study: question.study).quantity(of, option: "--of")
        let (asked, less) = try alternatives(of: question)
        let methods = Sensitivity.Method(rawValue: method.rawValue).map { [$0] } ?? Sensitivity.Method.allCases
        let asking = Sensitivity.Question(quantity, alternative: asked, other: less)
        let result: Sensitivity
        do {
            result = try await question.working { progress in
                try await simulation.sensitivity(
                    of: asking, scenario: question.scenario, methods: Set(methods), resamples: resamples,
                    progress: { progress(0, $0) })
            }
        } catch let problem as SensitivityProblem {
            throw tell(problem, question)
        }
        var named = [(name: "of", value: of), (name: "method", value: method.rawValue)]
        named += [
            difference.map { (name: "difference", value: $0) }, alternative.map { (name: "alternative", value: $0) },
        ]
        .compactMap(\.self)
        let answer = SensitivityAnswer(result, context: question.context(simulation, named))
        try question.write(answer, and: samples ? answer.samples : [])
    }

    /// The alternative that is asked about, and the one that is taken off.
    private func alternatives(of question: Question) throws -> (asked: Int, less: Int?) {
        let names = question.study.alternatives.map(\.identifier)
        guard let difference else {
            let part = NamedPart(option: "--alternative", kind: "alternative", names: names)
            return (try alternative.map { try part.index(of: $0) } ?? question.study.reference, nil)
        }
        let part = NamedPart(option: "--difference", kind: "alternative", names: names)
        let indices = try part.indices(of: difference)
        guard indices.count <= 2 else {
            throw WrongUse.tell("--difference: “\(difference)” names \(indices.count) alternatives; name two, A,B.")
        }
        let less = indices.count == 2 ? indices[1] : question.study.reference
        guard less != indices[0] else {
            throw WrongUse.tell(
                "--difference: “\(difference)” is the reference itself; name another alternative, or two, A,B.")
        }
        return (indices[0], less)
    }

    private func tell(_ problem: SensitivityProblem, _ question: Question) -> any Error {
        let study = question.study
        switch problem {
        case .noOutcome(let alternative):
            return WrongUse.tell(
                "--of: there is no “\(of)” in the alternative “\(study.alternatives[alternative].identifier)”: its association does not exist then. Choose another outcome, year or alternative."
            )
        case .nothingUncertain:
            let (name, language) = (study.scenarios[question.scenario].identifier, question.options.language.language)
            Streams.error(
                language(
                    "Scenariot ”\(name)” har ingen osäkerhetsfaktor, så inget driver utfallet; ge studien sådana (factors).\n",
                    "The scenario “\(name)” has no uncertain factor, so nothing drives the outcome; give the study some (factors).\n"
                ))
            return ExitCode.badData
        }
    }
}
