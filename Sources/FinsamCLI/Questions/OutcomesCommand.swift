import ArgumentParser
import Finsam
import Reports
import StudyFiles

struct OutcomesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outcomes", abstract: "List the outcomes of a study that questions can be about.",
        discussion: """
            Each with its unit. An outcome is written as name, name@whose or
            "name@whose in 2027"; a rule, in P(…), also "rule@whose by 2027".

              finsam outcomes scenarios/ksau
            """)

    @OptionGroup var argument: StudyArgument
    @OptionGroup var language: LanguageOption

    func run() throws {
        let study = try argument.read(in: language.language).study
        let report = OutcomesReport(
            study, own: QuantityName.own, together: QuantityName.together, anyRule: QuantityName.anyRule,
            language: language.language)
        try Streams.out(report.tables.map { $0.text() }.joined(separator: "\n"))
    }
}
