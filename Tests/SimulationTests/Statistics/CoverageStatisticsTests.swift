import Finsam
import Foundation
import Stochastics
import Testing

@testable import Simulation

/// Whether 95 % intervals hold what they promise: 400 runs of 1 000 paths each, with other seeds, against the answer of a
/// million paths.
///
/// Each count is compared with the binomial distribution at a false alarm of 10⁻⁵ for a new seed; there are 23 of them, so
/// 2·10⁻⁴ in all. The million paths are uncertain themselves by 1/32 of a run's standard error, which moves no coverage by
/// more than 10⁻³.
@Suite struct CoverageStatisticsTests {
    private static let runCount = 400
    private static let alarm = 1e-5
    private static let normalQuantile = 1.959963984540054

    /// A run's balance on the last day in the reference and in the other alternative, and their difference.
    struct Sample: Sendable {
        let reference: OutcomeSummary
        let other: OutcomeSummary
        let difference: OutcomeSummary
    }

    /// Nearly all of what varies is common to both alternatives: use and contributions move the balance by some 130 000,
    /// the alternatives differ by some 8 000 about 1 000.
    static let study: Study = {
        var study = HandmadeStudy()
        study.factors = [
            Factor(name: "growth", distribution: .normal(mean: 0, standardDeviation: 0.05), time: .independent),
            Factor(
                name: "use", distribution: .logitNormal(median: 0.8, logitStandardDeviation: 0.6),
                time: .autoregressive(0.4)),
            Factor(name: "saving", distribution: .normal(mean: 0.1, standardDeviation: 0.03), time: .constant),
            Factor(
                name: "one-off", distribution: .lognormal(median: 19_000, logStandardDeviation: 0.2), time: .constant),
        ]
        (study.growth, study.utilisation) = (.factor(0), .factor(1))
        study.openingBalance = 600_000
        study.alternatives = [
            HandmadeStudy.Change(), HandmadeStudy.Change(oneOff: .factor(3), saving: .factor(2)),
        ]
        return study.make()
    }()

    static func sample(_ sampling: Sampling = .pseudo, seed: UInt64, paths: Int) async throws -> Sample {
        let simulation = Simulation(study, sampling: sampling, seed: seed, pathCount: paths, threadCount: 2)
        let result = try #require(await simulation.run(scenario: 0))
        func level(_ alternative: Int) throws -> OutcomeSummary {
            try #require(
                result.outcome(
                    .closingBalance, of: .association(0), alternative: alternative, period: result.horizon))
        }
        return Sample(
            reference: try level(0), other: try level(1),
            difference: try #require(
                result.difference(.closingBalance, of: .association(0), alternative: 1, period: result.horizon)))
    }

    private static let truth = Task { try await sample(seed: 1_000_003, paths: 1_000_000) }
    private static let samples = Task {
        var samples: [Sample] = []
        for seed in 0..<UInt64(runCount) { samples.append(try await sample(seed: seed, paths: 1_000)) }
        return samples
    }

    /// How many runs' intervals of ± 1.96 standard errors hold the truth.
    private func coverage(
        of truth: Double, _ figure: (Sample) throws -> (value: Double, standardError: Double)
    ) async throws -> Int {
        try await Self.samples.value.filter { sample in
            let (value, error) = try figure(sample)
            return (value - truth).magnitude <= Self.normalQuantile * error
        }.count
    }

    private func limits(_ probability: Double) -> BinomialLimits {
        BinomialLimits(trials: Self.runCount, probability: probability, alarm: Self.alarm)
    }

    @Test func `the interval of a mean covers 95 times of 100`() async throws {
        let truth = try await Self.truth.value
        for (mean, summary) in [
            (truth.reference.mean, { (sample: Sample) in sample.reference }),
            (truth.other.mean, { (sample: Sample) in sample.other }),
        ] {
            let covered = try await coverage(of: mean) {
                (summary($0).mean, try #require(summary($0).standardError))
            }
            #expect(limits(0.95).contains(covered), "\(covered)")
            // The standard deviation of the paths, without the square root of n.
            let withoutRoot = try await coverage(of: mean) {
                (summary($0).mean, try #require(summary($0).standardDeviation))
            }
            #expect(!limits(0.95).contains(withoutRoot), "\(withoutRoot)")
            // n in the place of its square root.
            let withoutRootOfDivisor = try await coverage(of: mean) {
                (summary($0).mean, try #require(summary($0).standardDeviation) / Double(summary($0).count))
            }
            #expect(!limits(0.95).contains(withoutRootOfDivisor), "\(withoutRootOfDivisor)")
        }
    }

    @Test func `the interval of a paired difference covers 95 times of 100, and an unpaired one does not`() async throws
    {
        let truth = try await Self.truth.value.difference.mean
        let covered = try await coverage(of: truth) {
            ($0.difference.mean, try #require($0.difference.standardError))
        }
        #expect(limits(0.95).contains(covered), "\(covered)")
        let unpaired = try await coverage(of: truth) {
            let errors = [try #require($0.reference.standardError), try #require($0.other.standardError)]
            return ($0.difference.mean, (errors[0] * errors[0] + errors[1] * errors[1]).squareRoot())
        }
        #expect(!limits(0.95).contains(unpaired), "\(unpaired)")
    }

    /// What a quantile's interval covers with 1 000 paths: a little less than 95 %, because the distance of two order
    /// statistics is itself a noisy figure. 40 000 samples of normals in NumPy, by the formula of
    /// ``SeriesStatistics/quantile(_:)``. One and a half per cent for the sketch and the shape.
    private static let coverageOfQuantiles: [(probability: Double, covered: Double)] = [
        (0.025, 0.941), (0.05, 0.943), (0.25, 0.944), (0.5, 0.943), (0.75, 0.943), (0.95, 0.942), (0.975, 0.940),
    ]

    @Test(arguments: coverageOfQuantiles)
    func `the interval of a quantile covers what the theory of order statistics gives it`(
        probability: Double, expected: Double
    ) async throws {
        let truth = try await Self.truth.value
        let low = limits(expected - 0.015).range.lowerBound
        let high = limits(expected + 0.015).range.upperBound
        var ofMeans: [Int] = []
        for (quantile, summary) in [
            (truth.reference.quantile(probability).value, { (sample: Sample) in sample.reference }),
            (truth.difference.quantile(probability).value, { (sample: Sample) in sample.difference }),
        ] {
            let covered = try await coverage(of: quantile) {
                let estimate = summary($0).quantile(probability)
                return (estimate.value, try #require(estimate.standardError))
            }
            #expect((low...high).contains(covered), "\(covered)")
            ofMeans.append(
                try await coverage(of: quantile) {
                    (summary($0).quantile(probability).value, try #require(summary($0).standardError))
                })
        }
        // The standard error of the mean in the place of the quantile's own, which is more than half as large again at the
        // end where the distribution is long: one of the two series tells at each end.
        if !(0.06...0.94).contains(probability) { #expect(ofMeans.contains { $0 < low }, "\(ofMeans)") }
    }

    /// With 50 paths in the tail theory gives 93.5 % for normals (60 000 samples in NumPy); a longer tail somewhat less.
    @Test func `the interval of a tail's mean covers from 89 to 95 times of 100`() async throws {
        let truth = try await Self.truth.value
        let range = limits(0.89).range.lowerBound...limits(0.95).range.upperBound
        for (exact, estimate) in [
            (truth.reference.lowTail.value, { (sample: Sample) in sample.reference.lowTail }),
            (truth.reference.highTail.value, { (sample: Sample) in sample.reference.highTail }),
            (truth.difference.lowTail.value, { (sample: Sample) in sample.difference.lowTail }),
            (truth.difference.highTail.value, { (sample: Sample) in sample.difference.highTail }),
        ] {
            let covered = try await coverage(of: exact) {
                (estimate($0).value, try #require(estimate($0).standardError))
            }
            #expect(range.contains(covered), "\(covered)")
        }
    }

    @Test func `the interval of the probability of being better covers 95 times of 100`() async throws {
        let truth = try await Self.truth.value.difference.shareAboveZero.value
        #expect((0.2...0.8).contains(truth))
        let covered = try await coverage(of: truth) {
            ($0.difference.shareAboveZero.value, try #require($0.difference.shareAboveZero.standardError))
        }
        #expect(limits(0.95).contains(covered), "\(covered)")
        // p(1 − p)/√n, the root taken of n alone.
        let halfRooted = try await coverage(of: truth) {
            let share = $0.difference.shareAboveZero.value
            return (share, share * (1 - share) / Double($0.difference.count).squareRoot())
        }
        #expect(!limits(0.95).contains(halfRooted), "\(halfRooted)")
    }

    /// 0.95⁴⁰⁰ is 10⁻⁹, so that always covering is not 95 %.
    @Test func `the limits are those of the binomial distribution`() {
        #expect(limits(0.95).range == 358...396)
        #expect(!limits(0.95).contains(400))
        #expect(BinomialLimits(trials: 10, probability: 0.5, alarm: 0.0021).range == 1...9)
        #expect(BinomialLimits(trials: 10, probability: 0.5, alarm: 0.0019).range == 0...10)
    }
}
