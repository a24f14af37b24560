/// Eigenvalues and eigenvectors of a symmetric matrix with the same bits on every processor. *huvudaxlar*
///
/// Cyclic Jacobi (G. H. Golub and C. F. Van Loan, Matrix Computations, 4th edition, section 8.5) in plain IEEE 754
/// arithmetic: these vectors reach simulated numbers, and OpenBLAS chooses its kernels by processor.
struct JacobiEigensystem: Sendable {
    /// In descending order; equal ones in the order in which they were found.
    let values: [Double]
    /// Element [row · size + k] is that of vector k.
    let vectors: [Double]
    /// The number of rows.
    let size: Int

    /// The eigensystem of a matrix.
    ///
    /// - Parameter elements: `size` · `size` finite numbers, row after row; only their symmetric part counts
    /// - Complexity: some 6 to 10 sweeps of 6·size³ multiplications.
    init(_ elements: [Double], size: Int) {
        precondition(elements.count == size * size, "\(elements.count) elements are no matrix of \(size) rows.")
        var matrix = elements
        var vectors = [Double](repeating: 0, count: size * size)
        for k in 0..<size { vectors[k * size + k] = 1 }
        // Convergence is quadratic; 30 sweeps are several times what any matrix has been seen to need.
        for _ in 0..<30 {
            var isDiagonal = true
            for p in 0..<max(0, size - 1) {
                for q in (p + 1)..<size {
                    let apart = matrix[p * size + q]
                    let scale = (matrix[p * size + p] * matrix[q * size + q]).magnitude.squareRoot()
                    guard apart.magnitude > 1e-17 * scale, apart.magnitude > 1e-300 else { continue }
                    isDiagonal = false
                    Self.rotate(&matrix, &vectors, size, p, q)
                }
            }
            if isDiagonal { break }
        }
        let order = (0..<size).sorted {
            (matrix[$1 * size + $1], $0) < (matrix[$0 * size + $0], $1)
        }
        values = order.map { matrix[$0 * size + $0] }
        var sorted = vectors
        for (k, found) in order.enumerated() {
            for row in 0..<size { sorted[row * size + k] = vectors[row * size + found] }
        }
        self.vectors = sorted
        self.size = size
    }

    /// The rotation in the plane of p and q that makes the element between them 0.
    private static func rotate(_ matrix: inout [Double], _ vectors: inout [Double], _ size: Int, _ p: Int, _ q: Int) {
        let apart = matrix[p * size + q]
        let theta = (matrix[q * size + q] - matrix[p * size + p]) / (2 * apart)
        let root = (1 + theta * theta).squareRoot()
        // Beyond 1e150 the square is infinite and the rotation none, which is right to the last bit.
        let tangent = theta >= 0 ? 1 / (theta + root) : 1 / (theta - root)
        let cosine = 1 / (1 + tangent * tangent).squareRoot()
        let sine = tangent * cosine
        for k in 0..<size {
            let (a, b) = (matrix[k * size + p], matrix[k * size + q])
            matrix[k * size + p] = cosine * a - sine * b
            matrix[k * size + q] = sine * a + cosine * b
        }
        for k in 0..<size {
            let (a, b) = (matrix[p * size + k], matrix[q * size + k])
            matrix[p * size + k] = cosine * a - sine * b
            matrix[q * size + k] = sine * a + cosine * b
        }
        matrix[p * size + q] = 0
        matrix[q * size + p] = 0
        for k in 0..<size {
            let (a, b) = (vectors[k * size + p], vectors[k * size + q])
            vectors[k * size + p] = cosine * a - sine * b
            vectors[k * size + q] = sine * a + cosine * b
        }
    }
}
