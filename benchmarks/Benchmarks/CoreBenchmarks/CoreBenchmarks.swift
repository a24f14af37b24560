import Benchmark

/// Pieces of the core, each alone: to see what a change does to one of them before the whole is measured.
///
/// A piece works on blocks of 64 paths, as in a simulation, on data that stays in the processor's caches.
let benchmarks: @Sendable () -> Void = {
    // What two runs on an idle machine may differ by, in per cent, at the median and in the quarter of the fastest: for
    // comparing by hand. Nothing is gated on wall time.
    let idle = BenchmarkThresholds(relative: [.p25: 5, .p50: 5])
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .throughput], scalingFactor: .kilo, maxDuration: .seconds(2),
        thresholds: [.wallClock: idle, .throughput: idle])
    randomNumbers()
    correlation()
    distributions()
    summaries()
    referenceStudy()
}
