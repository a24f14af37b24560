import Finsam
import StudyFiles
import Testing

@testable import Simulation

/// Work for the address sanitizer: every buffer of a run, with all rules that studies can combine and with blocks that are
/// not full.
@Suite struct RunSanitizerTests {
    static let seeds: [UInt64] = [2, 3, 5, 6]

    @Test func `these studies together have the rules that reach into other buffers`() {
        let features = Self.seeds.reduce(into: Set<String>()) { $0.formUnion(GeneratedStudy(seed: $1).features) }
        let wanted: Set = [
            "moves", "settlement proportional", "shared administration", "one-off", "access", "split amounts",
        ]
        #expect(wanted.subtracting(features) == [])
        #expect(!features.isDisjoint(with: ["merger of two", "merger of three"]))
        #expect(!features.isDisjoint(with: ["distribution beta", "distribution pert"]))
    }

    @Test(arguments: seeds)
    func `blocks that are not full lose no path and read no lane beyond`(seed: UInt64) async throws {
        let study = try GeneratedStudy(seed: seed).read().study
        for paths in [1, 65] {
            let simulation = Simulation(study, seed: seed, pathCount: paths, threadCount: 2)
            let result = try #require(await simulation.run(scenario: 0))
            let blocks = (0...(paths / 64)).map { BlockValues(study, seed: seed, block: $0) }
            for alternative in study.alternatives.indices {
                let row = result.plan.layout.row(.contribution, of: study.focus)
                let values = blocks.flatMap { $0.row(alternative, result.horizon, row) }.prefix(paths)
                let summary = try #require(
                    result.outcome(.contribution, of: study.focus, alternative: alternative, period: result.horizon))
                #expect(summary.count == paths)
                #expect(abs(summary.mean - values.reduce(0, +) / Double(paths)) < 0.01)
            }
        }
    }
}
