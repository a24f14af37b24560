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

/// Finds what a user named among the keys of a study.
enum NamedPart {
    static func index(of name: String, among names: [String], kind: String) throws -> Int {
        if let index = names.firstIndex(of: name) { return index }
        throw ValidationError("There is no \(kind) “\(name)”. The study has: \(names.joined(separator: ", ")).")
    }

    /// The indices of names that a user separated by commas.
    static func indices(of list: String, among names: [String], kind: String) throws -> [Int] {
        let parts = list.split(separator: ",").map { $0.trimmingPrefix(while: \.isWhitespace) }
            .map { String($0).trimmingSuffix() }.filter { !$0.isEmpty }
        guard !parts.isEmpty else {
            throw ValidationError("Name at least one \(kind): \(names.joined(separator: ", ")).")
        }
        var result: [Int] = []
        for part in parts {
            let index = try index(of: part, among: names, kind: kind)
            guard !result.contains(index) else { throw ValidationError("The \(kind) “\(part)” is named twice.") }
            result.append(index)
        }
        return result
    }
}

extension String {
    fileprivate func trimmingSuffix() -> String {
        var text = self
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
