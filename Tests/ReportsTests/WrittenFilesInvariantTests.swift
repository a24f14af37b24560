import Finsam
import Foundation
import Simulation
import Testing

@testable import Reports

/// The files that a run writes hold what `Files.md` says, and nothing that it does not say.
@Suite struct WrittenFilesInvariantTests {
    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    /// What stands only in a run whose number of paths a rule has found.
    private static let ofRules: Set<String> = ["stopping"]

    /// The key paths of results.json down to outcomes and rules, whose names become `<outcome>` and `<rule>`.
    private func paths(_ value: Any, _ path: String = "") -> Set<String> {
        if let list = value as? [Any] {
            return list.contains { $0 is [String: Any] }
                ? list.reduce(into: [path + "[]"]) { $0.formUnion(paths($1, path + "[]")) } : [path]
        }
        guard let object = value as? [String: Any] else { return [path] }
        var all: Set<String> = path.isEmpty ? [] : [path]
        for (key, inner) in object {
            switch path.split(separator: ".").last {
            case "outcomes": all.insert(path + ".<outcome>")
            case "rules": all.formUnion(paths(inner, path + ".<rule>"))
            default: all.formUnion(paths(inner, path.isEmpty ? key : "\(path).\(key)"))
            }
        }
        return all
    }

    @Test func `results.json has the keys of the page and no other`() async throws {
        let results = try await object(ResultsDocument(SmallStudy.run(.monteCarlo)).json())
        let page = try FilesPage()
        #expect(try Set(results.keys) == page.names(inTableOf: "results.json").subtracting(Self.ofRules))
        let scenarios = try #require(results["scenarios"])
        let wanted = try page.tree()
        #expect(wanted.count > 20)
        // The page gives the keys of an object on one line as words behind the name.
        let found = Set(paths(scenarios, "scenarios").map { $0.replacing("[]", with: "") })
        #expect(found.subtracting(wanted).sorted() == [])
        #expect(wanted.subtracting(found).sorted() == [])
    }

    @Test func `outcomes, rules, levels and differences have the keys of the page and no other`() async throws {
        let page = try FilesPage()
        let results = try await object(ResultsDocument(SmallStudy.run(.monteCarlo)).json())
        let scenario = try #require(results["scenarios"] as? [[String: Any]])[0]
        let join = try #require(scenario["alternatives"] as? [[String: Any]])[2]
        let apart = try #require(join["differences-from-reference"] as? [String: Any])
        let outcomes = try page.names(inTextOf: "Outcomes")
        var keysOfOutcomes: Set<String> = []
        for (bodies, isDifference) in [(join, false), (apart, true)] {
            for kind in ["associations", "municipalities"] {
                for body in try #require(bodies[kind] as? [[String: Any]]) {
                    let all = try #require(body["outcomes"] as? [String: [String: Any]])
                    keysOfOutcomes.formUnion(all.keys)
                    for (outcome, columns) in all {
                        let keys = Set(columns.keys)
                        let tails = keys.filter { $0.hasPrefix("tail-mean") }
                        #expect(tails.count == 2 && tails.contains { $0.hasSuffix("-05") })
                        let shares: Set =
                            outcome == "operations" ? ["lower", "higher", "equal"] : ["better", "worse", "equal"]
                        let wanted = try page.levels.union(isDifference ? page.differences.union(shares) : [])
                        #expect(keys.subtracting(tails) == wanted, "\(kind) \(outcome)")
                        for (key, column) in columns { #expect((column as? [Any])?.count == 5, "\(key)") }
                    }
                    if let rules = body["rules"] as? [String: [String: Any]] {
                        #expect(try Set(rules.keys) == page.names(inTextOf: "Rules"))
                        for rule in rules.values { #expect(Set(rule.keys) == ["probability", "standard-error"]) }
                    }
                }
            }
        }
        #expect(keysOfOutcomes == outcomes)
    }

    @Test(arguments: [Mode.expected, .plan])
    func `without randomness there is the mean alone`(mode: Mode) async throws {
        let text = try await ResultsDocument(SmallStudy.run(mode)).json()
        for key in ["standard-error", "standard-deviation", "p05", "tail-mean", "better", "interval"] {
            #expect(!text.contains(key), "\(key)")
        }
        #expect(try object(text)["paths"] as? Int == 1)
        let results = try object(text)
        let scenario = try #require(results["scenarios"] as? [[String: Any]])[0]
        let alternative = try #require(scenario["alternatives"] as? [[String: Any]])[0]
        let association = try #require(alternative["associations"] as? [[String: Any]])[0]
        for outcome in try #require(association["outcomes"] as? [String: [String: Any]]).values {
            #expect(Array(outcome.keys) == ["mean"])
        }
    }

    @Test func `comparison.csv has the columns of the page, in its order, and a row for each outcome`() async throws {
        let run = try await SmallStudy.run(.monteCarlo)
        let text = await ComparisonData(run).csv()
        let lines = text.components(separatedBy: "\r\n")
        #expect(lines.last == "")
        let rows = lines.dropLast().map { $0.components(separatedBy: ",") }
        #expect(try rows[0] == FilesPage().list(inTableOf: "comparison.csv"))
        #expect(rows.allSatisfy { $0.count == rows[0].count })
        // Two scenarios, three alternatives, five periods; three bodies with ten outcomes and any rule; three municipalities.
        let rowsOfBodies: Int = 3 * 11 + 3 * 5
        #expect(rows.count == 1 + 30 * rowsOfBodies)
        #expect(Set(rows.dropFirst().map { $0[0..<6].joined(separator: ",") }).count == rows.count - 1)
        for row in rows.dropFirst() {
            for cell in row[6...] where !cell.isEmpty { #expect(Double(cell)?.isFinite == true, "\(cell)") }
            #expect(!row[6].isEmpty)
            #expect(row[1] != "stay" || row[11...].allSatisfy(\.isEmpty), "the reference differs from nothing")
            if row[1] == "same", row[5] != "any-rule-broken-so-far" { #expect(row[11] == "0" && row[13] == "0") }
        }
    }

    @Test func `provenance.json has the keys of the page, values that are numbers, and hashes of what was written`()
        async throws
    {
        let run = try await SmallStudy.run(.monteCarlo)
        let output = OutputFile(name: "out.txt", text: "abc")
        let provenance = try object(ProvenanceDocument(run, outputs: [output]).json())
        #expect(try Set(provenance.keys) == FilesPage().names(inTableOf: "provenance.json").subtracting(Self.ofRules))
        let inputs = try #require(provenance["inputs"] as? [[String: Any]])
        #expect(inputs.count == run.study.inputs.count && inputs.count > 50)
        for input in inputs {
            #expect(Set(input.keys) == ["path", "value", "kind", "source", "place"])
            #expect(input["value"] is NSNumber)
            #expect((input["source"] as? [String: String])?.keys.sorted() == ["en", "sv"])
            #expect((input["place"] as? String)?.wholeMatch(of: /small\.yaml:\d+/) != nil)
        }
        let growth = inputs.first { $0["path"] as? String == "state.appropriation-sek" }
        #expect(growth?["value"] as? Double == 339_000_000 && growth?["kind"] as? String == "published")
        #expect(Set(inputs.compactMap { $0["kind"] as? String }) == ["published", "assumption", "default"])
        let written = provenance["output-files"] as? [[String: String]]
        #expect(
            written == [
                ["name": "out.txt", "sha-256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"]
            ])
        let read = try #require(provenance["study-files"] as? [[String: String]])
        #expect(read.map { $0["name"] } == ["small.yaml"])
        let line = "small.yaml \(SHA256.hexadecimal(of: Array(SmallStudy.text.utf8)))\n"
        #expect(read[0]["sha-256"].map { "small.yaml \($0)\n" } == line)
        #expect(provenance["study-hash"] as? String == SHA256.hexadecimal(of: Array(line.utf8)))
        let resolved = try #require(provenance["resolved"] as? [String: Any])
        #expect(Set(resolved.keys) == ["base", "alternatives", "scenarios", "published-tables"])
    }
}
