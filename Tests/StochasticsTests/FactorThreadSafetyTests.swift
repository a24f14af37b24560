import Testing

@testable import Stochastics

/// One system of factors, whose tables all workers read, with a state of its own for each of them.
@Suite struct FactorThreadSafetyTests {
    /// Distributions of every shape, one of them with a table, in every time structure, and a correlated group.
    static func system() throws -> FactorSystem {
        var tableCount = 0
        let shapes = families.filter { family in
            switch family {
            case .beta, .pert:
                // A table takes a debug build seconds.
                tableCount += 1
                return tableCount == 1
            default: return true
            }
        }
        let times: [TimeStructure] = [.constant, .independent, .autoregressive(0.6), .randomWalk(start: 1)]
        let factors = shapes.enumerated().map { index, distribution in
            Factor(name: "f\(index)", distribution: distribution, time: times[index % times.count])
        }
        let pairs = [(1, 2), (2, 6), (5, 6)]
        return try FactorSystem(
            factors: factors, correlations: pairs.map { Correlation(first: $0.0, second: $0.1, coefficient: 0.3) })
    }

    private static func values(_ system: FactorSystem, _ state: FactorState, block: Int) -> [UInt64] {
        system.begin(state, source: .random(seed: 5, block: block))
        var bits: [UInt64] = []
        for year in 2025...2028 {
            system.advance(state, toYear: year)
            for index in system.factors.indices {
                for path in 0..<Block.pathCount {
                    bits.append(state.values.value(row: index, path: path).bitPattern)
                }
            }
        }
        return bits
    }

    @Test func `four workers draw the bits of one, in whatever order they take the blocks`() throws {
        let system = try Self.system()
        let state = system.makeState()
        let alone = (0..<8).map { Self.values(system, state, block: $0) }
        let agreeing = Tally()
        onThreads(4) { worker in
            let own = system.makeState()
            for step in 0..<8 {
                let block = (step * 3 + worker * 2) % 8
                if Self.values(system, own, block: block) == alone[block] { agreeing.add() }
            }
        }
        #expect(agreeing.count == 32)
        #expect(Set(alone).count == 8)
    }
}
