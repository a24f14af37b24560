import Benchmark
import Stochastics

/// Each kind of distribution, evaluated at a row of normals.
func distributions() {
    let kinds: [(name: String, distribution: Distribution)] = [
        ("Normal", .normal(mean: 0.03, standardDeviation: 0.01)),
        ("Lognormal", .lognormal(median: 1, logStandardDeviation: 0.1)),
        ("Uniform", .uniform(low: 0.8, high: 1)),
        ("Triangular", .triangular(low: 0.8, mode: 0.9, high: 1)),
        ("PERT", .pert(low: 0.8, mode: 0.9, high: 1)),
        ("Beta", .beta(mean: 0.9, standardDeviation: 0.05)),
        ("Logit-normal", .logitNormal(median: 0.9, logitStandardDeviation: 0.5)),
        ("Event", .event(probability: 0.1, size: .uniform(low: 0.05, high: 0.15))),
        ("Discrete", .discrete(values: [0, 0.02, 0.05], probabilities: [0.5, 0.3, 0.2])),
    ]
    for (name, distribution) in kinds {
        Benchmark("\(name), a row") { benchmark in
            let compiled = CompiledDistribution(distribution)
            let rows = normalRows(count: 2)
            let outcomes = LaneBuffer(rowCount: 1)
            benchmark.startMeasurement()
            for _ in benchmark.scaledIterations {
                compiled.evaluate(latents: rows, row: 0, sizeLatents: rows, row: 1, into: outcomes, row: 0)
            }
            benchmark.stopMeasurement()
            blackHole(outcomes.value(row: 0, path: 0))
        }
    }
}

/// Rows of standard normals, each from a stream of its own.
func normalRows(count: Int) -> LaneBuffer {
    let rows = LaneBuffer(rowCount: count)
    for row in 0..<count {
        NormalSource(seed: 1).fill(rows, row: row, stream: StreamID("row-\(row)"), year: 2030, block: 0)
    }
    return rows
}
