import Stochastics

/// Box and Muller's two numbers of a pair, paths p and p + 16, through Hermite polynomials: the means of
/// He_a(first)·He_b(second)/√(a! b!), a and b from 1 to 4, as 16 standard normal deviates.
struct Pairs {
    let deviates: [Double]

    init(of address: Address, blockCount: Int, isSpoilt: Bool) {
        let source = NormalSource(seed: address.seed)
        let stream = StreamID(address.factor)
        let row = LaneBuffer(rowCount: 1)
        var sums = [Lanes](repeating: .zero, count: 16)
        for block in 0..<blockCount {
            source.fill(row, row: 0, stream: stream, year: address.year, block: block)
            for group in [0, 1, 4, 5] {
                let first = row[0, group]
                // The fault: 0.3 % of the one in the other.
                let second = isSpoilt ? row[0, group + 2] + 0.003 * first : row[0, group + 2]
                let a = Self.hermite(first)
                let b = Self.hermite(second)
                for index in 0..<16 { sums[index] += a[index / 4] * b[index % 4] }
            }
        }
        let scale = 1 / Double(blockCount * Block.pathCount / 2).squareRoot()
        deviates = sums.map { $0.sumInFixedOrder * scale }
    }

    /// He₁…He₄, each divided by the root of its variance.
    private static func hermite(_ z: Lanes) -> InlineArray<4, Lanes> {
        let square = z * z
        return [
            z, (square - 1) * 0.5.squareRoot(), z * (square - 3) * (1 / 6.0.squareRoot()),
            ((square - 6) * square + 3) * (1 / 24.0.squareRoot()),
        ]
    }
}

extension Lanes {
    fileprivate static func - (lanes: Lanes, number: Double) -> Lanes { lanes - Lanes(repeating: number) }
    fileprivate static func + (lanes: Lanes, number: Double) -> Lanes { lanes + Lanes(repeating: number) }
}
