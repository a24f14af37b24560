import Finsam
import Foundation
import JSONText
import Simulation
import Testing

@testable import Reports

/// Tables for readers add up as they are printed.
@Suite struct RoundedTableInvariantTests {
    private func number(_ cell: String) -> Int? {
        Int(cell.replacing("\u{A0}", with: "").replacing("\u{2212}", with: "-").replacing("+", with: ""))
    }

    @Test func `the parts of every column add up to its sum, in print and in the file`() async throws {
        let comparison = Comparison(try await SmallStudy.run(.monteCarlo), language: .swedish)
        #expect(comparison.roundedTables.count == 3)
        for rounded in comparison.roundedTables {
            let table = rounded.table(comparison.format)
            let object = try #require(
                try JSONSerialization.jsonObject(with: Data(rounded.json.pretty().utf8)) as? [String: Any])
            let groups = try #require(object["groups"] as? [[String: Any]])
            var row = 0
            for group in groups {
                let rows = try #require(group["rows"] as? [[String: Any]])
                let sum = try #require(group["sum"] as? [String: Any])
                for column in 1..<table.headings.count {
                    let parts = (row..<(row + rows.count)).compactMap { number(table.rows[$0][column]) }
                    #expect(parts.count == rows.count)
                    #expect(parts.reduce(0, +) == number(table.rows[row + rows.count][column]))
                    let shown = rows.compactMap { ($0["shown-sek"] as? [Double])?[column - 1] }
                    #expect(shown.reduce(0, +) == (sum["shown-sek"] as? [Double])?[column - 1])
                }
                row += rows.count + 1
            }
            #expect(row == table.rows.count)
        }
    }

    @Test func `an amount that was moved for the sum is marked`() throws {
        // 40 + 40 + 40 = 120: the sum is 1 hundred, each part by itself 0.
        let table = RoundedTable(
            identifier: "t", title: "T", corner: "", columns: ["a"],
            groups: [.init(rows: [("x", [40]), ("y", [40]), ("z", [40])], sum: "s")], unit: .hundreds)
        #expect(table.table(NumberFormat(language: .english)).rows.map { $0[1] } == ["100", "0", "0", "100"])
        #expect(table.json.pretty().components(separatedBy: "true").count == 2)
    }

    @Test func `the two sides of the flow of money are equal`() async throws {
        let comparison = Comparison(try await SmallStudy.run(.monteCarlo), language: .english)
        for year in comparison.study.years {
            let flow = comparison.flowTable(year: year)
            for column in comparison.study.alternatives.indices {
                #expect(flow.sum(group: 0, column: column) == flow.sum(group: 1, column: column))
            }
        }
    }
}
