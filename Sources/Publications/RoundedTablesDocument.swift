internal import Finsam
internal import JSONText
package import Reports

/// The tables whose amounts add up as printed, for machines: `tables.json`, format finsam-tables/1, see `Files.md`.
package struct RoundedTablesDocument {
    private let comparison: Comparison
    private let reports: [String: String]

    /// The tables of a comparison.
    ///
    /// - Parameter reports: the hash of the results that each report beside it was made of, by its name
    package init(_ comparison: Comparison, reports: [String: String]) {
        self.comparison = comparison
        self.reports = reports
    }

    /// The file's text.
    package var json: String {
        JSON.members([
            "schema": .text("finsam-tables/1"), "study": .text(comparison.study.identifier),
            "study-hash": .text(comparison.run.studyHash), "language": .text(comparison.language.rawValue),
            "reports": .object(
                reports.sorted { $0.key < $1.key }.map { JSON.Member(key: $0.key, value: .text($0.value)) }),
            "tables": .array(comparison.roundedTables.map(\.json)),
        ]).pretty() + "\n"
    }
}
