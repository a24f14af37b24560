public import ArgumentParser
public import Finsam
import StudyFiles

/// The study that a command is about.
struct StudyArgument: ParsableArguments {
    @Argument(
        help: "The study: a YAML file or a folder of YAML files.", completion: .file(extensions: ["yaml", "yml"]))
    var study: String

    /// Reads the study, or says everything that is wrong with it and ends.
    func read(in language: Language) throws -> StudyDocument { try StudyArgument.read(study, in: language) }

    static func read(_ path: String, in language: Language) throws -> StudyDocument {
        try BadData.telling(in: language) { () throws(Diagnostics) in try StudyDocument.read(path) }
    }
}

extension Language: ExpressibleByArgument {}

/// The language of what is printed.
struct LanguageOption: ParsableArguments {
    @Option(name: .customLong("lang"), help: "Language of tables, sentences and problems: sv or en.")
    var language: Language = .swedish
}
