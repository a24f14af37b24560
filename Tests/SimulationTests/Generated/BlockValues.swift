import Finsam
import Stochastics

@testable import Simulation

/// Everything that a block of paths leaves: every row of every alternative in every year and over the horizon.
struct BlockValues {
    let plan: ScenarioPlan
    var layout: OutcomeLayout { plan.layout }
    /// By alternative, period and row; 64 paths each.
    let values: [[[[Double]]]]

    init(
        _ study: Study, scenario: Int = 0, mode: Mode = .monteCarlo, sampling: Sampling = .pseudo, seed: UInt64 = 11,
        block: Int = 0, skipsCopies: Bool = false
    ) {
        let simulation = Simulation(study, mode: mode, seed: seed, pathCount: 64, threadCount: 1)
        let plan = simulation.plan(scenario: scenario, mode: mode)
        let runner = BlockRunner(plan, reference: study.reference, skipsCopies: skipsCopies)
        self.plan = plan
        let rowCount = plan.layout.rowCount
        var values = [[[[Double]]]](
            repeating: Array(repeating: [], count: study.years.count + 1), count: study.alternatives.count)
        let width = mode == .monteCarlo ? Block.pathCount : 1
        let source = FactorSource.sampled(sampling, seed: seed, block: block, years: study.years)
        runner.run(mode == .monteCarlo ? source : .median) { alternative, period, rows in
            values[alternative][period] = (0..<rowCount).map { row in
                (0..<width).map { rows.value(row: row, path: $0) }
            }
        }
        self.values = values
    }

    var yearCount: Int { values[0].count - 1 }
    func row(_ alternative: Int, _ period: Int, _ row: Int) -> [Double] { values[alternative][period][row] }

    /// The rows that mean something: of the associations that exist, of all together and of the municipalities.
    func rows(_ alternative: Int, _ period: Int) -> [Int] {
        let years = plan.alternatives[alternative].years
        let existing = years[min(period, years.count - 1)].existing
        return (0..<layout.rowCount).filter { row in
            guard let association = layout.association(of: row), association != layout.together else { return true }
            return existing.contains(association)
        }
    }

    /// The number of cells in which two blocks differ in any bit, of these alternatives of each.
    static func differingCells(_ one: BlockValues, _ first: [Int], _ other: BlockValues, _ second: [Int]) -> Int {
        var count = 0
        for (left, right) in zip(first, second) {
            for (period, rows) in one.values[left].enumerated() {
                for (row, paths) in rows.enumerated() {
                    let others = other.values[right][period][row]
                    let isSame = zip(paths, others).allSatisfy {
                        $0.bitPattern == $1.bitPattern || $0.isNaN && $1.isNaN
                    }
                    if !isSame || paths.count != others.count { count += 1 }
                }
            }
        }
        return count
    }
}
