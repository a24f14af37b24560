import Finsam
import Stochastics
import Testing

@testable import Simulation

/// Whether the errors that come from replicates are honest, and as small as they are said to be: 200 runs of 2 048 paths
/// with other seeds against a million plain paths of the study of `CoverageStatisticsTests`.
@Suite struct SampledCoverageStatisticsTests {
    private static let runCount = 200
    /// For each count; there are some 20 of them.
    private static let alarm = 1e-5

    private static func sample(
        _ sampling: Sampling, seed: UInt64, paths: Int
    ) async throws -> CoverageStatisticsTests.Sample {
        try await CoverageStatisticsTests.sample(sampling, seed: seed, paths: paths)
    }

    private static let truth = Task { try await sample(.pseudo, seed: 1_000_003, paths: 1_000_000) }
    private static let samples = Task {
        var samples: [Sampling: [CoverageStatisticsTests.Sample]] = [:]
        for sampling in Sampling.allCases {
            for seed in 0..<UInt64(runCount) {
                samples[sampling, default: []].append(try await sample(sampling, seed: seed, paths: 2_048))
            }
        }
        return samples
    }

    /// The figures whose errors are tested.
    private static let figures: [(name: String, figure: @Sendable (CoverageStatisticsTests.Sample) -> Estimate)] = [
        ("mean", { Estimate(value: $0.reference.mean, standardError: $0.reference.standardError) }),
        ("difference", { Estimate(value: $0.difference.mean, standardError: $0.difference.standardError) }),
        ("5 % quantile", { $0.reference.quantile(0.05) }),
        ("median", { $0.reference.quantile(0.5) }),
        ("97.5 % quantile of the difference", { $0.difference.quantile(0.975) }),
        ("low tail", { $0.reference.lowTail }),
        ("high tail of the difference", { $0.difference.highTail }),
        ("share above zero", { $0.difference.shareAboveZero }),
    ]

    /// An interval of ± t standard errors, with 15 degrees of freedom, holds the truth 95 times of 100; for quantiles and
    /// tails, whose errors are found by linearising, from 91 to 98. The truth's own error widens the interval: for means it
    /// is as large as a Sobol run's.
    @Test(arguments: [Sampling.antithetic, .sobol], figures.indices)
    func `intervals by replicates cover what they promise`(sampling: Sampling, index: Int) async throws {
        let figure = Self.figures[index].figure
        let truth = figure(try await Self.truth.value)
        let truthError = try #require(truth.standardError)
        let samples = try #require(try await Self.samples.value[sampling])
        func covered(_ factor: Double) throws -> Int {
            try samples.filter { sample in
                let estimate = figure(sample)
                let own = try #require(estimate.standardError) * factor
                let error = (own * own + truthError * truthError).squareRoot()
                return (estimate.value - truth.value).magnitude <= Replicates.studentQuantile * error
            }.count
        }
        let low = BinomialLimits(trials: Self.runCount, probability: 0.91, alarm: Self.alarm).range.lowerBound
        let high = BinomialLimits(trials: Self.runCount, probability: 0.98, alarm: Self.alarm).range.upperBound
        let count = try covered(1)
        #expect((low...high).contains(count), "\(Self.figures[index].name): \(count)")
        // A third of each error is found out.
        let tooSmall = try covered(1.0 / 3)
        let typical = try typicalError(samples, figure)
        #expect(!(low...high).contains(tooSmall) || truthError > 0.3 * typical)
    }

    private func typicalError(
        _ samples: [CoverageStatisticsTests.Sample], _ figure: (CoverageStatisticsTests.Sample) -> Estimate
    ) throws -> Double {
        try samples.map { try #require(figure($0).standardError) }.reduce(0, +) / Double(samples.count)
    }

    /// The mean of the squared standard errors is the variance between runs: a factor of two between them is some ten
    /// standard deviations of the ratio of 200 runs. The plain errors, n⁻½ standard deviations, are five times too large.
    @Test(arguments: [Sampling.antithetic, .sobol])
    func `stated errors are the errors, and smaller than plain ones`(sampling: Sampling) async throws {
        let all = try await Self.samples.value
        let (samples, plain) = (try #require(all[sampling]), try #require(all[.pseudo]))
        func variance(_ values: [Double]) -> Double {
            let mean = values.reduce(0, +) / Double(values.count)
            return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
        }
        for name in ["mean", "difference"] {
            let figure = try #require(Self.figures.first { $0.name == name }).figure
            let between = variance(samples.map { figure($0).value })
            let stated = try samples.map { try #require(figure($0).standardError) }.map { $0 * $0 }
            let ratio = stated.reduce(0, +) / Double(stated.count) / between
            #expect((0.5...2).contains(ratio), "\(name): \(ratio)")
            #expect(variance(plain.map { figure($0).value }) / between > 4, "\(name)")
        }
    }
}
