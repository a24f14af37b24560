import Analysis
import ArgumentParser
import Finsam
import Reports
import Simulation

struct DecideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "Say what speaks for each alternative, and whether to wait for more.",
        discussion: """
            How often each alternative is best, what it costs to have chosen wrongly,
            dominance, the study's thresholds, winners and losers among all
            municipalities, and what information would be worth before choosing.

              finsam decide scenarios/ksau
              finsam decide scenarios/ksau --of reach --paths 100000
              finsam decide scenarios/ksau --of contribution@habo --lang en
            """)

    @OptionGroup var options: QuestionOptions
    @OptionGroup var stopping: StoppingOptions
    @Option(help: "The outcome to choose by; finsam outcomes lists them.")
    var of = "net"

    func run() async throws {
        let question = try Question(options)
        let quantity = try QuantityName(study: question.study).quantity(of, option: "--of")
        let (simulation, stopping) = try await stopping.simulation(
            of: question.study, options.paths, until: quantity, scenario: question.scenario,
            language: options.language.language)
        let decision = try await question.working { progress in
            do throws(Decision.Problem) {
                return try await Decision(by: quantity, in: simulation, scenario: question.scenario) {
                    progress(0, $0)
                }
            } catch {
                throw Self.words(error, of, question.study)
            }
        }
        try question.write(
            DecideAnswer(decision, context: question.context(simulation, [("of", of)], stopping: stopping)))
    }

    private static func words(_ problem: Decision.Problem, _ of: String, _ study: Study) -> any Error {
        switch problem {
        case .oneAlternative:
            WrongUse.tell("there is only one alternative, and a choice needs two; name more with --alternatives.")
        case .noDirection:
            WrongUse.tell(
                "--of: neither more nor less of “\(of)” is better, so nothing is best; choose another outcome, such as net."
            )
        case .noAssociation(let alternative):
            WrongUse.tell(
                "--of: the association of “\(of)” does not exist in the alternative “\(study.alternatives[alternative].identifier)”; choose an outcome that all alternatives have, or leave that one out with --alternatives."
            )
        }
    }
}
