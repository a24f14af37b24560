import Foundation
import Testing

@testable import Stochastics

/// Exact values from mpmath 1.3.0 with 40 digits, rounded to double precision.
@Suite struct ElementaryFunctionKnownAnswerTests {
    @Test func `the exponential is within a unit in the last place`() {
        let answers: [(Double, Double)] = [
            (-700, 9.85967654375977e-305), (-20.5, 1.2501528663867426e-09), (-1, 0.36787944117144233),
            (-0.0001, 0.9999000049998333), (0, 1.0), (1e-9, 1.000000001), (0.3, 1.3498588075760032),
            (1, 2.718281828459045), (10, 22026.465794806718), (123.456, 4.132944352778106e+53),
            (700, 1.0142320547350045e+304),
        ]
        for (x, exact) in answers {
            #expect((Lanes.exp(Lanes(repeating: x))[3] - exact).magnitude <= 2 * exact.ulp)
        }
        #expect(Lanes.exp(Lanes(repeating: .nan))[0].isNaN)
        #expect(Lanes.exp(Lanes(repeating: 1e9))[0].isFinite)
    }

    @Test func `the logarithm is within two units in the last place, also beside one`() {
        let answers: [(Double, Double)] = [
            (1e-300, -690.7755278982137), (1.1102230246251565e-16, -36.7368005696771), (0.001, -6.907755278982137),
            (0.5, -0.6931471805599453), (0.7071067811865475, -0.34657359027997275),
            (0.7071067811865477, -0.3465735902799724), (0.9999999999999999, -1.1102230246251565e-16), (1.0, 0.0),
            (1.0000000000000002, 2.2204460492503128e-16), (1.1, 0.09531017980432493), (2, 0.6931471805599453),
            (3.14159, 1.1447290411851783), (10000000000.0, 23.025850929940457), (1e+300, 690.7755278982137),
        ]
        for (x, exact) in answers {
            #expect((Lanes.log(Lanes(repeating: x))[5] - exact).magnitude <= 2 * exact.ulp)
        }
    }

    @Test func `the normal distribution function keeps its digits in the lower tail`() {
        let answers: [(Double, Double)] = [
            (-12, 1.776482112077679e-33), (-8, 6.220960574271784e-16), (-6, 9.86587645037698e-10),
            (-4, 3.1671241833119924e-05), (-3, 0.0013498980316300946), (-2, 0.02275013194817921),
            (-1.6448536269514722, 0.05000000000000005), (-1, 0.15865525393145705), (-0.5, 0.3085375387259869),
            (-0.1, 0.460172162722971), (0, 0.5), (0.1, 0.539827837277029), (0.5, 0.6914624612740131),
            (1, 0.8413447460685429), (1.6448536269514722, 0.95), (2, 0.9772498680518208), (3, 0.9986501019683699),
            (4, 0.9999683287581669), (6, 0.9999999990134123), (8, 0.9999999999999993),
        ]
        for (z, exact) in answers {
            #expect((Lanes.standardNormalCumulative(Lanes(repeating: z))[1] - exact).magnitude <= 1e-14 * exact)
        }
    }

    @Test func `the normal quantile inverts the distribution function`() {
        let answers: [(Double, Double)] = [
            (1e-300, -37.0470962993612), (1e-12, -7.034483825301132), (0.001, -3.0902323061678136),
            (0.05, -1.6448536269514726), (0.25, -0.6744897501960817), (0.5, 0.0), (0.75, 0.6744897501960817),
            (0.95, 1.6448536269514722), (0.999, 3.090232306167813),
        ]
        for (p, exact) in answers {
            #expect((SetUpMath.standardNormalQuantile(p) - exact).magnitude <= 2e-14 * max(1, exact.magnitude))
        }
        #expect(SetUpMath.standardNormalQuantile(0) == -.infinity)
        #expect(SetUpMath.standardNormalQuantile(1) == .infinity)
    }

    @Test func `the logarithm of the gamma function agrees`() {
        let answers: [(Double, Double)] = [
            (0.002, 6.21345695375936), (0.5, 0.5723649429247001), (1, 0.0), (2.5, 0.2846828704729192),
            (7.3, 7.147892523022248), (11.9, 17.25847745059552), (12, 17.502307845873887), (100, 359.1342053695754),
            (1000000.0, 12815504.569147611),
        ]
        for (x, exact) in answers {
            #expect((SetUpMath.logGamma(x) - exact).magnitude <= 1e-14 * max(1, exact.magnitude))
        }
    }

    @Test func `square roots agree with the correctly rounded ones`() {
        for step in 1...500 {
            let x = Double(step) * 0.137e-3 * Double(step)
            #expect((Lanes.squareRoot(Lanes(repeating: x))[0] - x.squareRoot()).magnitude <= 2 * x.squareRoot().ulp)
        }
        #expect(Lanes.squareRoot(Lanes(repeating: 0))[0] == 0)
    }

    @Test func `minimum, maximum and choice work lane by lane`() {
        let a = Lanes(0, 1, 2, 3, 4, 5, 6, 7)
        let b = Lanes(repeating: 3.5)
        #expect(Lanes.minimum(a, b) == Lanes(0, 1, 2, 3, 3.5, 3.5, 3.5, 3.5))
        #expect(Lanes.maximum(a, b) == Lanes(3.5, 3.5, 3.5, 3.5, 4, 5, 6, 7))
        #expect(Lanes.choose(a .< b, a, else: Lanes(repeating: -1)) == Lanes(0, 1, 2, 3, -1, -1, -1, -1))
        #expect(a.sumInFixedOrder == 28)
    }
}

@Suite struct LaneBufferInvariantTests {
    @Test func `a buffer is zero-filled and keeps what is set where it is set`() {
        let buffer = LaneBuffer(rowCount: 3)
        for row in 0..<3 {
            for path in 0..<64 { #expect(buffer.value(row: row, path: path) == 0) }
        }
        buffer.set(2.5, row: 1)
        buffer.set(-1, row: 1, path: 63)
        #expect(buffer.value(row: 1, path: 62) == 2.5)
        #expect(buffer[1, 7][7] == -1)
        #expect(buffer.value(row: 0, path: 63) == 0)
        #expect(buffer.value(row: 2, path: 0) == 0)
    }

    @Test func `a row that does not exist stops the program`() async {
        await #expect(processExitsWith: .failure) {
            let buffer = LaneBuffer(rowCount: 1)
            buffer.set(1, row: 1)
        }
    }
}
