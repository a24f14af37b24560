import Foundation
import Testing

/// Each language is whole: no word of the other is left but for names in the study.
@Suite struct LanguageInvariantTests {
    /// The example with names that are no words, so that every word that is left is the command's.
    private static let neutral: String = {
        let names = [
            "Samordningsförbundet Storstadsbygden", "Samordningsförbundet Grannbygden", "Ska Lillby byta förbund?",
            "Should Lillby change association?", "Vad betalar Lillby, och vad når invånarna?",
            "What does Lillby pay, and what reaches its inhabitants?", "Byte till Grannbygden", "Join Grannbygden",
            "Statens anslag −10 % från 2026", "The state's appropriation −10 % from 2026", "Grundscenario",
            "Förbrukad andel av beviljade medel", "Share of granted money that is used", "Löneökning per år",
            "Growth of wages in a year", "Ökning av statens anslag per år",
            "Growth of the state's appropriation in a year", "An example; no figure but the first is from a document",
            "An example", "Some weeks of work on both sides", "Mostly frozen, with a rise now and then",
            "About 3 % in the long run, with some memory from year to year",
            "About 90 %, as the 90 % principle supposes", "A stress", "finsam.se, statens fördelningsmodell",
        ]
        var text = ExampleStudy.text
        for (number, name) in names.enumerated() {
            precondition(text.contains(name), "README.md has no “\(name)”")
            text = text.replacingOccurrences(of: name, with: "Q\(number)")
        }
        for (old, new) in [
            ("\"Kvar\"", "Q90"), ("\"Stay\"", "Q91"), ("\"Base\"", "Q92"), ("name: Kansli", "name: Q93"),
            ("name: Coachning", "name: Q94"), ("name: Mötesplats", "name: Q95"),
        ] {
            text = text.replacingOccurrences(of: old, with: new)
        }
        return text + ExampleStudy.published(office: 1_500_001).replacingOccurrences(of: "Kansli", with: "Q93")
    }()

    /// Words that only the one language has, of those that tables and sentences are made of.
    private static let swedish = [
        "och", "av", "för", "med", "per år", "kr", "inte", "banor", "bana", "bidrag", "insatser", "förbund",
        "kommun", "kommuner", "invånare", "summa", "från", "till", "frö", "studien", "värden", "håller",
    ]
    private static let english = [
        "and", "of", "for", "with", "year", "years", "sek", "not", "paths", "path", "contribution", "initiatives",
        "associations", "municipality", "inhabitants", "sum", "from", "to", "seed", "study", "values", "holds",
    ]

    @Test(arguments: [
        ["run", "example.yaml", "--paths", "2", "--scenarios", "base", "--format", "table"],
        ["run", "example.yaml", "--paths", "2", "--format", "markdown"],
        ["run", "example.yaml", "--mode", "expected", "--format", "table"],
        ["run", "example.yaml", "--mode", "plan", "--format", "markdown"],
        ["decide", "example.yaml", "--paths", "640", "--format", "markdown"],
        ["path", "example.yaml", "--alternative", "join", "--path", "3"], ["check", "example.yaml"],
        ["replicate", "example.yaml"],
        [
            "stress", "example.yaml", "--paths", "64", "--only",
            "state-minus-10,appropriation-5-lower",
        ],
    ])
    func `no word of the other language is printed`(arguments: [String]) throws {
        for (language, own, other) in [("sv", Self.swedish, Self.english), ("en", Self.english, Self.swedish)] {
            let folder = try Folder()
            try folder.write(Self.neutral, to: "example.yaml")
            let outcome = try BuiltCommand.run(arguments + ["--lang", language], in: folder)
            #expect(outcome.exitCode == (arguments[0] == "replicate" ? 65 : 0), "\(outcome.error)")
            let words = Set(
                (outcome.output + outcome.error).lowercased().split { !$0.isLetter && $0 != "å" }.map(String.init))
            #expect(!words.isDisjoint(with: own), "the words of the language are there to be found")
            // File names and keys of the format are the same in both.
            let both: Set = ["published", "tables"]
            #expect(words.subtracting(both).intersection(other).isEmpty, "\(language): \(arguments)")
        }
    }
}
