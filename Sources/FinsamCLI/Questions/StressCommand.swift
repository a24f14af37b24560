import Analysis
import ArgumentParser
import Finsam
import Reports
import Simulation
import StudyFiles

struct StressCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stress", abstract: "Put every alternative through shocks and say what each does.",
        discussion: """
            The shocks are the study's other scenarios, a catalogue with sources, and
            those given by --shock. Every change is against the same alternative
            without the shock, on the same paths. Writes stress.json and stress.md.

              finsam stress scenarios/ksau
              finsam stress scenarios/ksau --list
              finsam stress scenarios/ksau --only appropriation-20-lower,high-wages
              finsam stress scenarios/ksau --shock "state.base-amount-changes-sek.2026=0"
              finsam stress scenarios/ksau --shock "factors.wages.shift=0.01; factors.prices.shift=0.01"
            """)

    @OptionGroup var options: QuestionOptions
    @OptionGroup var stopping: StoppingOptions
    @Option(
        help: ArgumentHelp(
            "A shock of your own: key=value, several joined by semicolons; may be repeated. finsam keys lists keys.",
            valueName: "key=value"))
    var shock: [String] = []
    @Option(help: "A catalogue of shocks (YAML) in place of the shipped one.", completion: .file())
    var shocks: String?
    @Option(help: "Only these scenarios and shocks of the catalogue, by key, separated by commas. By default all.")
    var only: String?
    @Option(
        parsing: .unconditional,
        help: "The year in which shocks of the catalogue begin (“from”). By default the study's second year.")
    var fromYear: Int?
    @Flag(help: "List the scenarios and shocks with their keys and sources, and run nothing.")
    var list = false

    func run() async throws {
        let question = try Question(options)
        let worlds = try StressWorlds(
            question, shocks: shock, catalogue: shocks, only: only, fromYear: fromYear)
        if list {
            return try Streams.out(
                StressList(worlds.all + worlds.notApplicable, language: options.language.language).table.text())
        }
        let study = worlds.study
        let (simulation, stopping) = try await stopping.simulation(
            of: study, options.paths, until: study.netOfFocus, scenario: 0, language: options.language.language)
        let result = try await question.working(stepCount: study.scenarios.count) { tell in
            await StressTest(simulation).run(progress: tell)
        }
        let given: [(String, String)] =
            shock.enumerated().map { ("shock-\($0 + 1)", $1) }
            + [("shocks", shocks), ("only", only), ("from-year", "\(worlds.fromYear)")]
            .compactMap { name, value in value.map { (name, $0) } }
        try question.write(
            StressAnswer(
                question.context(simulation, given, stopping: stopping), stress: result, worlds: worlds.all,
                notApplicable: worlds.notApplicable))
    }
}
