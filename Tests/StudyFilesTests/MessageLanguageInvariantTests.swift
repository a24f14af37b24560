import Finsam
import Testing

@testable import StudyFiles

/// What is said in Swedish is what is said in English.
@Suite struct MessageLanguageInvariantTests {
    /// The problems of every example of the reading layer and of the study format.
    static let problems: [Diagnostic] = {
        typealias Reader = MessageKnownAnswerTests
        typealias Study = StudyMessageKnownAnswerTests
        let read = [Reader.yamlExamples, Reader.keyExamples, Reader.valueExamples].joined().map(\.yaml)
        let numbers = Reader.numberExamples.map { "assumption: test\n" + $0.yaml }
        let studies = [
            Study.nameExamples, Study.yearExamples, Study.memberExamples, Study.moneyExamples, Study.factorExamples,
            Study.layerExamples, Study.thresholdExamples,
        ]
        return (read + numbers).flatMap { Reading($0).problems }
            + studies.joined().flatMap { StudyExample.problems($0.edits) }
    }()

    /// Quoted words that teach how to write something, and so are translated.
    static let taught = [
        "key: value": "nyckel: värde", "&name": "&namn", "*name": "*namn", "!name": "!namn",
        "published: document, table": "published: dokument, tabell", "derived: rule": "derived: regel",
        "assumption: reason": "assumption: skäl",
    ]

    @Test func `both languages quote the same words and name the same numbers`() {
        #expect(Self.problems.count > 200)
        for problem in Self.problems {
            let (swedish, english) = (problem.message.swedish, problem.message.english)
            let quoted = english.matches(of: /“([^”]*)”/).map { Self.taught[String($0.1)] ?? String($0.1) }
            #expect(swedish.matches(of: /”([^”]*)”/).map { String($0.1) }.sorted() == quoted.sorted(), "\(problem)")
            func numbers(_ text: String) -> [Substring] {
                text.matches(of: /[0-9][0-9.]*[0-9]|[0-9]/).map(\.0).sorted()
            }
            #expect(numbers(swedish) == numbers(english), "\(problem)")
        }
    }

    /// The parser's own words are English in both languages, and the small forms of these tests have one language.
    @Test func `nothing is said in one language only`() {
        let exceptions = ["not valid YAML", "missing required key"]
        for problem in Self.problems where !exceptions.contains(where: problem.message.english.hasPrefix) {
            #expect(problem.message.swedish != problem.message.english)
            let words = problem.message.swedish.replacing(/”[^”]*”/, with: "").split { !$0.isLetter }
            #expect(Set(words).isDisjoint(with: ["the", "is", "of", "write", "wanted"]), "\(problem.message.swedish)")
        }
    }

    @Test func `a problem is told in the language that is asked for, at the same place`() throws {
        let problem = try #require(Reading("budget-sek: 4,5\nassumption: a\n").problems.first)
        #expect(
            problem.text(in: .swedish) == "study.yaml:1:13: budget-sek: ”4,5” har decimalkomma; skriv 4.5")
        #expect(problem.text(in: .english) == "study.yaml:1:13: budget-sek: “4,5” has a decimal comma; write 4.5")
    }

    @Test func `every key, object and default of the format is described in both languages`() {
        var texts: [String: LocalText] = [:]
        func collect(_ shape: Shape) {
            switch shape {
            case .list(let inner), .map(_, let inner), .difference(let inner): collect(inner)
            case .object(let object):
                guard texts.updateValue(object.meaning, forKey: object.name) == nil else { return }
                for key in object.keys {
                    texts["\(object.name).\(key.name)"] = key.meaning
                    if case .standard(_, let reason) = key.presence {
                        texts["\(object.name).\(key.name) default"] = reason
                    }
                    collect(key.shape)
                }
            default: break
            }
        }
        collect(.object(StudyShape.study))
        collect(.object(StudyShape.changes))
        #expect(texts.count > 150)
        let alike = texts.filter { $0.value.swedish == $0.value.english && $0.value.english != "Median." }
        #expect(alike.isEmpty, "\(alike.keys)")
    }
}
