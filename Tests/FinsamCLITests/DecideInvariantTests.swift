import Foundation
import Testing

/// `finsam decide` as a user runs it.
@Suite struct DecideInvariantTests {
    @Test func `writes its two files, the same bytes for any number of threads`() throws {
        let folder = try ExampleStudy.folder()
        for threads in 1...2 {
            let outcome = try BuiltCommand.run(
                [
                    "decide", "example.yaml", "--paths", "640", "--threads", "\(threads)", "--out", "\(threads)",
                    "--lang", "en",
                ], in: folder)
            #expect(outcome.exitCode == 0 && outcome.error.isEmpty)
            #expect(outcome.output.contains("• “"))
        }
        let files = try folder.files(below: "1/example")
        #expect(files.keys.sorted() == ["decide.json", "decide.md"])
        #expect(try folder.files(below: "2/example") == files)
    }

    static let messages: [(arguments: [String], message: String)] = [
        (
            ["decide", "example.yaml", "--alternatives", "stay"],
            "Error: there is only one alternative, and a choice needs two; name more with --alternatives.\n"
        ),
        (
            ["decide", "example.yaml", "--of", "operations"],
            "Error: --of: neither more nor less of “operations” is better, so nothing is best; choose another outcome, "
                + "such as net.\n"
        ),
        (
            ["decide", "example.yaml", "--of", "nett"],
            "Error: --of: there is no outcome “nett”; did you mean “net”? There are: contribution, reach, net, leverage, "
                + "administration-borne, room, contributions, administration, administration-share, operations, granted, "
                + "spend, one-off, curtailment, closing-balance.\n"
        ),
    ]

    @Test(arguments: messages)
    func `says what is wrong, writes nothing and ends with 64`(arguments: [String], message: String) throws {
        let folder = try ExampleStudy.folder()
        let outcome = try BuiltCommand.run(arguments, in: folder)
        #expect(outcome.exitCode == 64 && outcome.error == message && outcome.output.isEmpty)
        #expect(try folder.files(below: ".").keys.sorted() == ["example.yaml"])
    }
}
