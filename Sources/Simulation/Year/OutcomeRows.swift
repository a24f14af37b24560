internal import Stochastics

/// The rows of ``OutcomeLayout`` on one block of paths: amounts in lanes, what is true or not in flags.
final class OutcomeRows {
    let layout: OutcomeLayout
    let amounts: LaneBuffer
    let flags: FlagBuffer

    init(_ layout: OutcomeLayout) {
        self.layout = layout
        amounts = LaneBuffer(rowCount: layout.rowCount)
        flags = FlagBuffer(rowCount: layout.rowCount)
    }

    /// A row's amount on a path; 1 or 0 where it is true or not.
    func value(row: Int, path: Int) -> Double {
        layout.isIndicator(row) ? Double(flags[row] >> UInt64(path) & 1) : amounts.value(row: row, path: path)
    }

    /// Takes over all rows of others of the same layout.
    func copy(_ other: OutcomeRows) {
        amounts.copy(other.amounts)
        for row in 0..<layout.rowCount { flags[row] = other.flags[row] }
    }

    /// Sets all to nothing.
    func clear() {
        for row in 0..<layout.rowCount {
            flags[row] = 0
            if !layout.isIndicator(row) { amounts.set(0, row: row) }
        }
    }
}
