import Testing

@testable import StudyFiles

/// One invalid study for every message of the study format, with the exact words.
@Suite struct StudyMessageKnownAnswerTests {
    struct Example: CustomTestStringConvertible, Sendable {
        /// Which rule is broken.
        let testDescription: String
        let edits: [StudyExample.Edit]
        /// One diagnostic a line.
        let expected: String

        init(_ rule: String, _ edits: StudyExample.Edit..., expected: String) {
            testDescription = rule
            self.edits = edits
            self.expected = expected
        }
    }

    @Test func `the smallest study is lawful`() {
        #expect(StudyExample.diagnostics([]) == "")
    }

    @Test(arguments: nameExamples)
    func `says what is wrong with names`(_ example: Example) {
        #expect(StudyExample.diagnostics(example.edits) == example.expected)
    }

    @Test(arguments: yearExamples)
    func `says what is wrong with years`(_ example: Example) {
        #expect(StudyExample.diagnostics(example.edits) == example.expected)
    }

    @Test(arguments: memberExamples)
    func `says what is wrong with members and their changes`(_ example: Example) {
        #expect(StudyExample.diagnostics(example.edits) == example.expected)
    }

    @Test(arguments: moneyExamples)
    func `says what is wrong with policies and money`(_ example: Example) {
        #expect(StudyExample.diagnostics(example.edits) == example.expected)
    }

    @Test(arguments: factorExamples)
    func `says what is wrong with factors`(_ example: Example) {
        #expect(StudyExample.diagnostics(example.edits) == example.expected)
    }

    @Test(arguments: layerExamples)
    func `says what is wrong with scenarios, alternatives and published tables`(_ example: Example) {
        #expect(StudyExample.diagnostics(example.edits) == example.expected)
    }

    @Test(arguments: thresholdExamples)
    func `says what is wrong with thresholds`(_ example: Example) {
        #expect(StudyExample.diagnostics(example.edits) == example.expected)
    }
}
