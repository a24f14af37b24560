import Foundation
import Testing
@testable import StudyFiles
@Test func record() throws {
    guard let path = ProcessInfo.processInfo.environment["RECORD"] else { return }
    let all = [("Names", StudyMessageKnownAnswerTests.nameExamples), ("Years", StudyMessageKnownAnswerTests.yearExamples),
        ("Members", StudyMessageKnownAnswerTests.memberExamples), ("Money", StudyMessageKnownAnswerTests.moneyExamples),
        ("Factors", StudyMessageKnownAnswerTests.factorExamples), ("Layers", StudyMessageKnownAnswerTests.layerExamples)]
    var out: [String: [[String]]] = [:]
    for (name, examples) in all { out[name] = examples.map { [$0.testDescription, StudyExample.diagnostics($0.edits)] } }
    try JSONEncoder().encode(out).write(to: URL(fileURLWithPath: path))
}
