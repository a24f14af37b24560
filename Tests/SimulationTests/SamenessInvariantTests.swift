import Finsam
import StudyFiles
import Testing

@testable import Simulation

/// What is taken over from the reference, because an alternative fares the same by construction, must be the same.
@Suite struct SamenessInvariantTests {
    static let seeds = Array(UInt64(1)...16)

    @Test(arguments: seeds)
    func `what is said to be the same as the reference is the same in every bit`(seed: UInt64) throws {
        let study = try GeneratedStudy(seed: seed).read().study
        for alternative in study.alternatives.indices where study.alternatives[alternative].changesMembership {
            let variants = study.withAlternatives(
                { Self.variants(of: $0[alternative]) }, reference: 0)
            let block = BlockValues(variants)
            let plan = block.plan
            for variant in variants.alternatives.indices {
                let sameness = Sameness(
                    plan.alternatives[variant], reference: plan.alternatives[0],
                    municipalityCount: study.municipalities.count)
                for period in block.values[0].indices {
                    for row in block.rows(variant, period)
                    where sameness.holds(row: row, period: period, layout: plan.layout) {
                        let isSame = block.row(variant, period, row) == block.row(0, period, row)
                        #expect(isSame, "alternative \(alternative), variant \(variant), period \(period), row \(row)")
                    }
                }
            }
        }
    }

    @Test(arguments: seeds)
    func `an alternative that is not run before it parts from the reference goes on in the same bits`(
        seed: UInt64
    ) throws {
        let study = try GeneratedStudy(seed: seed).read().study
        for alternative in study.alternatives.indices {
            let variants = study.withAlternatives({ Self.variants(of: $0[alternative]) }, reference: 0)
            for studied in [study, variants] {
                let (full, skipping) = (BlockValues(studied), BlockValues(studied, skipsCopies: true))
                for alternative in studied.alternatives.indices {
                    for period in full.values[0].indices {
                        for row in full.rows(alternative, period) {
                            let isSame = full.row(alternative, period, row) == skipping.row(alternative, period, row)
                            #expect(isSame, "alternative \(alternative), period \(period), row \(row)")
                        }
                    }
                }
            }
        }
    }

    /// The alternative and others that differ from it in one rule only, so that most is the same for some years.
    private static func variants(of alternative: Alternative) -> [Alternative] {
        var result = [alternative]
        if case .proportional(let share, let years) = alternative.settlement {
            result.append(alternative.with(settlement: Settlement.none))
            result.append(alternative.with(settlement: .proportional(share: share / 2, years: years)))
        }
        for index in alternative.associations.indices {
            func replaced(_ change: (Association) -> Association) -> Alternative {
                var associations = alternative.associations
                associations[index] = change(associations[index])
                return alternative.with(associations: associations)
            }
            result.append(replaced { $0.with(openingBalance: $0.openingBalance + 400_000) })
            result.append(replaced { $0.with(ask: .ladder(growth: 0.03)) })
        }
        return result
    }
}

extension Alternative {
    var changesMembership: Bool { !moves.isEmpty || merger != nil }
}
