internal import VegaLite

/// The columns of the pictures' data, so that a reader of a specification finds the same names in all of them.
extension Field {
    static let year = Field.number("year")
    static let mean = Field.number("mean")
    static let p05 = Field.number("p05")
    static let p25 = Field.number("p25")
    static let p50 = Field.number("p50")
    static let p75 = Field.number("p75")
    static let p95 = Field.number("p95")
    /// A published figure.
    static let plan = Field.number("plan")
    /// Counts an alternative's associations of the municipality in focus.
    static let association = Field.ordered("association")
    /// The ends of a bin, its share of the paths, and how high it is drawn.
    static let from = Field.number("from")
    static let to = Field.number("to")
    static let share = Field.number("share")
    static let height = Field.number("height")
    static let municipality = Field.name("municipality")
    static let amount = Field.number("amount")
    /// What is written beside something.
    static let label = Field.name("label")
    /// A curve: how far to the right, and from where to where below the top.
    static let across = Field.number("across")
    static let top = Field.number("top")
    static let bottom = Field.number("bottom")
}
