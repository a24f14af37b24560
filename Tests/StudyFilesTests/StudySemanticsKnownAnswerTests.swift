import Finsam
import Foundation
import Stochastics
import Testing

@testable import StudyFiles

/// What a lawful study is read as.
@Suite struct StudySemanticsKnownAnswerTests {
    private static func scenario(_ differences: String) -> StudyExample.Edit {
        let indented = differences.split(separator: "\n").map { "      \($0)\n" }.joined()
        return .appending("  other:\n    name: A\n    name-en: A\n    differences:\n      assumption: b\n\(indented)")
    }

    /// Put in the place of the second alternative's move.
    private static func alternative(_ parts: String) -> StudyExample.Edit {
        let indented = parts.split(separator: "\n").map { "    \($0)\n" }.joined()
        return .init("    moves:\n      - {municipality: lillby, to: north, year: 2027}\n", indented)
    }

    private static func growth(_ distribution: String, time: String = "independent") -> [StudyExample.Edit] {
        [
            .init("    normal: {mean: 0.01, sd: 0.01}\n", distribution),
            .init("    time: independent\n", "    time: \(time)\n"),
        ]
    }

    private func study(_ edits: [StudyExample.Edit]) throws -> Study {
        try StudyExample.read(StudyExample.text(edits)).get().study
    }

    // MARK: Base

    @Test func `names become indices and defaults are filled in`() throws {
        let study = try StudyExample.study()
        #expect(study.years == 2024...2030)
        #expect((study.focus, study.reference, study.pathCount, study.seed) == (0, 0, 10_000, 1))
        #expect(study.scenarios.map(\.identifier) == ["base", "low"])
        #expect(study.alternatives.map(\.identifier) == ["stay", "join"])
        let world = study.scenarios[0].world
        #expect(world.state.growth == .factor(0))
        #expect(world.state.cut == .fixed(0))
        #expect((world.state.baseAmount, world.state.needWeight) == (400_000, 0.75))
        #expect(world.state.largestDecrease == nil && world.state.capitalSteps.isEmpty && world.state.changes.isEmpty)
        #expect((world.wages, world.prices, world.splitLag) == (.fixed(0.03), .fixed(0.02), 2))
        #expect(
            world.factors == [
                Factor(name: "growth", distribution: .normal(mean: 0.01, standardDeviation: 0.01), time: .independent)
            ])
        let south = study.associations[0]
        #expect(south.members == [0, 1])
        #expect((south.noticeYears, south.openingBalance, south.previousStateContribution) == (3, 900_000, 4_500_000))
        #expect(
            south.openingBalanceLevel == .fixed(1) && south.budgetLevel == .fixed(1) && south.roomLevel == .fixed(1))
        #expect(south.room == .calibrated(4_600_000) && study.associations[1].room == .perInhabitantAs(0))
        #expect(south.ask == .match && south.split == .population && south.grants == .hold)
        #expect(south.lines.map(\.identifier) == ["coaching", "office"])
        #expect(south.lines.map(\.kind) == [.initiative, .administration])
        #expect(south.lines[0].outcome == .fixed(0.85) && south.lines[0].countedShare == 0.9)
        #expect(south.lines[1].outcome == .fixed(1) && south.lines[1].countedShare == 1)
        #expect(study.alternatives[1].moves == [Move(municipality: 0, association: 1, year: 2027)])
        #expect(study.alternatives[1].settlement == .none && study.alternatives[1].oneOff == nil)
    }

    @Test func `numbers by year come in the order of the years`() throws {
        let study = try StudyExample.study(
            .init("population: {2022: 30000}", "population: {2022: 30000, 2015: 29000, 2024: 31000}"),
            .init(
                "    ask: {policy: match}\n    grants: {policy: hold}\n    opening-balance-sek: 200000",
                """
                    ask: {policy: path, state-sek: {2025: 2, 2024: 1}, then: ladder, growth-per-year: 0.1}
                    region-ceiling-sek: {2026: 5, 2020: 4}
                    grants: {policy: spend-available, buffer-share-of-income: 0.1}
                    opening-balance-sek: 200000
                """))
        #expect(study.municipalities[2].populations.map(\.year) == [2015, 2022, 2024])
        let north = study.associations[1]
        #expect(
            north.ask
                == .path(
                    [YearAmount(year: 2024, amount: 1), YearAmount(year: 2025, amount: 2)], then: .ladder(growth: 0.1)))
        #expect(north.regionCeiling == [YearAmount(year: 2020, amount: 4), YearAmount(year: 2026, amount: 5)])
        #expect(north.grants == .spendAvailable(bufferShare: 0.1, releaseShare: 1, rebuildShare: 0))
    }

    // MARK: Scenarios

    @Test func `a scenario changes what it names and nothing else`() throws {
        let study = try study([
            Self.scenario(
                "state: {appropriation-changes: {2026: -0.2}, need-weight: 0.5}\neconomy: {wages-per-year: growth}")
        ])
        let other = study.scenarios[2].world
        #expect(other.state.changes == [YearAmount(year: 2026, amount: -0.2)])
        #expect((other.state.needWeight, other.state.appropriation) == (0.5, 339_000_000))
        #expect((other.wages, other.prices) == (.factor(0), .fixed(0.02)))
        #expect(study.scenarios[1].world.state.changes == [YearAmount(year: 2025, amount: -0.1)])
        #expect(study.scenarios[0].world.state.needWeight == 0.75)
    }

    @Test func `a scenario adds to the changes of the base`() throws {
        let study = try study([
            .adding("  appropriation-changes: {2026: 0.1, 2025: 0.2}\n", before: "  associations-in-country: 82\n")
        ])
        #expect(study.scenarios[0].world.state.changes.map(\.amount) == [0.2, 0.1])
        #expect(study.scenarios[1].world.state.changes.map(\.amount) == [-0.1, 0.1])
    }

    private static let uses: [StudyExample.Edit] = [
        .adding(
            """
              use-a: {meaning: m, meaning-en: m, unit: share, assumption: a, beta: {mean: 0.9, sd: 0.05}, time: autoregressive, autocorrelation: 0.5}
              use-b: {meaning: m, meaning-en: m, unit: share, assumption: a, beta: {mean: 0.8, sd: 0.05}, time: independent}

            """, before: "alternatives:\n"),
        .init("utilisation: 0.85", "utilisation: use-a"),
        .adding(
            """
                operations:
                  b: {name: B, budget-sek: {2024: 1}, wage-share: 0, cost-factor: use-b}

            """, before: "    administration:\n"),
    ]

    @Test func `a star stands for factors that begin so, and a distribution is switched`() throws {
        let study = try study(
            Self.uses + [Self.scenario("factors: {\"use-*\": {fixed: 1}, use-b: {uniform: {low: 0.5, high: 0.6}}}")])
        let factors = study.scenarios[2].world.factors
        #expect(
            factors.map(\.distribution) == [
                .normal(mean: 0.01, standardDeviation: 0.01), .fixed(1), .uniform(low: 0.5, high: 0.6),
            ])
        #expect(factors.map(\.time) == [.independent, .autoregressive(0.5), .independent])
        #expect(study.scenarios[0].world.factors[1].distribution == .beta(mean: 0.9, standardDeviation: 0.05))
    }

    @Test func `a scenario may change one parameter of a distribution`() throws {
        let study = try study(Self.uses + [Self.scenario("factors: {use-a: {beta: {sd: 0.01}}}")])
        #expect(study.scenarios[2].world.factors[1].distribution == .beta(mean: 0.9, standardDeviation: 0.01))
    }

    @Test func `a scenario may change the structure in time`() throws {
        let study = try study(Self.uses + [Self.scenario("factors: {use-a: {time: constant}}")])
        #expect(study.scenarios[2].world.factors[1].time == .constant)
        #expect(study.scenarios[0].world.factors[1].time == .autoregressive(0.5))
    }

    @Test func `scale comes before shift`() throws {
        let study = try study([Self.scenario("factors: {growth: {scale: 2, shift: 0.02}}")])
        #expect(
            study.scenarios[2].world.factors[0].distribution
                == .affine(of: .normal(mean: 0.01, standardDeviation: 0.01), shift: 0.02, scale: 2))
    }

    @Test func `scale and shift of a random walk are of its value, not of every step`() throws {
        let study = try study(
            Self.growth("    normal: {mean: 0, sd: 0.01}\n    start: 0.03\n", time: "random-walk")
                + [Self.scenario("factors: {growth: {scale: 2, shift: 0.02}}")])
        let walk = study.scenarios[2].world.factors[0]
        #expect(walk.time == .randomWalk(start: 0.08))
        #expect(walk.distribution == .affine(of: .normal(mean: 0, standardDeviation: 0.01), shift: 0, scale: 2))
    }

    @Test func `a scenario may change another policy than the base has`() throws {
        let base = StudyExample.Edit(
            "    ask: {policy: match}\n    grants: {policy: hold}\n    opening-balance-sek: 200000",
            """
                ask: {policy: path, state-sek: {2024: 1}, then: ladder, growth-per-year: 0.1}
                split: {by: shares, shares: {grannby: 1}}
                grants: {policy: spend-available, buffer-share-of-income: 0.1, release-share: 0.5}
                opening-balance-sek: 200000
            """)
        let difference = "{ask: {policy: freeze}, split: {by: population}, grants: {policy: hold}}"
        let study = try study([
            base, Self.scenario("associations: {\"n*\": \(difference)}"),
            Self.alternative("differences: {associations: {north: \(difference)}}"),
        ])
        for north in [
            study.scenarios[2].alternatives[0].associations[1], study.scenarios[0].alternatives[1].associations[1],
        ] {
            #expect(north.ask == .freeze && north.split == .population && north.grants == .hold)
        }
        #expect(study.associations[1].split == .shares([MunicipalAmount(municipality: 2, amount: 1)]))
    }

    // MARK: Alternatives

    @Test func `an alternative changes its associations on top of the scenario's`() throws {
        let study = try study([
            Self.scenario("associations: {\"*\": {opening-balance-sek: 5}}"),
            Self.alternative(
                "differences: {assumption: a, associations: {south: {budget-level: 1.5, initiatives: {coaching: {counted-share: 1}}}}}"
            ),
        ])
        let south = study.scenarios[2].alternatives[1].associations[0]
        #expect((south.openingBalance, south.budgetLevel, south.lines[0].countedShare) == (5, .fixed(1.5), 1))
        #expect(south.lines[0].budget == [YearAmount(year: 2024, amount: 7_400_000)])
        #expect(study.scenarios[2].alternatives[0].associations[0].budgetLevel == .fixed(1))
        #expect(study.scenarios[0].alternatives[1].associations[1].openingBalance == 200_000)
    }

    @Test func `a factor that only an alternative uses is used`() throws {
        let study = try study([
            .init("appropriation-growth-per-year: growth", "appropriation-growth-per-year: 0"),
            Self.alternative(
                "differences: {associations: {south: {initiatives: {coaching: {access: {lillby: growth}}}}}}"),
            .init("normal: {mean: 0.01, sd: 0.01}", "beta: {mean: 0.9, sd: 0.01}"),
        ])
        #expect(
            study.alternatives[1].associations[0].lines[0].access == [
                MunicipalAccess(municipality: 0, access: .factor(0))
            ])
        #expect(study.alternatives[0].associations[0].lines[0].access.isEmpty)
    }

    @Test func `an alternative has every part that is written`() throws {
        let study = try study([
            Self.alternative(
                """
                merger: {year: 2027, into: south, from: [north], name: Ett}
                shared-administration: {assumption: a, year: 2026, associations: [north, south], saving-share: 0.1, phase-in-years: 3}
                one-off: {assumption: a, year: 2025, sek: 100, paid-by: {north: 0.25, south: 0.75}}
                """)
        ])
        let join = study.alternatives[1]
        #expect(join.merger == Merger(year: 2027, into: 0, from: [1], name: "Ett"))
        #expect(
            join.sharedAdministration
                == SharedAdministration(year: 2026, associations: [0, 1], saving: .fixed(0.1), phaseInYears: 3))
        #expect(
            join.oneOff
                == OneOffCost(
                    year: 2025, amount: .fixed(100),
                    payers: [PayerShare(association: 1, share: 0.25), PayerShare(association: 0, share: 0.75)]))
    }

    @Test func `a reason makes a move lawful before the notice has run out`() throws {
        let study = try study([.init("year: 2027}", "year: 2025, notice-override: Alla parter är ense}")])
        #expect(study.alternatives[1].moves[0].year == 2025)
    }

    @Test func `a municipality may come back, judged by where it is then`() throws {
        let study = try study([
            Self.alternative(
                """
                moves:
                  - {municipality: lillby, to: south, year: 2029}
                  - {municipality: lillby, to: north, year: 2027}
                settlement: {rule: proportional, years: 3}
                """)
        ])
        #expect(study.alternatives[1].moves.map(\.year) == [2029, 2027])
        #expect(study.alternatives[1].settlement == .proportional(share: 1, years: 3))
    }

    @Test func `a municipality may leave what dissolves in the same year for a third`() throws {
        let study = try study([
            .adding(
                """
                  west: {name: V, members: [storstad], previous-state-contribution-sek: 1, room: {calibrated-sek: 500000}, ask: {policy: match}, grants: {policy: hold}, opening-balance-sek: 0}

                """, before: "factors:\n"),
            .init("members: [lillby, storstad]", "members: [lillby]"),
            Self.alternative(
                """
                moves:
                  - {municipality: lillby, to: west, year: 2027}
                merger: {year: 2027, into: north, from: [south], name: Ett}
                """),
        ])
        #expect(study.alternatives[1].timetable.association(of: 0, in: 2027) == 2)
        #expect(study.alternatives[1].timetable.association(of: 0, in: 2026) == 0)
    }

    @Test func `a star correlates every pair that begins so`() throws {
        let study = try study(
            Self.uses + [
                .adding(
                    "correlations:\n  - {among: [\"use-*\", growth], assumption: a, coefficient: 0.3}\n",
                    before: "alternatives:\n")
            ])
        let pairs = study.scenarios[0].world.correlations.map { [$0.first, $0.second] }
        #expect(pairs == [[1, 2], [0, 1], [0, 2]])
        #expect(study.scenarios.allSatisfy { $0.world.correlations == study.scenarios[0].world.correlations })
    }

    // MARK: Provenance

    @Test func `every number is recorded with its provenance, defaults too`() throws {
        let study = try StudyExample.study(
            .init("appropriation-sek: 339000000", "appropriation-sek: {value: 339000000, published: \"Doc 1\"}"),
            .init("{2025: -0.1}", "{2025: {value: -0.1, derived: rule}}"))
        func record(_ path: String) -> InputRecord? { study.inputs.first { $0.path == path } }
        #expect(
            record("state.appropriation-sek")
                == InputRecord(
                    path: "state.appropriation-sek", value: "339000000", provenance: .published("Doc 1"),
                    place: "s.yaml:13"))
        #expect(record("state.associations-in-country")?.provenance == .assumption("a"))
        #expect(
            record("state.base-amount-sek")
                == InputRecord(
                    path: "state.base-amount-sek", value: "400000",
                    provenance: .standard(
                        LocalText(
                            swedish: "Försäkringskassans fördelningsmodell 2015-01-22",
                            english: "Försäkringskassan's allocation model, 2015-01-22")), place: "s.yaml:12"))
        #expect(record("scenarios.low.differences.state.appropriation-changes.2025")?.provenance == .derived("rule"))
        #expect(record("scenarios.low.differences.state.appropriation-changes.2025")?.value == "-0.1")
        #expect(record("associations.south.initiatives.coaching.budget-sek.2024")?.value == "7400000")
        #expect(record("factors.growth.normal.sd")?.value == "0.01")
        // A factor's name has its provenance where the factor stands.
        #expect(record("state.appropriation-growth-per-year") == nil)
        #expect(Set(study.inputs.map(\.path)).count == study.inputs.count)
        #expect(
            study.factorMeanings == [
                FactorMeaning(
                    meaning: LocalText(swedish: "Anslagets ökning", english: "Growth of the appropriation"),
                    unit: .perYear,
                    provenance: .assumption("a"))
            ])
    }

    @Test func `resolved inputs hold the base with defaults, and differences as written`() throws {
        let document = try StudyExample.document(
            .init("appropriation-sek: 339000000", "appropriation-sek: {value: 339000000, published: b}"))
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(document.resolvedInputs.utf8)) as? [String: Any])
        func value(_ keys: String...) -> Any? { keys.reduce(json as Any?) { ($0 as? [String: Any])?[$1] } }
        #expect(value("base", "state", "appropriation-sek") as? Double == 339_000_000)
        #expect(value("base", "state", "base-amount-sek") as? Double == 400_000)
        #expect(value("base", "state", "appropriation-growth-per-year") as? String == "growth")
        #expect(value("base", "economy", "split-lag-years") as? Double == 2)
        #expect(value("base", "associations", "south", "notice-years") as? Double == 3)
        #expect(value("base", "associations", "south", "administration", "office", "cost-factor") as? Double == 1)
        #expect(value("base", "factors", "growth", "shift") as? Double == 0)
        let low = value("scenarios", "low", "differences", "state") as? [String: [String: Double]]
        #expect(low == ["appropriation-changes": ["2025": -0.1]])
        #expect((value("published-tables") as? [String: Any])?.isEmpty == true)
    }
}
