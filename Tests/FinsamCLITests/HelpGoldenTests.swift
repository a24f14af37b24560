import Foundation
import Testing

/// The help texts, word for word, in `HelpGolden.txt`.
@Suite struct HelpGoldenTests {
    private static let commands = ["", "run", "check", "replicate", "path", "self-check", "schema"]
    private static let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("HelpGolden.txt")

    /// To record anew set FINSAM_RECORD; a run that records fails.
    @Test func `help is as it was`() throws {
        let folder = try Folder()
        var all = ""
        for command in Self.commands {
            let outcome = try BuiltCommand.run((command.isEmpty ? [] : [command]) + ["--help"], in: folder)
            #expect(outcome.exitCode == 0 && outcome.error.isEmpty)
            all += "$ finsam \(command.isEmpty ? "" : command + " ")--help\n\(outcome.output)\n"
        }
        if ProcessInfo.processInfo.environment["FINSAM_RECORD"] != nil {
            try Data(all.utf8).write(to: Self.golden)
            Issue.record("recorded; run again without FINSAM_RECORD")
        }
        #expect(try all == String(contentsOf: Self.golden, encoding: .utf8))
    }

    @Test func `no line of an example is broken`() throws {
        let help = try String(contentsOf: Self.golden, encoding: .utf8)
        let examples = help.split(separator: "\n").filter { $0.hasPrefix("  finsam ") }
        #expect(examples.count > 10)
        for example in examples {
            #expect(example.wholeMatch(of: /\ \ finsam [a-z-]+(\ [^\ ]+)*/) != nil, "\(example)")
        }
        for line in help.split(separator: "\n") where !line.hasPrefix("USAGE") {
            #expect(line.count <= 80, "\(line)")
        }
    }
}
