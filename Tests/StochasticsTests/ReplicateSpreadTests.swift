import Testing

@testable import Stochastics

@Suite struct ReplicateSpreadKnownAnswerTests {
    /// Values of 16 replicates of 64 paths each; replicate r holds `value(r, path)`.
    private static func statistics(_ value: (_ replicate: Int, _ path: Int) -> Double) -> SeriesStatistics {
        let table = SummaryTable(series: [SeriesSpecification(shift: 0, resolution: 1, kind: .amount)])
        let buffer = LaneBuffer(rowCount: 1)
        for replicate in 0..<Replicates.count {
            for path in 0..<Block.pathCount { buffer.set(value(replicate, path), row: 0, path: path) }
            table.add(buffer, row: 0, pathCount: Block.pathCount, to: 0)
            table.flush()
            table.totals.endReplicate(0..<1)
        }
        return table.statistics(of: 0)
    }

    /// The standard error of the mean of 16 numbers.
    private static func error(_ values: [Double]) -> Double {
        let mean = values.reduce(0, +) / 16
        return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (16 * 15)).squareRoot()
    }

    @Test func `The error of the mean is the spread of the replicates' means`() throws {
        let statistics = Self.statistics { Double(100 * $0 * $0) + Double($1) }
        let expected = Self.error((0..<16).map { Double(100 * $0 * $0) })
        let error = try #require(statistics.standardError)
        #expect((error - expected).magnitude < 1e-9 * expected)
    }

    @Test func `Equal replicates have no error, whatever the paths`() {
        let statistics = Self.statistics { Double($1 * 7 % 64) }
        #expect(statistics.standardError == 0)
        for p in SeriesStatistics.probabilities { #expect(statistics.quantile(p).standardError == 0) }
        #expect(statistics.tailMean(0.05, .low).standardError == 0)
        #expect(statistics.tailMean(0.05, .high).standardError == 0)
        #expect(statistics.zeroShare.standardError == 0)
    }

    @Test func `The error of a quantile goes by the spread of the shares below it`() throws {
        // The first replicate's median is 31; replicate r has 32 + r values up to it, and all values lie evenly.
        let statistics = Self.statistics { replicate, path in Double(path) - Double(replicate) }
        let share = Self.error((0..<16).map { Double(min(64, 32 + $0)) / 64 })
        let quantile = statistics.quantile(0.5)
        // Pooled, the middle has 16 paths a krona, a 64th of all: a share s is 64·s kronor.
        let error = try #require(quantile.standardError)
        #expect((error - 64 * share).magnitude < 0.05 * error)
    }

    @Test func `The error of a tail mean goes by the excess over the border`() throws {
        // The first replicate's 5 % quantile is 3 (the 4th of 64); the excess below it in replicate r is (3r) + ….
        let statistics = Self.statistics { replicate, path in path < 4 ? Double(path - replicate) : Double(path) }
        func excess(_ replicate: Int) -> Double {
            let low = (0..<4).map { Double($0 - replicate) }
            return low.reduce(0) { $0 + max(0, 3 - $1) } / 64
        }
        let error = try #require(statistics.tailMean(0.05, .low).standardError)
        let expected = Self.error((0..<16).map(excess)) / 0.05
        #expect((error - expected).magnitude < 1e-9)
    }

    @Test func `The shares below, at and above zero have the spread of the replicates' shares`() throws {
        let statistics = Self.statistics { replicate, path in Double((path < replicate ? -1 : path < 40 ? 0 : 1)) }
        let expected = Self.error((0..<16).map { Double($0) / 64 })
        for error in [statistics.shareBelow(0).standardError, statistics.zeroShare.standardError] {
            #expect((try #require(error) - expected).magnitude < 1e-12)
        }
        #expect(statistics.shareAbove(0).standardError == 0)
    }
}

@Suite struct SketchSectionsInvariantTests {
    private static let bins = [
        -18_000, -1_600, -1_024, -1_023, -513, -512, -511, -3, 0, 1, 510, 511, 512, 513, 1_023, 1_024, 9_999,
    ]

    @Test func `Counts and excesses over stretches are those of a walk from bin to bin`() {
        var sketch = Sketch()
        for (index, bin) in Self.bins.enumerated() { sketch.count(bin, times: index == 4 ? 70_000 : 3 * index + 1) }
        let weights = Self.bins.enumerated().map { index, bin -> (Int, Double) in
            (bin, index == 4 ? 70_000 : Double(3 * index + 1))
        }
        for border in Self.bins + [-20_000, -1_000, 7, 700, 12_000] {
            let below = weights.filter { $0.0 <= border }.map(\.1).reduce(0, +)
            #expect(sketch.counts(upTo: [border]) == [Int(below)])
            let centre = BinScale.centre(border)
            let low = weights.filter { $0.0 < border }.map { $0.1 * (centre - BinScale.centre($0.0)) }.reduce(0, +)
            let high = weights.filter { $0.0 > border }.map { $0.1 * (BinScale.centre($0.0) - centre) }.reduce(0, +)
            #expect((sketch.excess(below: border) - low).magnitude <= 1e-12 * low)
            #expect((sketch.excess(above: border) - high).magnitude <= 1e-12 * high)
        }
    }
}
