import Foundation
import Testing

/// What the command says when it is used wrongly: what is wrong, where, what is allowed, what to do.
@Suite struct MessageKnownAnswerTests {
    private func message(_ arguments: [String]) throws -> String {
        try BuiltCommand.run(arguments, in: try ExampleStudy.folder()).error
    }

    static let whole: [(arguments: [String], message: String)] = [
        (
            ["run", "example.yaml", "--alternatives", "joni"],
            "Error: --alternatives: there is no alternative “joni”; did you mean “join”? The study has: stay, join.\n"
        ),
        (
            ["run", "example.yaml", "--alternatives", "stay,stay"],
            "Error: --alternatives: the alternative “stay” is named twice; name it once.\n"
        ),
        (
            ["run", "example.yaml", "--alternatives", " , "],
            "Error: --alternatives: names no alternative. The study has: stay, join.\n"
        ),
        (
            ["run", "example.yaml", "--scenarios", "state-minus-01"],
            "Error: --scenarios: there is no scenario “state-minus-01”; did you mean “state-minus-10”? "
                + "The study has: base, state-minus-10.\n"
        ),
        (
            ["path", "example.yaml", "--alternative", "zzz"],
            "Error: --alternative: there is no alternative “zzz”. The study has: stay, join.\n"
        ),
        (
            ["path", "example.yaml", "--scenario", "bas"],
            "Error: --scenario: there is no scenario “bas”; did you mean “base”? The study has: base, state-minus-10.\n"
        ),
        (
            ["replicate"],
            "Error: there is no folder scenarios/plan-2024 here; name a study, or stand in finsam's repository for the "
                + "shipped ones.\n"
        ),
        (
            ["replicate", "example.yaml", "--lang", "en"],
            "example.yaml: nothing to replicate: the study has no published tables (published-tables)\n"
        ),
        (
            ["replicate", "example.yaml"],
            "example.yaml: inget att kontrollera: studien har inga publicerade tabeller (published-tables)\n"
        ),
        (
            ["run", "example.yaml", "--paths", "1", "--out", "example.yaml"],
            "example.yaml/example: mappen kan inte skapas (Not a directory); inget där har ändrats. "
                + "Välj en annan mapp med --out, eller flytta det som står i vägen.\n"
        ),
        (
            ["run", "example.yaml", "--paths", "1", "--out", "example.yaml", "--lang", "en"],
            "example.yaml/example: the folder cannot be made (Not a directory); nothing there was changed. "
                + "Choose another folder with --out, or move what is in the way.\n"
        ),
        (
            ["run", "example.yaml", "--sampling", "sobol", "--paths", "1025", "--lang", "en"],
            "The number of paths is 2048, not 1025: 16 replicates of whole blocks of 64 paths.\n"
        ),
        (
            ["run", "example.yaml", "--sampling", "antithetic", "--paths", "1"],
            "Antalet banor är 1024, inte 1: 16 upprepningar med hela block om 64 banor.\n"
        ),
        (["run", "example.yaml", "--sampling", "auto", "--paths", "1024"], ""),
        (
            ["run", "example.yaml", "--mode", "expected", "--precision", "3"],
            "Error: --until-sign and --precision choose a number of random paths; leave --mode out.\n"
        ),
        (
            ["keys", "example.yaml", "--containing", "utilization"],
            "Error: --containing: no key has “utilization” in it. Did you mean “utilisation”?\n"
        ),
        (["check", "nowhere.yaml"], "nowhere.yaml: det finns ingen sådan fil eller mapp; kontrollera sökvägen\n"),
        (["check", "", "--lang", "en"], "“”: there is no such file or folder; check the path\n"),
    ]

    @Test(arguments: whole)
    func `the message is all there is to say`(arguments: [String], message: String) throws {
        #expect(try self.message(arguments) == message)
    }

    static let beginnings: [(arguments: [String], message: String)] = [
        (["run", "example.yaml", "--paths", "0"], "Error: --paths is 0, allowed is 1…1000000000.\n"),
        (["run", "example.yaml", "--paths", "-1"], "Error: --paths is -1, allowed is 1…1000000000.\n"),
        (["run", "example.yaml", "--threads", "0"], "Error: --threads is 0, allowed is 1…1024.\n"),
        (
            ["run", "example.yaml", "--until-sign", "0.9", "--precision", "3"],
            "Error: Choose one of --until-sign and --precision.\n"
        ),
        (
            ["run", "example.yaml", "--until-sign", "95"],
            "Error: --until-sign is 95.0, allowed is above 0.5 and below 1, such as 0.99.\n"
        ),
        (["run", "example.yaml", "--precision", "-1"], "Error: --precision is -1.0, allowed is an amount above 0.\n"),
        (["path", "example.yaml", "--path", "-1"], "Error: --path is -1, allowed is 0…999999999.\n"),
        (
            ["path", "example.yaml", "--mode", "plan", "--path", "2"],
            "Error: --path is 2, but with --mode plan there is only path 0.\n"
        ),
        (
            ["run", "example.yaml", "--mode", "plan", "--sampling", "sobol"],
            "Error: --sampling is sobol, but with --mode plan there are no random paths; leave one out.\n"
        ),
        (["run", "example.yaml", "--out", ""], "Error: --out needs the name of a folder.\n"),
        (["run", "example.yaml", "--path", "3"], "Error: Unknown option '--path'. Did you mean '--paths'?\n"),
        (
            ["run", "example.yaml", "--paths", "1e3"],
            "Error: The value '1e3' is invalid for '--paths <paths>'\n"
                + "Help:  --paths <paths>  Number of paths, 1…1000000000. By default what the study says.\n"
        ),
        (
            ["run", "example.yaml", "--seed", "-1"],
            "Error: The value '-1' is invalid for '--seed <seed>'\n"
                + "Help:  --seed <seed>  Seed of the random numbers, 0…18446744073709551615; "
        ),
        (
            ["run", "example.yaml", "--lang", "de"],
            "Error: The value 'de' is invalid for '--lang <lang>'. Please provide one of 'sv' and 'en'.\n"
        ),
    ]

    @Test(arguments: beginnings)
    func `a wrong option is named, with what is allowed, and the usage of its own command follows`(
        arguments: [String], beginning: String
    ) throws {
        let message = try self.message(arguments)
        #expect(message.hasPrefix(beginning), "\(message)")
        // A command with more options than fit stands there as one.
        let usage = arguments[0] == "run" ? "[<options>] <study>" : "<study>"
        #expect(message.contains("\nUsage: finsam \(arguments[0]) \(usage)"))
        #expect(message.hasSuffix("  See 'finsam \(arguments[0]) --help' for more information.\n"))
    }

    @Test func `problems of a study are told all at once with file, line and column`() throws {
        let folder = try Folder("en åäö mapp")
        let text = ExampleStudy.with("sd: 0.008", "sd: oops").replacingOccurrences(of: "lillby, ", with: "lilby, ")
        try folder.write(text, to: "en studie å.yaml")
        let outcome = try BuiltCommand.run(["check", "en studie å.yaml"], in: folder)
        #expect(outcome.exitCode == 65)
        let lines = outcome.error.split(separator: "\n")
        #expect(lines.count >= 2)
        for line in lines { #expect(line.wholeMatch(of: /en studie å\.yaml:\d+:\d+: .+: .+/) != nil, "\(line)") }
        #expect(outcome.error.contains("”oops” är inte ett tal") && outcome.error.contains("menades ”lillby”?"))
    }
}
