import Testing

@testable import Stochastics

/// Points of SciPy 1.17's unscrambled generator as whole numbers of 32 bits, from `scripts/sobol-directions.py --points`.
@Suite struct SobolPointsKnownAnswerTests {
    /// The numbers of the points, in the Gray code order that SciPy passes through them.
    private static let numbers = [1, 2, 3, 5, 77, 128, 255]
    private static let answers: [(dimension: Int, points: [UInt32])] = [
        (1, [2_147_483_648, 3_221_225_472, 1_073_741_824, 3_758_096_384, 3_590_324_224, 50_331_648, 16_777_216]),
        (2, [2_147_483_648, 1_073_741_824, 3_221_225_472, 3_758_096_384, 3_590_324_224, 1_426_063_360, 4_278_190_080]),
        (3, [2_147_483_648, 1_073_741_824, 3_221_225_472, 536_870_912, 33_554_432, 1_258_291_200, 3_305_111_552]),
        (4, [2_147_483_648, 1_073_741_824, 3_221_225_472, 1_610_612_736, 3_321_888_768, 822_083_584, 2_466_250_752]),
        (
            17,
            [2_147_483_648, 3_221_225_472, 1_073_741_824, 3_758_096_384, 3_523_215_360, 2_432_696_320, 1_728_053_248]
        ),
        (160, [2_147_483_648, 3_221_225_472, 1_073_741_824, 536_870_912, 3_925_868_544, 2_902_458_368, 4_076_863_488]),
        (511, [2_147_483_648, 3_221_225_472, 1_073_741_824, 536_870_912, 905_969_664, 1_392_508_928, 3_640_655_872]),
        (
            1_024,
            [2_147_483_648, 3_221_225_472, 1_073_741_824, 1_610_612_736, 3_187_671_040, 1_459_617_792, 486_539_264]
        ),
    ]

    @Test(arguments: answers.indices) func `points are those of SciPy`(index: Int) {
        let answer = Self.answers[index]
        for (number, point) in zip(Self.numbers, answer.points) {
            let gray = number ^ (number >> 1)
            var bits: UInt32 = 0
            for bit in 0..<SobolDirections.bitCount where (gray >> bit) & 1 == 1 {
                bits ^= SobolDirections.table.column(answer.dimension - 1, bit: bit)
            }
            #expect(bits == point)
        }
    }

    /// A dimension that is not scrambled is one whose random words are 0 and whose bits stand for themselves.
    @Test func `a block of a dimension that is left as it is holds the table's points`() {
        let plain = ScrambledDimension(
            dimension: 16, of: .table, mixing: (0..<32).map { 1 << UInt32($0) },
            words: [UInt32](repeating: 0, count: 33))
        let buffer = LaneBuffer(rowCount: 1)
        for position in [0, 1, 3] {
            plain.fill(buffer, row: 0, position: position)
            for path in 0..<Block.pathCount {
                var bits: UInt32 = 0
                let number = 64 * position + path
                for bit in 0..<32 where (number >> bit) & 1 == 1 {
                    bits ^= SobolDirections.table.column(16, bit: bit)
                }
                #expect(buffer.value(row: 0, path: path) == (Double(bits) + 0.5) * 0x1p-32)
            }
        }
    }
}

/// What randomising must leave as it is, and what it must change.
@Suite struct ScrambleInvariantTests {
    /// The uniforms of 2ᵏ points of randomised dimensions of one stream.
    static func points(
        _ dimensions: [Int], blockCount: Int, seed: UInt64 = 5, replicate: Int = 3, stream: String = "wages"
    ) -> [[Double]] {
        let source = ScrambleSource(seed: seed, replicate: replicate)
        let mixing = source.mixing(StreamID(stream), bitCount: 22)
        let buffer = LaneBuffer(rowCount: 1)
        return dimensions.map { dimension in
            let scrambled = ScrambledDimension(
                dimension: dimension, of: .table, mixing: mixing,
                words: source.words(StreamID(stream), dimension: dimension))
            return (0..<blockCount).flatMap { position -> [Double] in
                scrambled.fill(buffer, row: 0, position: position)
                return (0..<64).map { buffer.value(row: 0, path: $0) }
            }
        }
    }

    /// Whether every one of n equal intervals holds one of n numbers.
    private static func fillsEveryInterval(_ numbers: [Double]) -> Bool {
        Set(numbers.map { Int($0 * Double(numbers.count)) }).count == numbers.count
    }

    @Test(arguments: [1, 2, 16]) func `every dyadic interval of every dimension holds its share exactly`(blocks: Int) {
        let dimensions = [0, 1, 2, 39, 120, 511, 1_000, 1_023]
        for (dimension, points) in zip(dimensions, Self.points(dimensions, blockCount: blocks)) {
            #expect(Self.fillsEveryInterval(points), "dimension \(dimension)")
        }
        // Plain random numbers do not: the chance is 64!/64⁶⁴ = 3·10⁻²⁷.
        #expect(
            !Self.fillsEveryInterval(
                normals(seed: 1, stream: "a", year: 0, block: 0).map(SetUpMath.standardNormalCumulative)))
    }

    @Test func `the first two dimensions fill every dyadic rectangle`() {
        let points = Self.points([0, 1], blockCount: 4)
        for bits in 0...8 {
            let cells = zip(points[0], points[1]).map {
                Int($0 * Double(1 << bits)) << 8 | Int($1 * Double(1 << (8 - bits)))
            }
            #expect(Set(cells).count == 256, "2^−\(bits) × 2^−\(8 - bits)")
        }
    }

    @Test func `every part of the address gives other points, and nothing else does`() {
        let base = Self.points([4], blockCount: 1)
        #expect(Self.points([4], blockCount: 1) == base)
        let others = [
            Self.points([4], blockCount: 1, seed: 6), Self.points([4], blockCount: 1, replicate: 4),
            Self.points([4], blockCount: 1, stream: "prices"), Self.points([5], blockCount: 1),
        ]
        #expect(Set(others + [base]).count == 5)
    }

    @Test func `points of a longer run begin with those of a shorter one`() {
        let few = Self.points([0, 7], blockCount: 2)
        let many = Self.points([0, 7], blockCount: 8)
        for (short, long) in zip(few, many) { #expect(Array(long.prefix(128)) == short) }
    }

    @Test func `a block's number in its replicate does not depend on how many there are`() {
        #expect(Replicates.pathCount(atLeast: 1) == 1_024)
        #expect(Replicates.pathCount(atLeast: 1_024) == 1_024)
        #expect(Replicates.pathCount(atLeast: 10_000) == 10_240)
        for block in 0..<64 {
            let (replicate, position) = (Replicates.replicate(ofBlock: block), Replicates.position(ofBlock: block))
            #expect(Replicates.block(position, of: replicate) == block)
        }
    }
}

/// Sizes of errors that theory promises.
@Suite struct ScrambleStatisticsTests {
    /// The variance of the mean over so many blocks, between 100 randomisations.
    private func variance(blocks: Int, _ integrand: ([Double]) -> Double) -> Double {
        let means = (0..<100).map { replicate -> Double in
            let points = ScrambleInvariantTests.points([0, 1, 2], blockCount: blocks, replicate: replicate)
            let values = points[0].indices.map { index in integrand(points.map { $0[index] }) }
            return values.reduce(0, +) / Double(values.count)
        }
        let mean = means.reduce(0, +) / 100
        return means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 99
    }

    /// Owen (Annals of Statistics 25, 1997): n⁻³·(log n)^(d−1) for smooth integrands instead of n⁻¹. From 64 to 1 024 points
    /// that is a factor of 1 500 at least; plain Monte Carlo has 16, a shift without scrambling about 256. A variance from
    /// 100 randomisations is known to 15 %.
    @Test func `the variance of a smooth mean falls with the cube of the number of points`() {
        let smooth = { (u: [Double]) in (u[0] + 0.5) * (u[1] * u[1] + 0.7) * (2 - u[2]) }
        #expect(variance(blocks: 1, smooth) / variance(blocks: 16, smooth) > 700)
    }

    /// The variance of a mean of 64 plain random points is 1/(12·64); of one point of each randomisation the mean is ½ and
    /// the variance 1/12, each within five standard errors, false alarm 10⁻⁶.
    @Test func `each point is uniform over the randomisations`() {
        for path in [0, 1, 37, 63] {
            let values = (0..<2_000).map { ScrambleInvariantTests.points([6], blockCount: 1, replicate: $0)[0][path] }
            let mean = values.reduce(0, +) / 2_000
            #expect((mean - 0.5).magnitude < 5 / (12 * 2_000.0).squareRoot())
            let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 1_999
            #expect((variance - 1.0 / 12).magnitude < 5 / (180 * 2_000.0).squareRoot())
        }
    }
}
