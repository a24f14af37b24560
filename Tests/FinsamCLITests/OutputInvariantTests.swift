import Foundation
import Testing

/// What a run writes, and what it leaves alone.
@Suite struct OutputInvariantTests {
    private func run(_ folder: Folder, _ arguments: String...) throws -> BuiltCommand.Outcome {
        try BuiltCommand.run(["run", "example.yaml", "--mode", "expected"] + arguments, in: folder)
    }

    @Test func `a run writes its four files and nothing else, and says nothing on standard error`() throws {
        let folder = try ExampleStudy.folder()
        let outcome = try run(folder, "--out", "ut å ä//")
        #expect(outcome.exitCode == 0 && outcome.error.isEmpty)
        #expect(outcome.output.hasSuffix("Filer i ut å ä/example: \(ExampleStudy.namesInOutput)\n"))
        #expect(
            try folder.files(below: ".").keys.sorted()
                == ["example.yaml"] + ExampleStudy.resultFiles.map { "ut å ä/example/\($0)" })
    }

    @Test func `the same run gives the same bytes, with any number of threads, from any folder`() throws {
        let folder = try ExampleStudy.folder()
        for threads in 1...3 {
            let outcome = try BuiltCommand.run(
                [
                    "run", "example.yaml", "--scenarios", "base", "--paths", "1030", "--threads", "\(threads)", "--out",
                    "\(threads)",
                ], in: folder
            )
            #expect(outcome.exitCode == 0)
        }
        let one = try folder.files(below: "1/example")
        #expect(one.count == 4)
        #expect(try folder.files(below: "2/example") == one)
        #expect(try folder.files(below: "3/example") == one)
        try folder.write(ExampleStudy.text, to: "elsewhere/example.yaml")
        let outcome = try BuiltCommand.run(
            ["run", "elsewhere", "--scenarios", "base", "--paths", "1030", "--out", "4"], in: folder)
        #expect(outcome.exitCode == 0)
        #expect(try folder.files(below: "4/example") == one)
        let other = try BuiltCommand.run(
            ["run", "example.yaml", "--scenarios", "base", "--paths", "1030", "--seed", "2", "--out", "5"], in: folder)
        #expect(other.exitCode == 0)
        #expect(try folder.files(below: "5/example")["results.json"] != one["results.json"])
    }

    @Test func `a run that looks until it knows gives the numbers of a run of that length`() throws {
        let folder = try ExampleStudy.folder()
        let rule = ["run", "example.yaml", "--scenarios", "base", "--precision", "2000", "--paths", "8192"]
        let found = try BuiltCommand.run(rule + ["--out", "found"], in: folder)
        #expect(found.exitCode == 0)
        let document = try folder.read("found/example/results.json")
        let count = try #require(document.firstMatch(of: /"paths": (\d+),\s+"sampling"/)?.1)
        let fixed = try BuiltCommand.run(
            ["run", "example.yaml", "--scenarios", "base", "--paths", String(count), "--out", "fixed"], in: folder)
        #expect(fixed.exitCode == 0)
        let withoutRule = document.replacing(/\ \ "stopping": \{.*?\n\ \ \},\n/.dotMatchesNewlines(), with: "")
        #expect(withoutRule != document)
        #expect(try withoutRule == folder.read("fixed/example/results.json"))
    }

    @Test(arguments: [("markdown", "comparison.md"), ("csv", "comparison.csv"), ("json", "results.json")])
    func `what is printed in a format is what is written in it`(format: String, file: String) throws {
        let folder = try ExampleStudy.folder()
        let outcome = try run(folder, "--mode", "montecarlo", "--paths", "2", "--format", format, "--out", "out")
        #expect(outcome.exitCode == 0 && outcome.error.isEmpty)
        #expect(!outcome.output.isEmpty)
        #expect(try outcome.output == folder.read("out/example/\(file)"))
    }

    @Test func `a run that cannot write leaves every old file as it was`() throws {
        let folder = try ExampleStudy.folder()
        #expect(try run(folder, "--out", "out").exitCode == 0)
        let results = folder.url.appendingPathComponent("out/example/results.json")
        try FileManager.default.removeItem(at: results)
        try folder.write("kept", to: "out/example/results.json/inside.txt")
        let before = try folder.files(below: "out")
        let outcome = try run(folder, "--out", "out", "--seed", "9")
        #expect(outcome.exitCode == 74 && outcome.output.isEmpty)
        #expect(
            outcome.error.hasPrefix("out/example/results.json: är en mapp där en fil ska stå; inget där har ändrats."))
        #expect(before.count == 4)
        #expect(try folder.files(below: "out") == before)
    }

    @Test func `a study that cannot be read leaves every old file as it was`() throws {
        let folder = try ExampleStudy.folder()
        #expect(try run(folder, "--out", "out").exitCode == 0)
        let before = try folder.files(below: "out")
        try folder.write(ExampleStudy.with("sd: 0.008", "sd: oops"), to: "example.yaml")
        #expect(try run(folder, "--out", "out").exitCode == 65)
        #expect(try folder.files(below: "out") == before)
    }

    @Test(arguments: [
        (SIGINT, "sv", "Avbrutet; inga filer har ändrats.\n"), (SIGTERM, "en", "Interrupted; no files were changed.\n"),
    ])
    func `a run that is interrupted ends with 130 and leaves every old file as it was`(
        signal: Int32, language: String, message: String
    ) throws {
        let folder = try ExampleStudy.folder()
        #expect(try run(folder, "--out", "out").exitCode == 0)
        let before = try folder.files(below: "out")
        let running = try BuiltCommand.start(
            ["run", "example.yaml", "--paths", "1000000000", "--lang", language, "--out", "out"], in: folder)
        try running.waitUntilItCatches(signal)
        running.send(signal)
        let outcome = try running.end()
        #expect(outcome.exitCode == 130 && outcome.output.isEmpty && outcome.error == message)
        #expect(before.count == 4)
        #expect(try folder.files(below: "out") == before)
    }

    @Test func `progress is shown on a terminal, and removed at the end`() throws {
        let folder = try ExampleStudy.folder()
        let outcome = try BuiltCommand.shell(
            "script --quiet --return --log-out typescript --command "
                + "\"timeout --foreground --preserve-status --signal INT 4 '$finsam' run example.yaml "
                + "--scenarios base --paths 1000000000\" > /dev/null", in: folder)
        #expect(outcome.exitCode == 130)
        let shown = try folder.read("typescript")
        #expect(shown.contains(/\r\u{1B}\[K\d+ % klart, \d+ (s|min|h) kvar/))
        #expect(shown.contains("kvar\r\u{1B}[KAvbrutet; inga filer har ändrats."))
    }
}
