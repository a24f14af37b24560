import Stochastics
import Testing

@testable import Analysis

@Suite struct ShapleyGameKnownAnswerTests {
    /// The Shapley values of a game, by the code that divides a difference.
    private func values(playerCount: Int, _ worth: (Set<Int>) -> Double) -> [Double] {
        let game = ShapleyGame(playerCount: playerCount)
        let count = 1 << playerCount
        let table = LaneBuffer(rowCount: count + 2)
        for set in 0..<count {
            table.set(worth(Set((0..<playerCount).filter { set >> $0 & 1 == 1 })), row: set)
        }
        let columns = LaneBuffer(rowCount: game.columnCount)
        game.combine(table, 3, columns)
        return (0..<playerCount).map { columns[game.value($0), 3][5] }
    }

    private func isNear(_ values: [Double], _ expected: [Double]) -> Bool {
        zip(values, expected).allSatisfy { abs($0 - $1) < 1e-12 }
    }

    @Test func `who has the only left glove gets two thirds of the pair`() {
        let values = values(playerCount: 3) { set -> Double in set.contains(0) && set.count > 1 ? 1 : 0 }
        #expect(isNear(values, [2.0 / 3, 1.0 / 6, 1.0 / 6]))
    }

    @Test func `a runway is paid by those who need each stretch of it`() {
        // S. C. Littlechild and G. Owen, Management Science 20 (1973) 370–372: stretches 1, 1 and 1 for 3, 2 and 1 users.
        let lengths = [1.0, 2, 3]
        let values = values(playerCount: 3) { $0.map { lengths[$0] }.max() ?? 0 }
        #expect(isNear(values, [1.0 / 3, 1.0 / 3 + 1.0 / 2, 1.0 / 3 + 1.0 / 2 + 1]))
    }

    @Test func `the order of the players only orders the values`() {
        let lengths = [3.0, 1, 2]
        let values = values(playerCount: 3) { $0.map { lengths[$0] }.max() ?? 0 }
        #expect(isNear(values, [1.0 / 3 + 1.0 / 2 + 1, 1.0 / 3, 1.0 / 3 + 1.0 / 2]))
    }

    @Test
    func `ten players who only can do it together share equally, and an eleventh who adds nothing gets exactly 0`() {
        let values = values(playerCount: 11) { $0.isSuperset(of: 0..<10) ? 1 : 0 }
        #expect(isNear(values, Array(repeating: 0.1, count: 10) + [0]))
        #expect(values[10] == 0)
    }
}
