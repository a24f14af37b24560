import Analysis
import Finsam
import Simulation
import Stochastics
import Testing

/// Sweeps of the study whose result is opening + 1 000 000 − 648 000 / β − 100 000 · x.
@Suite struct SweepKnownAnswerTests {
    private static func amount(_ outcome: AssociationOutcome) -> Quantity {
        Quantity(.association(outcome, .association(0)), period: 1)
    }
    private static let balance = Combination([.init(1, amount(.closingBalance))])
    private static let spend = amount(.spend)
    private static let curtailment = amount(.curtailment)

    private func sweep(
        _ values: [Double], _ preference: Combination? = nil, outcomes: [Combination] = [balance], threads: Int = 1,
        sampling: Sampling = .pseudo, paths: Int = 64, _ study: (Double) -> OneFactorStudy
    ) async throws -> Sweep {
        let simulation = Simulation(
            OneFactorStudy.make(values.map(study)), sampling: sampling, seed: 3, pathCount: paths,
            threadCount: threads)
        return try #require(
            await Sweep.run(simulation, values: values, outcomes: outcomes, preference: preference))
    }

    private func opening(_ balance: Double, x: Distribution = .fixed(1)) -> OneFactorStudy {
        OneFactorStudy(x: x, openingBalance: balance)
    }

    @Test func `an opening balance comes out as it went in, and differences are paired`() async throws {
        let x = Distribution.normal(mean: 1, standardDeviation: 0.1)
        let sweep = try await sweep([0, 50_000, 100_000]) { opening($0, x: x) }
        let cells = try sweep.cells[0][0].map { try #require($0) }
        #expect(cells[0].fromPrevious == nil && (cells[0].mean.standardError ?? 0) > 100)
        for step in 1...2 {
            let difference = try #require(cells[step].fromPrevious)
            // Path by path the difference is 50 000 but for rounding; unpaired its standard error would be over 1 000.
            #expect(abs(difference.mean.value - 50_000) < 1e-6 && (difference.mean.standardError ?? 1) < 1e-6)
            #expect(difference.sign == 1)
            #expect(abs((cells[step].fromFirst?.mean.value ?? 0) - 50_000 * Double(step)) < 1e-6)
        }
    }

    // Before curtailment 810 000, 720 000 and 648 000 are used, and 900 000 − 150 000 = 750 000 is there.
    @Test func `the best counted share weighs curtailment against money that is not used`() async throws {
        let preference = Combination([.init(1, Self.spend), .init(-2, Self.curtailment)])
        let sweep = try await sweep([0.8, 0.9, 1], preference) {
            var study = opening(-150_000)
            study.countedShare = $0
            return study
        }
        let choice = try #require(sweep.choices[0])
        let scores = choice.scores.map(\.value)
        #expect(zip(scores, [750_000.0 - 2 * 60_000, 720_000, 648_000]).allSatisfy { abs($0 - $1) < 1e-6 })
        #expect(choice.best == 1 && choice.inseparable == [1] && !choice.isIndifferent)
        #expect(abs(choice.lead[0].mean.value - 90_000) < 1e-6)
    }

    @Test func `what changes nothing is indifferent, and the first of equals is named`() async throws {
        let sweep = try await sweep([1, 2, 3], Combination([.init(1, Self.spend)])) { _ in opening(0) }
        let choice = try #require(sweep.choices[0])
        #expect(choice.isIndifferent && choice.best == 0 && choice.inseparable == [0, 1, 2])
        #expect(sweep.cells[0][0][2]?.fromPrevious?.sign == 0)
    }

    // Of two values that differ by the sign of x − 1 alone, the mean difference is chance.
    @Test func `a difference that is chance is not called settled`() async throws {
        let sweep = try await sweep([0, 1], Self.balance, paths: 256) {
            opening(0, x: $0 == 0 ? .uniform(low: 0, high: 2) : .triangular(low: 0, mode: 1, high: 2))
        }
        let difference = try #require(sweep.cells[0][0][1]?.fromPrevious)
        #expect(difference.interval.contains(difference.mean.value) && difference.sign == 0)
        #expect(sweep.choices[0]?.inseparable == [0, 1])
    }

    @Test(arguments: [Sampling.pseudo, .sobol])
    func `the figures do not depend on the number of threads`(sampling: Sampling) async throws {
        var seen: [[UInt64]] = []
        for threads in [1, 2] {
            let sweep = try await sweep(
                [0, 20_000], Self.balance, threads: threads, sampling: sampling, paths: 2_048
            ) { opening($0 - 80_000, x: .normal(mean: 1, standardDeviation: 0.5)) }
            seen.append(
                sweep.cells[0][0].flatMap { cell in
                    [cell?.mean.value, cell?.mean.standardError, cell?.low.value, cell?.fromPrevious?.mean.value]
                        .map { ($0 ?? .nan).bitPattern }
                })
        }
        #expect(seen[0] == seen[1])
    }
}
