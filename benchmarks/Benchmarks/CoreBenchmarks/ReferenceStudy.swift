import Benchmark
import Finsam
import Foundation
import Simulation
import Stochastics
import StudyFiles

/// A year of the reference study's factors, and its whole simulation with few paths.
func referenceStudy() {
    Benchmark("A year of the reference study's factors") { benchmark in
        let world = try StudyDocument.read(path).study.scenarios[0].world
        let system = try FactorSystem(factors: world.factors, correlations: world.correlations)
        let state = system.makeState()
        benchmark.startMeasurement()
        for block in benchmark.scaledIterations {
            system.begin(state, source: .random(seed: 1, block: block))
            system.advance(state, toYear: 2030)
        }
        benchmark.stopMeasurement()
        blackHole(state.values.value(row: 0, path: 0))
    }
    Benchmark("The reference study, 1 024 paths", configuration: .init(scalingFactor: .one)) { benchmark in
        let study = try StudyDocument.read(path).study
        benchmark.startMeasurement()
        for _ in benchmark.scaledIterations {
            let simulation = Simulation(study, seed: 1, pathCount: 1024, threadCount: 1)
            blackHole(await simulation.run(scenario: 0))
        }
        benchmark.stopMeasurement()
    }
}

/// benchmarks/reference/reference.yaml, from where this file was compiled.
private let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("reference/reference.yaml").path
