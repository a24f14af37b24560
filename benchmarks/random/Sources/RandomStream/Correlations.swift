import Stochastics

/// The correlations of all pairs of rows, each as a standard normal deviate: of the numbers, and of their squares.
struct Correlations {
    let ofNumbers: [Double]
    let ofSquares: [Double]

    /// - Complexity: count²/2 products a sample.
    init(of columns: Columns, sampleCount: Int) {
        let batchCount = sampleCount / Block.pathCount
        let numbers = LaneBuffer(rowCount: columns.count)
        let squares = LaneBuffer(rowCount: columns.count)
        let pairs = (0..<columns.count).flatMap { first in (0..<first).map { (first, $0) } }
        var sums = [Lanes](repeating: .zero, count: pairs.count)
        var sumsOfSquares = sums
        for number in 0..<batchCount {
            columns.fill(numbers, number)
            for row in 0..<columns.count {
                for group in 0..<Block.groupCount {
                    let z = numbers[row, group]
                    // (z² − 1)/√2 has mean 0 and variance 1.
                    squares[row, group] = (z * z - Lanes(repeating: 1)) * Lanes(repeating: 0.5.squareRoot())
                }
            }
            for (index, pair) in pairs.enumerated() {
                sums[index] += Self.product(numbers, pair.0, pair.1)
                sumsOfSquares[index] += Self.product(squares, pair.0, pair.1)
            }
        }
        let scale = 1 / Double(batchCount * Block.pathCount).squareRoot()
        ofNumbers = sums.map { $0.sumInFixedOrder * scale }
        ofSquares = sumsOfSquares.map { $0.sumInFixedOrder * scale }
    }

    private static func product(_ buffer: borrowing LaneBuffer, _ first: Int, _ second: Int) -> Lanes {
        var sum = Lanes.zero
        for group in 0..<Block.groupCount { sum += buffer[first, group] * buffer[second, group] }
        return sum
    }
}
