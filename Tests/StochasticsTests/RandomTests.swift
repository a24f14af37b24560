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
    /// The documented addressing, recomputed path by path with libm.
    @Test func `a normal is the documented function of its address`() {
        let stream = StreamID("löner")
        let seed: UInt64 = 0x0123_4567_89ab_cdef
        let block = (1 << 33) + 5
        let drawn = normals(seed: seed, stream: "löner", year: 2031, block: block)
        for path in 0..<64 {
            let pair = UInt64(block) * 32 + UInt64(path & 31)
            func word(_ value: UInt64) -> SIMD8<UInt64> { SIMD8(repeating: value & 0xffff_ffff) }
            let counter = Philox.Words(
                w0: word(pair), w1: word(pair >> 32 | 2031 << 16), w2: word(stream.bits), w3: word(stream.bits >> 32))
            let words = Philox(seed: seed)(counter)
            let first = (Double((words.w1[0] << 32 | words.w0[0]) >> 12) + 0.5) * 0x1p-52
            let second = (Double((words.w3[0] << 32 | words.w2[0]) >> 12) + 0.5) * 0x1p-52
            let radius = (-2 * log(first)).squareRoot()
            let expected = radius * (path < 32 ? cos(2 * .pi * second) : sin(2 * .pi * second))
            #expect((drawn[path] - expected).magnitude < 1e-14)
        }
    }

    /// The transform itself, driven to its extremes. k is what the first two words hold, u = (k + ½)·2⁻⁵² and the radius
    /// √(−2 ln u), from mpmath with 40 digits: the largest and the smallest that 52 bits give, and between them 1…8 as
    /// nearly as u allows.
    static let radii: [(k: UInt64, radius: Double)] = [
        (0xf_ffff_ffff_ffff, 1.4901161193847656e-08), (0x9_b459_7e37_cb04, 1.0000000000000002),
        (0x2_2a55_5477_f039, 2.0), (0x2d80_a08d_2b88, 2.999999999999998), (0x15f_c210_4102, 3.9999999999999964),
        (0x3_e85d_a7ed, 4.999999999995383), (0x416_98a3, 5.999999999035687), (0x1_92d0, 6.999999986113701),
        (0x39, 7.9989834905835195), (0, 8.571674348652905),
    ]

    @Test(arguments: radii) func `the tails of the transform are exact on all sides`(k: UInt64, radius: Double) {
        // Quarters of a turn: the angle is half a step of 2⁻⁵² beyond each, which moves a number by 7·10⁻¹⁶ at most.
        for (quarter, direction) in [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0)].enumerated() {
            let turn = UInt64(quarter) << 50
            func word(_ bits: UInt64) -> SIMD8<UInt64> { SIMD8(repeating: bits & 0xffff_ffff) }
            let normals = NormalSource.normals(
                Philox.Words(
                    w0: word(k << 12), w1: word((k << 12) >> 32), w2: word(turn << 12), w3: word((turn << 12) >> 32)))
            for (found, exact) in [(normals.cosine, direction.0), (normals.sine, direction.1)] {
                let tolerance = exact == 0 ? 7.1e-16 * radius : 2 * radius.ulp
                #expect((found[6] - exact * radius).magnitude <= tolerance)
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
                if path < 32 { pairs += (z * z - 1) * (row[path + 32] * row[path + 32] - 1) }
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
