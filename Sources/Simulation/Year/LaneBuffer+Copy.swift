internal import Stochastics

extension LaneBuffer {
    /// Takes over all rows of another buffer of the same shape.
    func copy(_ other: borrowing LaneBuffer) {
        precondition(rowCount == other.rowCount, "The buffers have different shapes.")
        for row in 0..<rowCount {
            for group in 0..<Block.groupCount { self[row, group] = other[row, group] }
        }
    }
}
