internal import Finsam
internal import JSONText
package import Reports

/// The tables whose amounts add up as printed, for machines: `tables.json`, format finsam-tables/1, see `Files.md`.
package struct RoundedTablesDocument {
    private let comparison: Comparison

    /// The tables of a comparison.
    package init(_ comparison: Comparison) { self.comparison = comparison }

    /// The file's text.
    package var json: String {
        JSON.members([
            "schema": .text("finsam-tables/1"), "study": .text(comparison.study.identifier),
            "study-hash": .text(comparison.run.studyHash), "language": .text(comparison.language.rawValue),
            "tables": .array(comparison.roundedTables.map(\.json)),
        ]).pretty() + "\n"
    }
}
