import Finsam
import Stochastics
import StudyFiles
import Testing

@testable import Simulation

/// A blend that takes everything from one alternative is that alternative.
@Suite struct BlendInvariantTests {
    static let seeds = Array(UInt64(1)...6)

    @Test(arguments: seeds)
    func `what takes nothing is the first alternative and what takes everything the second, in every bit`(
        seed: UInt64
    ) throws {
        try check(try GeneratedStudy(seed: seed).read().study)
    }

    @Test(arguments: ["ksau", "plan-2024", "ladder-2021"])
    func `so it is in the studies that are shipped`(name: String) throws { try check(try Shipped.read(name).study) }

    private func check(_ study: Study) throws {
        let simulation = Simulation(study, seed: 5, pathCount: 64, threadCount: 1)
        let (horizon, own) = (study.years.count, Quantity.Body.own(municipality: study.focus))
        let quantities = [
            Quantity(.municipality(.net, study.focus), period: horizon),
            Quantity(.association(.closingBalance, own), period: horizon),
            Quantity(.municipality(.leverage, study.focus), period: horizon),
            Quantity(.association(.administrationShare, own), period: horizon - 1),
        ]
        let count = study.alternatives.count
        let pairs = (0..<count).flatMap { from in (1..<max(2, count)).map { (from, (from + $0) % count) } }
        for (number, pair) in pairs.enumerated() {
            let quantity = quantities[number % quantities.count]
            let blending = try Blending(simulation, scenario: 0, from: pair.0, to: pair.1, of: quantity)
            let groups = blending.provisions(blending.coalitionCount - 1)
            let runner = BlendRunner(blending, taking: [ProvisionSet(), .all, groups])
            runner.run(simulation.source(block: 0, years: study.years))
            let rows = (0..<5).map { row in (0..<64).map { runner.values.value(row: row, path: $0) } }
            let place: Comment = "\(pair), \(quantity), \(blending.groups)"
            #expect(rows[0] == rows[3], place)
            #expect(rows[1] == rows[4], place)
            // What differs is all that is taken; what is left out is rounding, since the size is that of the first.
            let isNear = zip(rows[2], rows[4]).allSatisfy { abs($0 - $1) <= 1e-9 * max(1e4, abs($0), abs($1)) }
            #expect(isNear, place)
        }
    }
}
