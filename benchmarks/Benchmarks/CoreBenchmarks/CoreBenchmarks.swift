import Benchmark

/// Pieces of the core, each alone: to see what a change does to one of them before the whole is measured.
///
/// A piece works on blocks of 64 paths, as in a simulation, on data that stays in the processor's caches.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .throughput],
        scalingFactor: .kilo,
        maxDuration: .seconds(2),
        // For comparing by hand on an idle machine; nothing is gated on wall time.
        thresholds: [.wallClock: idle, .throughput: idle])
    randomNumbers()
    correlation()
    distributions()
    summaries()
    referenceStudy()
}

/// What two runs on an idle machine differ by, in per cent, at the median and in the quarter of the fastest.
private let idle = BenchmarkThresholds(relative: [.p25: 5, .p50: 5])
