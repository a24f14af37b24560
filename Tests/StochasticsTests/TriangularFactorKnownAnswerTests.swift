internal import COpenBLAS
import Testing

@testable import Stochastics

/// The hand-written factor against LAPACK's: the project's own is used because its bits do not depend on the processor.
@Suite struct TriangularFactorKnownAnswerTests {
    @Test(arguments: [2, 5, 13, 40])
    func `The triangular factor is that of LAPACK's dpotrf`(size: Int) {
        var matrix = CorrelationMatrix(size: size)
        for row in 0..<size {
            for column in 0..<size {
                // Exponential decay is positive definite for every size.
                let distance = abs(row - column)
                matrix[row, column] = (0..<distance).reduce(1.0) { product, _ in product * 0.7 }
            }
        }
        var elements = (0..<size).flatMap { row in (0..<size).map { matrix[row, $0] } }
        var info: Int32 = -1
        // By columns, so that our lower triangle is its upper one.
        unsafe dpotrf_([CChar(UInt8(ascii: "U"))], [Int32(size)], &elements, [Int32(size)], &info, 1)
        #expect(info == 0)
        let factor = matrix.triangularFactor()
        var position = 0
        for row in 0..<size {
            for column in 0...row {
                #expect(abs(factor[position] - elements[row * size + column]) < 1e-14)
                position += 1
            }
        }
    }
}
