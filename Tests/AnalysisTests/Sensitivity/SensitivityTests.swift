import Analysis
import Finsam
import Simulation
import Stochastics
import Testing

private let balance = Quantity(.association(.closingBalance, .association(0)), period: 2)

private func analyse(
    paths: Int = 1024, threads: Int = 2, sampling: Sampling = .pseudo, less: Int? = nil,
    methods: Set<Sensitivity.Method> = Set(Sensitivity.Method.allCases)
) async throws -> Sensitivity {
    let simulation = Simulation(
        try LinearStudy.read(), sampling: sampling, seed: 11, pathCount: paths, threadCount: threads)
    let question = Sensitivity.Question(balance, alternative: less == nil ? 0 : 1, other: less)
    return try #require(
        try await simulation.sensitivity(of: question, scenario: 0, methods: methods, resamples: 100))
}

@Suite struct SensitivityKnownAnswerTests {
    /// Variances of the use, 2·10 000², and of office and post, 40 000² + 20 000² + 2·½·40 000·20 000; in kronor squared.
    private static let (use, office) = (2e8, 2.8e9)

    @Test func `shares of a sum are those of its parts' variances`() async throws {
        let found = try await analyse()
        #expect(found.inputs == [[0], [1, 4], [2]])
        let sobol = try #require(found.sobol)
        let exact = [Self.use / (Self.use + Self.office), Self.office / (Self.use + Self.office), 0]
        for (estimates, factor) in [(sobol.first, 1.0), (sobol.total, 1), (try #require(found.shapley).shares, 1)] {
            for (estimate, exact) in zip(estimates, exact) {
                // Four standard errors, and a bootstrap of 100 knows its own width to a tenth: seeds are fixed.
                #expect(abs(estimate.value - exact * factor) <= estimate.width + 1e-12, "\(estimate) against \(exact)")
            }
        }
        #expect(abs(sobol.variance / (Self.use + Self.office) - 1) < 0.15)
        #expect(abs(found.standardDeviation / (Self.use + Self.office).squareRoot() - 1) < 0.1)
        #expect(found.idle == [2])
        #expect(sobol.total[2] == IntervalEstimate(value: 0, low: 0, high: 0))
    }

    @Test func `a step of one standard deviation does what the sum says, on every path`() async throws {
        let found = try await analyse()
        let effects = try #require(found.effects)
        #expect(found.screened == [0, 1, 2, 4])
        // Use: the average of two years has 1/√2 of a year's deviation; both years move by it.
        let exact = [-2 * 10_000 / 2.0.squareRoot(), -40_000, 0, -20_000]
        for (number, exact) in exact.enumerated() {
            #expect(abs(effects.mean[number].value - exact) < 1e-3)
            #expect(abs(effects.meanSize[number].value - abs(exact)) < 1e-3)
            #expect(effects.spread[number].value < 0.1)
        }
        // The larger acts first; what is idle does not act.
        #expect((0..<3).map(found.acting) == [[0], [1, 4], []])
    }

    @Test func `a swing goes from the 5 % to the 95 % value of one factor, the others at their medians`() async throws {
        let swings = try #require(try await analyse(methods: [.tornado]).swings)
        // 3 000 000 + 2 · (1 000 000 − 800 000 − 150 000) is what is left at the medians.
        let step = 1.644_853_626_951_472_7 * 40_000
        #expect(swings.map(\.factor) == [1, 4, 0, 2, 3])
        #expect(abs(swings[0].atLow - (3_100_000 + step)) < 1e-3)
        #expect(abs(swings[0].atHigh - (3_100_000 - step)) < 1e-3)
    }

    @Test func `a difference in which nothing is uncertain is constant and has no shares`() async throws {
        let found = try await analyse(less: 0)
        #expect(found.isConstant && found.mean.value == -1000)
    }

    @Test func `an association that does not exist, and a study without factors, are problems`() async throws {
        var study = try LinearStudy.read()
        let question = Sensitivity.Question(balance, alternative: 0, other: nil)
        study = study.replacing(scenarios: study.scenarios.map { $0.withoutUncertainty })
        let simulation = Simulation(study, seed: 1, pathCount: 1024, threadCount: 1)
        await #expect(throws: SensitivityProblem.nothingUncertain) {
            try await simulation.sensitivity(of: question, scenario: 0, methods: [.sobol], resamples: 100)
        }
    }
}

@Suite struct SensitivityInvariantTests {
    @Test(arguments: Sampling.allCases)
    func `in a sum the changes of all inputs are the change of the whole, path by path`(sampling: Sampling) async throws
    {
        let samples = try await analyse(sampling: sampling, methods: [.sobol]).samples
        for path in samples.a.indices {
            let parts = samples.exchanged.reduce(0) { $0 + $1[path] - samples.a[path] }
            #expect(abs(parts - (samples.b[path] - samples.a[path])) < 1e-6)
        }
        #expect(samples.b != samples.a)
    }

    @Test func `sample A is what a run has`() async throws {
        let simulation = Simulation(try LinearStudy.read(), seed: 11, pathCount: 1024, threadCount: 1)
        let run = await simulation.values(of: [balance], scenario: 0)
        #expect(try await analyse(methods: [.morris]).samples.a == run?[quantity: 0, alternative: 0])
    }

    @Test(arguments: Sampling.allCases)
    func `one thread and two give the same bits`(sampling: Sampling) async throws {
        let (one, two) = (
            try await analyse(threads: 1, sampling: sampling), try await analyse(threads: 2, sampling: sampling)
        )
        #expect(one.sobol == two.sobol && one.shapley == two.shapley && one.effects == two.effects)
        #expect(one.swings == two.swings && one.samples.a == two.samples.a)
    }

    @Test func `the first paths of more paths are the same`() async throws {
        let (few, many) = (try await analyse().samples, try await analyse(paths: 2048).samples)
        #expect(Array(many.b.prefix(1024)) == few.b)
        #expect(many.exchanged.map { Array($0.prefix(1024)) } == few.exchanged)
    }
}

extension Scenario {
    /// The scenario with every factor at its median.
    fileprivate var withoutUncertainty: Scenario {
        let fixed = World(
            state: world.state, wages: world.wages, prices: world.prices, splitLag: world.splitLag,
            municipalities: world.municipalities,
            factors: world.factors.map {
                Factor(name: $0.name, distribution: .fixed($0.distribution.median), time: $0.time)
            },
            correlations: world.correlations)
        return Scenario(identifier: identifier, name: name, world: fixed, alternatives: alternatives)
    }
}
