import Benchmark
import Stochastics

/// The normals of a block.
func randomNumbers() {
    Benchmark("Normals of a block") { benchmark in
        let source = NormalSource(seed: 1)
        let stream = StreamID("wages")
        let buffer = LaneBuffer(rowCount: 1)
        for block in benchmark.scaledIterations {
            source.fill(buffer, row: 0, stream: stream, year: 2030, block: block)
        }
        blackHole(buffer.value(row: 0, path: 0))
    }
}
