import Testing

@testable import Stochastics

@Suite struct NormalQuantileKnownAnswerTests {
    private func quantile(_ u: Double) -> Double { Lanes.standardNormalQuantile(Lanes(repeating: u))[0] }

    /// Table 26.5 of Abramowitz and Stegun has the first, mpmath the others.
    @Test func `quantiles are those of the tables`() {
        #expect((quantile(0.975) - 1.959_963_984_540_054).magnitude < 4e-15)
        #expect((quantile(1e-9) + 5.997_807_015_007_686_9).magnitude < 4e-15)
        #expect((quantile(0x1p-33) + 6.337_957_754_553_789).magnitude < 4e-15)
        #expect((quantile(0x1p-53) + 8.209_536_151_601_387).magnitude < 4e-15)
    }

    @Test func `it agrees with the slow quantile from end to end, and is odd`() {
        var probabilities = (1...300).map { Double($0) / 601 }
        probabilities += (1...53).flatMap { bits -> [Double] in
            let power = 1 / Double(1 << bits)
            return bits == 1 ? [0.5, 0.5.nextDown, 0.499] : [power, power * 1.4]
        }
        for u in probabilities {
            let exact = SetUpMath.standardNormalQuantile(u)
            #expect((quantile(u) - exact).magnitude < 4e-15 + 2e-15 * exact.magnitude, "\(u)")
            // Every k·2⁻³³ has a mirror image that is exact.
            let grid = (u * 0x1p33).rounded() * 0x1p-33
            if grid > 0 { #expect(quantile(1 - grid) == -quantile(grid) || grid == 0.5) }
        }
        #expect(quantile(0.5).magnitude < 4e-15)
    }

    @Test func `it ascends over the grid of Sobol's points at the ends and the middle`() {
        for start in [0, 1 << 20, (1 << 31) - 100] {
            let values = (0..<200).map { quantile((Double(start + $0) + 0.5) * 0x1p-32) }
            for (left, right) in zip(values, values.dropFirst()) { #expect(left < right) }
        }
    }
}
