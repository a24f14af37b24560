/// What CoreBenchmarks uses of the module of the same name in ordo-one/benchmark 1.38.1, as declarations alone.
///
/// scripts/test checks the benchmarks' types against it and against finsam's modules, so that they do not rot. To build
/// the package itself takes minutes; `scripts/bench --pieces` does.
public final class Benchmark {
    /// How a benchmark is measured.
    public struct Configuration {
        /// Says nothing here.
        public init(
            metrics: [BenchmarkMetric] = [], scalingFactor: BenchmarkScalingFactor = .one,
            maxDuration: Duration = .seconds(1), thresholds: [BenchmarkMetric: BenchmarkThresholds]? = nil
        ) {}
    }
    /// What holds for benchmarks that say nothing else.
    nonisolated(unsafe) public static var defaultConfiguration = Configuration()
    /// The iterations of one measurement.
    public let scaledIterations = 0..<1
    /// Registers a benchmark.
    @discardableResult
    public init?(
        _ name: String, configuration: Configuration = .init(), closure: @escaping (Benchmark) throws -> Void
    ) {}
    /// Registers a benchmark.
    @discardableResult
    public init?(
        _ name: String, configuration: Configuration = .init(), closure: @escaping (Benchmark) async throws -> Void
    ) {}
    /// Begins what is measured.
    public func startMeasurement() {}
    /// Ends what is measured.
    public func stopMeasurement() {}
}

/// What is measured.
public enum BenchmarkMetric: Sendable {
    /// Time and its inverse.
    case wallClock, throughput
}

/// Repetitions within a measurement.
public enum BenchmarkScalingFactor {
    /// 1 and 1 000.
    case one, kilo
}

/// Tolerances of a metric.
public struct BenchmarkThresholds {
    /// Parts of the measurements.
    public enum Percentile: Sendable {
        /// The fastest quarter and half.
        case p25, p50
    }
    /// In per cent.
    public init(relative: [Percentile: Double]) {}
}

/// Keeps the compiler from leaving out what nobody reads.
public func blackHole(_ value: some Any) {}
