/// Factors that are correlated with each other, directly or by way of others, and their triangular factor.
///
/// A group is factorised on its own, in order of declaration, so that an added factor changes at most its own group.
struct CorrelationGroup: Sendable, Hashable {
    /// Indices of the factors, ascending.
    let members: [Int]
    /// Correlations between the ε of the members.
    let matrix: CorrelationMatrix
    /// L with L·Lᵀ = the correlation matrix, packed row after row.
    let triangularFactor: [Double]

    /// The groups of a set of correlations. A coefficient of zero connects nothing.
    ///
    /// - Throws: the first problem in order of the list, then of the groups.
    static func groups(
        factors: [Factor], correlations: [Correlation]
    ) throws(CorrelationProblem) -> [CorrelationGroup] {
        try check(factors: factors, correlations: correlations)
        let effective = correlations.filter { $0.coefficient != 0 }
        // Each factor's group is named after its first member.
        var names = Array(factors.indices)
        for correlation in effective {
            let kept = min(names[correlation.first], names[correlation.second])
            let replaced = max(names[correlation.first], names[correlation.second])
            for index in names.indices where names[index] == replaced { names[index] = kept }
        }
        var groups: [CorrelationGroup] = []
        for name in factors.indices {
            let members = factors.indices.filter { names[$0] == name }
            guard members.count > 1 else { continue }
            groups.append(try CorrelationGroup(members: members, correlations: effective))
        }
        return groups
    }

    private init(members: [Int], correlations: [Correlation]) throws(CorrelationProblem) {
        var matrix = CorrelationMatrix(size: members.count)
        for correlation in correlations {
            guard let row = members.firstIndex(of: correlation.first),
                let column = members.firstIndex(of: correlation.second)
            else { continue }
            matrix[row, column] = correlation.coefficient
            matrix[column, row] = correlation.coefficient
        }
        let factor = matrix.triangularFactor()
        // A factor without a zero pivot is that of a matrix which differs from this one by rounding alone, far less than the
        // tolerance: no eigenvalue is negative. So LAPACK is asked only in doubt.
        let isDefinite = members.indices.allSatisfy { factor[$0 * ($0 + 1) / 2 + $0] > 0 }
        let smallest = isDefinite ? 0 : matrix.eigensystem().values[0]
        guard smallest >= -CorrelationMatrix.eigenvalueTolerance else {
            throw .notPositiveSemidefinite(
                group: members, smallestEigenvalue: smallest, nearest: matrix.nearestCorrelationMatrix().rows)
        }
        self.members = members
        self.matrix = matrix
        triangularFactor = factor
    }

    private static func check(factors: [Factor], correlations: [Correlation]) throws(CorrelationProblem) {
        var seen: Set<SIMD2<Int>> = []
        for correlation in correlations {
            let (first, second) = (correlation.first, correlation.second)
            for index in [first, second] where !factors.indices.contains(index) {
                throw .unknownFactor(index: index, factorCount: factors.count)
            }
            if first == second { throw .selfCorrelation(factor: first) }
            guard correlation.coefficient.magnitude <= 1 else {
                throw .outsideRange(first: first, second: second, coefficient: correlation.coefficient)
            }
            guard seen.insert(SIMD2(min(first, second), max(first, second))).inserted else {
                throw .duplicate(first: first, second: second)
            }
            if factors[first].isConstant != factors[second].isConstant {
                let constant = factors[first].isConstant ? first : second
                throw .mixedKinds(constant: constant, varying: constant == first ? second : first)
            }
        }
    }

    /// Replaces independent ε by correlated ones, in place: row r becomes Σ L[r, c]·ε[c] over c ≤ r.
    ///
    /// By hand, from the last row up; a BLAS call is slower for tens of factors and its bits depend on the processor.
    /// Complexity: n²/2 multiplications a path.
    func correlate(_ epsilon: borrowing LaneBuffer) {
        for row in members.indices.reversed() {
            let start = row * (row + 1) / 2
            for group in stride(from: 0, to: Block.groupCount, by: 4) {
                var sum0 = Lanes.all(0)
                var sum1 = Lanes.all(0)
                var sum2 = Lanes.all(0)
                var sum3 = Lanes.all(0)
                for column in 0...row {
                    let coefficient = Lanes.all(triangularFactor[start + column])
                    let member = members[column]
                    sum0 = sum0 + coefficient * epsilon[member, group]
                    sum1 = sum1 + coefficient * epsilon[member, group + 1]
                    sum2 = sum2 + coefficient * epsilon[member, group + 2]
                    sum3 = sum3 + coefficient * epsilon[member, group + 3]
                }
                let target = members[row]
                epsilon[target, group] = sum0
                epsilon[target, group + 1] = sum1
                epsilon[target, group + 2] = sum2
                epsilon[target, group + 3] = sum3
            }
        }
    }
}
