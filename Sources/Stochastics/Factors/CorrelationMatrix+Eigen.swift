import COpenBLAS

/// Eigenvalues and eigenvectors of a symmetric matrix.
struct Eigensystem {
    /// In ascending order.
    let values: [Double]
    /// Vector k is row k.
    let vectors: [Double]
}

extension CorrelationMatrix {
    /// OpenBLAS must not start threads of its own below an engine that runs a thread on every core.
    private static let oneThread: Void = openblas_set_num_threads(1)

    /// Eigenvalues and eigenvectors by LAPACK's dsyevr (relatively robust representations).
    ///
    /// For verdicts and for the proposal of a nearest matrix only: last bits differ between processors, and none of
    /// them reaches a simulated number.
    ///
    /// - Precondition: all elements are finite. Complexity: cubic.
    func eigensystem() -> Eigensystem {
        Self.oneThread
        var matrix = elements
        var values = [Double](repeating: 0, count: size)
        var vectors = [Double](repeating: 0, count: size * size)
        var support = [Int32](repeating: 0, count: 2 * max(1, size))
        var found: Int32 = 0
        var status: Int32 = 0
        let order = Int32(size)
        var work = [0.0]
        var integers: [Int32] = [0]
        func call(workCount: Int32, integerCount: Int32) {
            let leading = [max(1, order)]
            func letter(_ scalar: Unicode.Scalar) -> [CChar] { [CChar(UInt8(ascii: scalar))] }
            // All eigenvalues: the bounds of a part of them are not read.
            unsafe dsyevr_(
                letter("V"), letter("A"), letter("L"), [order], &matrix, leading, [0], [0], [0], [0], [0], &found,
                &values, &vectors, leading, &support, &work, [workCount], &integers, [integerCount], &status, 1, 1, 1)
        }
        // With −1 it says how much room it wants.
        call(workCount: -1, integerCount: -1)
        work = [Double](repeating: 0, count: Int(work[0]))
        integers = [Int32](repeating: 0, count: Int(integers[0]))
        call(workCount: Int32(work.count), integerCount: Int32(integers.count))
        precondition(status == 0 && found == order, "dsyevr failed with status \(status).")
        return Eigensystem(values: values, vectors: vectors)
    }

    /// The nearest correlation matrix in the Frobenius norm.
    ///
    /// Alternating projections on the positive semidefinite matrices and those with unit diagonal, with Dykstra's
    /// correction: N. J. Higham, "Computing the nearest correlation matrix – a problem from finance", IMA Journal of
    /// Numerical Analysis 22 (2002), algorithm 3.3. The last semidefinite iterate is scaled to unit diagonal, so that
    /// the result is itself acceptable. Complexity: one eigensystem an iteration; linear convergence.
    func nearestCorrelationMatrix() -> CorrelationMatrix {
        var unitDiagonal = self
        var correction = [Double](repeating: 0, count: elements.count)
        var semidefinite = self
        for _ in 0..<2_000 {
            var corrected = unitDiagonal
            for index in elements.indices { corrected.elements[index] -= correction[index] }
            semidefinite = corrected.semidefiniteProjection()
            var change = 0.0
            for row in 0..<size {
                for column in 0..<size {
                    let index = row * size + column
                    correction[index] = semidefinite.elements[index] - corrected.elements[index]
                    let projected = row == column ? 1 : semidefinite.elements[index]
                    change = max(change, (projected - unitDiagonal.elements[index]).magnitude)
                    unitDiagonal.elements[index] = projected
                }
            }
            if change < 1e-13 { break }
        }
        let scales = (0..<size).map { 1 / semidefinite[$0, $0].squareRoot() }
        for row in 0..<size {
            for column in 0..<row {
                semidefinite[row, column] *= scales[row] * scales[column]
                semidefinite[column, row] = semidefinite[row, column]
            }
            semidefinite[row, row] = 1
        }
        return semidefinite
    }

    /// The nearest positive semidefinite matrix: negative eigenvalues are replaced by zero.
    private func semidefiniteProjection() -> CorrelationMatrix {
        let system = eigensystem()
        var result = CorrelationMatrix(size: size)
        result.elements = [Double](repeating: 0, count: size * size)
        for k in 0..<size where system.values[k] > 0 {
            for row in 0..<size {
                let weighted = system.values[k] * system.vectors[k * size + row]
                for column in 0..<size { result[row, column] += weighted * system.vectors[k * size + column] }
            }
        }
        return result
    }
}
