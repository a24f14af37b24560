internal import Stochastics

/// The percentile bootstrap of figures that are made of the means of some columns.
///
/// Rows are drawn with replacement, whole, so that what belongs together stays together; the interval of a figure lies
/// between the 2.5 % and the 97.5 % quantile of what the resamples give (B. Efron and R. Tibshirani, "An introduction to the
/// bootstrap", 1993, section 13.3; for indices of sensitivity G. Archer, A. Saltelli and I. Sobol', Journal of Statistical
/// Computation and Simulation 58 (1997) 99–120). Which rows are drawn depends on the seed alone.
struct Bootstrap {
    /// The means of the columns.
    let means: [Double]
    /// The means of the columns in each resample.
    private let resampled: [[Double]]

    /// Resamples rows.
    ///
    /// - Precondition: at least one row; all columns are as long.
    /// - Complexity: rows · resamples · columns / 8 additions.
    init(columns: [[Double]], resamples: Int, seed: UInt64) {
        let count = columns[0].count
        precondition(count > 0 && columns.allSatisfy { $0.count == count }, "Columns are as long as each other.")
        let groups = (columns.count + 7) / 8
        // A row lies in one piece, since rows are picked at random.
        var rows = [SIMD8<Double>](repeating: .zero, count: count * groups)
        for (column, values) in columns.enumerated() {
            for row in 0..<count { rows[row * groups + column / 8][column % 8] = values[row] }
        }
        func means(_ pick: ((Int) -> Void) -> Void) -> [Double] {
            var sums = [SIMD8<Double>](repeating: .zero, count: groups)
            pick { row in
                for group in 0..<groups { sums[group] += rows[row * groups + group] }
            }
            return columns.indices.map { sums[$0 / 8][$0 % 8] / Double(count) }
        }
        self.means = means { add in for row in 0..<count { add(row) } }
        let source = ResamplingSource(seed: seed, name: "bootstrap")
        resampled = (0..<resamples).map { resample in
            means { add in source.forEachIndex(ofResample: resample, count: count, add) }
        }
    }

    /// A figure with its interval.
    ///
    /// - Parameter figure: makes it of the columns' means
    func estimate(_ figure: ([Double]) -> Double) -> IntervalEstimate {
        let sorted = resampled.map(figure).sorted()
        func quantile(_ share: Double) -> Double {
            sorted[max(0, Int((share * Double(sorted.count)).rounded(.up)) - 1)]
        }
        return IntervalEstimate(value: figure(means), low: quantile(0.025), high: quantile(0.975))
    }
}
