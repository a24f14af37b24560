import Analysis
import ArgumentParser
import Finsam
import Reports
import Simulation
import StudyFiles

struct BreakingPointCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "breaking-point",
        abstract: "Find the smallest change of an input at which a condition holds.",
        discussion: """
            A reverse stress test. The change is added to every value of a factor, or to
            what a key is now; --and asks it again for several changes of another one. A
            condition compares P(event), P(outcome < amount), mean(outcome) or
            q05(outcome) with a number.

              finsam breaking-point scenarios/ksau \\
                  --key state.appropriation-changes.2026 \\
                  --condition "P(curtailment by 2027) >= 0.5"
              finsam breaking-point scenarios/ksau --factor wages \\
                  --condition "q05(reach in 2030) < 800000" --range 0,0.05
            """)

    @OptionGroup var options: QuestionOptions
    @Option(help: "The factor that is shifted, by name; * at its end stands for all that begin so.")
    var factor: String?
    @Option(
        help: "The key that is shifted instead of a factor, such as state.appropriation-changes.2026; see finsam keys.")
    var key: String?
    @Option(help: "The condition, such as \"P(curtailment by 2027) >= 0.5\".")
    var condition: String
    @Option(
        parsing: .unconditional,
        help: "The changes that are searched, from,to, with 0 among them. By default what suits the unit.")
    var range: String?
    @Option(name: .customLong("and"), help: "Another factor or key, for the frontier of the two.")
    var other: String?
    @Option(parsing: .unconditional, help: "The other one's changes, from,to. By default what suits the unit.")
    var andRange: String?
    @Option(parsing: .unconditional, help: "The number of the other one's changes, 2…100.")
    var andSteps: Int = 5

    func validate() throws {
        guard (factor == nil) != (key == nil) else {
            throw ValidationError("Name what is to be shifted: either --factor or --key.")
        }
        guard (2...100).contains(andSteps) else {
            throw ValidationError("--and-steps is \(andSteps), allowed is 2…100.")
        }
        if other == nil, andRange != nil { throw ValidationError("--and-range needs --and.") }
    }

    func run() async throws {
        let question = try Question(options)
        let condition = try ConditionArgument(self.condition, in: question.study).condition()
        let shifted =
            try factor.map { try ShiftedKeys(factor: $0, option: "--factor", question) }
            ?? ShiftedKeys(key: key ?? "", option: "--key", question)
        let range = try shifted.range(range, option: "--range", question)
        guard range.contains(0) else {
            throw WrongUse.tell("--range: 0, no change, must be in the range; write such as 0,\(range.upperBound).")
        }
        var others: (keys: ShiftedKeys, changes: [Double])?
        if let other {
            let keys =
                other.contains(".")
                ? try ShiftedKeys(key: other, option: "--and", question)
                : try ShiftedKeys(factor: other, option: "--and", question)
            let shared = Set(keys.keys.map(\.key)).intersection(shifted.keys.map(\.key))
            guard shared.isEmpty else {
                throw WrongUse.tell(
                    "--and: \(shared.sorted().joined(separator: ", ")) is what is changed already; name another input.")
            }
            others = (keys, changes(in: try keys.range(andRange, option: "--and-range", question)))
        }
        let search = BreakingPointSearch(condition, in: range, question.simulation())
        let changes = others?.changes ?? [0]
        let points = try await question.working(stepCount: search.expectedRunCount * changes.count) { progress in
            try await search.run(
                others: changes,
                study: { shift, other in
                    try question.variants([shifted.variant(shift, and: others?.keys, other)]).study
                }, progress: progress)
        }
        try question.write(
            BreakingPointAnswer(
                context: question.context(search.simulation, given), condition: condition,
                conditionText: self.condition, input: shifted.input, other: others?.keys.input, points: points))
    }

    /// Evenly over a range, and none at all.
    private func changes(in range: ClosedRange<Double>) -> [Double] {
        let last = Double(andSteps - 1)
        let even = (0..<andSteps).map {
            rounded((range.lowerBound * (last - Double($0)) + range.upperBound * Double($0)) / last)
        }
        return even.contains(0) ? even : (even + [0]).sorted()
    }

    private var given: [(name: String, value: String)] {
        [
            ("factor", factor), ("key", key), ("condition", condition), ("range", range), ("and", other),
            ("and-range", andRange), ("and-steps", other.map { _ in String(andSteps) }),
        ].compactMap { name, value in value.map { (name, $0) } }
    }
}
