import Benchmark
import Stochastics

/// Adding a row to its series, and adding its difference from another row as well.
func summaries() {
    for isPaired in [false, true] {
        Benchmark(isPaired ? "Summary of a row and its paired difference" : "Summary of a row") { benchmark in
            let specification = SeriesSpecification(shift: 0, resolution: 1e-6, kind: .amount)
            let table = SummaryTable(series: [specification, specification])
            let rows = normalRows(count: 1)
            let reference = LaneBuffer(rowCount: 1)
            let row = [SummaryRow(row: 0, level: 0, difference: isPaired ? 1 : nil)]
            benchmark.startMeasurement()
            for block in benchmark.scaledIterations {
                table.add(
                    rows, FlagBuffer(rowCount: 0), minus: reference, rows: row, pathCount: Block.pathCount)
                // A superblock has 16 blocks.
                if block % 16 == 15 { table.flush() }
            }
            benchmark.stopMeasurement()
            table.flush()
            blackHole(table.statistics(of: 0).mean)
        }
    }
}
