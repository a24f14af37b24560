import Analysis
import Simulation
import Stochastics
import Testing

/// Shocks whose effect can be worked by hand, see ``StressedStudy``.
@Suite struct StressKnownAnswerTests {
    private func near(_ value: Double, _ expected: Double) -> Bool { abs(value - expected) < 1e-6 }

    private func run(_ shocks: [String], utilisation: String = "0.8", paths: Int = 64) async throws -> StressResult {
        let simulation = try StressedStudy.simulation(utilisation: utilisation, shocks, pathCount: paths)
        return try #require(await StressTest(simulation).run())
    }

    /// A pot of 90 000 000 gives a room of 487 500, so 25 000 less a year: 2025 closes on 5 000, and in 2026 20 000 must be
    /// curtailed. m pays 60 937.5 in two years of three, and a quarter of 20 000 does not reach it in one.
    @Test func `a cut of a tenth in the second year empties the capital and curtails in the third`() async throws {
        let result = try await run(["state.appropriation-changes.2025=-0.1"])
        let (base, cut) = (result.worlds[0].cells[0], result.worlds[1].cells[0])
        #expect(near(base.level(.closingBalance).value, 30_000) && near(cut.level(.closingBalance).value, 0))
        #expect(near(cut.change(.closingBalance).difference.value, -30_000))
        #expect(near(base.level(.curtailment).value, 0) && near(cut.change(.curtailment).difference.value, 20_000))
        #expect(near(base.level(.contribution).value, 62_500))
        #expect(near(cut.change(.contribution).difference.value, -1_562.5 * 2 / 3))
        #expect(near(base.level(.reach).value, 200_000))
        #expect(near(cut.change(.reach).difference.value, -5_000.0 / 3))
        #expect(near(cut.change(.net).difference.value, (-5_000 + 3_125) / 3.0))
        #expect(base.brokenBy.map(\.value) == [0, 0, 0] && cut.brokenBy.map(\.value) == [0, 0, 1])
        #expect(base.medianFirstYear == nil && cut.medianFirstYear == 2)
        #expect(base.never.value == 1 && cut.never.value == 0)
        #expect(result.worst(.net, alternative: 0) == 1 && result.worst(.anyRule, alternative: 0) == 1)
    }

    /// Without a base amount the room is 0.00125 · 100 000 000 = 125 000: the state pays 375 000 less, all parties 750 000.
    @Test func `a base amount that is abolished is the worst of three shocks`() async throws {
        let result = try await run([
            "state.appropriation-changes.2025=-0.1", "state.base-amount-changes-sek.2026=0",
            "state.appropriation-changes.2025=0.1",
        ])
        let cell = result.worlds[2].cells[0]
        #expect(near(cell.change(.contribution).difference.value, -62_500 * 0.75 / 3))
        #expect(near(cell.change(.curtailment).difference.value, 750_000 - 30_000))
        #expect(result.worst(.reach, alternative: 0) == 2)
        #expect(result.worst(.contribution, alternative: 0) == 3)
    }

    /// 1 000 000 used instead of 800 000, with 30 000 saved: the rule is broken in the first year in which it happens, with
    /// probability ¼ in each.
    @Test func `the year by which a rule is broken follows from the chance of each year`() async throws {
        let paths = 4_096
        let result = try await run(
            ["associations.f.initiatives.i.utilisation=1"], utilisation: "use", paths: paths)
        let (base, shock) = (result.worlds[0].cells[0], result.worlds[1].cells[0])
        for (year, estimate) in base.brokenBy.enumerated() {
            let kept = [0.75, 0.5625, 0.421_875][year]
            let error = (kept * (1 - kept) / Double(paths)).squareRoot()
            // Five standard errors: a false alarm in less than one of a million seeds.
            #expect(abs(estimate.value - (1 - kept)) < 5 * error)
            #expect(abs((estimate.standardError ?? 0) / error - 1) < 0.1)
            #expect(shock.brokenByChanges[year].difference.value == 1 - estimate.value)
            #expect(shock.brokenByChanges[year].sign == 1)
        }
        #expect(base.medianFirstYear == 2)
        #expect(base.medianInterval.earliest == 2 && base.medianInterval.latest == 2)
        #expect(shock.medianFirstYear == 0 && shock.never.value == 0)
    }

    @Test func `a shock that is another one, or that changes nothing, is told as such`() async throws {
        let result = try await run([
            "state.appropriation-changes.2025=-0.1", "state.appropriation-cut-share=0",
            "state.appropriation-changes.2025=-0.10",
        ])
        #expect((1...3).map(result.twin) == [nil, 0, 1])
        #expect(result.distinctShocks == [1])
        #expect(result.worlds[2].cells.allSatisfy { $0.changes.allSatisfy { $0.clarity == .none } })
    }
}
