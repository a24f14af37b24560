import Testing

@testable import Stochastics

/// The project's own eigensystem, whose bits do not depend on the processor, against LAPACK's.
@Suite struct JacobiEigensystemKnownAnswerTests {
    /// Correlations that decay with the distance, and a few that are negative.
    private static func matrix(_ size: Int) -> CorrelationMatrix {
        var matrix = CorrelationMatrix(size: size)
        for row in 0..<size {
            for column in 0..<size where row != column {
                let distance = abs(row - column)
                let decay = (0..<distance).reduce(1.0) { product, _ in product * 0.6 }
                matrix[row, column] = (row + column) % 5 == 0 ? -0.3 * decay : decay
            }
        }
        return matrix
    }

    @Test(arguments: [1, 2, 5, 13, 40]) func `eigenvalues are those of LAPACK's dsyevr`(size: Int) {
        let matrix = Self.matrix(size)
        let own = JacobiEigensystem(matrix.elements, size: size)
        for (one, other) in zip(own.values, matrix.eigensystem().values.reversed()) {
            #expect((one - other).magnitude < 1e-13 * Double(size))
        }
        // Of another matrix they are others.
        let others = JacobiEigensystem(CorrelationMatrix(size: size).elements, size: size)
        #expect(size == 1 || (others.values[0] - own.values[0]).magnitude > 0.1)
    }

    @Test(arguments: [1, 2, 5, 13, 40]) func `vectors are orthonormal and put the matrix together again`(size: Int) {
        let matrix = Self.matrix(size)
        let own = JacobiEigensystem(matrix.elements, size: size)
        for row in 0..<size {
            for column in 0..<size {
                var product = 0.0
                var again = 0.0
                for k in 0..<size {
                    product += own.vectors[k * size + row] * own.vectors[k * size + column]
                    again += own.vectors[row * size + k] * own.values[k] * own.vectors[column * size + k]
                }
                #expect((product - (row == column ? 1 : 0)).magnitude < 1e-13)
                #expect((again - matrix[row, column]).magnitude < 1e-13)
            }
        }
    }

    @Test func `equal and zero eigenvalues are no obstacle`() {
        let ones = JacobiEigensystem([Double](repeating: 1, count: 9), size: 3)
        #expect((ones.values[0] - 3).magnitude < 1e-14)
        #expect(ones.values.dropFirst().allSatisfy { $0.magnitude < 1e-14 })
        #expect(JacobiEigensystem(CorrelationMatrix(size: 4).elements, size: 4).values == [1, 1, 1, 1])
    }
}
