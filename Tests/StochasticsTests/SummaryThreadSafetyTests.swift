import Testing

@testable import Stochastics

/// Several threads that add to the same totals, as the workers of a run do.
@Suite struct SummaryThreadSafetyTests {
    static let superblockCount = 24
    static let blocksPerSuperblock = 4

    /// Amounts that fill the queue again and again, amounts of another scale, a difference, an indicator, and a constant.
    static let series = [
        SeriesSpecification(shift: 300, resolution: 1, kind: .amount),
        SeriesSpecification(shift: 0, resolution: 1e-6, kind: .amount),
        SeriesSpecification(shift: 0, resolution: 1, kind: .amount), .indicator,
        SeriesSpecification(shift: 5, resolution: 1, kind: .amount),
    ]

    /// One worker's superblock; a later one has larger values, so that histograms grow while others count.
    private static func add(superblock: Int, to table: SummaryTable, _ buffer: borrowing LaneBuffer) {
        let source = NormalSource(seed: 3)
        for block in (superblock * blocksPerSuperblock)..<((superblock + 1) * blocksPerSuperblock) {
            source.fill(buffer, row: 0, stream: StreamID("a"), year: 2026, block: block)
            source.fill(buffer, row: 1, stream: StreamID("b"), year: 2026, block: block)
            let scale = Lanes.all(1_000 * Double(superblock + 1))
            for group in 0..<Block.groupCount {
                buffer[0, group] = buffer[0, group] * scale
                buffer[2, group] = Lanes.choose(buffer[1, group] .> Lanes.all(0), Lanes.all(1), else: Lanes.all(0))
                buffer[3, group] = Lanes.all(5)
            }
            let pathCount = block % 5 == 0 ? 61 : 64
            table.add(buffer, row: 0, pathCount: pathCount, to: 0)
            table.add(buffer, row: 1, pathCount: pathCount, to: 1)
            table.addDifference(buffer, row: 0, minus: buffer, row: 1, pathCount: pathCount, to: 2)
            table.add(buffer, row: 2, pathCount: pathCount, to: 3)
            table.add(buffer, row: 3, pathCount: pathCount, to: 4)
        }
        table.flush()
    }

    private static func fingerprints(_ totals: SummaryTotals) -> [[UInt64?]] {
        totals.series.indices.map { fingerprint(totals.statistics(of: $0)) }
    }

    static let alone: [[UInt64?]] = {
        let table = SummaryTable(series: series)
        let buffer = LaneBuffer(rowCount: 4)
        for superblock in 0..<superblockCount { add(superblock: superblock, to: table, buffer) }
        return fingerprints(table.totals)
    }()

    @Test(arguments: [1, 2, 4])
    func `workers that share totals leave the bits of one worker`(workers: Int) {
        let totals = SummaryTotals(series: Self.series)
        onThreads(workers) { worker in
            let table = SummaryTable(addingTo: totals)
            let buffer = LaneBuffer(rowCount: 4)
            for superblock in stride(from: worker, to: Self.superblockCount, by: workers) {
                Self.add(superblock: superblock, to: table, buffer)
            }
        }
        #expect(Self.fingerprints(totals) == Self.alone)
    }

    @Test func `totals of others that are merged at the same time leave the bits of one worker`() {
        let whole = SummaryTotals(series: Self.series)
        onThreads(4) { worker in
            let table = SummaryTable(series: Self.series)
            let buffer = LaneBuffer(rowCount: 4)
            for superblock in stride(from: worker, to: Self.superblockCount, by: 4) {
                Self.add(superblock: superblock, to: table, buffer)
            }
            whole.merge(table.totals)
        }
        #expect(Self.fingerprints(whole) == Self.alone)
    }

    @Test func `statistics that several threads read at once are the same`() {
        let table = SummaryTable(series: Self.series)
        let buffer = LaneBuffer(rowCount: 4)
        for superblock in 0..<Self.superblockCount { Self.add(superblock: superblock, to: table, buffer) }
        let totals = table.totals
        let agreeing = Tally()
        onThreads(4) { _ in
            if Self.fingerprints(totals) == Self.alone { agreeing.add() }
        }
        #expect(agreeing.count == 4)
    }

    @Test func `a superblock left out or added twice gives other bits, so the comparisons above can fail`() {
        for superblocks in [Array(1..<Self.superblockCount), Array(0..<Self.superblockCount) + [0]] {
            let table = SummaryTable(series: Self.series)
            let buffer = LaneBuffer(rowCount: 4)
            for superblock in superblocks { Self.add(superblock: superblock, to: table, buffer) }
            for (one, other) in zip(Self.fingerprints(table.totals), Self.alone) { #expect(one != other) }
        }
    }
}
