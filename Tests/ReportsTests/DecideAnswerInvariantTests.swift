import Analysis
import Finsam
import Foundation
import Simulation
import Stochastics
import StudyFiles
import Testing

@testable import Reports

/// The answer to finsam decide: its keys are the page's, and its words follow its figures.
@Suite struct DecideAnswerInvariantTests {
    private func answer(
        _ outcome: MunicipalOutcome = .net, _ old: String = "", with new: String = "", isLate: Bool = true
    )
        async throws -> DecideAnswer
    {
        // A letter on a year of the horizon can only be waited for when the decision is near it.
        let late = [("2021-11-23", "2023-11-23"), ("year: 2026}]", "year: 2027}]"), ("{year: 2026,", "{year: 2027,")]
        let document = try SmallStudy.document(edits: (old.isEmpty ? [] : [(old, new)]) + (isLate ? late : []))
        let simulation = Simulation(document.study, seed: 3, pathCount: 640, threadCount: 2)
        let quantity = Quantity(.municipality(outcome, document.study.focus), period: document.study.years.count)
        let decision = try #require(try await Decision(by: quantity, in: simulation, scenario: 0))
        return DecideAnswer(
            decision,
            context: AnswerContext(
                study: document.study, simulation: simulation, scenario: 0, engineVersion: "0.0.0",
                files: document.files, options: [("of", outcome.key)]))
    }

    private static let thresholds = """
        thresholds:
          paid: {name: "Bidrag under taket", name-en: "Paid below the ceiling", outcome: contribution, when: every-year, at-most: 240000}
          worth: {name: "Mer ut än in", name-en: "More out than in", outcome: leverage, when: horizon, at-least: 1}
        scenarios:

        """

    @Test func `decide.json has the keys of the page and no other`() async throws {
        let answer = try await answer(.net, "scenarios:\n", with: Self.thresholds)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(answer.json().utf8)) as? [String: Any])
        #expect(object["schema"] as? String == "finsam-decide/1")
        let result = try #require(object["result"] as? [String: Any])
        #expect(try Set(result.keys) == FilesPage().names(inTableOf: "decide.json"))
        #expect((result["alternatives"] as? [Any])?.count == 3 && (result["dominance"] as? [Any])?.count == 12)
        #expect((result["municipalities"] as? [Any])?.count == 2)
    }

    @Test(arguments: [Language.swedish, .english])
    func `the answer names the best alternative, with its mean`(language: Language) async throws {
        let answer = try await answer()
        let sentences = answer.sentences(in: language)
        #expect(sentences[0].contains(answer.quoted(answer.choice.best, Words(language: language))))
        let mean = answer.figure(
            answer.choice.alternatives[answer.choice.best].mean.value, NumberFormat(language: language))
        #expect(sentences[0].contains(mean), "\(sentences[0])")
        #expect(answer.tables(in: language).map(\.title).count == 5, "no thresholds, no table of them")
        #expect(answer.markdown(in: language).contains(sentences[1]))
    }

    @Test func `equal alternatives are said to be equal`() async throws {
        // Without the third alternative the second one, which changes nothing, is left.
        let answer = try await answer(
            .net,
            """
              join:
                name: Byte
                name-en: Join
                moves: [{municipality: aby, to: east, year: 2026}]
                one-off: {year: 2026, sek: 150001, paid-by: {west: 0.5, east: 0.5}}

            """, isLate: false)
        let english = answer.sentences(in: .english)
        #expect(english[0].contains("equally good") && english[2] == "The alternatives are equal on all paths.")
        #expect(english.contains { $0.hasPrefix("No information is clearly worth anything") })
        #expect(answer.decision.waiting == nil && !english.contains { $0.hasPrefix("To wait") })
    }

    @Test func `a cost is told as it is, not with the sign of a gain`() async throws {
        let answer = try await answer(.contribution)
        let mean = answer.choice.alternatives[0].mean.value
        #expect(mean < 0)
        #expect(answer.figure(mean, NumberFormat(language: .english)).hasPrefix("SEK\u{A0}"))
        #expect(!answer.figure(mean, NumberFormat(language: .english)).contains("\u{2212}"))
        #expect(answer.json().contains("\"better\": \"less\""))
    }

    @Test func `what waiting does to the net decides the word`() async throws {
        let answer = try await answer()
        let waiting = try #require(answer.decision.waiting)
        let net = try #require(waiting.netInterval)
        let sentence = try #require(answer.sentences(in: .english).last)
        let word = net.upperBound < 0 ? "does not pay" : net.lowerBound > 0 ? "so it pays" : "cannot be said"
        #expect(waiting.letter.delay == 0 ? sentence.contains("delays no change") : sentence.contains(word))
    }
}
