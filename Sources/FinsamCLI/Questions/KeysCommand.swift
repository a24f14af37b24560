import ArgumentParser
import Finsam
import Reports
import StudyFiles

struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "List the inputs of a study that questions can change.",
        discussion: """
            Each with its value, what may stand there, and where it comes from: what
            finsam sweep takes after --set, and finsam stress after --shock. A name that
            the study chose may end in * for all that begin so.

              finsam keys scenarios/ksau
              finsam keys scenarios/ksau --containing counted-share
            """)

    @OptionGroup var argument: StudyArgument
    @Option(help: "List only keys with this in them.")
    var containing: String?
    @OptionGroup var language: LanguageOption

    func run() throws {
        let document = try argument.read(in: language.language)
        let all = document.keys
        let keys = containing.map { part in all.filter { $0.key.contains(part) } } ?? all
        guard !keys.isEmpty else {
            let parts = Set(all.flatMap { $0.key.split(separator: ".").map(String.init) }).sorted()
            let suggestion = closest(to: containing ?? "", among: parts).map { " Did you mean “\($0)”?" } ?? ""
            throw WrongUse.tell("--containing: no key has “\(containing ?? "")” in it.\(suggestion)")
        }
        let rows = keys.map {
            KeysReport.Row(
                key: $0.key, value: $0.value, allowed: $0.allowed.text(in: language.language),
                provenance: $0.provenance, place: $0.place)
        }
        try Streams.out(KeysReport(rows, language: language.language).table.text())
    }
}
