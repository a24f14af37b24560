import Finsam
import Testing

/// How a computed value stands to a published figure.
@Suite struct VerdictKnownAnswerTests {
    private func verdict(_ computed: Double, _ published: Double, _ unit: Double) -> Verdict {
        Verdict(computed: computed, published: published, roundedTo: unit)
    }

    @Test func `in kronor half an öre is exact, half a krona is rounding and more is unexplained`() {
        #expect(verdict(228_500.004, 228_500, 1) == .exact)
        #expect(verdict(228_499.994, 228_500, 1) == .rounding)
        #expect(verdict(228_500.5, 228_500, 1) == .rounding)
        #expect(verdict(228_499.49, 228_500, 1) == .unexplained)
        #expect(verdict(-20_324, 20_324, 1) == .unexplained)
    }

    /// The ladder of KS 2021/093 in tkr: 8 082 800 is published as 8 083, and 224.95 is not 226.
    @Test func `in thousands 500 kronor are rounding`() {
        #expect(verdict(8_082_800, 8_083_000, 1_000) == .rounding)
        #expect(verdict(7_348_000, 7_348_000, 1_000) == .exact)
        #expect(verdict(224_954, 226_000, 1_000) == .unexplained)
        #expect(verdict(225_499, 226_000, 1_000) == .unexplained)
        #expect(verdict(225_500, 226_000, 1_000) == .rounding)
    }

    /// 1 090 / 11 356.5 = 0.09598 is published as 9.6 %.
    @Test func `shares are exact to a millionth`() {
        #expect(verdict(1_090 / 11_356.5, 0.096, 0.001) == .rounding)
        #expect(verdict(0.0960005, 0.096, 0.001) == .exact)
        #expect(verdict(0.0966, 0.096, 0.001) == .unexplained)
    }

    @Test func `exact is better than rounding and rounding better than unexplained`() {
        #expect(Verdict.exact < .rounding)
        #expect(Verdict.rounding < .unexplained)
        #expect(!(Verdict.exact < .exact))
        #expect(Verdict.allCases.max() == .unexplained)
    }
}
