import ArgumentParser
import Finsam
import Reports
import StudyFiles

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Read a study and tell every problem, or say in words what it says.",
        discussion: """
            Problems come as file:line:column so that an editor can jump to them; all at once.

              finsam check scenarios/ksau
            """)

    @OptionGroup var argument: StudyArgument
    @OptionGroup var language: LanguageOption

    func run() throws {
        let document = try argument.read(in: language.language)
        try Streams.out(StudySummary(document.study, language: language.language).text)
    }
}
