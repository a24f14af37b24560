import Testing

/// What the command ends with, as README.md says. 70, our own fault, cannot be brought about from outside.
@Suite struct ExitCodeKnownAnswerTests {
    static let endings: [Int32: [[String]]] = [
        0: [
            ["check", "example.yaml"],
            ["--version"],
            ["--help"],
            [],
        ],
        65: [
            ["check", "missing.yaml"],
            ["check", "empty.yaml"],
            ["check", "none"],
            ["check", "binary.yaml"],
            ["check", "wrong.yaml"],
            ["check", "notes.txt"],
            ["check", "large.yaml"],
            ["check", ""],
            ["replicate", "example.yaml"],
        ],
        64: [
            ["run"],
            ["rum", "example.yaml"],
            ["run", "example.yaml", "--pahts", "1"],
            ["run", "example.yaml", "--paths", "0"],
            ["run", "example.yaml", "--paths", "-1"],
            ["run", "example.yaml", "--paths", "1000000001"],
            ["run", "example.yaml", "--paths", "many"],
            ["run", "example.yaml", "--threads", "0"],
            ["run", "example.yaml", "--threads", "1025"],
            ["run", "example.yaml", "--seed", "-1"],
            ["run", "example.yaml", "--out", ""],
            ["run", "example.yaml", "--alternatives", "joni"],
            ["run", "example.yaml", "--scenarios", ","],
            ["run", "example.yaml", "--lang", "de"],
            ["run", "example.yaml", "--format", "pdf"],
            ["path", "example.yaml", "--path", "-1"],
            ["path", "example.yaml", "--path", "1000000000"],
            ["path", "example.yaml", "--mode", "expected", "--path", "1"],
            ["replicate"],
        ],
        74: [
            ["run", "example.yaml", "--paths", "1", "--out", "example.yaml"],
            ["run", "example.yaml", "--paths", "1", "--out", "/proc/nowhere"],
        ],
    ]

    @Test(arguments: endings.flatMap { code, all in all.map { ($0, code) } })
    func `the command ends as it should`(arguments: [String], exitCode: Int32) throws {
        let folder = try ExampleStudy.folder()
        try folder.write("", to: "empty.yaml")
        try folder.write("", to: "none/readme.txt")
        try folder.write(ExampleStudy.text, to: "notes.txt")
        try folder.write("\0\u{1}\u{FFFE}", to: "binary.yaml")
        try folder.write(ExampleStudy.with("sd: 0.008", "sd: oops"), to: "wrong.yaml")
        try folder.write(String(repeating: "# long\n", count: 300_000), to: "large.yaml")
        let outcome = try BuiltCommand.run(arguments, in: folder)
        #expect(outcome.exitCode == exitCode, "\(outcome.error)")
        if exitCode == 0 {
            #expect(!outcome.output.isEmpty && outcome.error.isEmpty)
        } else {
            #expect(outcome.output.isEmpty && !outcome.error.isEmpty)
        }
    }

    @Test(arguments: [(1_500_000, 0), (1_500_001, 65)])
    func `a published figure that does not agree ends with 65`(figure: Int, exitCode: Int32) throws {
        let folder = try Folder()
        try folder.write(ExampleStudy.text + ExampleStudy.published(office: figure), to: "example.yaml")
        let outcome = try BuiltCommand.run(["replicate", "example.yaml", "--lang", "en"], in: folder)
        #expect(outcome.exitCode == exitCode)
        #expect(outcome.output.contains(exitCode == 0 ? "1,500,000 exact\n" : "1,500,001 unexplained !\n"))
        #expect(
            outcome.error
                == (exitCode == 0
                    ? "" : "Published figures agree worse than the study says they do; they are marked with !\n"))
    }

    @Test(arguments: ["schema", "check example.yaml", "path example.yaml", "run example.yaml --paths 1"])
    func `what cannot be printed is not a success`(arguments: String) throws {
        let outcome = try BuiltCommand.shell("\"$finsam\" \(arguments) > /dev/full", in: try ExampleStudy.folder())
        #expect(outcome.exitCode == 74)
        #expect(
            outcome.error
                == "standard output cannot be written (No space left on device); make room or print to another place\n")
    }

    @Test func `a reader that goes away ends the command as it ends others`() throws {
        let outcome = try BuiltCommand.shell(
            "\"$finsam\" schema | head -n 1; exit ${PIPESTATUS[0]}", in: try ExampleStudy.folder())
        #expect(outcome.exitCode == 141 && outcome.output == "{\n" && outcome.error.isEmpty)
    }
}
