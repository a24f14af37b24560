import Testing

@testable import Stochastics

/// Mean and standard deviation of every distribution, against figures that are not the engine's own formulas.
@Suite struct DistributionMomentsKnownAnswerTests {
    struct Answer: Sendable {
        let distribution: Distribution
        let mean: Double
        let standardDeviation: Double
    }

    /// Where a comment says so by mpmath's quadrature of the density at 30 digits; otherwise fractions worked by hand.
    static let answers = [
        Answer(distribution: .fixed(3), mean: 3, standardDeviation: 0),
        Answer(distribution: .normal(mean: 2, standardDeviation: 0.5), mean: 2, standardDeviation: 0.5),
        // mpmath
        Answer(
            distribution: .lognormal(median: 2, logStandardDeviation: 0.4), mean: 2.1665741353499171,
            standardDeviation: 0.90247857225342885),
        // 4/√12
        Answer(distribution: .uniform(low: -1, high: 3), mean: 1, standardDeviation: 1.1547005383792515),
        // mpmath; mean 8/3, variance 13/18
        Answer(
            distribution: .triangular(low: 1, mode: 2, high: 5), mean: 2.6666666666666667,
            standardDeviation: 0.84983658559879747),
        // Mean 7/3, variance 16/18.
        Answer(
            distribution: .triangular(low: 1, mode: 1, high: 5), mean: 2.3333333333333333,
            standardDeviation: 0.94280904158206337),
        // mpmath; mean (2 + 20 + 11)/6, variance 3.5 · 5.5 / 7
        Answer(
            distribution: .pert(low: 2, mode: 5, high: 11), mean: 5.5, standardDeviation: 1.6583123951776999),
        Answer(
            distribution: .beta(mean: 0.9, standardDeviation: 0.05), mean: 0.9, standardDeviation: 0.05),
        // mpmath
        Answer(
            distribution: .logitNormal(median: 0.9, logitStandardDeviation: 0.5), mean: 0.89107634991894035,
            standardDeviation: 0.048976267066580441),
        // 0.3 · 8/3; E(X²) = 13/18 + 64/9 = 141/18, variance 0.3 · 141/18 − 0.64 = 1.71
        Answer(
            distribution: .event(probability: 0.3, size: .triangular(low: 1, mode: 2, high: 5)), mean: 0.8,
            standardDeviation: 1.3076696830622021),
        // −0.2 + 1.2; E(X²) = 0.2 + 4.8, variance 5 − 1
        Answer(
            distribution: .discrete(values: [-1, 0, 4], probabilities: [0.2, 0.5, 0.3]), mean: 1, standardDeviation: 2),
        // Three times the lognormal above, less one.
        Answer(
            distribution: Distribution.lognormal(median: 2, logStandardDeviation: 0.4).scaled(by: 3).shifted(by: -1),
            mean: 5.4997224060497513, standardDeviation: 2.7074357167602866),
    ]

    @Test(arguments: answers) func `mean and standard deviation are the known ones`(answer: Answer) {
        #expect((answer.distribution.mean - answer.mean).magnitude < 1e-13)
        #expect((answer.distribution.standardDeviation - answer.standardDeviation).magnitude < 1e-13)
    }

    /// A new distribution does not compile here before it has a name, and does not pass before it is in each list.
    private func kind(_ distribution: Distribution) -> String {
        switch distribution {
        case .fixed: "fixed"
        case .normal: "normal"
        case .lognormal: "lognormal"
        case .uniform: "uniform"
        case .triangular: "triangular"
        case .pert: "PERT"
        case .beta: "beta"
        case .logitNormal: "logit-normal"
        case .event: "event"
        case .discrete: "discrete"
        case .affine: "affine"
        }
    }

    @Test func `every distribution is in the lists that tests run through`() {
        let all: Set = [
            "fixed", "normal", "lognormal", "uniform", "triangular", "PERT", "beta", "logit-normal", "event",
            "discrete", "affine",
        ]
        #expect(Set(families.map(kind)) == all)
        #expect(Set(Self.answers.map { kind($0.distribution) }) == all)
        // Those without a quantile function of one latent are in ``DiscreteOutcomeStatisticsTests``.
        #expect(Set(quantileFunctions.map { kind($0.0) }) == all.subtracting(["fixed", "event", "discrete"]))
    }
}
