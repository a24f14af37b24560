import Foundation
import Testing

@testable import Stochastics

/// A table with one series, to which all values are added in rows of 64 and superblocks of 8 192.
func summarise(_ values: [Double], shift: Double = 0, resolution: Double = 1) -> SummaryTable {
    let table = SummaryTable(series: [SeriesSpecification(shift: shift, resolution: resolution, kind: .amount)])
    let buffer = LaneBuffer(rowCount: 1)
    for start in stride(from: 0, to: values.count, by: 64) {
        let end = min(start + 64, values.count)
        buffer.set(.nan, row: 0)
        for index in start..<end { buffer.set(values[index], row: 0, path: index - start) }
        table.add(buffer, row: 0, pathCount: end - start, to: 0)
        if end % 8_192 == 0 { table.flush() }
    }
    table.flush()
    return table
}

/// Everything that can be read of a series, as bit patterns.
func fingerprint(_ statistics: SeriesStatistics) -> [UInt64?] {
    var values: [Double?] = [statistics.mean, statistics.standardDeviation, statistics.standardError]
    for p in [0.0, 0.05, 0.25, 0.5, 0.75, 0.95, 1] {
        let estimate = statistics.quantile(p)
        values += [estimate.value, estimate.standardError]
    }
    for estimate in [
        statistics.tailMean(0.05, .low), statistics.tailMean(0.05, .high), statistics.zeroShare,
        statistics.shareBelow(-0.5), statistics.shareAbove(0.5),
    ] {
        values += [estimate.value, estimate.standardError]
    }
    return values.map { $0?.bitPattern } + [UInt64(statistics.count)]
}

@Suite struct SketchInvariantTests {
    /// Both signs, bin edges and their neighbours, octaves' ends, zeros, tiny and huge.
    static let adversarial: [Double] = {
        var values: [Double] = [0, -0.0, 1e-300, 0.5, 0.49999999999999994, 0.5000000000000001, 1, 511, 511.5, 512, 513]
        values += (0...40).flatMap { exponent -> [Double] in
            let power = Double(1 << exponent)
            return [power - 0.5, power, power.nextUp, power * 1.0009765625 - 0.5, power * 1.999, power * 1.5 + 0.25]
        }
        values += (0...2_000).map { 0.37 * Double($0) }
        return values + values.map { -$0 }
    }()

    @Test(arguments: [1.0, 100, 0.001, 3.7]) func `every value is within the proven bound`(resolution: Double) {
        for value in Self.adversarial.map({ $0 * resolution }) {
            let representative = BinScale.centre(BinScale.bin(value * (1 / resolution))) * resolution
            let bound = max(resolution / 2, 0.001 * value.magnitude) * (1 + 1e-13)
            #expect((representative - value).magnitude <= bound, "\(value)")
        }
    }

    @Test func `bins ascend with the value and mirror at zero`() {
        let ascending = Self.adversarial.sorted()
        let bins = ascending.map { BinScale.bin($0) }
        for (left, right) in zip(bins, bins.dropFirst()) { #expect(left <= right) }
        for value in ascending { #expect(BinScale.bin(-value) == -BinScale.bin(value)) }
        for bin in -6_000...6_000 {
            #expect(BinScale.bin(BinScale.centre(bin)) == bin)
            #expect(BinScale.edges(bin).upper == BinScale.edges(bin + 1).lower)
        }
    }

    @Test func `order statistics come out of a table within the bound`() {
        let values = Self.adversarial
        let statistics = summarise(values).statistics(of: 0)
        let sorted = values.sorted()
        for rank in stride(from: 1, through: values.count, by: 41) {
            let estimate = statistics.quantile((Double(rank) - 0.5) / Double(values.count))
            let exact = sorted[rank - 1]
            #expect((estimate.value - exact).magnitude <= max(0.5, 0.001 * exact.magnitude) * (1 + 1e-13))
        }
        #expect(statistics.quantile(0).value == BinScale.centre(BinScale.bin(sorted[0])))
    }

    @Test func `paths are found by rank, counted below a bin and walked from either end as in a sorted list`() {
        // Also with bins that have been relieved of paths, and with long stretches without any.
        let values = Self.adversarial + [Double](repeating: 700, count: 70_000) + [-3_000_000, 9e9]
        let ranks = summarise(values).statistics(of: 0).ranks
        let counts = Dictionary(values.map { (BinScale.bin($0), 1) }, uniquingKeysWith: +)
        let places = counts.keys.sorted()
        #expect(ranks.pathCount == values.count)
        var before = 0
        for bin in places {
            let count = counts[bin] ?? 0
            #expect(ranks.pathCount(below: bin) == before)
            for rank in [Double(before) + 0.5, Double(before + 1), Double(before + count)] {
                let place = ranks.place(rank)
                #expect(place.bin == bin && place.before == before && place.count == count)
            }
            before += count
        }
        #expect(ranks.place(0).bin == places[0])
        var ascending: [Int] = []
        ranks.walk(from: .low) { bin, count in
            ascending.append(bin)
            return count > 0
        }
        #expect(ascending == places)
        var descending: [Int] = []
        ranks.walk(from: .high) { bin, _ in
            descending.append(bin)
            return descending.count < 40
        }
        #expect(descending == places.suffix(40).reversed())
    }

    @Test(arguments: [1, 1_023, 1_024, 1_025, 65_536, 70_000])
    func `every path is counted, in a queue or at once, also where a counter of 16 bits passes`(count: Int) {
        let values = (0..<count).map { Double($0 % 3) }
        let statistics = summarise(values).statistics(of: 0)
        let below = (0..<3).map { value in values.filter { $0 <= Double(value) }.count }
        #expect(statistics.cumulative == Array(below.prefix(min(count, 3))))
        let many = summarise([Double](repeating: 1, count: 3 * count) + [Double](repeating: 5, count: 64)).statistics(
            of: 0)
        #expect(many.shareBelow(3).value == Double(3 * count) / Double(3 * count + 64))
    }

    @Test func `counts beyond 32 bits are kept`() {
        let table = summarise([Double](repeating: 3, count: 64))
        // 64 doubled 28 times is 2³⁴.
        for _ in 0..<28 { table.merge(table) }
        let statistics = table.statistics(of: 0)
        #expect(statistics.count == 1 << 34)
        #expect(statistics.shareAbove(0.5).value == 1)
        #expect(statistics.cumulative.last == 1 << 34)
        #expect(statistics.mean == 3)
    }

    @Test func `counters that pass 16 bits are told apart from those between and beyond them`() {
        // −2 and 1 000 pass often, 7 seldom, 40 never; the order has the upper one pass first.
        let counts = [(1_000.0, 200_000), (7.0, 70_000), (40.0, 3), (-2.0, 150_000)]
        let statistics = summarise(counts.flatMap { [Double](repeating: $0.0, count: $0.1) }).statistics(of: 0)
        #expect(statistics.cumulative == [150_000, 220_000, 220_003, 420_003])
        #expect(statistics.shareBelow(-1).value == 150_000 / 420_003.0)
        #expect(statistics.quantile(0.5).value == 7)
    }

    @Test func `sums of 128 bits become the nearest doubles, ties to even`() {
        var wholes: [Int128] = [0, 1, Int128(Int64.max), Int128(Int64.max) + 1, Int128.max, Int128.min + 1]
        for bits in 53...126 {
            let one = Int128(1) << Int128(bits)
            // Halfway between two doubles, and a little to either side of it; above an even and above an odd one.
            let half = bits > 53 ? Int128(1) << Int128(bits - 53) : 0
            for odd in [0, 2 * half] { for near in [-1, 0, 1] { wholes.append(one + odd + half + Int128(near)) } }
        }
        for whole in wholes + wholes.map({ -$0 }) { #expect(ExactSums.nearest(whole) == Double(whole), "\(whole)") }
    }
}

@Suite struct SummaryTableInvariantTests {
    static let values = (0..<256).flatMap { normals(seed: 9, stream: "s", year: 2026, block: $0) }.map {
        300 + 2_000 * $0
    }

    @Test func `any division among workers and any order of merging give the same bits`() {
        let whole = fingerprint(summarise(Self.values, shift: 200, resolution: 10).statistics(of: 0))
        let halves = [Array(Self.values[..<8_192]), Array(Self.values[8_192...])]
        for order in [[0, 1], [1, 0]] {
            let tables = order.map { summarise(halves[$0], shift: 200, resolution: 10) }
            tables[0].merge(tables[1])
            #expect(fingerprint(tables[0].statistics(of: 0)) == whole)
        }
        let empty = SummaryTable(series: tableSeries)
        empty.merge(summarise(Self.values, shift: 200, resolution: 10))
        #expect(fingerprint(empty.statistics(of: 0)) == whole)
    }

    let tableSeries = [SeriesSpecification(shift: 200, resolution: 10, kind: .amount)]

    @Test func `moments are those of the values`() {
        let values = Array(Self.values[..<1_000])
        let statistics = summarise(values, shift: 200, resolution: 10).statistics(of: 0)
        let n = Double(values.count)
        let mean = values.reduce(0, +) / n
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
        #expect(statistics.count == 1_000)
        #expect((statistics.mean - mean).magnitude < 1e-7)
        #expect((statistics.standardDeviation ?? 0) / variance.squareRoot() - 1 < 1e-9)
        #expect(statistics.standardError == (statistics.standardDeviation ?? 0) / n.squareRoot())
    }

    @Test func `equal rows differ by exactly zero and paired differences are by path`() {
        let table = SummaryTable(
            series: [SeriesSpecification](
                repeating: SeriesSpecification(shift: 0, resolution: 1, kind: .amount), count: 4))
        let buffer = LaneBuffer(rowCount: 2)
        for path in 0..<64 {
            buffer.set(0.1 * Double(path), row: 0, path: path)
            buffer.set(Double(path), row: 1, path: path)
        }
        let other = LaneBuffer(rowCount: 2)
        for path in 0..<64 {
            other.set(0.1 * Double(path), row: 0, path: path)
            other.set(0.1 * Double(path), row: 1, path: path)
        }
        let rows = (0..<2).map { SummaryRow(row: $0, level: 2 + $0, difference: $0) }
        table.add(buffer, FlagBuffer(rowCount: 0), minus: other, rows: rows, pathCount: 64)
        table.flush()
        let same = table.statistics(of: 0)
        #expect(same.mean == 0)
        #expect(same.standardDeviation == 0)
        #expect(same.zeroShare == Estimate(value: 1, standardError: 0))
        #expect((table.statistics(of: 1).mean - 0.9 * 31.5).magnitude < 1e-6)
    }

    @Test func `shares about zero are exact counts`() {
        let statistics = summarise([-1, -1, -0.4, 0, 0.4, 2, 3, 0.6]).statistics(of: 0)
        #expect(statistics.shareBelow(-0.5).value == 2.0 / 8)
        #expect(statistics.zeroShare.value == 3.0 / 8)
        let variance: Double = 15.0 / 512
        #expect(statistics.shareAbove(0.5) == Estimate(value: 3.0 / 8, standardError: variance.squareRoot()))
    }

    @Test func `indicators are counted and read like amounts`() throws {
        let table = SummaryTable(series: [.indicator])
        let flags = FlagBuffer(rowCount: 1)
        for path in stride(from: 0, to: 64, by: 4) { flags[0] |= 1 << UInt64(path) }
        table.add(flags, row: 0, pathCount: 64, to: 0)
        table.add(flags, row: 0, pathCount: 5, to: 0)
        table.flush()
        let statistics = table.statistics(of: 0)
        #expect(statistics.count == 69)
        #expect(statistics.mean == 18.0 / 69)
        #expect(statistics.shareAbove(0.5).value == 18.0 / 69)
        #expect(statistics.quantile(0.5).value == 0)
        #expect(statistics.quantile(0.95).value == 1)
        let p: Double = 18.0 / 69
        let standardError = (p * (1 - p) / 68).squareRoot()
        #expect(abs(try #require(statistics.standardError) - standardError) < 1e-12)
    }

    @Test func `one path has no standard error and no NaN`() {
        let statistics = summarise([42]).statistics(of: 0)
        #expect(statistics.mean == 42)
        #expect(statistics.standardDeviation == nil)
        #expect(statistics.standardError == nil)
        #expect(statistics.quantile(0.05) == Estimate(value: 42, standardError: nil))
        #expect(statistics.tailMean(0.05, .low) == Estimate(value: 42, standardError: nil))
        #expect(statistics.zeroShare == Estimate(value: 0, standardError: nil))
    }

    // Bit patterns, because an exit test hands its captures over as JSON, which knows neither NaN nor infinity.
    @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300].map(\.bitPattern))
    func `what is not finite or out of range stops the program`(bits: UInt64) async {
        await #expect(processExitsWith: .failure) { [bits] in
            _ = summarise([0, Double(bitPattern: bits), 1])
        }
    }
}

@Suite struct SummaryStatisticsTests {
    /// 400 samples of 1 024 normals: the interval ± 1.96 standard errors covers the quantile in 95 % of them. Expected 380,
    /// standard deviation 4.4; 355…398 has a false alarm below 10⁻⁵. A standard error without √(p(1 − p)), or one
    /// that is half of ours, fails. CVaR likewise: its error's asymptotics, and a bias of 1/n, widen the lower limit.
    @Test func `standard errors of quantiles and tail means cover`() throws {
        let z95 = 1.6448536269514722
        let exactTail = -exp(-z95 * z95 / 2) / (2 * Double.pi).squareRoot() / 0.05
        var covered = [0, 0, 0, 0]
        for sample in 0..<400 {
            let values = (0..<16).flatMap { normals(seed: 77, stream: "c", year: 2026, block: sample * 16 + $0) }
            let statistics = summarise(values, resolution: 0.001).statistics(of: 0)
            let cases: [(Estimate, Double)] = [
                (statistics.quantile(0.05), -z95), (statistics.quantile(0.5), 0),
                (statistics.tailMean(0.05, .low), exactTail), (statistics.tailMean(0.05, .high), -exactTail),
            ]
            for (index, (estimate, exact)) in cases.enumerated() {
                let error = try #require(estimate.standardError)
                if (estimate.value - exact).magnitude <= 1.96 * error { covered[index] += 1 }
            }
        }
        for index in 0..<2 { #expect((355...398).contains(covered[index]), "\(covered)") }
        for index in 2..<4 { #expect((340...398).contains(covered[index]), "\(covered)") }
    }

    /// 204 800 normals: within 4.5 standard errors and the sketch's 0.1 %. The mean beyond the quantile by a factor 1/p
    /// left out fails by hundreds.
    @Test func `the tail mean of a normal is its closed form`() throws {
        let values = DistributionStatisticsTests.draws.latents.map { 1_000 + 500 * $0 }
        let statistics = summarise(values, shift: 1_000).statistics(of: 0)
        let exact = 1_000 - 500 * 2.0627128075074257
        let estimate = statistics.tailMean(0.05, .low)
        let error = try #require(estimate.standardError)
        // √(Var((q − X)⁺)/n)/p for a normal is about 1.9·σ·√(1/(n·p))·…; here near 3 kronor.
        #expect(error > 1 && error < 6)
        #expect((estimate.value - exact).magnitude < 4.5 * error + 0.6)
        #expect((statistics.tailMean(1, .high).value - statistics.mean).magnitude < 0.5)
    }
}

extension SeriesStatistics {
    /// How many paths are in each bin that holds some, and all below.
    fileprivate var cumulative: [Int] {
        var counts: [Int] = []
        ranks.walk(from: .low) { _, count in
            counts.append((counts.last ?? 0) + count)
            return true
        }
        return counts
    }
}
