internal import Stochastics

/// Functions of some columns whose sums can bend as an expected gain does. *basfunktioner*
///
/// 1, each column, for each column four bends at its quintiles (a broken line), and the products of each two columns. A
/// column that is the same on every path tells nothing and is left out.
struct SplineBasis {
    private struct Column {
        let values: [Double]
        let mean: Double
        let scale: Double
        /// In standard deviations.
        let knots: [Double]
    }

    private let columns: [Column]
    private let hasProducts: Bool
    /// The number of functions.
    let count: Int

    /// As rich a basis as the paths bear: with bends and products, with bends, or straight lines.
    ///
    /// - Returns: nil where the paths are too few for straight lines: less than twenty for each function
    init?(_ values: [[Double]], pathCount: Int) {
        let telling = values.compactMap(Self.column)
        let isRich = { (count: Int) in count * Self.pathsPerFunction <= pathCount }
        let bent = 1 + telling.reduce(0) { $0 + 1 + $1.knots.count }
        let products = telling.count * (telling.count - 1) / 2
        if telling.count <= Self.mostWithProducts, isRich(bent + products) {
            columns = telling
            hasProducts = true
            count = bent + products
        } else if isRich(bent) {
            columns = telling
            hasProducts = false
            count = bent
        } else if isRich(1 + telling.count) {
            columns = telling.map { Column(values: $0.values, mean: $0.mean, scale: $0.scale, knots: []) }
            hasProducts = false
            count = 1 + telling.count
        } else {
            return nil
        }
    }

    /// A coefficient that twenty paths decide is known to a quarter of the noise of one.
    private static let pathsPerFunction = 20
    /// Ten columns have 45 products, as many functions as they have themselves.
    private static let mostWithProducts = 10

    /// Whether nothing can be learnt from it.
    var isConstant: Bool { count == 1 }

    private static func column(_ values: [Double]) -> Column? {
        let sample = PathSample(values, sampling: .pseudo)
        guard let scale = sample.standardDeviation, scale > 1e-12 * abs(sample.mean.value), scale > 0 else {
            return nil
        }
        let mean = sample.mean.value
        // The first paths place the bends well enough, and sorting all would take as long as the fit.
        let first = PathSample(Array(values.prefix(4096)), sampling: .pseudo)
        let (low, high) = (values.min() ?? 0, values.max() ?? 0)
        var knots: [Double] = []
        for value in first.quantiles([0.2, 0.4, 0.6, 0.8]).map(\.value) where value > low && value < high {
            let knot = (value - mean) / scale
            if knots.last.map({ knot - $0 > 1e-6 }) ?? true { knots.append(knot) }
        }
        return Column(values: values, mean: mean, scale: scale, knots: knots)
    }

    /// The functions' values on the paths at a position of eight folds; all 0 where there is no path.
    func fill(_ row: inout [Lanes], position: Int, group: Int, _ folds: Folds) {
        var weight = Lanes.zero
        var paths = SIMD8<Int>(repeating: -1)
        for lane in 0..<8 {
            guard let path = folds.path(position, fold: group * 8 + lane) else { continue }
            weight[lane] = 1
            paths[lane] = path
        }
        row[0] = weight
        var next = 1 + columns.count
        for (number, column) in columns.enumerated() {
            var value = Lanes.zero
            for lane in 0..<8 where paths[lane] >= 0 { value[lane] = column.values[paths[lane]] }
            value = (value - Lanes(repeating: column.mean)) / column.scale * weight
            row[1 + number] = value
            for knot in column.knots {
                row[next] = Lanes.maximum(value - Lanes(repeating: knot), .zero) * weight
                next += 1
            }
        }
        guard hasProducts else { return }
        for first in columns.indices {
            for second in (first + 1)..<max(first + 1, columns.count) {
                row[next] = row[1 + first] * row[1 + second]
                next += 1
            }
        }
    }
}
