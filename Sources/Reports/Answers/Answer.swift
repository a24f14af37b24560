package import Finsam
package import JSONText
internal import Simulation
internal import Stochastics

/// The answer to a question: sentences and tables for readers, and a document for machines.
///
/// *Svar.* Each question has a type of its own, which turns a result of `Analysis` into words.
package protocol Answer: Sendable {
    /// The question's name on the command line, which names its files and its format: `finsam-stress/1`.
    static var verb: String { get }
    /// What it rests on.
    var context: AnswerContext { get }
    /// The heading.
    var title: LocalText { get }
    /// What the numbers say, in words; the first sentence is the answer.
    func sentences(in language: Language) -> [String]
    /// The tables.
    func tables(in language: Language) -> [Table]
    /// How the figures were made and what they rest on, a sentence each, beside what all answers say.
    func method(in language: Language) -> [String]
    /// The results in full precision.
    var result: JSON { get }
}

extension Answer {
    /// For the terminal: the heading, the sentences, the tables.
    package func terminalText(in language: Language) -> String {
        let words = Words(language: language)
        let rule = context.stopping.map { Table.wrapped(words.sentence($0, in: context.study), width: 100) } ?? []
        let head = ([title.text(in: language), runLine(in: language)] + rule).joined(separator: "\n") + "\n"
        let sentences = sentences(in: language).flatMap { Table.wrapped("• " + $0, width: 100, indent: "  ") }
        return ([head, sentences.joined(separator: "\n") + "\n"] + tables(in: language).map { $0.text() })
            .joined(separator: "\n")
    }

    /// The file for readers.
    package func markdown(in language: Language) -> String {
        let words = Words(language: language)
        var parts = ["# \(title.text(in: language))\n"]
        parts.append(sentences(in: language).map { "- \($0)" }.joined(separator: "\n") + "\n")
        parts += tables(in: language).map { $0.markdown() }
        parts.append("## \(words("Så är siffrorna gjorda", "How the figures were made"))\n")
        let hash = words(
            "Studiens filer har SHA-256 \(context.studyHash). Alla siffror med medelfel står i \(Self.verb).json.",
            "The study's files have SHA-256 \(context.studyHash). All figures with standard errors are in \(Self.verb).json."
        )
        let rule = context.stopping.map { [words.sentence($0, in: context.study)] } ?? []
        let method = [runLine(in: language) + "."] + rule + method(in: language) + [hash]
        parts.append(method.map { "- \($0)" }.joined(separator: "\n") + "\n")
        return parts.joined(separator: "\n")
    }

    /// The file for machines, see `Files.md`.
    package func json() -> String {
        let study = context.study
        let options = context.options.map { JSON.Member(key: $0.name, value: .text($0.value)) }
        return JSON.members([
            "schema": .text("finsam-\(Self.verb)/1"), "study": .text(study.identifier),
            "study-hash": .text(context.studyHash), "engine-version": .text(context.engineVersion),
            "mode": .text(context.simulation.mode.rawValue), "seed": .number(String(context.simulation.seed)),
            "paths": .number(context.simulation.pathCount), "sampling": .text(context.simulation.sampling.rawValue),
            "stopping": context.stopping.map { $0.json(study) },
            "scenario": .text(study.scenarios[context.scenario].identifier),
            "reference": .text(study.alternatives[study.reference].identifier),
            "focus": .text(study.municipalities[study.focus].identifier), "options": .object(options),
            "title": title.json,
            "sentences": .members([
                "sv": .array(sentences(in: .swedish).map(JSON.text)),
                "en": .array(sentences(in: .english).map(JSON.text)),
            ]), "result": result,
        ]).pretty() + "\n"
    }

    private func runLine(in language: Language) -> String {
        let words = Words(language: language)
        let (study, simulation) = (context.study, context.simulation)
        let paths = words.count(
            simulation.pathCount, swedish: ("slumpad bana", "slumpade banor"), english: ("random path", "random paths"))
        return study.title.text(in: language) + " · Scenario: "
            + study.scenarios[context.scenario].name.text(in: language)
            + " · \(study.years.lowerBound)–\(study.years.upperBound) · " + paths + words(", frö ", ", seed ")
            + "\(simulation.seed)" + words.sampling(simulation.sampling) + " · finsam " + context.engineVersion
    }
}
