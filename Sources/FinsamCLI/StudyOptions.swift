public import ArgumentParser
public import Finsam
import StudyFiles

/// The study that a command is about.
struct StudyArgument: ParsableArguments {
    @Argument(
        help: "The study: a YAML file or a folder of YAML files.", completion: .file(extensions: ["yaml", "yml"]))
    var study: String

    /// Reads the study, or says everything that is wrong with it and ends.
    func read() throws -> StudyDocument { try StudyArgument.read(study) }

    static func read(_ path: String) throws -> StudyDocument {
        do {
            return try StudyDocument.read(path)
        } catch {
            Streams.error("\(error)\n")
            throw ExitCode.badData
        }
    }
}

extension Language: ExpressibleByArgument {}

/// The language of what is printed.
struct LanguageOption: ParsableArguments {
    @Option(name: .customLong("lang"), help: "Language of tables and sentences: sv or en.")
    var language: Language = .swedish
}
