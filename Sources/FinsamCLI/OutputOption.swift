import ArgumentParser
import Finsam

/// Where results are written.
struct OutputOption: ParsableArguments {
    @Option(help: "Folder under which the study's folder of results is made.", completion: .directory)
    var out: String = "notebooks-out"

    func validate() throws {
        guard !out.isEmpty else { throw ValidationError("--out needs the name of a folder.") }
    }

    /// The folder for the results of a study.
    func folder(of study: Study) -> String {
        var base = out
        while base.hasSuffix("/") { base.removeLast() }
        return "\(base)/\(study.identifier)"
    }

    /// Writes files to the folder of a study, all or none; says why not, and ends.
    func write(_ files: [(name: String, bytes: [UInt8])], of study: Study, in language: Language) throws {
        do {
            try OutputFolder(path: folder(of: study)).write(files)
        } catch let failure as OutputFolder.Failure {
            Streams.error(failure.text(in: language) + "\n")
            throw ExitCode.outputNotWritten
        }
    }

    /// Where the files are, for the last line on a terminal.
    func places(of names: [String], _ study: Study, language: Language) -> String {
        language("Filer i ", "Files in ")
            + "\(folder(of: study)): \(names.joined(separator: ", "))\n"
    }
}
