import Finsam
import Reports
import Stochastics
import StudyFiles
import Testing

@testable import Simulation

/// What a run does not depend on, and how it scales.
@Suite struct RunInvariantTests {
    static let seeds: [UInt64] = [1, 2, 3, 4, 6, 7, 8, 9]

    private func study(_ seed: UInt64, isFixed: Bool = false) throws -> Study {
        try GeneratedStudy(seed: seed, isFixed: isFixed).read().study
    }

    // MARK: Additions

    @Test(arguments: seeds)
    func `an added alternative changes no bit of the others, and their order does not matter`(seed: UInt64) throws {
        let study = try study(seed)
        let all = Array(study.alternatives.indices)
        let whole = BlockValues(study)
        let order = Array(all.reversed())
        let position = order.firstIndex(of: study.reference) ?? 0
        let reversed = BlockValues(study.selecting(alternatives: order, reference: position, scenarios: [0]))
        #expect(BlockValues.differingCells(whole, order, reversed, all) == 0)
        for alternative in all where alternative != study.reference {
            let pair = study.selecting(alternatives: [study.reference, alternative], reference: 0, scenarios: [0])
            let few = BlockValues(pair)
            #expect(BlockValues.differingCells(whole, [study.reference, alternative], few, [0, 1]) == 0)
        }
    }

    @Test(arguments: seeds)
    func `an added factor changes no bit, wherever it is declared`(seed: UInt64) throws {
        let study = try study(seed)
        let added = Factor(name: "added", distribution: .normal(mean: 0, standardDeviation: 1), time: .independent)
        var last = StudyChange()
        last.factors = { $0 + [added] }
        var first = StudyChange()
        first.factors = { [added] + $0 }
        first.driver = { driver in
            if case .factor(let index) = driver { return .factor(index + 1) }
            return driver
        }
        first.correlations = { correlations in
            correlations.map {
                Correlation(first: $0.first + 1, second: $0.second + 1, coefficient: $0.coefficient)
            }
        }
        let all = Array(study.alternatives.indices)
        let before = BlockValues(study)
        for change in [last, first] {
            #expect(BlockValues.differingCells(before, all, BlockValues(study.changed(by: change)), all) == 0)
        }
    }

    @Test(arguments: seeds)
    func `the order and the names of scenarios do not matter`(seed: UInt64) throws {
        let study = try study(seed)
        let all = Array(study.alternatives.indices)
        var renamed = StudyChange()
        renamed.scenarioName = { "x-" + $0 }
        let turned = study.selecting(alternatives: all, reference: study.reference, scenarios: [1, 0])
            .changed(by: renamed)
        for scenario in [0, 1] {
            let (one, other) = (BlockValues(study, scenario: scenario), BlockValues(turned, scenario: 1 - scenario))
            #expect(BlockValues.differingCells(one, all, other, all) == 0)
        }
    }

    @Test func `another seed and another block give other numbers, so the comparisons above can fail`() throws {
        let study = try study(1)
        let one = BlockValues(study)
        for other in [BlockValues(study, seed: 12), BlockValues(study, block: 1), BlockValues(study, scenario: 1)] {
            #expect(BlockValues.differingCells(one, [0], other, [0]) > 10)
        }
    }

    // MARK: Order and scale

    @Test(arguments: seeds)
    func `municipalities in another order give the same results in that order`(seed: UInt64) throws {
        let study = try study(seed)
        let order = study.municipalities.indices.map { ($0 + 2) % study.municipalities.count }
        let straight = BlockValues(study)
        let permuted = BlockValues(study.permutingMunicipalities(order))
        let layout = straight.layout
        for alternative in study.alternatives.indices {
            for period in 0...straight.yearCount {
                for (position, municipality) in order.enumerated() {
                    for outcome in MunicipalOutcome.allCases {
                        let one = straight.row(alternative, period, layout.row(outcome, of: municipality))
                        let other = permuted.row(alternative, period, layout.row(outcome, of: position))
                        #expect(zip(one, other).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, abs($0), abs($1)) * 1000 })
                    }
                }
            }
        }
    }

    /// Two is a power of two, so that every product and sum is exactly twice what it was.
    @Test(arguments: seeds)
    func `twice the money gives exactly twice every amount and the same ratios`(seed: UInt64) throws {
        let study = try study(seed)
        let oneOffs = Set(
            study.alternatives.compactMap { alternative -> Int? in
                guard case .factor(let index) = alternative.oneOff?.amount else { return nil }
                return index
            })
        var double = StudyChange()
        double.money = { 2 * $0 }
        double.factors = { factors in
            factors.enumerated().map { index, factor in
                guard oneOffs.contains(index) else { return factor }
                let time: TimeStructure
                if case .randomWalk(let start) = factor.time {
                    time = .randomWalk(start: 2 * start)
                } else {
                    time = factor.time
                }
                return Factor(name: factor.name, distribution: factor.distribution.scaled(by: 2), time: time)
            }
        }
        let (one, two) = (BlockValues(study), BlockValues(study.changed(by: double)))
        let layout = one.layout
        for alternative in study.alternatives.indices {
            for period in 0...one.yearCount {
                for row in one.rows(alternative, period) where !layout.isIndicator(row) {
                    let factor = layout.resolution(of: row) == 1 ? 2.0 : 1.0
                    let isExact = zip(one.row(alternative, period, row), two.row(alternative, period, row)).allSatisfy {
                        $0 * factor == $1
                    }
                    #expect(isExact, "alternative \(alternative), period \(period), row \(row)")
                }
            }
        }
    }

    // MARK: Threads and paths

    private func text(_ study: Study, paths: Int, threads: Int) async throws -> String {
        let simulation = Simulation(study, seed: 21, pathCount: paths, threadCount: threads)
        let result = try #require(await simulation.run(scenario: 0))
        return await ResultsDocument(
            CompletedRun(
                study: study, simulation: simulation, engineVersion: "test", results: [result], files: [],
                resolvedInputs: "{}")
        ).json()
    }

    @Test func `one, two and seven threads give the same text of results`() async throws {
        let study = try smallest(study(4))
        let paths = 3 * 1024 + 17
        let one = try await text(study, paths: paths, threads: 1)
        #expect(try await text(study, paths: paths, threads: 2) == one)
        #expect(try await text(study, paths: paths, threads: 7) == one)
        #expect(try await text(study, paths: paths - 1, threads: 7) != one)
    }

    private func smallest(_ study: Study) -> Study {
        let other = study.reference == 0 ? 1 : 0
        return study.selecting(alternatives: [study.reference, other], reference: 0, scenarios: [0])
    }

    @Test(arguments: [1, 63, 70, 150])
    func `the mean of a run is the mean of its single paths`(paths: Int) async throws {
        let study = try smallest(study(7))
        let simulation = Simulation(study, seed: 3, pathCount: paths, threadCount: 2)
        let result = try #require(await simulation.run(scenario: 0))
        let blocks = (0...((paths - 1) / 64)).map { BlockValues(study, seed: 3, block: $0) }
        let layout = result.plan.layout
        for period in result.periods {
            for outcome in MunicipalOutcome.allCases {
                let row = layout.row(outcome, of: study.focus)
                let values = Array(blocks.flatMap { $0.row(1, period, row) }.prefix(paths))
                let mean = values.reduce(0, +) / Double(paths)
                let summary = try #require(result.outcome(outcome, of: study.focus, alternative: 1, period: period))
                #expect(abs(summary.mean - mean) <= 1e-10 * max(1, abs(mean)) * 100)
                #expect(summary.count == paths)
            }
        }
    }

    @Test(arguments: [1, 2, 3, 4])
    func `an alternative beside its copy differs by exactly 0 on every path`(seed: UInt64) throws {
        let study = try study(seed)
        for alternative in study.alternatives.indices {
            let copies = study.selecting(alternatives: [alternative, alternative], reference: 0, scenarios: [0])
            let block = BlockValues(copies)
            #expect(BlockValues.differingCells(block, [0], block, [1]) == 0 || copies.alternatives[0].oneOff != nil)
            for period in 0...block.yearCount {
                for row in block.rows(0, period) where row != block.layout.paidBackRow {
                    #expect(zip(block.row(0, period, row), block.row(1, period, row)).allSatisfy { $0 - $1 == 0 })
                }
            }
        }
    }
}
