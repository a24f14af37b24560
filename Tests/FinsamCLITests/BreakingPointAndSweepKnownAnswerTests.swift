import Foundation
import Testing

/// What `breaking-point` and `sweep` say to a user: wrong questions, and the shape of right answers.
@Suite struct BreakingPointAndSweepKnownAnswerTests {
    private static func asking(_ condition: String) -> [String] {
        ["breaking-point", "example.yaml", "--key", "state.appropriation-changes.2026", "--condition", condition]
    }

    static let wrong: [(arguments: [String], beginning: String)] = [
        (
            asking("P(curtailment by 2027) => 0.5"),
            "Error: --condition: “=>” is not a comparison; write <, <=, > or >=.\n"
                + "  P(curtailment by 2027) => 0.5\n                         ^^\n"
        ),
        (asking("P(curtailment) >= 50"), "Error: --condition: “50” is not strictly between 0 and 1; "),
        (asking("P(curtailment) >="), "Error: --condition: the condition needs a number behind it.\n"),
        (asking("P(curtailment) >= half"), "Error: --condition: “half” is not a number; write 0.5, 50 %, "),
        (asking("median(net) < 0"), "Error: --condition: “median” is not a statistic; write P for a probability, "),
        (asking("net < 0"), "Error: --condition: “net < 0” is not a condition; write P(event), "),
        (
            asking("P(curtailmnt) >= 0.5"),
            "Error: --condition: there is no rule “curtailmnt”; did you mean “curtailment”?"
        ),
        (asking("mean(nett) < 0"), "Error: --condition: there is no outcome “nett”; did you mean “net”?"),
        (
            ["breaking-point", "example.yaml", "--factor", "appropriation-growt", "--condition", "mean(net) < 0"],
            "Error: --factor: there is no factor “appropriation-growt”; did you mean “appropriation-growth”?"
        ),
        (
            ["breaking-point", "example.yaml", "--key", "state.base-amont-sek", "--condition", "mean(net) < 0"],
            "Error: --key: the study has no key “state.base-amont-sek”; did you mean “state.base-amount-sek”?"
        ),
        (
            ["breaking-point", "example.yaml", "--condition", "mean(net) < 0"],
            "Error: Name what is to be shifted: either --factor or --key."
        ),
        (
            asking("mean(net) < 0") + ["--range", "0.1,0.5"],
            "Error: --range: 0, no change, must be in the range; write such as 0,0.5.\n"
        ),
        (asking("mean(net) < 0") + ["--range", "1"], "Error: --range: “1” is not a range; write the lower and the "),
        (
            ["sweep", "example.yaml", "--set", "nothing.*", "--from", "0", "--to", "1"],
            "Error: --set: no key of the study fits “nothing.*”; finsam keys lists what there is.\n"
        ),
        (
            ["sweep", "example.yaml", "--set", "state.need-weight", "--from", "0", "--to", "1", "--prefer", "net -"],
            "Error: --prefer: “net -” lacks an outcome; write such as “spend - 2*curtailment”.\n"
        ),
        (
            ["sweep", "example.yaml", "--set", "state.need-weight", "--from", "0", "--to", "1", "--except", "zzz"],
            "Error: --except: none of the keys has “zzz” in it.\n"
        ),
    ]

    @Test(arguments: wrong)
    func `a wrong question is told what is wrong with it`(arguments: [String], beginning: String) throws {
        let folder = try ExampleStudy.folder()
        let outcome = try BuiltCommand.run(arguments, in: folder)
        #expect(outcome.error.hasPrefix(beginning), "\(outcome.error)")
        #expect(outcome.exitCode == 64 && outcome.output.isEmpty)
    }

    @Test func `an input that changes nothing is not said to bring anything nearer`() throws {
        let outcome = try BuiltCommand.run(
            [
                "breaking-point", "example.yaml", "--key", "associations.grannbygden.notice-years", "--condition",
                "mean(contribution) < 1", "--paths", "64", "--lang", "en",
            ], in: try ExampleStudy.folder())
        #expect(outcome.exitCode == 0, "\(outcome.error)")
        let text = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains(" all the way, not ") && !text.contains("nearest"))
    }

    @Test func `a value that the study's rules forbid is told as the study's reader tells it`() throws {
        let outcome = try BuiltCommand.run(
            ["sweep", "example.yaml", "--set", "state.need-weight", "--from", "0.5", "--to", "1.5", "--steps", "3"],
            in: try ExampleStudy.folder())
        #expect(outcome.exitCode == 65)
        #expect(outcome.error.contains("--set state.need-weight=1.5") && outcome.error.contains("0…1"))
    }

    /// All keys of a JSON value, at any depth.
    private func keys(_ value: Any) -> Set<String> {
        if let list = value as? [Any] { return list.reduce(into: []) { $0.formUnion(keys($1)) } }
        guard let object = value as? [String: Any] else { return [] }
        return object.reduce(into: Set(object.keys)) { $0.formUnion(keys($1.value)) }
    }

    static let questions: [(verb: String, arguments: [String])] = [
        (
            "breaking-point",
            asking("mean(contribution in 2027) < 1") + ["--and", "appropriation-growth", "--and-range", "-0.01,0.01"]
        ),
        ("breaking-point", asking("P(contribution in 2027 < 150000) >= 0.5")),
        (
            "sweep",
            [
                "sweep", "example.yaml", "--set", "state.base-amount-sek", "--from", "300000", "--to", "500000",
                "--steps", "3", "--prefer", "reach - contribution",
            ]
        ),
    ]

    @Test(arguments: questions)
    func `the file holds only keys that Files.md describes, and the same for any number of threads`(
        verb: String, arguments: [String]
    ) throws {
        let folder = try ExampleStudy.folder()
        let outcomes = try ["1", "2"].map {
            try BuiltCommand.run(
                arguments + ["--paths", "64", "--format", "json", "--out", "out", "--threads", $0], in: folder)
        }
        #expect(outcomes[0].exitCode == 0, "\(outcomes[0].error)")
        #expect(outcomes[0].output == outcomes[1].output)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(outcomes[0].output.utf8)) as? [String: Any])
        let page = try String(
            contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().appendingPathComponent("Sources/Finsam/Finsam.docc/Files.md"),
            encoding: .utf8)
        let section = try #require(
            page.components(separatedBy: "## \(verb).json").last?.components(separatedBy: "\n## ")[0])
        for key in keys(try #require(object["result"])) {
            #expect(section.contains("`\(key)") || section.contains(".\(key)"), "\(key)")
        }
        #expect(
            FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("out/example/\(verb).md").path))
    }
}
