internal import Stochastics

/// Least squares of several responses on a basis, each fold's prediction made without its own paths. *korsvis anpassning*
///
/// Normal equations solved by Cholesky's method. Written out in one order, not a call of LAPACK, whose kernels and last
/// bits depend on the processor. Complexity: paths · functions² / 2.
struct CrossFit {
    private let basis: SplineBasis
    private let folds: Folds
    /// By group of folds, response and function: the coefficients of eight folds.
    private var coefficients: [[[Lanes]]] = []

    /// Fits.
    ///
    /// - Parameter responses: each with a value for every path
    init(_ responses: [[Double]], on basis: SplineBasis, _ folds: Folds) {
        self.basis = basis
        self.folds = folds
        let sums = (0..<Folds.groupCount).map { Self.sums(responses, basis, folds, group: $0) }
        let whole = sums.reduce(into: [Double](repeating: 0, count: sums[0].count)) { total, group in
            for index in total.indices { total[index] += group[index].sumInFixedOrder }
        }
        for group in sums {
            var ofGroup = [[Lanes]](
                repeating: Array(repeating: .zero, count: basis.count), count: responses.count)
            for lane in 0..<8 {
                let rest = whole.indices.map { whole[$0] - group[$0][lane] }
                let solved = Self.solve(rest, functions: basis.count, responses: responses.count)
                for response in responses.indices {
                    for function in 0..<basis.count { ofGroup[response][function][lane] = solved[response][function] }
                }
            }
            coefficients.append(ofGroup)
        }
    }

    /// Calls with every path and what each response is predicted to be on it.
    func forEachPrediction(_ body: (_ path: Int, _ predictions: [Double]) -> Void) {
        var row = [Lanes](repeating: .zero, count: basis.count)
        let responses = coefficients[0].count
        var predicted = [Double](repeating: 0, count: responses)
        for group in 0..<Folds.groupCount {
            for position in 0..<folds.positionCount {
                basis.fill(&row, position: position, group: group, folds)
                let sums = (0..<responses).map { response -> Lanes in
                    var sum = Lanes.zero
                    for function in row.indices { sum += row[function] * coefficients[group][response][function] }
                    return sum
                }
                for lane in 0..<8 {
                    guard let path = folds.path(position, fold: group * 8 + lane) else { continue }
                    for response in 0..<responses { predicted[response] = sums[response][lane] }
                    body(path, predicted)
                }
            }
        }
    }

    /// The lower triangle of Σ f·fᵀ, row after row, and then Σ f·y for each response, of eight folds.
    private static func sums(_ responses: [[Double]], _ basis: SplineBasis, _ folds: Folds, group: Int) -> [Lanes] {
        let triangle = basis.count * (basis.count + 1) / 2
        var sums = [Lanes](repeating: .zero, count: triangle + basis.count * responses.count)
        var row = [Lanes](repeating: .zero, count: basis.count)
        for position in 0..<folds.positionCount {
            basis.fill(&row, position: position, group: group, folds)
            var next = 0
            for first in row.indices {
                let value = row[first]
                for second in 0...first {
                    sums[next] += value * row[second]
                    next += 1
                }
            }
            for response in responses {
                var value = Lanes.zero
                for lane in 0..<8 {
                    if let path = folds.path(position, fold: group * 8 + lane) { value[lane] = response[path] }
                }
                for function in row.indices {
                    sums[next] += value * row[function]
                    next += 1
                }
            }
        }
        return sums
    }

    /// The coefficients of each response. A function that those before it determine gets none.
    private static func solve(_ sums: [Double], functions: Int, responses: Int) -> [[Double]] {
        var factor = [Double](repeating: 0, count: functions * (functions + 1) / 2)
        for row in 0..<functions {
            let rowStart = row * (row + 1) / 2
            for column in 0...row {
                let columnStart = column * (column + 1) / 2
                var rest = sums[rowStart + column]
                for k in 0..<column { rest -= factor[rowStart + k] * factor[columnStart + k] }
                if column == row {
                    // What is left of a square after rounding, of a function that others determine.
                    factor[rowStart + row] = rest > 1e-10 * sums[rowStart + row] ? rest.squareRoot() : 0
                } else {
                    let pivot = factor[columnStart + column]
                    factor[rowStart + column] = pivot > 0 ? rest / pivot : 0
                }
            }
        }
        return (0..<responses).map { response in
            var solution = Array(sums[(factor.count + response * functions)...].prefix(functions))
            for row in 0..<functions {
                let start = row * (row + 1) / 2
                for k in 0..<row { solution[row] -= factor[start + k] * solution[k] }
                solution[row] = factor[start + row] > 0 ? solution[row] / factor[start + row] : 0
            }
            for row in (0..<functions).reversed() {
                for below in (row + 1)..<max(row + 1, functions) {
                    solution[row] -= factor[below * (below + 1) / 2 + row] * solution[below]
                }
                let pivot = factor[row * (row + 1) / 2 + row]
                solution[row] = pivot > 0 ? solution[row] / pivot : 0
            }
            return solution
        }
    }
}
