import Testing

@testable import StudyFiles

/// A study in which any one part is something else is refused or read, and never ends the program.
@Suite struct BrokenStudyInvariantTests {
    /// The example with what else a study may have.
    static let whole = StudyExample.text([
        .adding(
            "    differences:\n      associations:\n        south: {ask: {policy: freeze}}\n", after: "name-en: Join\n"),
        .appending(
            """
            thresholds:
              enough: {name: Nog, name-en: Enough, outcome: net, year: 2030, at-least: 0, assumption: a}
            published-tables:
              plan:
                published: d
                title: T
                document: D
                association: south
                columns:
                  a: {name: A, alternative: stay, year: 2024}
                  b: {name: B, alternative: join, year: 2025}
                rows:
                  - {name: R, quantity: municipal-contribution, of: lillby, cells: {a: 1, b: 2}, expected: {a: rounding}}
                  - {name: S, quantity: implied-utilisation, of: coaching, granted-in: a, cells: {a: 0.5}}

            """),
    ])

    /// Other things that may stand where something stands; nil leaves its key out.
    static let others: [String?] = ["x", "3", "", "[]", "{}", "[a, {b: 1}]", "{x: 1}", nil]

    @Test(arguments: others) func `every part in turn is replaced`(other: String?) throws {
        var problems = DiagnosticCollector()
        let file = StudySource.File(path: "s.yaml", name: "s.yaml", bytes: Array(Self.whole.utf8))
        let root = try #require(StudySource([file], into: &problems)).root
        #expect(StudyExample.problems(of: Self.flow(root, replacing: -1, by: nil).text).isEmpty)
        let count = Self.flow(root, replacing: -1, by: nil).count
        #expect(count > 150)
        var refused = 0
        for part in 1..<count {
            let text = Self.flow(root, replacing: part, by: other).text
            if !StudyExample.problems(of: text).isEmpty { refused += 1 }
        }
        #expect(refused > count / 2)
    }

    /// The tree on one line, with a part replaced, and how many parts it has.
    static func flow(_ root: SourceNode, replacing part: Int, by other: String?) -> (text: String, count: Int) {
        var count = 0
        func text(_ node: SourceNode) -> String? {
            let number = count
            count += 1
            if number == part { return other }
            switch node.content {
            case .scalar(let text, isPlain: true): return text
            case .scalar(let text, isPlain: false): return "\"\(text)\""
            case .list(let nodes): return "[\(nodes.compactMap(text).joined(separator: ", "))]"
            case .map(let pairs):
                let texts = pairs.compactMap { pair in text(pair.value).map { "\(pair.key): \($0)" } }
                return "{\(texts.joined(separator: ", "))}"
            case .refused: return nil
            }
        }
        let whole = text(root) ?? ""
        return (whole, count)
    }
}
