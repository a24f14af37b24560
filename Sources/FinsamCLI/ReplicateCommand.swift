import ArgumentParser
import Finsam
import Reports
import Simulation
import StudyFiles

struct ReplicateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replicate", abstract: "Give a verdict on every published figure of studies.",
        discussion: """
            exact: equal to the krona; rounding: equal when rounded as published; unexplained: the published inputs do not
            give the published figure. Ends with 65 when a verdict is worse than the study says it was.

              finsam replicate                                 all shipped studies
              finsam replicate scenarios/plan-2024 scenarios/ladder-2021
            """)

    @Argument(
        help: "Studies. By default those shipped under scenarios/.", completion: .file(extensions: ["yaml", "yml"]))
    var studies: [String] = ["scenarios/plan-2024", "scenarios/ladder-2021", "scenarios/ksau"]
    @OptionGroup var language: LanguageOption

    func run() throws {
        var isWorse = false
        for path in studies {
            let study = try StudyArgument.read(path).study
            if study.published.isEmpty {
                Streams.error("\(path): the study has no published tables\n")
            }
            for table in study.published {
                let replication = Replication(table, of: study)
                isWorse = isWorse || replication.isWorse
                Streams.out(ReplicationReport(replication, language: language.language).table.text() + "\n")
            }
        }
        if isWorse {
            Streams.error(
                "a published figure is replicated worse than its study says it was; the cells are marked with !\n")
            throw ExitCode.badData
        }
    }
}
