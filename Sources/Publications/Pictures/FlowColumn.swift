/// Amounts above each other, each with room for its name beside it.
struct FlowColumn {
    /// The top and the bottom of each, points from the top of the column.
    let parts: [(top: Double, bottom: Double)]

    /// The least distance between the middles of neighbours: a line of text.
    private static let line = 19.0
    private static let gap = 4.0

    /// Places amounts.
    ///
    /// - Parameters:
    ///   - heights: how high each is
    init(heights: [Double]) {
        var parts: [(top: Double, bottom: Double)] = []
        for height in heights {
            // A text is as high as a line, even beside something lower.
            var top = max(0, (Self.line - height) / 2)
            if let last = parts.last {
                let middle = (last.top + last.bottom) / 2
                top = max(last.bottom + Self.gap, middle + Self.line - height / 2)
            }
            parts.append((top, top + height))
        }
        self.parts = parts
    }

    private init(parts: [(top: Double, bottom: Double)]) { self.parts = parts }

    /// From the top of the column to where the last text or amount ends.
    var height: Double {
        guard let last = parts.last else { return 0 }
        return max(last.bottom, (last.top + last.bottom + Self.line) / 2)
    }

    /// The column in the middle of a greater height.
    func centred(in height: Double) -> FlowColumn {
        let shift = (height - self.height) / 2
        return FlowColumn(parts: parts.map { ($0.top + shift, $0.bottom + shift) })
    }
}
