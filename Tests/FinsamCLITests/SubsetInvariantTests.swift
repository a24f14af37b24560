import Foundation
import Testing

/// A part of a study gives the numbers of the whole, and a path those of the run.
@Suite struct SubsetInvariantTests {
    private static func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func results(_ folder: Folder, _ arguments: String...) throws -> [String: Any] {
        let outcome = try BuiltCommand.run(
            ["run", "example.yaml", "--format", "json", "--out", "out"] + arguments, in: folder)
        #expect(outcome.exitCode == 0, "\(outcome.error)")
        return try Self.object(outcome.output)
    }

    private func part(_ results: [String: Any], _ scenario: Int, _ alternative: Int) throws -> NSDictionary {
        let scenarios = try #require(results["scenarios"] as? [[String: Any]])
        let alternatives = try #require(scenarios[scenario]["alternatives"] as? [[String: Any]])
        return alternatives[alternative] as NSDictionary
    }

    @Test func `alternatives and scenarios that are chosen have the numbers that they have among all`() throws {
        let text = ExampleStudy.with(
            "scenarios:\n", "  again:\n    name: \"Igen\"\n    name-en: \"Again\"\nscenarios:\n")
        let folder = try Folder()
        try folder.write(text, to: "example.yaml")
        let whole = try results(folder, "--paths", "5")
        let chosen = try results(
            folder, "--paths", "5", "--alternatives", "join", "--scenarios", " state-minus-10 , base")
        let names = try #require(chosen["scenarios"] as? [[String: Any]]).map { $0["scenario"] as? String }
        #expect(names == ["state-minus-10", "base"])
        for (here, there) in [(0, 1), (1, 0)] {
            for alternative in 0...1 {
                #expect(try part(chosen, here, alternative) == part(whole, there, alternative))
            }
        }
        #expect(try part(whole, 0, 1) != part(whole, 0, 2))
        #expect(throws: Never.self) { try part(whole, 1, 2) }
        #expect(try (#require(chosen["scenarios"] as? [[String: Any]])[0]["alternatives"] as? [Any])?.count == 2)
    }

    @Test func `path shows what a run of that single path gives`() throws {
        let folder = try ExampleStudy.folder()
        let results = try results(folder, "--paths", "1", "--alternatives", "join", "--scenarios", "base")
        let path = try BuiltCommand.run(
            ["path", "example.yaml", "--alternative", "join", "--scenario", "base", "--lang", "en"], in: folder)
        #expect(path.exitCode == 0 && path.error.isEmpty)
        let join = try part(results, 0, 1)
        let associations = try #require(join["associations"] as? [[String: Any]])
        let municipalities = try #require(join["municipalities"] as? [[String: Any]])
        func means(_ body: [String: Any], _ outcome: String) throws -> [Double] {
            let outcomes = try #require(body["outcomes"] as? [String: [String: Any]])
            return try #require(outcomes[outcome]?["mean"] as? [Double]).dropLast()
        }
        /// The rows of that name, table by table.
        func rows(_ name: String) -> [[Double]] {
            path.output.split(separator: "\n").filter { $0.hasPrefix(name + "  ") }.map { line in
                line.dropFirst(name.count).split(separator: " ").map {
                    Double($0.replacing(",", with: "").replacing("−", with: "-")) ?? .nan
                }
            }
        }
        func agree(_ printed: [Double], _ exact: [Double]) -> Bool {
            printed.count == exact.count && zip(printed, exact).allSatisfy { abs($0 - $1) <= 1.000001 }
        }
        for (table, association) in associations.prefix(2).enumerated() {
            #expect(agree(rows("The state's room")[table], try means(association, "room")))
            #expect(agree(rows("Subtotal administration")[table], try means(association, "administration")))
            #expect(agree(rows("Carried-forward result")[table], try means(association, "closing-balance")))
        }
        for (name, municipality) in zip(["Lillby", "Storstad", "Grannby"], municipalities) {
            #expect(agree(rows(name)[0], try means(municipality, "contribution")))
        }
        #expect(rows("Lillby")[0].count == 7)
    }
}
