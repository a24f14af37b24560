import Analysis
import Finsam
import Simulation
import Stochastics
import Testing

/// Differences that can be divided by hand, see ``TwoNeighbours``.
@Suite struct AttributionKnownAnswerTests {
    private func attribution(
        _ study: Study, of measure: Quantity.Measure = .municipality(.contribution, TwoNeighbours.focus),
        period: Int? = nil, from: Int = TwoNeighbours.stay, to: Int = TwoNeighbours.change, keepingYears: Bool = false
    ) async throws -> Attribution {
        let simulation = Simulation(study, seed: 3, pathCount: 64, threadCount: 1)
        let blending = try Blending(
            simulation, scenario: 0, from: from, to: to, of: Quantity(measure, period: period ?? study.years.count),
            keepingYears: keepingYears)
        return try #require(await Attribution.run(blending, simulation))
    }

    private func value(_ provision: Provision, _ attribution: Attribution) throws -> Double {
        try #require(attribution.parts.first { $0.provisions.contains(provision) }, "\(provision)").value.value
    }

    @Test func `where one provision differs it gets everything`() async throws {
        let study = TwoNeighbours(moveYear: nil, saving: .fixed(0.5)).study
        let result = try await attribution(study, of: .municipality(.net, 0))
        #expect(result.parts.map(\.provisions) == [[.saving]])
        // In 2025 the initiatives get the 50 000 saved in each of two years, and a quarter of the people is M's.
        #expect(abs(result.difference.value - 25_000) < 1e-6)
        #expect(try value(.saving, result) == result.difference.value)
        #expect(result.parts[0].share == 1)
        #expect(result.equal.contains(.administration))
    }

    @Test func `base amount and variable room add up to what M pays more in G`() async throws {
        let result = try await attribution(TwoNeighbours(years: 2024...2024).study)
        // Half of 1 000 people's 100 kr and of 17.50 kr more.
        #expect(abs(try value(.baseAmount, result) - 50_000) < 1e-6)
        #expect(abs(try value(.variableRoom, result) - 8_750) < 1e-6)
        #expect(abs(result.from.value - 62_500) < 1e-6 && abs(result.to.value - 121_250) < 1e-6)
    }

    @Test func `what changes nothing has exactly no effect`() async throws {
        let result = try await attribution(TwoNeighbours().study)
        for part in result.parts where part.provisions != [.baseAmount] && part.provisions != [.variableRoom] {
            #expect(part.value.value == 0 && part.effect == .none, "\(part.provisions)")
        }
        #expect(result.parts.contains { $0.provisions == [.operations] })
        #expect(result.equal.contains(.grantPolicy) && result.equal.contains(.years))
    }

    @Test func `provisions that play the same part have equal shares`() async throws {
        // G's operations and administration cost 50 kr per inhabitant each with M, F's 25 kr.
        let study = TwoNeighbours(administrationOfG: 100_000).study
        let result = try await attribution(study, of: .municipality(.reach, 0), period: 1)
        let (operations, administration) = (try value(.operations, result), try value(.administration, result))
        // Two years' 25 kr for 1 000 people: what 2024 saves is used in 2025.
        #expect(abs(operations + 50_000) < 1e-6)
        #expect(abs(administration - operations) < 1e-9)
    }

    @Test func `an association's own amount is its size times what there is per inhabitant`() async throws {
        let result = try await attribution(
            TwoNeighbours().study, of: .association(.administration, .own(municipality: 0)), period: 0)
        // 25 kr · 4 000 becomes 40 kr · 2 000; each of the two changes first in one of the two orders.
        #expect(abs(try value(.administration, result) - (15 * 4_000 + 15 * 2_000) / 2) < 1e-6)
        #expect(abs(try value(.size, result) - (-2_000 * 25 - 2_000 * 40) / 2) < 1e-6)
    }

    @Test func `a year of waiting costs half of what it costs everybody`() async throws {
        let study = TwoNeighbours(moveYear: 2025).study
        let result = try await attribution(study)
        // v = (50 000·base + 8 750·variable) · (2 − years): a year too late, shared with what comes too late.
        #expect(abs(try value(.baseAmount, result) - 75_000) < 1e-6)
        #expect(abs(try value(.variableRoom, result) - 13_125) < 1e-6)
        #expect(abs(try value(.years, result) + 29_375) < 1e-6)
        let kept = try await attribution(study, keepingYears: true)
        #expect(abs(try value(.baseAmount, kept) - 50_000) < 1e-6)
        #expect(!kept.parts.contains { $0.provisions.contains(.years) })
    }

    @Test func `the way back is the way there with the other sign`() async throws {
        let study = TwoNeighbours(years: 2024...2026, moveYear: 2025).study
        let there = try await attribution(study, of: .municipality(.net, 0))
        let back = try await attribution(study, of: .municipality(.net, 0), from: 1, to: 0)
        #expect(there.parts.count > 5 && there.parts.count == back.parts.count)
        for (one, other) in zip(there.parts, back.parts) {
            #expect(one.provisions == other.provisions)
            #expect(abs(one.value.value + other.value.value) < 1e-6, "\(one.provisions)")
        }
    }

    @Test func `what cannot be divided is refused`() async throws {
        let study = TwoNeighbours(moveYear: 2025).study
        await #expect(throws: Blending.Fault.notOneAssociation) {
            try await attribution(study, of: .association(.spend, .together))
        }
        await #expect(throws: Blending.Fault.severalAssociations) {
            try await attribution(study, of: .association(.spend, .own(municipality: 0)))
        }
        // N stays in F, so F can be followed by it; the whole of its life is known.
        _ = try await attribution(study, of: .association(.spend, .association(0)))
    }
}
