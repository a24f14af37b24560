import Benchmark
import Stochastics

/// A year of 40 normal factors with and without correlation; what correlation costs is the difference.
func correlation() {
    for coefficient in [0, 0.2] {
        let name = coefficient == 0 ? "A year of 40 independent normals" : "A year of 40 correlated normals"
        Benchmark(name) { benchmark in
            let system = try equicorrelated(factorCount: 40, coefficient: coefficient)
            let state = system.makeState()
            benchmark.startMeasurement()
            for block in benchmark.scaledIterations {
                system.begin(state, source: .random(seed: 1, block: block))
                system.advance(state, toYear: 2030)
            }
            benchmark.stopMeasurement()
            blackHole(state.values.value(row: 39, path: 0))
        }
    }
}

private func equicorrelated(factorCount: Int, coefficient: Double) throws(CorrelationProblem) -> FactorSystem {
    let factors = (0..<factorCount).map {
        Factor(name: "factor-\($0)", distribution: .normal(mean: 0, standardDeviation: 1), time: .independent)
    }
    let correlations = (0..<factorCount).flatMap { first in
        (first + 1..<factorCount).map { Correlation(first: first, second: $0, coefficient: coefficient) }
    }
    return try FactorSystem(factors: factors, correlations: correlations)
}
