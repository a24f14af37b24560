import Finsam
import Testing

@testable import StudyFiles

@Suite struct JSONSchemaGoldenTests {
    static let schema = jsonSchema(
        of: .object(SampleShapes.study), title: "A study", identifier: "https://example.org/study.schema.json",
        in: .english)

    @Test func `the schema of a small form`() {
        let schema = jsonSchema(
            of: .object(SampleShapes.initiative), title: "An initiative", identifier: "https://example.org/i.json",
            in: .english)
        #expect(schema == Self.golden)
    }

    @Test func `years become a pattern that takes exactly them`() throws {
        #expect(yearPattern(2020...2044) == "^(202[0-9]|203[0-9]|204[0-4])$")
        let regex = try Regex(yearPattern(1998...2031))
        for year in 1900...2100 {
            #expect((String(year).wholeMatch(of: regex) != nil) == (1998...2031).contains(year))
        }
    }

    /// Studies, and whether the schema takes them; the ones that it refuses are refused by the reader too.
    static let instances: [(yaml: String, isValid: Bool)] = [
        (SampleShapes.valid, true),
        ("{title: a, world: {share: {value: 0.5, published: b}, growth: {value: wages, derived: c}}}", true),
        ("{title: a, world: {room: {2024: {value: 1, assumption: a}}}}", true),
        ("{title: a, world: {share: {value: 1.5, published: b}}}", false),
        ("{title: a, world: {share: {published: b}}}", false),
        ("{title: a, world: {share: {value: 0.5, published: b, derived: c}}}", false),
        ("{title: a, world: {share: {value: 0.5, published: b, note: c}}}", false),
        ("{title: a, world: {assumption: a, seed: {value: 5}}}", false),
        ("{title: a, world: {}}", true),
        ("{title: a, world: {factors: {w: {assumption: a, fixed: 0, ar1: 0}}}}", true),
        ("{title: a, world: {}, scenarios: {s: {factors: {w: {assumption: a, ar1: 0}}}}}", true),
        ("{title: a}", false),
        ("{title: '', world: {}}", false),
        ("{title: a, world: {}, more: 1}", false),
        ("{title: a, world: {assumption: a, share: 1.5}}", false),
        ("{title: a, world: {assumption: a, derived: a, share: 0.5}}", false),
        ("{title: a, world: {assumption: a, growth: Wages}}", false),
        ("{title: a, world: {assumption: a, growth: 2}}", false),
        ("{title: a, world: {policy: none}}", false),
        ("{title: a, world: {open: 1}}", false),
        ("{title: a, world: {from: 2027-1-1}}", false),
        ("{title: a, world: {seed: 1001}}", false),
        ("{title: a, world: {room: {assumption: a, 2045: 1}}}", false),
        ("{title: a, world: {lines: [{assumption: a, name: b}]}}", false),
        ("{title: a, world: {initiatives: {\"*\": {assumption: a, granted-sek: 1}}}}", false),
        ("{title: a, world: {initiatives: {Enter: {assumption: a, granted-sek: 1}}}}", false),
        ("{title: a, world: {factors: {w: {}}}}", false),
        ("{title: a, world: {factors: {w: {assumption: a, fixed: 0, normal: {mean: 0, sd: 0}}}}}", false),
        ("{title: a, world: {factors: {w: {assumption: a, fixed: 0, ar1: 0, walk: true}}}}", false),
        ("{title: a, world: {}, scenarios: {s: {lines: [{}]}}}", false),
        ("{title: a, world: {}, scenarios: {s: {factors: {w: {assumption: a, fixed: 0, normal: {}}}}}}", false),
    ]

    @Test func `an independent validator agrees with the reader`() throws {
        let verdicts = try IndependentValidator.verdicts(on: Self.instances.map { [$0.yaml] }, schema: Self.schema)
        #expect(verdicts == Self.instances.map(\.isValid))
        for instance in Self.instances {
            let diagnostics = Reading(instance.yaml, as: .object(SampleShapes.study)).diagnostics
            #expect(diagnostics.isEmpty == instance.isValid, "\(instance.yaml)")
        }
    }
}
