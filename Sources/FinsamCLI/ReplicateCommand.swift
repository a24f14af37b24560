import ArgumentParser
import Finsam
import Reports
import Simulation
import StudyFiles

struct ReplicateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replicate", abstract: "Give a verdict on every published figure of studies.",
        discussion: """
            exact: equal to the krona; rounded: equal when rounded as published;
            unexplained: the published inputs do not give the published figure. Ends with
            65 when a verdict is worse than the study says it was, or a study publishes
            nothing to replicate.

              finsam replicate
              finsam replicate scenarios/plan-2024 scenarios/ladder-2021
            """)

    @Argument(
        help: "Studies. By default \(shipped.joined(separator: ", ")), where you stand in finsam's repository.",
        completion: .file(extensions: ["yaml", "yml"]))
    var studies: [String] = []
    @OptionGroup var language: LanguageOption

    private static let shipped = ["scenarios/plan-2024", "scenarios/ladder-2021", "scenarios/ksau"]

    private func words(_ swedish: String, _ english: String) -> String {
        language.language(swedish, english)
    }

    func run() throws {
        if studies.isEmpty, !SystemCall.isFolder(Self.shipped[0]) {
            throw WrongUse.tell(
                "there is no folder \(Self.shipped[0]) here; name a study, or stand in finsam's repository for the "
                    + "shipped ones.")
        }
        var isWorse = false
        var isEmpty = false
        for path in studies.isEmpty ? Self.shipped : studies {
            let study = try StudyArgument.read(path, in: language.language).study
            if study.published.isEmpty {
                isEmpty = true
                Streams.error(
                    "\(path): "
                        + words(
                            "inget att kontrollera: studien har inga publicerade tabeller (published-tables)\n",
                            "nothing to replicate: the study has no published tables (published-tables)\n"))
            }
            for table in study.published {
                let replication = Replication(table, of: study)
                isWorse = isWorse || replication.isWorse
                try Streams.out(ReplicationReport(replication, language: language.language).table.text() + "\n")
            }
        }
        if isWorse {
            Streams.error(
                words(
                    "Publicerade tal stämmer sämre än studien säger; de är märkta med !\n",
                    "Published figures agree worse than the study says they do; they are marked with !\n"))
        }
        if isWorse || isEmpty { throw ExitCode.badData }
    }
}
