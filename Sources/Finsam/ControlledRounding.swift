/// A table of rounded numbers whose rows and columns still add up.
///
/// *Kontrollerad avrundning.* Each cell, row sum, column sum and the grand total is one of the two neighbouring multiples
/// of the unit (a multiple stays as it is), and the rounded cells add up exactly to the rounded sums. Such a rounding of a
/// two-way table always exists (Bacharach 1966; Cox & Ernst 1982, "Controlled rounding", INFOR 20). Of these, one is
/// chosen by successive improvement from conventional rounding: see ``init(cells:unit:)``.
public struct ControlledRounding: Hashable, Sendable {
    /// The rounded cells, row by row.
    public let cells: [[Double]]
    /// The rounded sum of each row.
    public let rowSums: [Double]
    /// The rounded sum of each column.
    public let columnSums: [Double]
    /// The rounded total.
    public let total: Double
    /// For each cell whether it went to the neighbour that is farther away.
    public let moved: [[Bool]]
}
