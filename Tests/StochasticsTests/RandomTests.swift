import Foundation
import Testing

@testable import Stochastics

/// The 64 normals of a block.
func normals(seed: UInt64, stream: String, year: Int, block: Int) -> [Double] {
    let buffer = LaneBuffer(rowCount: 1)
    NormalSource(seed: seed).fill(buffer, row: 0, stream: StreamID(stream), year: year, block: block)
    return (0..<64).map { buffer.value(row: 0, path: $0) }
}

/// DEShawResearch/random123, tests/kat_vectors, lines "philox4x32 10".
@Suite struct PhiloxKnownAnswerTests {
    static let vectors: [(counter: [UInt64], key: UInt64, answer: [UInt64])] = [
        ([0, 0, 0, 0], 0, [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]),
        (
            [0xffff_ffff, 0xffff_ffff, 0xffff_ffff, 0xffff_ffff], 0xffff_ffff_ffff_ffff,
            [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]
        ),
        (
            [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344], 0x299f_31d0_a409_3822,
            [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]
        ),
    ]

    @Test(arguments: 0..<3) func `Random123's vectors come out of every lane`(index: Int) {
        let vector = Self.vectors[index]
        let counter = vector.counter.map { SIMD8<UInt64>(repeating: $0) }
        let words = Philox(seed: vector.key)(
            Philox.Words(w0: counter[0], w1: counter[1], w2: counter[2], w3: counter[3]))
        #expect(words.w0 == SIMD8(repeating: vector.answer[0]))
        #expect(words.w1 == SIMD8(repeating: vector.answer[1]))
        #expect(words.w2 == SIMD8(repeating: vector.answer[2]))
        #expect(words.w3 == SIMD8(repeating: vector.answer[3]))
    }

    /// RFC 9923, test vectors of FNV-1a with 64 bits: "", "a", "foobar".
    @Test func `stream numbers are FNV-1a`() {
        #expect(StreamID("").bits == 0xcbf2_9ce4_8422_2325)
        #expect(StreamID("a").bits == 0xaf63_dc4c_8601_ec8c)
        #expect(StreamID("foobar").bits == 0x8594_4171_f739_67e8)
    }
}

@Suite struct NormalSourceKnownAnswerTests {
    /// What single precision may move a normal by, of the largest radius.
    private static let tolerance = 3.5e-7 * 6.67

    /// The documented addressing, recomputed path by path with libm.
    @Test func `a normal is the documented function of its address`() {
        let seed: UInt64 = 0x0123_4567_89ab_cdef
        let block = (1 << 33) + 5
        let drawn = normals(seed: seed, stream: "löner", year: 2031, block: block)
        for path in 0..<64 {
            let number = UInt64(block) * 16 + UInt64(path % 16)
            let expected = Self.normal(Self.words(number, seed: seed), quarter: path / 16)
            #expect((drawn[path] - expected).magnitude < Self.tolerance)
        }
    }

    @Test func `an antithetic normal is that of its address, or the opposite`() {
        let buffer = LaneBuffer(rowCount: 1)
        NormalSource(seed: 3).fillAntithetic(buffer, row: 0, stream: StreamID("löner"), year: 2031, block: 7)
        for path in 0..<32 {
            let expected = Self.normal(Self.words(7 * 8 + UInt64(path % 8), seed: 3), quarter: path / 8)
            #expect((buffer.value(row: 0, path: path) - expected).magnitude < Self.tolerance)
            #expect(buffer.value(row: 0, path: path + 32) == -buffer.value(row: 0, path: path))
        }
    }

    private static func words(_ number: UInt64, seed: UInt64) -> [UInt32] {
        let stream = StreamID("löner")
        func word(_ value: UInt64) -> SIMD8<UInt64> { SIMD8(repeating: value & 0xffff_ffff) }
        let words = Philox(seed: seed)(
            Philox.Words(
                w0: word(number), w1: word(number >> 32 | 2031 << 16), w2: word(stream.bits),
                w3: word(stream.bits >> 32)))
        return [words.w0, words.w1, words.w2, words.w3].map { UInt32($0[0]) }
    }

    /// Cosine and sine of the first two words, then of the others.
    private static func normal(_ words: [UInt32], quarter: Int) -> Double {
        let exact = exact(words[quarter / 2 * 2], words[quarter / 2 * 2 + 1])
        return quarter % 2 == 0 ? exact.cosine : exact.sine
    }

    /// The documented transform in double precision. The direction in turns: a quarter for each of the upper two bits, and
    /// the others as a whole number with a sign, in 2³² to a quarter.
    private static func exact(_ radiusWord: UInt32, _ directionWord: UInt32) -> (cosine: Double, sine: Double) {
        let radius = (-2 * log((Double(radiusWord >> 1) + 0.5) * 0x1p-31)).squareRoot()
        let offset = Double(Int32(bitPattern: directionWord << 2)) + 2
        let turns = Double(directionWord >> 30) / 4 + offset * 0x1p-34
        return (radius * cos(2 * .pi * turns), radius * sin(2 * .pi * turns))
    }

    private static func boxMuller(_ radiusWord: UInt32, _ directionWord: UInt32) -> (cosine: Double, sine: Double) {
        let normals = BoxMuller.normals(SIMD8(repeating: radiusWord), SIMD8(repeating: directionWord))
        return (normals.cosine[6], normals.sine[6])
    }

    /// The error of single precision, everywhere: 2²² pairs of words, of which the radius runs evenly through all that can
    /// be, all powers of two of either with their neighbours, and two pairs that were found to be among the worst. A
    /// polynomial with one coefficient less fails.
    @Test func `a normal in single precision is within 3.5e-7 of the exact one`() {
        var failureCount = 0
        func compare(_ radiusWords: SIMD8<UInt32>, _ directionWords: SIMD8<UInt32>) {
            let found = BoxMuller.normals(radiusWords, directionWords)
            for lane in 0..<8 {
                let exact = Self.exact(radiusWords[lane], directionWords[lane])
                let radius = (exact.cosine * exact.cosine + exact.sine * exact.sine).squareRoot()
                let error = (found.cosine[lane] - exact.cosine).magnitude
                let otherError = (found.sine[lane] - exact.sine).magnitude
                // Not a number is not below anything.
                if !(error < 3.5e-7 * max(1, radius) && otherError < 3.5e-7 * max(1, radius)) { failureCount += 1 }
            }
        }
        let lanes = SIMD8<UInt32>(0, 1, 2, 3, 4, 5, 6, 7)
        for first in stride(from: UInt32(0), to: 1 << 22, by: 8) {
            let index = SIMD8(repeating: first) &+ lanes
            compare(index &<< 10 | 0x155, index &* 0x9e37_79b9)
        }
        let powers = (0..<32).flatMap { bit in [-1, 0, 1].map { UInt32(truncatingIfNeeded: (1 << bit) + $0) } }
        for first in powers {
            for next in stride(from: 0, to: powers.count, by: 8) {
                compare(SIMD8(repeating: first), SIMD8(powers[next..<(next + 8)]))
            }
        }
        let worst: [(UInt32, UInt32)] = [(0x5a73_983c, 0xa030_2eb0), (0x5df9_eb40, 0xe004_5cd0)]
        for (first, second) in worst { compare(SIMD8(repeating: first), SIMD8(repeating: second)) }
        #expect(failureCount == 0)
    }

    /// The transform itself, driven to its extremes. k is what the first word holds, u = (k + ½)·2⁻³¹ and the radius
    /// √(−2 ln u), from mpmath with 40 digits: the largest and the smallest that 31 bits give, and 1…6 as nearly as u allows.
    static let radii: [(k: UInt32, radius: Double)] = [
        (0x4da2cbf1, 1.000000000186971), (0x1152aaa3, 2.0000000004267866), (0x16c0504, 2.9999999987643275),
        (0xafe10, 4.0000000027539375),
        (0x1f42, 5.000010665091483), (0x20, 6.001053658820693), (0, 6.660436889261582),
        (0x7fff_ffff, 2.1579186433833818e-05),
    ]

    @Test(arguments: radii) func `the tails of the transform are exact on all sides`(k: UInt32, radius: Double) {
        // The middles of the quarters, 2⁻³³ turns beyond the axes: half a step.
        for (quarter, direction) in [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0)].enumerated() {
            let normals = Self.boxMuller(k << 1, UInt32(quarter) << 30)
            for (found, exact) in [(normals.cosine, direction.0), (normals.sine, direction.1)] {
                let tolerance = exact == 0 ? 1.5e-9 * radius : 1.2e-7 * radius
                #expect((found - exact * radius).magnitude <= tolerance)
            }
        }
    }
}

@Suite struct AddressingInvariantTests {
    @Test func `every part of the address changes all draws, and nothing else does`() {
        let base = normals(seed: 0, stream: "a", year: 2026, block: 0)
        #expect(base == normals(seed: 0, stream: "a", year: 2026, block: 0))
        let others = [
            normals(seed: 1, stream: "a", year: 2026, block: 0),
            normals(seed: 1 << 32, stream: "a", year: 2026, block: 0),
            normals(seed: 0, stream: "b", year: 2026, block: 0), normals(seed: 0, stream: "a", year: 2027, block: 0),
            normals(seed: 0, stream: "a", year: 0, block: 0), normals(seed: 0, stream: "a", year: 2026, block: 1),
            normals(seed: 0, stream: "a", year: 2026, block: 1 << 27),
            normals(seed: 0, stream: "a", year: 2026, block: 1 << 42),
        ]
        for other in others { #expect(zip(base, other).allSatisfy { $0 != $1 }) }
        #expect(Set(base).count == 64)
    }

    @Test func `adding, removing and reordering factors changes no draw of the others`() throws {
        let names = ["anslag", "löner", "priser", "tillgång"]
        func values(_ order: [String]) throws -> [String: [Double]] {
            let factors = order.map {
                Factor(
                    name: $0, distribution: .normal(mean: 0, standardDeviation: 1),
                    time: $0 == "tillgång" ? .constant : .autoregressive(0.4))
            }
            let system = try FactorSystem(factors: factors, correlations: [])
            let state = system.makeState()
            system.begin(state, source: .random(seed: 7, block: 3))
            for year in 2025...2027 { system.advance(state, toYear: year) }
            return Dictionary(
                uniqueKeysWithValues: order.enumerated().map { index, name in
                    (name, (0..<64).map { state.values.value(row: index, path: $0) })
                })
        }
        let all = try values(names)
        for order in [["priser", "anslag"], names.reversed(), ["ny"] + names, ["tillgång"]] {
            for (name, row) in try values(order) where name != "ny" { #expect(row == all[name]) }
        }
    }
}

@Suite struct NormalSourceStatisticsTests {
    /// 204 800 draws; z-scores of mean, variance, skewness, kurtosis and of the pairing below 4.5: false alarm 4·10⁻⁵
    /// for a new seed. Box–Muller with u and 1 − u swapped for 2u (a wrong turn) fails the pairing and the kurtosis.
    @Test func `moments and pairs are those of independent normals`() {
        var sums = [Double](repeating: 0, count: 4)
        var pairs = 0.0
        let blocks = 3_200
        for block in 0..<blocks {
            let row = normals(seed: 11, stream: "x", year: 2026, block: block)
            for path in 0..<64 {
                let z = row[path]
                sums[0] += z
                sums[1] += z * z
                sums[2] += z * z * z
                sums[3] += z * z * z * z
                if path % 32 < 16 { pairs += (z * z - 1) * (row[path + 16] * row[path + 16] - 1) }
            }
        }
        let n = Double(blocks * 64)
        #expect((sums[0] / n).magnitude < 4.5 / n.squareRoot())
        #expect((sums[1] / n - 1).magnitude < 4.5 * (2 / n).squareRoot())
        #expect((sums[2] / n).magnitude < 4.5 * (15 / n).squareRoot())
        #expect((sums[3] / n - 3).magnitude < 4.5 * (96 / n).squareRoot())
        #expect((pairs / (n / 2)).magnitude < 4.5 * 2 / (n / 2).squareRoot())
    }
    /// 67 million draws, of which some 90 000, 2 100 and 19 must lie beyond 3, 4 and 5 on each side (Φ(−3), Φ(−4) and Φ(−5)
    /// from mpmath): each count, and each sum of both sides, within 5 standard deviations (three more are allowed because
    /// the last counts are Poisson); false alarm below 10⁻⁵ for a new seed. A standard deviation of 1.002 fails at 3; a
    /// largest radius below 5, as uniforms of 16 bits give, fails the sum at 5: none, and 39 expected.
    @Test func `as many numbers are far out as must be`() {
        let borders = [3.0, 4, 5]
        let shares = [0.0013498980316300946, 3.1671241833119924e-05, 2.866515718791939e-07]
        var counts = [[0, 0], [0, 0], [0, 0]]
        let buffer = LaneBuffer(rowCount: 1)
        let source = NormalSource(seed: 12)
        let blocks = 1 << 20
        for block in 0..<blocks {
            source.fill(buffer, row: 0, stream: StreamID("x"), year: 2026, block: block)
            for group in 0..<Block.groupCount {
                let z = buffer[0, group]
                guard any((z * z) .> Lanes(repeating: 9)) else { continue }
                for lane in 0..<8 {
                    for (index, border) in borders.enumerated() where z[lane].magnitude > border {
                        counts[index][z[lane] < 0 ? 0 : 1] += 1
                    }
                }
            }
        }
        for (share, sides) in zip(shares, counts) {
            let oneSide = share * Double(blocks * Block.pathCount)
            for (count, expected) in [(sides[0], oneSide), (sides[1], oneSide), (sides[0] + sides[1], 2 * oneSide)] {
                #expect((Double(count) - expected).magnitude < 5 * expected.squareRoot() + 3)
            }
        }
    }
}
