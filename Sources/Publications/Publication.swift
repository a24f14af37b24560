package import Finsam
package import Reports
package import Workbooks

/// A report on a run in all its forms, in one language.
///
/// *Rapport.* Everything is a function of the results, the study and the answers that stand beside them.
package struct Publication: Sendable {
    private let comparison: Comparison
    private let set: PictureSet
    private let report: Story
    private let memo: Story
    /// What was left out and why, a sentence each.
    package let notes: [String]

    /// The names of the files of answers that a report has chapters on.
    package static var answerFileNames: [String] { AnswerChapters.fileNames }

    /// The report on a comparison.
    ///
    /// - Parameter answers: files of answers, by name
    package init(_ comparison: Comparison, answers: [(name: String, bytes: [UInt8])]) {
        self.comparison = comparison
        set = PictureSet(comparison)
        let chapters = AnswerChapters(
            files: answers, studyHash: comparison.run.studyHash, study: comparison.study,
            language: comparison.language)
        report = .report(comparison, set, answers: chapters.blocks)
        memo = Memo(comparison).story(set, answers: chapters.titles)
        notes = chapters.notes
    }

    /// The study.
    package var study: Study { comparison.study }

    /// All pictures, in the order of the report.
    package var pictures: [Picture] {
        var seen: Set<String> = []
        return (report.pictures + memo.pictures).filter { seen.insert($0.identifier).inserted }
    }

    /// The day that files say they were made on, the same whenever they are made: that of the decision, or the first of the
    /// horizon.
    package var day: CalendarDay {
        study.decision ?? CalendarDay(year: study.years.lowerBound, month: 1, day: 1)
    }

    /// The tables that add up, for machines.
    ///
    /// - Parameter reports: the hash of the results that each report was made of, by its name
    package func tables(reports: [String: String]) -> String {
        RoundedTablesDocument(comparison, reports: reports).json
    }

    /// The web page.
    package func page(_ drawn: [String: DrawnPicture]) -> String { WebPage(report, pictures: drawn).html }

    /// The notebook.
    package func notebook(_ drawn: [String: DrawnPicture]) -> String { Notebook(report, pictures: drawn).json }

    /// The workbook.
    package func workbook() throws(WorkbookError) -> [UInt8] { try ReportWorkbook(comparison).bytes() }

    /// The memorandum as the page that becomes a Word document.
    package func wordPage(_ drawn: [String: DrawnPicture]) -> WordPage { WordPage(memo, pictures: drawn) }

    /// The memorandum as the page that is printed.
    package func printedPage(_ drawn: [String: DrawnPicture]) -> String {
        WebPage(memo, pictures: drawn, style: .document).html
    }

    /// The Word document whose styles the memorandum has.
    package static var referenceDocument: [UInt8] { PackageResources.reference_docx }
}
