import Finsam
import Stochastics
import Testing

/// Source: Försäkringskassan, Fördelningsmodell för statens medelstilldelning till samordningsförbunden, 2015-01-22:
/// 400 000 for every association, above it 75 % by need and 25 % by inhabitants aged 16–64; at most 10 % less than last
/// year, but not for an association whose own capital is above the staircase's reasonable level.
@Suite struct Step2StateRoomKnownAnswerTests {
    private static let base = 400_000.0
    private static let pot = 339_000_000.0
    private static let count = 82.0

    private func room(_ share: Double, pot: Double = pot, count: Double = count) -> Double {
        StateRoom.room(
            baseAmount: Self.base, appropriation: lanes(pot), associationCount: count, share: lanes(share))[0]
    }

    /// 339 000 000 − 82 · 400 000 = 306 200 000 is what the shares divide; 1 % of it is 3 062 000.
    @Test func `an association has its base amount and its share of what is left of the appropriation`() {
        #expect(room(0.01) == 3_462_000)
        #expect(room(0) == 400_000)
        #expect(room(1) == 306_600_000)
    }

    /// (5 574 000 − 400 000) / 306 200 000 = 0.0168975
    @Test func `a share that is worked out of a published room gives that room back`() {
        let share = StateRoom.share(
            room: 5_574_000, baseAmount: Self.base, appropriation: Self.pot, associationCount: Self.count)
        #expect((share - 5_174.0 / 306_200).magnitude < 1e-16)
        #expect((room(share) - 5_574_000).magnitude < 1e-8)
    }

    /// Södra Vätterbygden's variable sum is 5 174 000 / 183 529 = 28.19 kronor an inhabitant; Finnveden with Vaggeryd, 87 434
    /// inhabitants, would have 400 000 + 28.19 · 87 434 ≈ 2 865 tkr (worked by hand from Verksamhetsplan
    /// 2024 and the memorandum on membership).
    @Test func `Finnveden with Vaggeryd would have about 2 865 tkr at the same sum an inhabitant`() {
        #expect((room(5_174.0 / 306_200 * 87_434 / 183_529) / 1_000).rounded() == 2_865)
    }

    /// Three of 1 % each have 3 · 3 462 000 = 10 386 000. As one, in a country of 80: 400 000 + 307 000 000 · 0.03 =
    /// 9 610 000. Two base amounts are lost, 800 000, of which 3 % = 24 000 come back through the appropriation.
    @Test func `three associations that become one lose two base amounts but for what returns through the pot`() {
        #expect(3 * room(0.01) == 10_386_000)
        #expect(room(0.03, count: 80) == 9_610_000)
        #expect(3 * room(0.01) - room(0.03, count: 80) == 800_000 - 24_000)
    }

    /// 10 000 000 − 32 800 000 = −22 800 000; 5 % of it takes more than the base amount.
    @Test func `a room is never below nothing`() {
        #expect(room(0.05, pot: 10_000_000) == 0)
        #expect(room(0.01, pot: 10_000_000) == 172_000)
    }

    /// 0.01 · (0.75 · 1.1 + 0.25 · 0.96) = 0.01065
    @Test func `three quarters of a share follow need and one quarter people`() {
        func share(_ need: Double, _ people: Double) -> Lanes {
            StateRoom.municipalShare(
                initialShare: lanes(0.01), needWeight: 0.75, need: lanes(need), people: lanes(people))
        }
        #expect(share(1.1, 0.96).are(0.01065))
        #expect(share(1, 1).are(0.01))
        #expect(share(0.6, 1).are(0.007))
        #expect(share(1, 0.6).are(0.009))
    }

    // MARK: The largest decrease and the staircase

    private static let steps = [
        CapitalStep(aboveShareOfContributions: 0.2, roomReduction: 0.1),
        CapitalStep(aboveShareOfContributions: 0.4, roomReduction: 0.25),
    ]

    /// Last year's room 5 000 000, last year's contributions 10 000 000.
    private func limited(
        _ room: Double, largestDecrease: Double?, capital: Double, steps: [CapitalStep] = []
    ) -> Double {
        StateRoom.limited(
            lanes(room), lastRoom: lanes(5_000_000), largestDecrease: largestDecrease, capital: lanes(capital),
            lastContributions: lanes(10_000_000), steps: steps)[0]
    }

    @Test func `a room falls by at most a tenth in a year where that rule holds`() {
        #expect(limited(4_000_000, largestDecrease: 0.1, capital: 0) == 4_500_000)
        #expect(limited(4_500_001, largestDecrease: 0.1, capital: 0) == 4_500_001)
        #expect(limited(6_000_000, largestDecrease: 0.1, capital: 0) == 6_000_000)
        #expect(limited(4_000_000, largestDecrease: nil, capital: 0) == 4_000_000)
    }

    /// Steps at 2 000 000 and 4 000 000; a tenth of 4 000 000 withheld is 3 600 000, a quarter 3 000 000.
    @Test func `capital above a step takes the floor away and withholds a part of the room`() {
        func withSteps(_ capital: Double) -> Double {
            limited(4_000_000, largestDecrease: 0.1, capital: capital, steps: Self.steps)
        }
        #expect(withSteps(1_999_999) == 4_500_000)
        #expect(withSteps(2_000_000) == 4_500_000)
        #expect(withSteps(2_000_001) == 3_600_000)
        #expect(withSteps(4_000_000) == 3_600_000)
        #expect(withSteps(4_000_001) == 3_000_000)
        #expect(withSteps(-1_000_000) == 4_500_000)
    }

    @Test func `the staircase withholds where no largest decrease is set, and of a larger room too`() {
        #expect(limited(4_000_000, largestDecrease: nil, capital: 2_000_001, steps: Self.steps) == 3_600_000)
        #expect(limited(6_000_000, largestDecrease: 0.1, capital: 4_000_001, steps: Self.steps) == 4_500_000)
    }

    @Test func `each path stands on its own step`() {
        let result = StateRoom.limited(
            lanes(4_000_000), lastRoom: lanes(5_000_000), largestDecrease: 0.1,
            capital: lanes([0, 3_000_000, 5_000_000]), lastContributions: lanes(10_000_000), steps: Self.steps)
        #expect(values(result, 3) == [4_500_000, 3_600_000, 3_000_000])
    }
}
