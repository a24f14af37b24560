import Finsam
import StudyFiles
import Testing

@testable import Simulation

/// What holds on every single path of every study.
@Suite struct PathInvariantTests {
    static let seeds = Array(UInt64(1)...20)

    @Test(arguments: seeds)
    func `money, the law's shares and the ban on debt hold on every path of a generated study`(seed: UInt64) throws {
        let study = try GeneratedStudy(seed: seed).read().study
        let simulation = Simulation(study, seed: seed, pathCount: 1, threadCount: 1)
        for alternative in study.alternatives.indices {
            for path in [0, 64 * 7 + 5] {
                #expect(Laws.all(simulation.trace(path: path, alternative: alternative, scenario: 0)) == [])
            }
        }
    }

    @Test func `they hold on paths of the study of the county in all its worlds`() throws {
        let study = try Shipped.read("ksau").study
        let simulation = Simulation(study, seed: 4, pathCount: 1, threadCount: 1)
        for scenario in study.scenarios.indices {
            for alternative in study.alternatives.indices where (scenario + alternative) % 2 == 0 {
                let path = 17 * scenario + alternative
                #expect(Laws.all(simulation.trace(path: path, alternative: alternative, scenario: scenario)) == [])
            }
        }
    }

    @Test func `a path is the same whatever the number of paths and threads`() throws {
        let study = try GeneratedStudy(seed: 3).read().study
        for path in [0, 1, 63, 64, 129] {
            let few = Simulation(study, seed: 5, pathCount: 1, threadCount: 1)
            let many = Simulation(study, seed: 5, pathCount: 1_000_000, threadCount: 7)
            let (one, other) = (
                few.trace(path: path, alternative: 1, scenario: 0), many.trace(path: path, alternative: 1, scenario: 0)
            )
            #expect(String(describing: one) == String(describing: other))
        }
        let paths = [0, 1, 64].map { study.trace(path: $0, alternative: 1) }.map { String(describing: $0) }
        #expect(Set(paths).count == 3, "different paths are different worlds")
    }

    // MARK: The laws themselves can be broken

    private func spoilt(_ change: (PathTrace.AssociationYear) -> PathTrace.AssociationYear) throws -> PathTrace {
        let study = try GeneratedStudy(seed: 1).read().study
        let trace = study.trace(alternative: 0)
        #expect(Laws.all(trace) == [])
        return PathTrace(
            years: trace.years.map { year in
                PathTrace.Year(
                    year: year.year, appropriation: year.appropriation, factors: year.factors,
                    associations: year.associations.map(change), municipalities: year.municipalities)
            })
    }

    @Test func `a path on which money is lost is found out`() throws {
        let trace = try spoilt { $0.with(contributions: $0.contributions + 0.01) }
        #expect(!Laws.money(trace).isEmpty)
    }

    @Test func `a path on which the municipalities pay less than a quarter is found out`() throws {
        let trace = try spoilt { $0.with(contributions: $0.contributions * 1.0001) }
        #expect(!Laws.shares(trace).isEmpty)
    }

    @Test func `a path on which an association opens with other money than it closed with is found out`() throws {
        let trace = try spoilt { $0.with(balanceBefore: $0.balanceBefore + 1, movedIn: $0.movedIn - 1) }
        #expect(!Laws.money(trace).isEmpty)
    }

    @Test func `a path on which an association borrows is found out`() throws {
        let trace = try spoilt { $0.with(closingBalance: -5000) }
        #expect(!Laws.debt(trace).isEmpty)
    }

    @Test func `a path on which an initiative uses more than it is granted is found out`() throws {
        let trace = try spoilt { year in
            year.with(
                lines: year.lines.map {
                    PathTrace.LineYear(
                        home: $0.home, line: $0.line, granted: $0.granted.map { $0 / 2 }, outcome: $0.outcome)
                })
        }
        #expect(!Laws.spending(trace).isEmpty)
    }
}

extension PathTrace.AssociationYear {
    fileprivate func with(
        contributions: Double? = nil, balanceBefore: Double? = nil, movedIn: Double? = nil,
        closingBalance: Double? = nil,
        lines: [PathTrace.LineYear]? = nil
    ) -> PathTrace.AssociationYear {
        PathTrace.AssociationYear(
            association: association, members: members, balanceBefore: balanceBefore ?? self.balanceBefore,
            movedIn: movedIn ?? self.movedIn, room: room, ask: ask, contributions: contributions ?? self.contributions,
            lines: lines ?? self.lines, administrationSaved: administrationSaved, oneOff: oneOff,
            curtailment: curtailment,
            closingBalance: closingBalance ?? self.closingBalance, counted: counted, brokenRules: brokenRules,
            binding: binding)
    }
}
