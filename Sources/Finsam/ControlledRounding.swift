/// A table of rounded numbers whose rows and columns still add up.
///
/// *Kontrollerad avrundning.* Each cell, row sum, column sum and the total is one of the two neighbouring multiples of
/// the unit (a multiple stays as it is), and the rounded cells add up exactly to the rounded sums. Such a rounding of a
/// two-way table always exists (Bacharach 1966, "Matrix rounding problems", Management Science 12; Cox & Ernst 1982,
/// "Controlled rounding", INFOR 20), because a flow through a network with whole capacities can be made whole.
///
/// **The rule.** Of all such roundings this is the one that comes first by the following, in this order:
/// 1. the total goes to its nearest multiple;
/// 2. the distance between the row and column sums and what they are rounded to, added up, is least;
/// 3. as few row and column sums as possible are moved, see ``rowSumsMoved``;
/// 4. the distance between the cells and what they are rounded to, added up, is least;
/// 5. as few cells as possible are moved, see ``moved``;
/// 6. the first cell in reading order in which two such tables differ is the one that is farther from zero.
///
/// Sums come before cells because a reader checks the bottom line first; it also makes the rounding of a single row
/// that of the largest remainder. A half has two nearest multiples and conventionally goes away from zero. With only
/// two places to go, the least sum of distances is also the least sum of squared distances, so there is no choice
/// between the two. By rule 6 there is exactly one answer, whatever the algorithm; that of the negated table is the
/// negated answer.
///
/// **Precision.** Cells and sums are read to the nearest millionth of the unit, so that 0.1 + 0.2 is 0.3 and a cell
/// that is less than half a millionth from a multiple counts as one. From there on everything is whole numbers.
///
/// Complexity: in practice the number of moves times the number of cells, 0.1 s for 300 by 30; the square of the number
/// of cells when all are equally good to move, 1.4 s for as many halves.
public struct ControlledRounding: Hashable, Sendable {
    /// What everything is rounded to multiples of.
    public let unit: Double
    /// The rounded cells, row by row, as multiples of the unit. Rows are as long as they were.
    public let cellsInUnits: [[Int]]
    /// The rounded sum of each row, as a multiple of the unit.
    public let rowSumsInUnits: [Int]
    /// The rounded sum of each column, as a multiple of the unit.
    public let columnSumsInUnits: [Int]
    /// The rounded total, as a multiple of the unit.
    public let totalInUnits: Int
    /// For each cell whether it is not where conventional rounding would have put it: it went to the neighbour that is
    /// farther away or, when both are as far, to the one nearer zero.
    public let moved: [[Bool]]
    /// For each row whether its sum was moved, in the sense of ``moved``.
    public let rowSumsMoved: [Bool]
    /// For each column whether its sum was moved, in the sense of ``moved``. The total never is.
    public let columnSumsMoved: [Bool]

    /// Rounds a table.
    ///
    /// - Parameters:
    ///   - cells: the numbers, row by row, of any sign. What a row lacks at its end is zero; a table or a row may be
    ///     empty
    ///   - unit: what to round to multiples of: 100 for hundreds of kronor, 1 000 for tkr, 0.001 for tenths of a
    ///     percent
    /// - Precondition: the unit is positive; each cell is finite and less than 2³² units from zero, up to where a
    ///   `Double` tells millionths of the unit apart; cells and sums together are fewer than a million, so that what
    ///   their reading to the nearest millionth does cannot make the table impossible to round.
    public init(cells: [[Double]], unit: Double) {
        precondition(unit > 0 && unit.isFinite, "the unit to round to is \(unit), not a positive number")
        let columnCount = cells.lazy.map(\.count).max() ?? 0
        precondition(
            cells.lazy.map { $0.count + 1 }.reduce(columnCount + 1, +) < 1_000_000, "a table of a million numbers")

        var rowSums = [ExactUnits](repeating: .zero, count: cells.count)
        var columnSums = [ExactUnits](repeating: .zero, count: columnCount)
        var total = ExactUnits.zero
        var network = RoundingNetwork(rowCount: cells.count, columnCount: columnCount)
        for (row, amounts) in cells.enumerated() {
            for (column, amount) in amounts.enumerated() {
                let exact = ExactUnits(amount, unit: unit)
                rowSums[row] += exact
                columnSums[column] += exact
                total += exact
                network.addCell(NeighbouringUnits(exact), row: row, column: column)
            }
        }
        for (row, sum) in rowSums.enumerated() { network.addSum(NeighbouringUnits(sum), row: row) }
        for (column, sum) in columnSums.enumerated() { network.addSum(NeighbouringUnits(sum), column: column) }
        network.solve(totalInUnits: NeighbouringUnits(total).nearest)

        var rounded = network.numbers[...]
        self.unit = unit
        let table = cells.map { amounts in
            defer { rounded = rounded.dropFirst(amounts.count) }
            return rounded.prefix(amounts.count)
        }
        cellsInUnits = table.map { $0.map(\.units) }
        moved = table.map { $0.map(\.isMoved) }
        rowSumsInUnits = rounded.prefix(cells.count).map(\.units)
        rowSumsMoved = rounded.prefix(cells.count).map(\.isMoved)
        columnSumsInUnits = rounded.suffix(columnCount).map(\.units)
        columnSumsMoved = rounded.suffix(columnCount).map(\.isMoved)
        totalInUnits = rowSumsInUnits.reduce(0, +)
    }

    /// Rounds a single row so that it adds up to its rounded sum: the method of the largest remainder (Hamilton's), the
    /// first of equal remainders first.
    ///
    /// It is the table of that row: the sum goes to its nearest multiple, and the cells that are worst off for it move.
    ///
    /// - Parameters:
    ///   - amounts: the numbers, of any sign
    ///   - unit: what to round to multiples of
    /// - Precondition: as for ``init(cells:unit:)``.
    public static func row(_ amounts: [Double], unit: Double) -> [Double] {
        ControlledRounding(cells: [amounts], unit: unit).cells[0]
    }

    /// The rounded cells, row by row.
    public var cells: [[Double]] { cellsInUnits.map { $0.map(amount) } }
    /// The rounded sum of each row.
    public var rowSums: [Double] { rowSumsInUnits.map(amount) }
    /// The rounded sum of each column.
    public var columnSums: [Double] { columnSumsInUnits.map(amount) }
    /// The rounded total.
    public var total: Double { amount(totalInUnits) }

    /// A multiple of the unit as an amount. For a unit such as 0.001 it is the `Double` nearest to the decimal number,
    /// which 3 · 0.001 is not; only the whole multiples add up exactly then.
    private func amount(_ units: Int) -> Double {
        let perOne = (1 / unit).rounded()
        return unit < 1 && 1 / perOne == unit ? Double(units) / perOne : Double(units) * unit
    }
}
