/// A table for readers: a title, headings, rows of text, and what the numbers mean.
public struct Table: Sendable {
    /// The title.
    public var title: String
    /// What the table says and how to read it, above it.
    public var lead: String
    /// The headings of the columns; the first is that of the row names.
    public var headings: [String]
    /// The rows, each as long as the headings.
    public var rows: [[String]]
    /// The columns of words, which stand to the left; numbers stand to the right.
    public var columnsOfWords: Set<Int>
    /// Notes below the table.
    public var notes: [String]

    /// Creates a table.
    ///
    /// - Precondition: every row is as long as the headings.
    public init(
        title: String, lead: String = "", headings: [String], rows: [[String]], columnsOfWords: Set<Int> = [0],
        notes: [String] = []
    ) {
        precondition(
            rows.allSatisfy { $0.count == headings.count }, "every row of “\(title)” needs \(headings.count) cells")
        self.title = title
        self.lead = lead
        self.headings = headings
        self.rows = rows
        self.columnsOfWords = columnsOfWords
        self.notes = notes
    }
}
