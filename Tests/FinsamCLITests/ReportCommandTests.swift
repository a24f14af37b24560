import Foundation
import Testing

/// A report is made from results that are there, and says what it cannot make.
@Suite struct ReportCommandTests {
    /// No program from outside, so that the test does not depend on what a machine has.
    private static let without = "export FINSAM_PYTHON=/missing FINSAM_PANDOC=/missing FINSAM_CHROMIUM=/missing;"

    private func report(_ arguments: String, in folder: Folder) throws -> BuiltCommand.Outcome {
        try BuiltCommand.shell("\(Self.without) $finsam report example.yaml \(arguments)", in: folder)
    }

    private func folder() throws -> Folder {
        let folder = try ExampleStudy.folder()
        let run = try BuiltCommand.run(
            ["run", "example.yaml", "--scenarios", "base", "--paths", "100", "--out", "out"], in: folder)
        #expect(run.exitCode == 0)
        return folder
    }

    @Test func `without results it says how to get them`() throws {
        let outcome = try report("--out out", in: try ExampleStudy.folder())
        #expect(outcome.exitCode == 65)
        #expect(outcome.error.hasPrefix("out/example/results.json: kan inte läsas; gör den med finsam run"))
    }

    @Test func `what a missing program was to make is left out, and all else is there`() throws {
        let folder = try folder()
        let outcome = try report("--out out", in: folder)
        #expect(outcome.exitCode == 69)
        for word in ["bilder: Python 3", "report.docx: pandoc", "report.pdf: Chromium", "apt-get install pandoc"] {
            #expect(outcome.error.contains(word), "\(outcome.error)")
        }
        let names = try folder.files(below: "out/example").keys
        for name in ["report.html", "report.ipynb", "report.xlsx", "tables.json"] { #expect(names.contains(name)) }
        #expect(!names.contains("report.docx") && !names.contains("report.pdf"))
    }

    @Test func `only what is asked for is made, the same bytes each time, and a workbook needs no other program`()
        throws
    {
        let folder = try folder()
        for place in ["one", "two"] {
            let outcome = try report("--of out/example --out \(place) --formats xlsx", in: folder)
            #expect(outcome.exitCode == 0 && outcome.error.isEmpty)
        }
        let one = try folder.files(below: "one/example")
        #expect(
            one.keys.sorted()
                == ["comparison.csv", "provenance.json", "report.xlsx", "results.json", "tables.json"])
        #expect(try folder.files(below: "two/example") == one)
    }

    @Test func `a run says which reports are of earlier results, and only then`() throws {
        let folder = try folder()
        #expect(try report("--out out --formats xlsx,html", in: folder).exitCode == 69)
        func run(_ paths: Int) throws -> String {
            try BuiltCommand.run(
                ["run", "example.yaml", "--scenarios", "base", "--paths", "\(paths)", "--out", "out"], in: folder
            ).error
        }
        #expect(try run(100).isEmpty)
        func told(_ names: String) -> String {
            "\(names) i out/example är gjorda av andra resultat än de som står där nu; finsam report gör dem på nytt.\n"
        }
        for _ in 0..<2 { #expect(try run(101) == told("report.html och report.xlsx")) }
        let outcome = try report("--out out --formats xlsx", in: folder)
        #expect(outcome.exitCode == 0 && outcome.error == told("report.html"))
        #expect(try run(101) == told("report.html"))
        #expect(try run(100) == told("report.xlsx"))
    }

    @Test func `a report from a run has the letters of one that was made later`() throws {
        let folder = try folder()
        let later = try report("--of out/example --out later --formats html,ipynb,xlsx", in: folder)
        #expect(later.exitCode == 69)
        let outcome = try BuiltCommand.shell(
            "\(Self.without) $finsam run example.yaml --scenarios base --paths 100 --out at-once --report", in: folder)
        #expect(outcome.exitCode == 69)
        for name in ["report.html", "report.ipynb", "tables.json"] {
            #expect(try folder.read("later/example/\(name)") == folder.read("at-once/example/\(name)"))
        }
    }

    @Test func `results of a changed study are refused`() throws {
        let folder = try folder()
        try folder.write(ExampleStudy.text + "\n# changed\n", to: "example.yaml")
        let outcome = try report("--out out", in: folder)
        #expect(outcome.exitCode == 65)
        #expect(
            outcome.error.contains("av en annan studie eller en annan version av den: ”example” med kontrollsumman"))
    }

    @Test func `an unknown format is refused with those that there are`() throws {
        let outcome = try report("--formats html,odt", in: try ExampleStudy.folder())
        #expect(outcome.exitCode == 64)
        #expect(outcome.error.contains("ipynb, html, xlsx, docx"))
    }
}
