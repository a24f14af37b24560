import Testing

@testable import Finsam

@Suite struct ControlledRoundingKnownAnswerTests {
    @Test func `A published table in hundreds is rounded as published`() {
        // Statistics Canada, Real Time Remote Access, "Controlled rounding", tables 2 and 4: sex by marital status
        // (statcan.gc.ca/en/microdata/rtra/training/controlled). Theirs is drawn at random among the controlled
        // roundings; here it is the best as well.
        let rounding = ControlledRounding(cells: [[361.5, 120.5, 120.5], [361.5, 0, 241]], unit: 100)
        #expect(rounding.cells == [[400, 100, 100], [300, 0, 300]])
        #expect(rounding.rowSums == [600, 600])
        #expect(rounding.columnSums == [700, 100, 400])
        #expect(rounding.total == 1_200)
        #expect(rounding.moved == [[false, false, false], [true, false, true]])
    }

    @Test func `A textbook table needs one move and it is the cheapest`() {
        // Ahuja, Magnanti & Orlin 1993, Network Flows, application 6.3. Conventional rounding makes the third row 12
        // instead of 11 and the first column 17 instead of 16; 3.6 to 3 mends both.
        let rounding = ControlledRounding(cells: [[3.1, 6.8, 7.3], [9.6, 2.4, 0.7], [3.6, 1.2, 6.5]], unit: 1)
        #expect(rounding.cells == [[3, 7, 7], [10, 2, 1], [3, 1, 7]])
        #expect(rounding.rowSums == [17, 13, 11])
        #expect(rounding.columnSums == [16, 10, 15])
        #expect(rounding.total == 41)
        #expect(rounding.moved == [[false, false, false], [false, false, false], [true, false, false]])
        #expect(!rounding.rowSumsMoved.contains(true) && !rounding.columnSumsMoved.contains(true))
    }

    @Test func `The contributions of Verksamhetsplan 2024 add up in tkr`() {
        // Habo, Jönköping, Mullsjö, Vaggeryd.
        let contributions = [204_100.0, 2_238_400, 116_000, 228_500]
        let column = ControlledRounding(cells: contributions.map { [$0] }, unit: 1_000)
        #expect(column.cells == [[204_000], [2_238_000], [116_000], [229_000]])
        #expect(column.total == 2_787_000)
        #expect(!column.moved.contains([true]))
        #expect(ControlledRounding.row(contributions, unit: 1_000) == column.cells.flatMap { $0 })
    }

    @Test func `A sum that cannot go to its nearest multiple is marked`() {
        // The row sums 0.6, 0.6 and 0.6 add up to 1.8, which is rounded to 2: one of them, the last, must be 0.
        let rounding = ControlledRounding(cells: [[0.6], [0.6], [0.6]], unit: 1)
        #expect(rounding.rowSums == [1, 1, 0])
        #expect(rounding.rowSumsMoved == [false, false, true])
        #expect(rounding.columnSumsMoved == [false])
        #expect(rounding.moved == [[false], [false], [true]])
    }
}

@Suite struct ControlledRoundingRowTests {
    @Test(arguments: [
        ([0.4, 0.4, 0.4, 0.4], [1.0, 1, 0, 0]),
        ([0.25, 0.25, 0.25, 0.25], [1, 0, 0, 0]),
        ([0.75, 0.75, 0.75, 0.75], [1, 1, 1, 0]),
        ([-0.75, -0.75, -0.75, -0.75], [-1, -1, -1, 0]),
        ([0.5, 0.5], [1, 0]),
        ([0.5], [1]),
        ([-0.5], [-1]),
        ([0.5, -0.5], [1, -1]),
        ([1.2, 2.3, 3.4], [1, 2, 4]),
        ([7, 0, -3], [7, 0, -3]),
        ([], []),
    ])
    func `A row gives the largest remainders their unit, the first of equals first`(row: [Double], rounded: [Double]) {
        #expect(ControlledRounding.row(row, unit: 1) == rounded)
    }

    @Test func `A row is the method of the largest remainder`() {
        var numbers = SplitMix(seed: 1)
        for _ in 0..<500 {
            // Distinct remainders, none of them a half.
            let remainders = Array(Set((0..<6).map { _ in numbers.next(in: 1...49) * 2 })).sorted()
            let amounts = remainders.map { numbers.next(in: 0...20) * 100 + $0 }
            let total = (amounts.reduce(0, +) + 50) / 100
            var expected = amounts.map { $0 / 100 }
            let missing = total - expected.reduce(0, +)
            for position in remainders.indices.sorted(by: { remainders[$0] > remainders[$1] }).prefix(missing) {
                expected[position] += 1
            }
            let rounded = ControlledRounding.row(amounts.map(Double.init), unit: 100)
            #expect(rounded == expected.map { Double($0 * 100) }, "\(amounts)")
        }
    }

    @Test func `A row and the same column are rounded alike`() {
        var numbers = SplitMix(seed: 2)
        for _ in 0..<200 {
            let row = (0..<5).map { _ in Double(numbers.next(in: -30...30)) }
            let column = ControlledRounding(cells: row.map { [$0] }, unit: 10)
            #expect(ControlledRounding.row(row, unit: 10) == column.cells.flatMap { $0 }, "\(row)")
        }
    }
}

@Suite struct ControlledRoundingInvariantTests {
    @Test(arguments: 0..<40 as Range<UInt64>)
    func `A table of any shape adds up, goes to neighbours only and keeps multiples`(seed: UInt64) {
        var numbers = SplitMix(seed: seed)
        for rowCount in 0...7 {
            let columnCount = numbers.next(in: 0...7)
            let unit = [2, 3, 7, 10, 1_000][numbers.next(in: 0...4)]
            let table = numbers.table(rowCount: rowCount, columnCount: columnCount, in: -3 * unit...3 * unit)
            let rounding = ControlledRounding(cells: table.map { $0.map(Double.init) }, unit: Double(unit))
            expectControlled(rounding, of: table, unit: unit)
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `Rows of different lengths count as if zeros stood at their ends`(seed: UInt64) {
        var numbers = SplitMix(seed: seed)
        let ragged = (0..<5).map { _ in (0..<numbers.next(in: 0...5)).map { _ in Double(numbers.next(in: -9...9)) } }
        let columnCount = ragged.map(\.count).max() ?? 0
        let padded = ragged.map { $0 + [Double](repeating: 0, count: columnCount - $0.count) }
        let rounding = ControlledRounding(cells: ragged, unit: 4)
        let full = ControlledRounding(cells: padded, unit: 4)
        #expect(rounding.cells == zip(full.cells, ragged).map { Array($0.prefix($1.count)) })
        #expect(rounding.moved.map(\.count) == ragged.map(\.count))
        #expect(rounding.rowSums == full.rowSums)
        #expect(rounding.columnSums == full.columnSums)
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `The negated table gets the negated answer`(seed: UInt64) {
        var numbers = SplitMix(seed: seed)
        let table = numbers.table(rowCount: 5, columnCount: 6, in: -12...12).map { $0.map(Double.init) }
        let rounding = ControlledRounding(cells: table, unit: 4)
        let negated = ControlledRounding(cells: table.map { $0.map { -$0 } }, unit: 4)
        #expect(negated.cellsInUnits == rounding.cellsInUnits.map { $0.map { -$0 } })
        #expect(negated.moved == rounding.moved)
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func `Whole units added to cells are added to the answer`(seed: UInt64) {
        var numbers = SplitMix(seed: seed)
        let table = numbers.table(rowCount: 5, columnCount: 6, in: 1_000...2_000).map { $0.map(Double.init) }
        let whole = numbers.table(rowCount: 5, columnCount: 6, in: 0...1_000_000)
        let rounding = ControlledRounding(cells: table, unit: 100)
        let shifted = ControlledRounding(
            cells: zip(table, whole).map { zip($0, $1).map { $0 + 100 * Double($1) } }, unit: 100)
        let expected = zip(rounding.cellsInUnits, whole).map { zip($0, $1).map(+) }
        #expect(shifted.cellsInUnits == expected)
    }

    @Test(arguments: 0..<10 as Range<UInt64>)
    func `A rounded table stays as it is`(seed: UInt64) {
        var numbers = SplitMix(seed: seed)
        let table = numbers.table(rowCount: 6, columnCount: 4, in: -5_000...5_000).map { $0.map { Double($0) / 7 } }
        let once = ControlledRounding(cells: table, unit: 0.1)
        let twice = ControlledRounding(cells: once.cells, unit: 0.1)
        #expect(twice.cells == once.cells)
        #expect(twice.rowSums == once.rowSums)
        #expect(!twice.moved.joined().contains(true))
    }

    @Test func `A table of nothing is rounded to nothing`() {
        for cells in [[], [[]], [[], []]] as [[[Double]]] {
            let rounding = ControlledRounding(cells: cells, unit: 100)
            #expect(rounding.cells == cells)
            #expect(rounding.rowSums == [Double](repeating: 0, count: cells.count))
            #expect(rounding.columnSums.isEmpty)
            #expect(rounding.total == 0)
        }
    }

    @Test func `Noise of binary fractions does not count`() {
        // Ten times 0.1 is not 1 as a sum of doubles, and 0.3 / 0.1 is not 3.
        let tenths = ControlledRounding(cells: [[Double](repeating: 0.1, count: 10), [0.3, 0.6, 0.7]], unit: 0.1)
        #expect(tenths.cellsInUnits == [[Int](repeating: 1, count: 10), [3, 6, 7]])
        #expect(tenths.cells[1] == [0.3, 0.6, 0.7])
        let thirds = ControlledRounding(cells: [[Double]](repeating: [1.0 / 3, 1.0 / 3, 1.0 / 3], count: 3), unit: 1)
        #expect(thirds.cells == [[1, 0, 0], [0, 1, 0], [0, 0, 1]])
        #expect(ControlledRounding.row([5.0 / 6, 5.0 / 6, 5.0 / 6], unit: 1) == [1, 1, 1])
    }

    @Test func `A large table of ties is rounded`() {
        let rounding = ControlledRounding(
            cells: [[Double]](repeating: [Double](repeating: 0.5, count: 13), count: 40), unit: 1)
        #expect(rounding.total == 260)
        #expect(rounding.columnSums == [Double](repeating: 20, count: 13))
        #expect(rounding.rowSums.filter { $0 == 7 }.count == 20)
    }
}

@Suite struct ControlledRoundingOracleTests {
    @Test(arguments: [(rowCount: 2, columnCount: 2), (rowCount: 1, columnCount: 4), (rowCount: 2, columnCount: 3)])
    func `Every table of small quarters is rounded as trying everything does`(rowCount: Int, columnCount: Int) {
        let cellCount = rowCount * columnCount
        for code in 0..<1 << (2 * cellCount) {
            let table = (0..<rowCount).map { row in
                (0..<columnCount).map { column in code >> (2 * (row * columnCount + column)) & 3 }
            }
            expectBest(table, unit: 4)
        }
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `Tables of up to three by three are rounded as trying everything does`(seed: UInt64) {
        var numbers = SplitMix(seed: seed)
        for _ in 0..<10 {
            let unit = [2, 4, 5, 10, 100][numbers.next(in: 0...4)]
            let (rowCount, columnCount) = (numbers.next(in: 1...3), numbers.next(in: 1...3))
            expectBest(
                numbers.table(rowCount: rowCount, columnCount: columnCount, in: -2 * unit...2 * unit), unit: unit)
        }
    }
}

// MARK: - Oracle

/// Expects the answer that is found by trying both neighbours of every cell, in whole numbers all the way.
private func expectBest(_ table: [[Int]], unit: Int, sourceLocation: SourceLocation = #_sourceLocation) {
    let rounding = ControlledRounding(cells: table.map { $0.map(Double.init) }, unit: Double(unit))
    let best = BruteForce(table: table, unit: unit).best()
    #expect(
        rounding.cellsInUnits.flatMap { $0 } == best, "\(table) in units of \(unit)", sourceLocation: sourceLocation)
    expectControlled(rounding, of: table, unit: unit, sourceLocation: sourceLocation)
}

/// Expects what must hold of any controlled rounding with the nearest total, and that the marks are right.
private func expectControlled(
    _ rounding: ControlledRounding, of table: [[Int]], unit: Int, sourceLocation: SourceLocation = #_sourceLocation
) {
    func isNeighbour(_ units: Int, of number: Int) -> Bool { abs(units * unit - number) < unit }
    let columnCount = table.map(\.count).max() ?? 0
    let columns = (0..<columnCount).map { column in table.map { $0[column] } }
    let isControlled =
        zip(rounding.cellsInUnits, table).allSatisfy { zip($0, $1).allSatisfy { isNeighbour($0, of: $1) } }
        && zip(rounding.rowSumsInUnits, table).allSatisfy { isNeighbour($0, of: $1.reduce(0, +)) }
        && zip(rounding.columnSumsInUnits, columns).allSatisfy { isNeighbour($0, of: $1.reduce(0, +)) }
        && rounding.totalInUnits == nearest(table.joined().reduce(0, +), unit: unit)
    let addsUp =
        rounding.cellsInUnits.map(\.count) == table.map(\.count)
        && rounding.rowSums == rounding.cells.map { $0.reduce(0, +) }
        && rounding.columnSums == (0..<columnCount).map { column in rounding.cells.map { $0[column] }.reduce(0, +) }
        && rounding.total == rounding.rowSums.reduce(0, +) && rounding.total == rounding.columnSums.reduce(0, +)
    let isMarked =
        rounding.moved
        == zip(rounding.cellsInUnits, table).map { zip($0, $1).map { $0 != nearest($1, unit: unit) } }
        && rounding.rowSumsMoved
            == zip(rounding.rowSumsInUnits, table).map { $0 != nearest($1.reduce(0, +), unit: unit) }
        && rounding.columnSumsMoved
            == zip(rounding.columnSumsInUnits, columns).map { $0 != nearest($1.reduce(0, +), unit: unit) }
    #expect(isControlled, "\(table) in units of \(unit)", sourceLocation: sourceLocation)
    #expect(addsUp || columnCount == 0, "\(table) in units of \(unit)", sourceLocation: sourceLocation)
    #expect(isMarked, "\(table) in units of \(unit)", sourceLocation: sourceLocation)
}

/// Conventional rounding: a half goes away from zero.
private func nearest(_ number: Int, unit: Int) -> Int { number.signum() * ((2 * abs(number) + unit) / (2 * unit)) }

/// The rule of `ControlledRounding` by trying every rounding of the cells.
private struct BruteForce {
    let table: [[Int]]
    let unit: Int

    /// The best rounding's cells in reading order, in units.
    func best() -> [Int]? {
        let cells = table.flatMap { $0 }
        let choices = cells.map { cell in
            let below = cell >= 0 ? cell / unit : -((-cell + unit - 1) / unit)
            return below * unit == cell ? [below] : [below, below + 1]
        }
        var best: (rank: [Int], cells: [Int])?
        for code in 0..<choices.map(\.count).reduce(1, *) {
            var rest = code
            let candidate = choices.map { choice in
                defer { rest /= choice.count }
                return choice[rest % choice.count]
            }
            guard let rank = rank(of: candidate) else { continue }
            if let known = best, !rank.lexicographicallyPrecedes(known.rank) { continue }
            best = (rank, candidate)
        }
        return best?.cells
    }

    /// What is to be least, the first difference deciding; `nil` when it is no controlled rounding with the nearest
    /// total.
    private func rank(of rounded: [Int]) -> [Int]? {
        let cells = table.flatMap { $0 }
        let columnCount = table[0].count
        guard rounded.reduce(0, +) == nearest(cells.reduce(0, +), unit: unit) else { return nil }
        let lines =
            table.indices.map { row in cells.indices.filter { $0 / columnCount == row } }
            + (0..<columnCount).map { column in cells.indices.filter { $0 % columnCount == column } }
        let sums = lines.map { line in
            (exact: line.map { cells[$0] }.reduce(0, +), rounded: line.map { rounded[$0] }.reduce(0, +))
        }
        guard sums.allSatisfy({ abs($0.exact - $0.rounded * unit) < unit }) else { return nil }
        let pairs = zip(cells, rounded).map { (exact: $0, rounded: $1) }
        return [
            sums.map { abs($0.exact - $0.rounded * unit) }.reduce(0, +),
            sums.count { $0.rounded != nearest($0.exact, unit: unit) },
            pairs.map { abs($0.exact - $0.rounded * unit) }.reduce(0, +),
            pairs.count { $0.rounded != nearest($0.exact, unit: unit) },
        ] + rounded.map { -abs($0) }
    }
}

/// Whole numbers from a seed: SplitMix64 (Steele, Lea & Flood 2014).
private struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
        return mixed ^ mixed >> 31
    }

    mutating func next(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    mutating func table(rowCount: Int, columnCount: Int, in range: ClosedRange<Int>) -> [[Int]] {
        (0..<rowCount).map { _ in (0..<columnCount).map { _ in next(in: range) } }
    }
}
