import Finsam
import Stochastics
import StudyFiles
import Testing

@testable import Simulation

/// Plan mode, expected mode and Monte Carlo are one calculation; where nothing is uncertain they agree.
@Suite struct ModeInvariantTests {
    @Test(arguments: Array(UInt64(1)...12))
    func `without uncertainty every path is the expected one`(seed: UInt64) throws {
        let study = try GeneratedStudy(seed: seed, isFixed: true).read().study
        let expected = BlockValues(study, mode: .expected)
        let random = BlockValues(study, mode: .monteCarlo)
        for alternative in study.alternatives.indices {
            for period in 0...expected.yearCount {
                for row in expected.rows(alternative, period) {
                    let value = expected.row(alternative, period, row)[0]
                    #expect(random.row(alternative, period, row).allSatisfy { $0 == value })
                }
            }
        }
    }

    @Test(arguments: Array(UInt64(1)...12))
    func
        `where initiatives use what is counted and costs are as planned, the plan is what is expected until money runs out`(
            seed: UInt64
        ) throws
    {
        var asPlanned = StudyChange()
        asPlanned.outcome = { line, _ in .fixed(line.kind == .initiative ? line.countedShare : 1) }
        let study = try GeneratedStudy(seed: seed).read().study.changed(by: asPlanned)
        let (plan, expected) = (BlockValues(study, mode: .plan), BlockValues(study, mode: .expected))
        let layout = plan.layout
        var comparedYears = 0
        for alternative in study.alternatives.indices {
            for year in 0..<plan.yearCount {
                let curtailment = layout.row(AssociationOutcome.curtailment, of: layout.together)
                if expected.row(alternative, year, curtailment)[0] > 0 { break }
                comparedYears += 1
                for row in plan.rows(alternative, year) {
                    #expect(plan.row(alternative, year, row) == expected.row(alternative, year, row))
                }
            }
        }
        #expect(comparedYears > 0)
    }

    @Test(arguments: [1, 2, 3])
    func `a cut that happens for certain is a fixed cut`(seed: UInt64) throws {
        let study = try GeneratedStudy(seed: seed).read().study
        var certain = StudyChange()
        let count = study.scenarios[0].world.factors.count
        certain.factors = {
            $0 + [Factor(name: "sure", distribution: .event(probability: 1, size: .fixed(0.1)), time: .independent)]
        }
        certain.cut = { _ in .factor(count) }
        var fixed = StudyChange()
        fixed.cut = { _ in .fixed(0.1) }
        let all = Array(study.alternatives.indices)
        let (one, other) = (BlockValues(study.changed(by: certain)), BlockValues(study.changed(by: fixed)))
        #expect(BlockValues.differingCells(one, all, other, all) == 0)
        // In expected mode an event does not happen, however probable.
        var none = StudyChange()
        none.cut = { _ in .fixed(0) }
        let expected = BlockValues(study.changed(by: certain), mode: .expected)
        #expect(
            BlockValues.differingCells(expected, all, BlockValues(study.changed(by: none), mode: .expected), all) == 0)
    }

    /// Tiny study: 1 000 000 comes in, the plan counts 900 000 of initiatives as 1 000 000 granted, and 100 000 of
    /// administration; all granted money used is 100 000 more than there is.
    @Test func `when all that is granted is used and no capital is left, the shortfall is curtailed`() throws {
        let study = try TinyStudy(utilisation: "1").read()
        for mode in [Mode.expected, .monteCarlo] {
            let year = study.trace(mode: mode, alternative: 0).years[0].associations[0]
            #expect(year.curtailment == 100_000)
            #expect(year.closingBalance == 0)
            #expect(year.lines[0].granted == 1_000_000)
            #expect(abs(year.lines[0].outcome - 900_000) < 1e-6)
            #expect(year.brokenRules == [.curtailment])
        }
        let plan = study.trace(mode: .plan, alternative: 0).years[0].associations[0]
        #expect(plan.curtailment == 0)
        #expect(abs(plan.closingBalance) < 1e-6)
        let used = try TinyStudy(utilisation: "0.85").read().trace(mode: .expected, alternative: 0).years[0]
            .associations[0]
        #expect(used.curtailment == 0)
        #expect(abs(used.closingBalance - 50_000) < 1e-6)
    }

    @Test func `what not even curtailment covers is an insolvency`() throws {
        let study = try TinyStudy(utilisation: "1", administration: 1_200_000).read()
        let year = study.trace(mode: .expected, alternative: 0).years[0].associations[0]
        #expect(year.curtailment == 1_000_000)
        #expect(year.closingBalance == -200_000)
        #expect(year.brokenRules.contains(.insolvency))
    }
}
