import ArgumentParser
import Finsam
import Foundation
import Publications
import Rendering
import Reports
import Workbooks

/// The files of a report: what can be made is made, and what cannot is told.
struct ReportFiles {
    private let publication: Publication
    private let formats: Set<ReportFormat>
    private var kept: [(name: String, bytes: [UInt8])] = []
    private let language: Language
    /// The hash of results.json.
    private let results: String

    /// - Parameters:
    ///   - results: the hash of results.json
    ///   - answers: the files of answers that may stand beside the results
    init(
        _ run: CompletedRun, results: String, answers: [(name: String, bytes: [UInt8])], _ formats: ReportFormats,
        _ language: Language
    ) {
        publication = Publication(Comparison(run, language: language), answers: answers)
        self.formats = formats.formats
        self.language = language
        self.results = results
    }

    /// The files of answers in a folder.
    static func answers(in folder: String) -> [(name: String, bytes: [UInt8])] {
        files(Publication.answerFileNames, in: folder)
    }

    /// Those of some files that are in a folder.
    private static func files(_ names: [String], in folder: String) -> [(name: String, bytes: [UInt8])] {
        names.compactMap { name in
            (try? Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))).map { (name, Array($0)) }
        }
    }

    /// What a report names and a notebook reads, which must stand beside them.
    private static let basis = ["results.json", "comparison.csv", "provenance.json"]

    /// Puts what the report rests on beside it, from another folder.
    mutating func keepBasis(from folder: String) { kept = Self.files(Self.basis, in: folder) }

    /// Makes the files and writes them, all or none; says what could not be made.
    ///
    /// - Parameter isNamed: whether to print the files' names
    /// - Throws: the exit code that tells what happened
    func write(to output: OutputOption, isNamed: Bool) async throws {
        let made = try await LongWork(language: language).run { progress in try make { progress(0, $0) } }
        let folder = output.folder(of: publication.study)
        var record = ReportRecord(of: folder)
        record.note(
            ReportFormat.allCases.map(\.fileName).filter { name in made.files.contains { $0.name == name } },
            madeOf: results)
        let tables = (name: "tables.json", bytes: Array(publication.tables(reports: record.hashes).utf8))
        try output.write(made.files + [tables] + kept, of: publication.study, in: language)
        if isNamed {
            let names = [tables.name] + made.files.map(\.name).filter { !$0.contains("/") }
            try Streams.out(output.places(of: names, publication.study, language: language))
        }
        for note in publication.notes { Streams.error(note + "\n") }
        for failure in made.failures { Streams.error(failure + "\n") }
        ReportRecord(of: folder).staleness(for: results, in: language).map(Streams.error)
        guard made.failures.isEmpty else { throw ExitCode.unavailable }
    }

    private struct Made {
        var files: [(name: String, bytes: [UInt8])] = []
        var failures: [String] = []
    }

    /// How much of the work each part is, measured roughly: most of it is waiting for other programs.
    private static let parts = (pictures: 0.5, document: 0.2, print: 0.2)

    private func make(progress: (Double) -> Bool) throws -> Made? {
        var made = Made()
        var done = 0.0
        /// What an outside program gives, or nothing, after noting why.
        func attempt<Result>(_ what: String, _ work: () throws(RenderingFailure) -> Result) throws -> Result? {
            do throws(RenderingFailure) { return try work() } catch .interrupted {
                throw RenderingFailure.interrupted
            } catch {
                made.failures.append("\(what): \(error.text(in: language))")
                return nil
            }
        }
        func add(_ name: String, _ bytes: [UInt8]) { made.files.append((name, bytes)) }

        do {
            var drawn: [String: DrawnPicture] = [:]
            if formats != [.xlsx] {
                let pictures = publication.pictures
                let drawings = try attempt(language("bilder", "pictures")) { () throws(RenderingFailure) in
                    try ChartRenderer.draw(pictures.map { $0.specificationText }) {
                        progress(Self.parts.pictures * Double($0) / Double(max(1, pictures.count)))
                    }
                }
                for picture in pictures {
                    add("pictures/\(picture.identifier).vl.json", Array(picture.specificationText.utf8))
                }
                for (picture, drawing) in zip(pictures, drawings ?? []) {
                    guard let drawing = try attempt("pictures/\(picture.identifier)", drawing.get) else { continue }
                    let named = DrawnPicture(of: picture, svg: drawing.svg, png: drawing.png)
                    drawn[picture.identifier] = named
                    add("pictures/\(picture.identifier).svg", Array(named.svg.utf8))
                    add("pictures/\(picture.identifier).png", drawing.png)
                }
            }
            done += Self.parts.pictures
            guard progress(done) else { return nil }
            if formats.contains(.html) { add(ReportFormat.html.fileName, Array(publication.page(drawn).utf8)) }
            if formats.contains(.ipynb) { add(ReportFormat.ipynb.fileName, Array(publication.notebook(drawn).utf8)) }
            if formats.contains(.xlsx) {
                do throws(WorkbookError) {
                    add(ReportFormat.xlsx.fileName, try publication.workbook())
                } catch {
                    made.failures.append("\(ReportFormat.xlsx.fileName): \(error)")
                }
            }
            if formats.contains(.docx) {
                let document = publication.wordPage(drawn)
                let bytes = try attempt(ReportFormat.docx.fileName) { () throws(RenderingFailure) in
                    try WordDocument.make(
                        from: document.html, pictures: document.files, reference: Publication.referenceDocument,
                        at: publication.day.secondsSince1970
                    ) { progress(done) }
                }
                if let bytes { add(ReportFormat.docx.fileName, bytes) }
            }
            done += Self.parts.document
            guard progress(done) else { return nil }
            if formats.contains(.pdf) {
                let day = publication.day.text.filter { $0 != "-" }
                let bytes = try attempt(ReportFormat.pdf.fileName) { () throws(RenderingFailure) in
                    try PrintedPage.make(from: publication.printedPage(drawn), on: day) { progress(done) }
                }
                if let bytes { add(ReportFormat.pdf.fileName, bytes) }
            }
        } catch RenderingFailure.interrupted {
            return nil
        }
        return made
    }
}
