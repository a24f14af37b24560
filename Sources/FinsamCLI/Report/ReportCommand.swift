import ArgumentParser
import Finsam
import Foundation
import Reports
import StudyFiles

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write what people open: notebook, web page, workbook, Word document and PDF.",
        discussion: """
            Makes the report from results.json, which finsam run has written, and from the
            answers that stand beside it (stress.json, explain.json and so on). Nothing is
            simulated again, and the same results give the same bytes. Files: report.ipynb,
            report.html, report.xlsx, report.docx and report.pdf, tables.json, and the
            pictures as SVG, PNG and Vega-Lite in a folder of their own.

              finsam run scenarios/ksau && finsam report scenarios/ksau
              finsam report scenarios/ksau --formats html,xlsx --lang en
              finsam report scenarios/ksau --of notebooks-out/sample/ksau --out /tmp/again

            Pictures need Python with vl-convert, docx needs pandoc, pdf needs Chromium.
            What is missing costs its own files: the others are written, and the exit
            code is 69.
            """)

    @OptionGroup var argument: StudyArgument
    @Option(
        help: "The folder with results.json; by default the study's folder under --out.", completion: .directory)
    var of: String?
    @OptionGroup var formats: ReportFormatOption
    @OptionGroup var output: OutputOption
    @OptionGroup var language: LanguageOption

    func run() async throws {
        let document = try argument.read(in: language.language)
        Interruption.listen()
        let folder = of ?? output.folder(of: document.study)
        let results = try bytes(of: "\(folder)/results.json")
        let run = try completed(results, in: folder, document)
        var report = ReportFiles(
            run, results: SHA256.hexadecimal(of: results), answers: ReportFiles.answers(in: folder), formats.formats,
            language.language)
        if folder != output.folder(of: document.study) { report.keepBasis(from: folder) }
        try await report.write(to: output, isNamed: true)
    }

    private func bytes(of place: String) throws -> [UInt8] {
        guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: place)) else {
            Streams.error(
                language.language(
                    "\(place): kan inte läsas; gör den med finsam run \(argument.study), eller ange mappen som har den med --of\n",
                    "\(place): cannot be read; make it with finsam run \(argument.study), or name the folder that has it with --of\n"
                ))
            throw ExitCode.badData
        }
        return Array(bytes)
    }

    private func completed(_ results: [UInt8], in folder: String, _ document: StudyDocument) throws -> CompletedRun {
        do {
            return try CompletedRun.reading(
                results, of: document.study, engineVersion: FinsamCommand.version, files: document.files,
                resolvedInputs: document.resolvedInputs)
        } catch {
            let remedy = LocalText(
                swedish: "Gör om den med finsam run, eller ange mappen med rätt resultat med --of.",
                english: "Make it again with finsam run, or name the folder of the right results with --of.")
            Streams.error("\(folder)/results.json: \(error.text(remedy: remedy, in: language.language))\n")
            throw ExitCode.badData
        }
    }
}
