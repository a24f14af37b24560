import Finsam
import Testing

/// Source: finsam.se, medlem lämnar förbund (three years' notice unless the association's order says otherwise);
/// sammanslagning av förbund. A change takes effect on 1 January.
@Suite struct Step1MembershipKnownAnswerTests {
    private func earliest(_ noticeYears: Double, _ year: Int, _ month: Int, _ day: Int) -> Int {
        Membership.earliestYear(noticeYears: noticeYears, from: CalendarDay(year: year, month: month, day: day))
    }

    /// Notice from 23 November 2023 ends on 23 November 2026; the next 1 January is that of 2027.
    @Test func `three years' notice on the day of the plan for 2024 allows 2027`() {
        #expect(earliest(3, 2023, 11, 23) == 2027)
    }

    @Test func `notice that ends on a 1 January allows that day, and one that ends a day later the next`() {
        #expect(earliest(3, 2023, 12, 31) == 2027)
        #expect(earliest(3, 2024, 1, 1) == 2027)
        #expect(earliest(3, 2024, 1, 2) == 2028)
        #expect(earliest(3, 2024, 2, 1) == 2028)
    }

    @Test func `half years and no notice at all are counted in months`() {
        // 1 July + 6 months = 1 January 2025; a day later it is too late for 2025.
        #expect(earliest(0.5, 2024, 7, 1) == 2025)
        #expect(earliest(0.5, 2024, 7, 2) == 2026)
        #expect(earliest(0.5, 2024, 6, 30) == 2025)
        // 23 November 2023 + 30 months = 23 May 2026.
        #expect(earliest(2.5, 2023, 11, 23) == 2027)
        #expect(earliest(0, 2023, 11, 23) == 2024)
        #expect(earliest(0, 2024, 1, 1) == 2024)
    }

    /// Vaggeryd paid 183 100 of 8 892 000 in 2023 and the association closed on 1 491 324 (Verksamhetsplan 2024):
    /// 1 491 324 · 183 100 / 8 892 000 = 30 708.66.
    @Test func `a member takes its part of the capital in proportion to what it paid`() {
        let all = Membership.settlement(
            share: 1, balance: lanes(1_491_324), paid: lanes(183_100), paidByAll: lanes(8_892_000))
        #expect((all[0] - 30_708.66).magnitude < 0.005)
        let half = Membership.settlement(
            share: 0.5, balance: lanes(1_491_324), paid: lanes(183_100), paidByAll: lanes(8_892_000))
        #expect(half == all / 2)
    }

    @Test func `where there is no capital, or nobody has paid, there is nothing to settle`() {
        let taken = Membership.settlement(
            share: 1, balance: lanes([1_000_000, -300_000, 0, 1_000_000, 1_000_000]),
            paid: lanes([50_000, 50_000, 50_000, 0, 0]),
            paidByAll: lanes([1_000_000, 1_000_000, 1_000_000, 1_000_000, 0]))
        #expect(values(taken, 5) == [50_000, 0, 0, 0, 0])
    }

    /// Municipalities 0 and 1 in association 0, 2 and 3 in 1, 4 in 2.
    private func timetable(_ moves: [Move], _ merger: Merger? = nil) -> MembershipTimetable {
        MembershipTimetable(members: [[0, 1], [2, 3], [4]], moves: moves, merger: merger)
    }

    @Test func `a move takes effect in its year, and a later one after it`() {
        let table = timetable([
            Move(municipality: 1, association: 1, year: 2027), Move(municipality: 1, association: 2, year: 2030),
        ])
        #expect([2026, 2027, 2029, 2030, 2040].map { table.association(of: 1, in: $0) } == [0, 1, 1, 2, 2])
        #expect([2026, 2027, 2040].map { table.association(of: 0, in: $0) } == [0, 0, 0])
    }

    @Test func `a merger takes all members along, and a move to what has dissolved goes where it went`() {
        let merger = Merger(year: 2028, into: 1, from: [0, 2], name: "Länet")
        let table = timetable([Move(municipality: 3, association: 0, year: 2026)], merger)
        #expect((0...4).map { table.association(of: $0, in: 2025) } == [0, 0, 1, 1, 2])
        #expect((0...4).map { table.association(of: $0, in: 2027) } == [0, 0, 1, 0, 2])
        #expect((0...4).map { table.association(of: $0, in: 2028) } == [1, 1, 1, 1, 1])
        #expect([0, 1, 2].map { table.owner(of: $0, in: 2027) } == [0, 1, 2])
        #expect([0, 1, 2].map { table.owner(of: $0, in: 2028) } == [1, 1, 1])
    }

    @Test func `a day is written as in a file`() {
        #expect(CalendarDay(year: 2023, month: 11, day: 3).text == "2023-11-03")
        #expect(CalendarDay(year: 2024, month: 1, day: 31).text == "2024-01-31")
    }
}
