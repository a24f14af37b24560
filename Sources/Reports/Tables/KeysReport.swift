public import Finsam

/// The inputs of a study that questions can change.
public struct KeysReport {
    /// One input.
    public struct Row: Hashable, Sendable {
        let key: String
        let value: String
        let allowed: String
        let provenance: Provenance?
        let place: String

        /// Creates a row.
        public init(key: String, value: String, allowed: String, provenance: Provenance?, place: String) {
            self.key = key
            self.value = value
            self.allowed = allowed
            self.provenance = provenance
            self.place = place
        }
    }

    private let rows: [Row]
    private let words: Words

    /// A list of inputs.
    public init(_ rows: [Row], language: Language) {
        self.rows = rows
        words = Words(language: language)
    }

    /// The list as a table; values and what is allowed as study files write them.
    public var table: Table {
        Table(
            title: words("Uppgifter som en fråga kan ändra", "Inputs that a question can change"),
            headings: [
                words("nyckel", "key"), words("värde", "value"), words("tillåtet", "allowed"),
                words("ursprung", "from"), words("plats", "place"),
            ],
            rows: rows.map { row in
                [
                    row.key, row.value, row.allowed, row.provenance.map(words.kind) ?? words("faktor", "factor"),
                    row.place,
                ]
            }, columnsOfWords: [0, 2, 3, 4])
    }
}
