import Stochastics

/// How many of many normals lie beyond ±3, ±4, ±5 and ±6.
struct Tails {
    static let borders = [3.0, 4, 5, 6]
    /// Beyond −border and beyond +border, in the order of ``borders``.
    private(set) var counts = [(below: Int, above: Int)](repeating: (0, 0), count: borders.count)
    let drawCount: Int

    init(of address: Address, blockCount: Int, isSpoilt: Bool) {
        drawCount = blockCount * Block.pathCount
        let source = NormalSource(seed: address.seed)
        let stream = StreamID(address.factor)
        let row = LaneBuffer(rowCount: 1)
        // The fault: z⁷, so little of it that ±3 becomes ±3.007.
        let fault = Lanes(repeating: isSpoilt ? 3.3e-6 : 0)
        for block in 0..<blockCount {
            source.fill(row, row: 0, stream: stream, year: address.year, block: block)
            for group in 0..<Block.groupCount {
                let drawn = row[0, group]
                let cube = drawn * drawn * drawn
                let z = drawn + fault * cube * cube * drawn
                // Only one group in fifty has something to count.
                guard any(z .< Lanes(repeating: -3)) || any(z .> Lanes(repeating: 3)) else { continue }
                for lane in 0..<8 {
                    for (index, border) in Self.borders.enumerated() where z[lane].magnitude > border {
                        if z[lane] < 0 { counts[index].below += 1 } else { counts[index].above += 1 }
                    }
                }
            }
        }
    }

    /// How many are to be expected beyond a border on one side: n·Φ(−border).
    func expected(beyond border: Double) -> Double {
        Double(drawCount) * Lanes.standardNormalCumulative(Lanes(repeating: -border))[0]
    }
}
