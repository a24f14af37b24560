import Finsam
import Testing

@testable import Analysis

/// The state's next letter and how long it delays a change.
@Suite struct LetterKnownAnswerTests {
    private func letter(
        _ year: Int, _ month: Int, _ day: Int, notice: Double = 3, years: ClosedRange<Int> = 2024...2034
    ) throws -> Letter? {
        let study = try DecideStudy(
            decision: CalendarDay(year: year, month: month, day: day).text, notice: notice, first: years.lowerBound,
            last: years.upperBound
        ).read()
        return Letter(study)
    }

    @Test func `a decision in November waits for June, and the change for a year`() throws {
        let letter = try #require(try letter(2023, 11, 23))
        #expect((letter.year, letter.roomYear, letter.delay) == (2024, 2025, 1))
    }

    @Test func `a decision in January waits for nothing: notice ends in the same year`() throws {
        let letter = try #require(try letter(2024, 1, 15))
        #expect((letter.year, letter.roomYear, letter.delay) == (2024, 2025, 0))
    }

    @Test func `half a year's notice from November ends in May, from June at the end of December`() throws {
        let letter = try #require(try letter(2023, 11, 23, notice: 0.5))
        #expect((letter.year, letter.delay) == (2024, 0))
    }

    @Test func `a letter of June has come when June has begun`() throws {
        #expect(try letter(2024, 6, 1)?.year == 2025)
        #expect(try letter(2024, 5, 31)?.year == 2024)
    }

    @Test func `a letter on the first year of the horizon, or on no year of it, tells nothing`() throws {
        #expect(try letter(2023, 5, 1) == nil)
        #expect(try letter(2034, 9, 1) == nil)
    }
}
