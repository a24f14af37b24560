import Analysis
import ArgumentParser
import Finsam
import Reports
import Simulation

struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Divide the difference between two alternatives over their provisions.",
        discussion: """
            How much of it is due to the base amount, the variable room, the
            administration, the capital, the access, the years of notice …: Shapley
            values over all sets of the provisions that differ, on the same paths.
            They add up to the difference and depend on no order.

              finsam explain scenarios/ksau --from stay --to join-finnveden
              finsam explain scenarios/ksau --to county-merger --of contribution
              finsam explain scenarios/ksau --to join-finnveden --keep-years \\
                --of "closing-balance@own in 2030"
            """)

    @Option(help: "The alternative to start from, by key. By default the reference.")
    var from: String?
    @Option(help: "The alternative to arrive at, by key.")
    var to: String
    @Option(help: "The outcome that differs; finsam outcomes lists them.")
    var of: String = MunicipalOutcome.net.key
    @Flag(help: "Let each alternative's changes act when they do: their year is no provision of its own.")
    var keepYears = false
    @OptionGroup var options: QuestionOptions

    func run() async throws {
        let question = try Question(options)
        let study = question.study
        let quantity = try QuantityName(study: study).quantity(of, option: "--of")
        let names = study.alternatives.map(\.identifier)
        func index(_ name: String, _ option: String) throws -> Int {
            try NamedPart(option: option, kind: "alternative", names: names).index(of: name)
        }
        let first = try from.map { try index($0, "--from") } ?? study.reference
        let second = try index(to, "--to")
        guard first != second else {
            throw WrongUse.tell("--to: “\(to)” is what the difference is taken from; name another alternative.")
        }
        let simulation = question.simulation()
        let blending: Blending
        do {
            blending = try Blending(
                simulation, scenario: question.scenario, from: first, to: second, of: quantity, keepingYears: keepYears)
        } catch {
            throw WrongUse.tell("--of: \(reason(error, study))")
        }
        let attribution = try await question.working { progress in
            await Attribution.run(blending, simulation) { progress(0, $0) }
        }
        try question.write(
            ExplainAnswer(
                question.context(
                    simulation, [("from", names[first]), ("to", to), ("of", of), ("keep-years", String(keepYears))]),
                attribution, quantity, from: first, to: second))
    }

    /// What cannot be divided, and what can be asked instead.
    private func reason(_ fault: Blending.Fault, _ study: Study) -> String {
        switch fault {
        case .notOneAssociation:
            "“\(of)” is about all associations together, and provisions are those of one; "
                + "write @own or the key of an association."
        case .associationWithoutStayer(let association):
            "no municipality belongs to “\(study.associations[association].identifier)” in all years of both "
                + "alternatives, so there is nothing to set it against; write @own."
        case .severalAssociations:
            "“\(of)” would sum over different associations, since \(study.municipalities[study.focus].name) changes "
                + "association; name a year, such as “\(of) in \(study.years.upperBound)”."
        }
    }
}
