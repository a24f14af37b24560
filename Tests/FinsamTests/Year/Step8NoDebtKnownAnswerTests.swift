import Finsam
import Testing

/// Source: Verksamhetsplan 2024, section 6: "Förbundet får inte skuldsätta sig"; its budget table.
@Suite struct Step8NoDebtKnownAnswerTests {
    /// A column of the budget table: opening, contributions, operations (Projektgemensamt, Verksamhetsutvecklare,
    /// Kompetensutveckling), administration, and initiatives with IT-spåret.
    struct Column: Sendable {
        let name: String
        let opening: Double
        let contributions: Double
        let operations: [Double]
        let administration: Double
        let initiatives: [Double]
        let closing: Double
    }

    static let columns = [
        Column(
            name: "Budget 2023", opening: 1_999_710, contributions: 8_892_000, operations: [50_000, 800_000, 180_000],
            administration: 834_000, initiatives: [2_819_000, 3_253_000, 621_000, 562_500, 460_000, 0],
            closing: 1_312_210),
        Column(
            name: "Prognos 2023", opening: 2_337_024, contributions: 8_892_000,
            operations: [61_300, 817_000, 180_000], administration: 971_000,
            initiatives: [2_398_900, 3_617_000, 640_000, 562_500, 490_000, 0], closing: 1_491_324),
        Column(
            name: "Budget 2024", opening: 1_491_324, contributions: 11_148_000,
            operations: [70_000, 849_000, 200_000], administration: 1_090_000,
            initiatives: [3_197_000, 4_200_000, 698_000, 562_500, 490_000, 0], closing: 1_282_824),
        Column(
            name: "Plan 2025", opening: 1_282_824, contributions: 11_148_000, operations: [75_000, 874_000, 200_000],
            administration: 1_118_000, initiatives: [3_289_000, 5_063_000, 698_000, 562_500, 0, 0], closing: 551_324),
        Column(
            name: "Plan 2026", opening: 551_324, contributions: 11_148_000, operations: [80_000, 908_000, 200_000],
            administration: 1_146_000, initiatives: [3_343_000, 5_229_000, 698_000, 0, 0, 75_000], closing: 20_324),
    ]

    @Test(arguments: columns) func `every column of the budget table closes to the krona`(column: Column) {
        let result = NoDebt.result(
            opening: lanes(column.opening), contributions: lanes(column.contributions),
            operations: lanes(column.operations.reduce(0, +)), administration: lanes(column.administration),
            oneOff: lanes(0), spend: lanes(column.initiatives.reduce(0, +)))
        #expect(values(result) == Array(repeating: column.closing, count: 8))
    }

    @Test func `a cost paid once is paid as any other`() {
        let result = NoDebt.result(
            opening: lanes(100), contributions: lanes(1_000), operations: lanes(10), administration: lanes(20),
            oneOff: lanes(30), spend: lanes(40))
        #expect(result.are(1_000))
    }

    /// Results of 1, 0, −100, −1 000 and −1 200 where 1 000 is spent; what remains is the result and what was cut.
    @Test func `a deficit is cut from the initiatives, at most to nothing, and the rest is an insolvency`() {
        let (result, spend) = (lanes([1, 0, -100, -1_000, -1_200]), lanes(1_000))
        let cut = NoDebt.curtailment(result: result, spend: spend)
        #expect(values(cut, 5) == [0, 0, 100, 1_000, 1_000])
        #expect(values(result + cut, 5) == [1, 0, 0, 0, -200])
        let kept = NoDebt.keptShare(curtailment: cut, spend: spend)
        #expect(values(kept, 5) == [1, 1, 0.9, 0, 0])
    }

    /// 100 of 1 000 cut from 600, 300 and 100 is 60, 30 and 10.
    @Test func `initiatives are cut pro rata, so that their sum is what is kept`() {
        let kept = NoDebt.keptShare(curtailment: lanes(100), spend: lanes(1_000))
        let left = [600.0, 300, 100].map { (lanes($0) * kept)[0] }
        #expect(left == [540, 270, 90])
    }

    @Test func `where nothing is spent nothing can be cut`() {
        let cut = NoDebt.curtailment(result: lanes(-500), spend: lanes(0))
        #expect(cut.are(0))
        #expect(NoDebt.keptShare(curtailment: cut, spend: lanes(0)).are(1))
    }

    @Test func `it counts from one krona`() {
        #expect(NoDebt.smallestAmount == 1)
    }
}
