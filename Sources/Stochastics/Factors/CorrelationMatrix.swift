/// A correlation matrix of one connected group of factors, in order of declaration.
struct CorrelationMatrix: Hashable, Sendable {
    let size: Int
    /// Row after row.
    var elements: [Double]

    /// The identity.
    init(size: Int) {
        self.size = size
        elements = [Double](repeating: 0, count: size * size)
        for index in 0..<size { elements[index * size + index] = 1 }
    }

    subscript(row: Int, column: Int) -> Double {
        get { elements[row * size + column] }
        set { elements[row * size + column] = newValue }
    }

    /// The rows as nested lists.
    var rows: [[Double]] { (0..<size).map { Array(elements[($0 * size)..<(($0 + 1) * size)]) } }

    /// Below minus this an eigenvalue is held to be negative; it leaves room for coefficients rounded to ten decimals.
    static let eigenvalueTolerance = 1e-10

    /// A lower triangular L with L·Lᵀ = the matrix, packed row after row, of a positive semidefinite matrix.
    ///
    /// Cholesky's method in order of declaration. A pivot below 10⁻¹² is a variable that its predecessors determine:
    /// its column is zero. Written out, not LAPACK's dpotrf and dpstrf: OpenBLAS chooses its kernels by processor, the
    /// order of the sums and so the last bits differ between machines, dpstrf's choice among equal pivots even more,
    /// and no rounding afterwards can make that certain to be harmless. Here the bits are the same everywhere.
    /// Complexity: n³/6 multiplications, once a group.
    func triangularFactor() -> [Double] {
        var factor = [Double](repeating: 0, count: size * (size + 1) / 2)
        for row in 0..<size {
            let rowStart = row * (row + 1) / 2
            for column in 0...row {
                let columnStart = column * (column + 1) / 2
                var rest = self[row, column]
                for k in 0..<column { rest -= factor[rowStart + k] * factor[columnStart + k] }
                if column == row {
                    factor[rowStart + column] = rest > 1e-12 ? rest.squareRoot() : 0
                } else {
                    let pivot = factor[columnStart + column]
                    factor[rowStart + column] = pivot > 0 ? rest / pivot : 0
                }
            }
        }
        return factor
    }
}
