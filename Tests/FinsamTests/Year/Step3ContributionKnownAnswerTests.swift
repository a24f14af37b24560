import Finsam
import Stochastics
import Testing

/// Source: 5 § lag (2003:1210): the state pays half, the region a quarter, the municipalities together a quarter; documents
/// 000 and 001 (KS 2021/093) for the ladder.
@Suite struct Step3ContributionKnownAnswerTests {
    private func state(
        room: Double, ask: Double, region: Double = .infinity, municipal: Double = .infinity
    ) -> Double {
        Contribution.state(
            room: lanes(room), ask: lanes(ask), regionCeiling: region, municipalCeiling: municipal)[0]
    }

    @Test func `the law's shares are a half and two quarters`() {
        #expect(Contribution.stateShare == 0.5)
        #expect(Contribution.regionShare == 0.25)
        #expect(Contribution.municipalShare == 0.25)
        #expect(Contribution.all(state: lanes(5_574_000)).are(11_148_000))
    }

    /// A quarter of 1 200 000 from the region or the municipalities allows a state half of twice that.
    @Test func `the least willing party binds, whichever it is`() {
        #expect(state(room: 3_000_000, ask: 4_000_000, region: 2_000_000, municipal: 2_000_000) == 3_000_000)
        #expect(state(room: 4_000_000, ask: 3_000_000, region: 2_000_000, municipal: 2_000_000) == 3_000_000)
        #expect(state(room: 4_000_000, ask: 4_000_000, region: 1_200_000, municipal: 2_000_000) == 2_400_000)
        #expect(state(room: 4_000_000, ask: 4_000_000, region: 2_000_000, municipal: 1_200_000) == 2_400_000)
        #expect(state(room: 4_000_000, ask: 4_000_000, region: 1_100_000, municipal: 1_200_000) == 2_200_000)
    }

    @Test func `without ceilings the smaller of room and ask is paid, and a party that pays nothing stops all`() {
        #expect(state(room: 4_000_000, ask: 3_999_999) == 3_999_999)
        #expect(state(room: 4_000_000, ask: 4_000_000) == 4_000_000)
        #expect(state(room: 4_000_000, ask: 4_000_000, municipal: 0) == 0)
        #expect(state(room: 0, ask: 4_000_000) == 0)
    }

    @Test func `each path has its own least willing party`() {
        let paid = Contribution.state(
            room: lanes([3, 5, 5, 5]), ask: lanes([4, 4, 9, 9]), regionCeiling: 3, municipalCeiling: 2.75)
        #expect(values(paid, 4) == [3, 4, 5, 5])
        let ceiling = Contribution.state(
            room: lanes([3, 5, 6, 7]), ask: lanes(9), regionCeiling: 3, municipalCeiling: 2.75)
        #expect(values(ceiling, 4) == [3, 5, 5.5, 5.5])
    }

    /// 3 674 000 in 2021 and a tenth more each year: 4 041 400, 4 445 540, 4 890 094, 5 379 103; then 5 917 013 is above the
    /// room of 5 551 000. Published: all parties 7 348, 8 083, …, 11 102 tkr.
    @Test func `the ladder of 2021 climbs to the room and no further`() {
        var paid = [3_674_000.0]
        for _ in 2022...2026 {
            let ask = Contribution.ask(.last(growth: 0.1), room: lanes(5_551_000), last: lanes(paid[paid.count - 1]))
            paid.append(state(room: 5_551_000, ask: ask[0]))
        }
        #expect(paid.map { $0.rounded() } == [3_674_000, 4_041_400, 4_445_540, 4_890_094, 5_379_103, 5_551_000])
        let all = paid.map { (Contribution.all(state: lanes($0))[0] / 1_000).rounded() }
        #expect([all[0], all[1], all[5]] == [7_348, 8_083, 11_102])
    }

    @Test func `each policy asks for what its name says`() {
        let (room, last) = (lanes(5_000_000), lanes(4_000_000))
        #expect(Contribution.ask(.room, room: room, last: last).are(5_000_000))
        #expect(Contribution.ask(.last(growth: 0), room: room, last: last).are(4_000_000))
        #expect(Contribution.ask(.last(growth: -0.25), room: room, last: last).are(3_000_000))
        #expect(Contribution.ask(.amount(4_446_000), room: room, last: last).are(4_446_000))
    }

    @Test func `a path asks for its amounts in their years and then for what comes after`() {
        let amounts = [YearAmount(year: 2023, amount: 4_446_000), YearAmount(year: 2024, amount: 5_574_000)]
        let policy = AskPolicy.path(amounts, then: .ladder(growth: 0.1))
        #expect(policy.ask(in: 2023) == .amount(4_446_000))
        #expect(policy.ask(in: 2024) == .amount(5_574_000))
        #expect(policy.ask(in: 2025) == .last(growth: 0.1))
        #expect(AskPolicy.path(amounts, then: .match).ask(in: 2030) == .room)
        #expect(AskPolicy.freeze.ask(in: 2024) == .last(growth: 0))
        #expect(AskPolicy.match.ask(in: 2024) == .room)
    }
}
