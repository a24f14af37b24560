import Foundation
import Testing

/// `finsam stress` as a user meets it.
@Suite struct StressCommandKnownAnswerTests {
    private func stress(_ arguments: String..., in folder: Folder? = nil) throws -> BuiltCommand.Outcome {
        try BuiltCommand.run(
            ["stress", "example.yaml", "--paths", "64"] + arguments, in: try folder ?? ExampleStudy.folder())
    }

    @Test func `the answer is two files, of which the one for programs has what Files.md says`() throws {
        let folder = try ExampleStudy.folder()
        let outcome = try stress(
            "--only", "state-minus-10,wages-2-points-higher,vacancies-in-enter", "--shock",
            "state.base-amount-changes-sek.2026=0; state.need-weight=1", "--out", "out", "--lang", "en", in: folder)
        #expect(outcome.exitCode == 0 && outcome.error == "", "\(outcome.error)")
        #expect(try Set(folder.files(below: "out").keys) == ["example/stress.json", "example/stress.md"])
        let text = try folder.read("out/example/stress.json")
        let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(json["schema"] as? String == "finsam-stress/1")
        let result = try #require(json["result"] as? [String: Any])
        let worlds = try #require(result["worlds"] as? [[String: Any]])
        #expect(
            worlds.map { $0["world"] as? String } == ["base", "state-minus-10", "wages-2-points-higher", "shock-1"])
        #expect(worlds.map { $0["kind"] as? String } == ["base", "scenario", "catalogue", "command-line"])
        let changes = try #require(worlds[3]["changes"] as? [[String: Any]])
        #expect(changes.map { $0["path"] as? String } == ["state.base-amount-changes-sek.2026", "state.need-weight"])
        let unfit = try #require(result["not-applicable"] as? [[String: Any]])
        #expect(unfit.map { $0["missing"] as? [String] } == [["associations.*.initiatives.enter"]])
        let printed = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(printed.contains("does not apply to this study, which has no associations.*.initiatives.enter."))
        var keys: Set<String> = []
        func collect(_ value: Any) {
            if let object = value as? [String: Any] { for (key, value) in object { keys.insert(key); collect(value) } }
            if let list = value as? [Any] { for value in list { collect(value) } }
        }
        collect(result)
        let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/Finsam/Finsam.docc/Files.md")
        let all = try String(contentsOf: page, encoding: .utf8)
        let section = try #require(all.components(separatedBy: "\n## ").first { $0.hasPrefix("stress.json") })
        for key in keys { #expect(section.contains("`\(key)`"), "Files.md does not say what \(key) is") }
    }

    static let wrong: [(arguments: [String], exitCode: Int32, beginning: String)] = [
        (
            ["--only", "wages-3-points-higher"], 64,
            "Error: --only: there is no scenario or shock “wages-3-points-higher”; did you mean “wages-2-points-higher”? "
        ),
        (["--from-year", "2023"], 64, "Error: --from-year: 2023 is outside 2024–2030.\n"),
        (["--shock", " ; "], 64, "Error: --shock needs key=value; finsam keys lists the keys of a study.\n"),
        (["--shock", "state.need-wieght=1"], 65, "--shock state.need-wieght=1: state.need-wieght: "),
        (["--shock", "need-weight"], 65, "--shock need-weight: ska ha en nyckel, ”=” och ett värde"),
        (
            ["--shocks", "nowhere.yaml"], 65,
            "nowhere.yaml: det finns ingen sådan fil eller mapp; kontrollera sökvägen\n"
        ),
    ]

    @Test(arguments: wrong)
    func `what is wrong is told and nothing is written`(
        arguments: [String], exitCode: Int32, beginning: String
    ) throws {
        let folder = try ExampleStudy.folder()
        let outcome = try BuiltCommand.run(
            ["stress", "example.yaml", "--paths", "64", "--out", "out"] + arguments, in: folder)
        #expect(outcome.exitCode == exitCode)
        #expect(outcome.error.hasPrefix(beginning), "\(outcome.error)")
        #expect(outcome.output.isEmpty)
        #expect(throws: (any Error).self) { try folder.files(below: "out") }
    }

    @Test func `a catalogue of one's own takes the place of the shipped one`() throws {
        let folder = try ExampleStudy.folder()
        try folder.write(
            """
            format: 1
            shocks:
              mine:
                name: Min
                name-en: Mine
                assumption: a guess
                differences: {state: {appropriation-changes: {from: -0.5}}}

            """, to: "mine.yaml")
        let outcome = try stress("--shocks", "mine.yaml", "--from-year", "2026", "--list", "--lang", "en", in: folder)
        #expect(outcome.exitCode == 0, "\(outcome.error)")
        let rows = outcome.output.split(separator: "\n").filter { $0.contains("catalogue") }
        #expect(rows.count == 1)
        #expect(rows[0].hasPrefix("mine ") && rows[0].hasSuffix("appropriation-changes.2026=-0.5"))
        #expect(outcome.output.contains("• mine, assumption: a guess"))
    }
}
