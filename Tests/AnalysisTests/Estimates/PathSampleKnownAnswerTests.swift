import Analysis
import Stochastics
import Testing

@Suite struct PathSampleKnownAnswerTests {
    @Test func `mean, standard error and share of four numbers`() {
        let sample = PathSample([1, 2, 3, 6], sampling: .pseudo)
        #expect(sample.mean.value == 3)
        // Squares about 3: 4 + 1 + 0 + 9 = 14; / 3 is the variance, / 4 that of the mean.
        let variance: Double = 14.0 / 3 / 4
        #expect(sample.mean.standardError == variance.squareRoot())
        #expect(sample.share { $0 > 2 }.value == 0.5)
    }

    @Test func `differences are taken path by path`() {
        let difference = PathSample([5, 7], sampling: .pseudo) - PathSample([4, 9], sampling: .pseudo)
        #expect(difference.values == [1, -2])
    }

    @Test func `with replicates the error comes from their means`() throws {
        // Block b belongs to replicate b mod 16; its paths all have the value b mod 16.
        let values = (0..<(2 * Replicates.extent)).map { Double($0 / 64 % 16) }
        let mean = PathSample(values, sampling: .sobol).mean
        #expect(mean.value == 7.5)
        // The variance of 0…15 with 15 in the denominator is 340 / 15.
        let error = try #require(mean.standardError)
        #expect(abs(error - (340.0 / 15 / 16).squareRoot()) < 1e-12)
    }

    @Test func `a quantile is an order statistic`() {
        let sample = PathSample((1...100).map(Double.init).reversed(), sampling: .pseudo)
        let quantiles = sample.quantiles([0.05, 0.5, 1])
        #expect(quantiles.map(\.value) == [5, 50, 100])
        // Ranks 50 ± 1.96 · 5 are 60 and 41: 19 / 3.92.
        #expect(abs((quantiles[1].standardError ?? 0) - 19 / (2 * 1.959_963_984_540_054)) < 1e-12)
    }
}
