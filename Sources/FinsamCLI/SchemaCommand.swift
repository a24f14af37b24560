import ArgumentParser
import StudyFiles

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema of a study file, for editors.",
        discussion: """
            Written from the same definitions that the reader uses. For a study in a
            folder, each file holds some of the keys at the top, so point editors to a
            whole study in one file or ignore what is said of missing keys.

              finsam schema > finsam.schema.json
            """)

    @OptionGroup var language: LanguageOption

    func run() throws { try Streams.out(StudySchema.json(in: language.language)) }
}
