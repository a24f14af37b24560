/// A cell of a sheet, by its row and column from 0. *Cell.*
package struct Position: Hashable, Sendable, Comparable {
    /// The row from 0; a sheet has 1 048 576.
    package let row: Int
    /// The column from 0; a sheet has 16 384.
    package let column: Int

    /// A cell.
    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Row by row, each from left to right.
    package static func < (one: Position, other: Position) -> Bool {
        (one.row, one.column) < (other.row, other.column)
    }

    /// As a formula writes it: `B5`.
    package var name: String { Self.columnName(column) + "\(row + 1)" }

    /// A, B, … Z, AA, AB, …
    private static func columnName(_ column: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(65 + column % 26)))
        return column < 26 ? letter : columnName(column / 26 - 1) + letter
    }
}

/// Cells from a first to a last, both of them in it. *Område.*
package struct Area: Hashable, Sendable {
    /// The cell at the top left.
    package let first: Position
    /// The cell at the bottom right.
    package let last: Position

    /// An area.
    ///
    /// - Precondition: `last` is neither above nor to the left of `first`.
    package init(_ first: Position, _ last: Position) {
        precondition(first.row <= last.row && first.column <= last.column, "an area runs from top left to bottom right")
        self.first = first
        self.last = last
    }

    /// A part of a column.
    package init(column: Int, rows: ClosedRange<Int>) {
        self.init(
            Position(row: rows.lowerBound, column: column), Position(row: rows.upperBound, column: column))
    }

    /// As a formula writes it: `B5:B9`, or `B5` for a single cell.
    package var name: String { first == last ? first.name : "\(first.name):\(last.name)" }
}
