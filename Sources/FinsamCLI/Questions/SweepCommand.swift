import Analysis
import ArgumentParser
import Finsam
import Reports
import Simulation
import StudyFiles

struct SweepCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sweep", abstract: "Put a range of values of an input through the same paths.",
        discussion: """
            Any number of the study, or several that get the same value: keys separated
            by commas, a * at the end of a part for all names that begin so. --prefer
            says of what more is better, and the best value is found.

              finsam sweep scenarios/plan-2024 \\
                  --set "associations.*.initiatives.*.counted-share" --except it-sparet \\
                  --from 0.8 --to 1 --steps 21 --prefer "spend - 2*curtailment"
              finsam sweep scenarios/ksau --set state.base-amount-sek \\
                  --from 0 --to 800000 --steps 5 --of reach --of contribution
            """)

    @OptionGroup var options: QuestionOptions
    @Option(help: "The keys, separated by commas; see finsam keys.")
    var set: String
    @Option(help: "Leave out keys with this in them, such as an initiative whose sum is fixed.")
    var except: String?
    @Option(parsing: .unconditional, help: "The first value.")
    var from: Double
    @Option(parsing: .unconditional, help: "The last value.")
    var to: Double
    @Option(parsing: .unconditional, help: "The number of values, 2…1000.")
    var steps: Int = 11
    @Option(
        help:
            "An outcome, a sum of outcomes, or P(event); may be given several times. By default what curtailment is about."
    )
    var of: [String] = []
    @Option(help: "Of what more is better, such as \"spend - 2*curtailment\".")
    var prefer: String?

    func validate() throws {
        guard (2...1000).contains(steps) else { throw ValidationError("--steps is \(steps), allowed is 2…1000.") }
        guard from.isFinite, to.isFinite, from != to else {
            throw ValidationError("--from and --to must be two numbers that differ.")
        }
    }

    func run() async throws {
        let question = try Question(options)
        let keys = try SweptKeys(set, except: except, question)
        let reader = CombinationArgument(study: question.study, option: "--of")
        let texts = of.isEmpty ? Self.standard : of
        let outcomes = try texts.map { try reader.combination($0) }
        let preference = try prefer.map {
            try CombinationArgument(study: question.study, option: "--prefer").combination($0)
        }
        let last = Double(steps - 1)
        let values = (0..<steps).map { rounded((from * (last - Double($0)) + to * Double($0)) / last) }
        let variants = try question.variants(values.map { keys.variant($0) })
        let simulation = question.simulation(of: variants.study)
        let sweep = try await question.working(stepCount: values.count) { progress in
            await Sweep.run(
                simulation, values: values, outcomes: outcomes, preference: preference, progress: progress)
        }
        try question.write(
            SweepAnswer(
                context: question.context(simulation, given), keys: keys.keys.map(\.key), presents: keys.presents,
                outcomeTexts: texts, preference: preference, preferenceText: prefer, sweep: sweep))
    }

    /// What granting more trades: the risk and the size of curtailment against money that is not used.
    static let standard = [
        "P(curtailment)", "curtailment", "spend", "granted - spend - curtailment", "closing-balance",
    ]

    private var given: [(name: String, value: String)] {
        [("set", set), ("except", except), ("from", "\(from)"), ("to", "\(to)"), ("steps", "\(steps)")]
            .compactMap { name, value in value.map { (name, $0) } }
            + of.enumerated().map { ("of-\($0 + 1)", $1) } + (prefer.map { [("prefer", $0)] } ?? [])
    }
}
