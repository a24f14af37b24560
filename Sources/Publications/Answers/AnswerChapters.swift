package import Finsam
internal import Reports

/// The chapters of a report about the answers to questions.
///
/// *Svarens kapitel.* Pure functions of the files that stand beside the results: `stress.json`, `breaking-point.json`,
/// `sweep.json`, `sensitivity.json`, `explain.json`, `decide.json`, see `Files.md`.
package struct AnswerChapters: Sendable {
    /// The chapters in the order of the questions.
    package let blocks: [Story.Block]
    /// The titles of the chapters.
    package var titles: [String] {
        blocks.compactMap { if case .heading(let title, level: 2) = $0 { title } else { nil } }
    }
    /// Which files were left out and why, a sentence each.
    package let notes: [String]

    /// The questions in the order of their chapters.
    package static let verbs = ["stress", "breaking-point", "sweep", "sensitivity", "explain", "decide"]
    /// The names of the files that are read.
    package static var fileNames: [String] { verbs.map { "\($0).json" } }

    /// The chapters of some files; those with other names are passed over.
    ///
    /// - Parameters:
    ///   - studyHash: the hash of the study's files; what answers a question about others is left out
    ///   - study: the study that the report is about, with the alternatives that it has
    package init(
        files: [(name: String, bytes: [UInt8])], studyHash: String, study: Study, language: Language
    ) {
        let page = AnswerPage(study: study, language: language)
        let reader = AnswerReader(study: study, studyHash: studyHash)
        var blocks: [Story.Block] = []
        var notes: [String] = []
        for verb in Self.verbs {
            guard let file = files.first(where: { $0.name == "\(verb).json" }) else { continue }
            do throws(FileFault) {
                blocks += try Self.chapter(verb, file.bytes, reader, page)
            } catch {
                let remedy = LocalText(
                    swedish: "Ställ frågan igen: finsam \(verb).", english: "Ask the question again: finsam \(verb).")
                notes.append(
                    page.words("\(file.name) är utelämnad: ", "\(file.name) is left out: ")
                        + error.text(remedy: remedy, in: language))
            }
        }
        self.blocks = blocks
        self.notes = notes
    }

    private static func chapter(
        _ verb: String, _ bytes: [UInt8], _ reader: AnswerReader, _ page: AnswerPage
    ) throws(FileFault) -> [Story.Block] {
        let basis: AnswerBasis
        let body: [Story.Block]
        switch verb {
        case "stress":
            let answer = try reader.read(StressFile.self, from: bytes, verb: verb)
            (basis, body) = (answer.basis, StressChapter(file: answer.result, page: page, basis: answer.basis).blocks)
        case "breaking-point":
            let answer = try reader.read(BreakingPointFile.self, from: bytes, verb: verb)
            (basis, body) = (answer.basis, BreakingPointChapter(file: answer.result, page: page).blocks)
        case "sweep":
            let answer = try reader.read(SweepFile.self, from: bytes, verb: verb)
            (basis, body) = (answer.basis, SweepChapter(file: answer.result, page: page, basis: answer.basis).blocks)
        case "sensitivity":
            let answer = try reader.read(SensitivityFile.self, from: bytes, verb: verb)
            (basis, body) = (answer.basis, SensitivityChapter(file: answer.result, page: page).blocks)
        case "explain":
            let answer = try reader.read(ExplainFile.self, from: bytes, verb: verb)
            (basis, body) = (answer.basis, ExplainChapter(file: answer.result, page: page).blocks)
        default:
            let answer = try reader.read(DecideFile.self, from: bytes, verb: verb)
            (basis, body) = (answer.basis, DecideChapter(file: answer.result, page: page, basis: answer.basis).blocks)
        }
        let sentences = basis.sentences.text(in: page.language)
        let opening: [Story.Block] = [.heading(basis.title.text(in: page.language), level: 2)]
        // Several sentences of equal standing are a list; one is a paragraph.
        let words: [Story.Block] = sentences.count > 1 ? [.list(sentences)] : sentences.map { .paragraph($0) }
        return opening + words + body
            + [.paragraph(basis.line(verb: verb, study: page.study, page.words))]
    }
}
