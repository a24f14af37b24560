import Finsam
import Testing

@testable import StudyFiles

/// One invalid text for every message, with the exact words.
@Suite struct MessageKnownAnswerTests {
    struct Example: CustomTestStringConvertible, Sendable {
        let yaml: String
        /// One diagnostic a line.
        let expected: String
        var testDescription: String { yaml }

        init(_ yaml: String, _ expected: String) {
            self.yaml = yaml
            self.expected = expected
        }
    }

    @Test(arguments: yamlExamples)
    func `says what of YAML is not read`(_ example: Example) {
        #expect(Reading(example.yaml).diagnostics.joined(separator: "\n") == example.expected)
    }

    @Test(arguments: keyExamples)
    func `says what is wrong with keys`(_ example: Example) {
        #expect(Reading(example.yaml).diagnostics.joined(separator: "\n") == example.expected)
    }

    @Test(arguments: numberExamples)
    func `says how to write numbers`(_ example: Example) {
        #expect(Reading("assumption: test\n" + example.yaml).diagnostics.joined(separator: "\n") == example.expected)
    }

    @Test(arguments: valueExamples)
    func `says what is wrong with values`(_ example: Example) {
        #expect(Reading(example.yaml).diagnostics.joined(separator: "\n") == example.expected)
    }

    @Test func `every unit has words`() {
        for unit in Unit.allCases {
            let shape = Shape.object(ObjectShape("o", "An object.", keys: [Key("v", "value", .number(0...1, unit))]))
            let reading = Reading("{assumption: a, v: 2}", as: shape)
            #expect(
                reading.diagnostics.first?.hasPrefix("study.yaml:1:20: v: 2\(unit.suffix(in: .english)) is outside 0…1")
                    == true)
        }
    }
}
