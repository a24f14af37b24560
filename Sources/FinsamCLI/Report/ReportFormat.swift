import ArgumentParser

/// A form in which a report is written.
enum ReportFormat: String, CaseIterable {
    /// A Jupyter notebook.
    case ipynb
    /// A web page.
    case html
    /// A workbook.
    case xlsx
    /// The memorandum as a Word document.
    case docx
    /// The memorandum as a tagged PDF.
    case pdf

    /// The file's name.
    var fileName: String { "report.\(rawValue)" }
}

/// Formats that a user named, separated by commas.
struct ReportFormats: ExpressibleByArgument {
    let formats: Set<ReportFormat>

    static let all = ReportFormats(formats: Set(ReportFormat.allCases))
    private static var names: [String] { ReportFormat.allCases.map(\.rawValue) }

    private init(formats: Set<ReportFormat>) { self.formats = formats }

    init?(argument: String) {
        let named = argument.split(separator: ",").map { ReportFormat(rawValue: $0.filter { $0 != " " }) }
        guard !named.isEmpty, !named.contains(nil) else { return nil }
        formats = Set(named.compactMap(\.self))
    }

    var defaultValueDescription: String { Self.names.joined(separator: ",") }
    static var allValueStrings: [String] { names }
}

/// Which forms of a report are made.
struct ReportFormatOption: ParsableArguments {
    @Option(help: "Forms of the report, separated by commas: ipynb, html, xlsx, docx and pdf.")
    var formats = ReportFormats.all
}
