import Finsam
import Foundation
import Simulation
import StudyFiles
import Testing

@testable import Reports

/// What a path report prints adds up as it is printed.
@Suite struct PathReportInvariantTests {
    private static let scenarios = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("scenarios")

    /// A table's printed numbers by the names of its rows, year by year; what is empty is 0.
    private struct Printed {
        let rows: [(name: String, numbers: [Int])]

        init(_ table: Table) {
            rows = table.rows.map { row in
                (row[0], row.dropFirst().map { Int($0.replacing(",", with: "").replacing("\u{2212}", with: "-")) ?? 0 })
            }
        }

        subscript(name: String) -> [Int] { rows.first { $0.name == name }?.numbers ?? [] }

        func sum(_ names: [String]) -> [Int] { Self.sum(names.map { self[$0] }) }

        /// The rows between two, in which what was granted is not counted.
        func between(_ first: String, _ last: String) -> [Int] {
            let range = rows.drop { $0.name != first }.dropFirst().prefix { $0.name != last }
            return Self.sum(range.filter { $0.name != "  granted" }.map(\.numbers))
        }

        static func sum(_ rows: [[Int]]) -> [Int] {
            (rows.first ?? []).indices.map { year in rows.reduce(0) { $0 + $1[year] } }
        }
    }

    /// Every sum in the tables that is wrong by as much as a krona.
    private func wrongSums(_ tables: [Table]) -> [String] {
        var wrong: [String] = []
        func hold(_ name: String, _ sum: [Int], _ parts: [Int]) {
            if sum.isEmpty || sum != parts { wrong.append("\(name): \(sum) is not \(parts)") }
        }
        var quarters: [Int: Int] = [:]
        for table in tables.dropLast() {
            let printed = Printed(table)
            hold(
                "means", printed["Sum of means"],
                printed.sum([
                    "State's contribution", "Region's contribution", "Municipalities' contributions",
                    "Carried forward from the year before", "Moved by change or merger",
                ]))
            hold("activities", printed["Subtotal activities"], printed.between("Sum of means", "Subtotal activities"))
            hold(
                "administration", printed["Subtotal administration"],
                printed.between("Subtotal activities", "Subtotal administration"))
            hold(
                "costs", printed["Sum of costs"],
                printed.sum(["Subtotal activities", "Subtotal administration", "One-off cost"]))
            hold("result", printed["Sum of means"], printed.sum(["Sum of costs", "Carried-forward result"]))
            hold(
                "next year", Array(printed["Carried-forward result"].dropLast()),
                Array(printed["Carried forward from the year before"].dropFirst()))
            for (year, quarter) in zip(table.headings.dropFirst(), printed["Municipalities' contributions"]) {
                quarters[Int(year) ?? 0, default: 0] += quarter
            }
        }
        let last = tables[tables.count - 1]
        let municipalities = Printed(last)
        hold("municipalities", municipalities["Sum"], Printed.sum(municipalities.rows.dropLast().map(\.numbers)))
        hold("quarters", municipalities["Sum"], last.headings.dropFirst().map { quarters[Int($0) ?? 0] ?? -1 })
        return wrong
    }

    private func report(
        _ study: Study, mode: Mode = .monteCarlo, path: Int, alternative: Int, scenario: Int
    ) -> PathReport {
        let simulation = Simulation(study, mode: mode, seed: 11, pathCount: path + 1, threadCount: 1)
        let trace = simulation.trace(path: path, alternative: alternative, scenario: scenario)
        return PathReport(
            trace, path: path, of: simulation, alternative: alternative, scenario: scenario, language: .english)
    }

    @Test func `lines, subtotals, years and municipalities add up on paths of the small study`() throws {
        let study = try SmallStudy.document().study
        for path in 0..<12 {
            for alternative in [0, 2] {
                let tables = report(study, path: path, alternative: alternative, scenario: path % 2).tables
                #expect(tables.count == 3)
                #expect(wrongSums(tables) == [])
            }
        }
    }

    @Test func `they add up in the study of the county, where associations merge`() throws {
        let study = try StudyDocument.read(Self.scenarios.appendingPathComponent("ksau").path).study
        let index = try #require(study.alternatives.firstIndex { $0.identifier == "county-merger" })
        let tables = report(study, path: 17, alternative: index, scenario: 0).tables
        #expect(tables.count == 4 && tables[1].headings.count < tables[0].headings.count)
        #expect(wrongSums(tables) == [])
    }

    @Test(arguments: [Mode.plan, .expected, .monteCarlo])
    func `they add up in a published plan, whatever the mode`(mode: Mode) throws {
        let study = try StudyDocument.read(Self.scenarios.appendingPathComponent("plan-2024").path).study
        for alternative in study.alternatives.indices {
            let tables = report(study, mode: mode, path: 0, alternative: alternative, scenario: 0).tables
            #expect(wrongSums(tables) == [])
        }
    }

    @Test func `no printed amount is a krona or more from what it is`() throws {
        let study = try SmallStudy.document().study
        let simulation = Simulation(study, seed: 11, pathCount: 1, threadCount: 1)
        let trace = simulation.trace(path: 0, alternative: 2, scenario: 0)
        let tables = report(study, path: 0, alternative: 2, scenario: 0).tables
        for (association, table) in tables.dropLast().enumerated() {
            let printed = Printed(table)
            let years = trace.years.compactMap { $0.associations.first { $0.association == association } }
            func hold(_ name: String, _ exact: (PathTrace.AssociationYear) -> Double) {
                #expect(printed[name].count == 4)
                #expect(zip(printed[name], years).allSatisfy { abs(Double($0) - exact($1)) < 1 }, "\(name)")
            }
            hold("The state's room") { $0.room }
            hold("State's contribution") { $0.contributions / 2 }
            hold("Municipalities' contributions") { $0.contributions / 4 }
            hold("Carried-forward result") { $0.closingBalance }
            hold("Kansli") { year in year.lines.first { $0.line == (association == 0 ? 2 : 1) }?.outcome ?? .nan }
            hold("One-off cost") { $0.oneOff }
        }
    }

    @Test func `a sum that is wrong by a krona is found`() throws {
        var tables = report(try SmallStudy.document().study, path: 0, alternative: 0, scenario: 0).tables
        #expect(wrongSums(tables) == [])
        let amount = try #require(Int(tables[0].rows[7][1].replacing(",", with: "")))
        tables[0].rows[7][1] = "\(amount + 1)"
        #expect(wrongSums(tables).count == 1)
        #expect(tables[0].rows[7][0] == "Coachning")
    }

    @Test func `amounts that are too large to be followed to the krona are rounded each by itself`() {
        var amounts = BalancedAmounts()
        let account = amounts.account()
        let (part, whole) = (amounts.add(4.4e9 + 0.4, to: account), amounts.add(4.4e9 + 0.4, from: account))
        let rounded = amounts.rounded()
        #expect(rounded(part) == 4.4e9 && rounded(whole) == 4.4e9)
    }
}
