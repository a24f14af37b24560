import Testing

@testable import Stochastics

/// Several threads that add to the same totals, as the workers of a run do.
@Suite struct SummaryThreadSafetyTests {
    static let superblockCount = 8
    /// More than a queue holds, so that it is emptied in the middle of a superblock too.
    static let blocksPerSuperblock = 20

    /// How often the series are there, so that they are on two shelves and a worker may find one of them taken.
    private static let copyCount = 8

    /// Amounts that fill the queue again and again, amounts of another scale, a difference, an indicator, and a constant.
    static let series = (0..<copyCount).flatMap { _ in kinds }
    private static let kinds = [
        SeriesSpecification(shift: 300, resolution: 1, kind: .amount),
        SeriesSpecification(shift: 0, resolution: 1e-6, kind: .amount),
        SeriesSpecification(shift: 0, resolution: 1, kind: .amount), .indicator,
        SeriesSpecification(shift: 5, resolution: 1, kind: .amount),
    ]

    /// Row by row: scaled normals with their difference from other ones, normals, an indicator, a constant.
    private static let rows = (0..<copyCount).flatMap { copy in
        let first = copy * kinds.count
        return [
            SummaryRow(row: 0, level: first, difference: first + 2),
            SummaryRow(row: 1, level: first + 1, difference: nil),
            SummaryRow(row: 2, level: first + 3, difference: nil),
            SummaryRow(row: 3, level: first + 4, difference: nil),
        ]
    }

    /// One worker's superblocks; a later one has larger values, so that histograms grow while others count.
    private static func add(_ superblocks: some Sequence<Int>, to table: SummaryTable) {
        let source = NormalSource(seed: 3)
        let buffer = LaneBuffer(rowCount: 4)
        let other = LaneBuffer(rowCount: 4)
        let flags = FlagBuffer(rowCount: 4)
        for superblock in superblocks {
            let scale = Lanes.all(1_000 * Double(superblock + 1))
            for block in (superblock * blocksPerSuperblock)..<((superblock + 1) * blocksPerSuperblock) {
                source.fill(buffer, row: 0, stream: StreamID("a"), year: 2026, block: block)
                source.fill(buffer, row: 1, stream: StreamID("b"), year: 2026, block: block)
                flags[2] = 0
                for group in 0..<Block.groupCount {
                    flags[2] |= UInt64(Lanes.bits(buffer[1, group] .> Lanes.all(0))) << UInt64(8 * group)
                    buffer[0, group] = buffer[0, group] * scale
                    other[0, group] = buffer[1, group]
                    buffer[3, group] = Lanes.all(5)
                }
                table.add(
                    buffer, flags, minus: other, rows: rows, pathCount: block % 5 == 0 ? 61 : 64)
            }
            table.flush()
        }
    }

    private static func fingerprints(_ totals: SummaryTotals) -> [[UInt64?]] {
        totals.series.indices.map { fingerprint(totals.statistics(of: $0)) }
    }

    static let alone: [[UInt64?]] = {
        let table = SummaryTable(series: series)
        add(0..<superblockCount, to: table)
        return fingerprints(table.totals)
    }()

    @Test(arguments: [1, 2, 4])
    func `workers that share totals leave the bits of one worker`(workers: Int) {
        let totals = SummaryTotals(series: Self.series)
        onThreads(workers) { worker in
            let table = SummaryTable(addingTo: totals)
            Self.add(stride(from: worker, to: Self.superblockCount, by: workers), to: table)
        }
        #expect(Self.fingerprints(totals) == Self.alone)
    }

    @Test func `totals of others that are merged at the same time leave the bits of one worker`() {
        let whole = SummaryTotals(series: Self.series)
        onThreads(4) { worker in
            let table = SummaryTable(series: Self.series)
            Self.add(stride(from: worker, to: Self.superblockCount, by: 4), to: table)
            whole.merge(table.totals)
        }
        #expect(Self.fingerprints(whole) == Self.alone)
    }

    @Test func `statistics that several threads read at once are the same`() {
        let table = SummaryTable(series: Self.series)
        Self.add(0..<Self.superblockCount, to: table)
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
            Self.add(superblocks, to: table)
            for (one, other) in zip(Self.fingerprints(table.totals), Self.alone) { #expect(one != other) }
        }
    }
}
