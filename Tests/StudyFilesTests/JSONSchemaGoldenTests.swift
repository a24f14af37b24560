import Foundation
import Testing

@testable import StudyFiles

@Suite struct JSONSchemaGoldenTests {
    static let schema = jsonSchema(
        of: .object(SampleShapes.study), title: "A study", identifier: "https://example.org/study.schema.json")

    @Test func `the schema of a small form`() {
        let schema = jsonSchema(
            of: .object(SampleShapes.initiative), title: "An initiative", identifier: "https://example.org/i.json")
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
        let script = """
            import json, re, sys, yaml, jsonschema
            class Loader(yaml.SafeLoader): pass
            # YAML 1.2: no dates, and 1e5 is a number.
            Loader.yaml_implicit_resolvers = {
                letter: [(tag, regex) for tag, regex in resolvers if not tag.endswith(("timestamp", ":float"))]
                for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}
            Loader.add_implicit_resolver("tag:yaml.org,2002:float",
                re.compile(r"^-?[0-9]+(\\\\.[0-9]+)?([eE][-+]?[0-9]+)?$"), list("-0123456789"))
            def strings(value):
                if isinstance(value, dict): return {str(key): strings(inner) for key, inner in value.items()}
                return [strings(inner) for inner in value] if isinstance(value, list) else value
            given = json.load(sys.stdin)
            schema = json.loads(given["schema"])
            jsonschema.Draft202012Validator.check_schema(schema)
            validator = jsonschema.Draft202012Validator(schema)
            print(json.dumps([validator.is_valid(strings(yaml.load(text, Loader))) for text in given["instances"]]))
            """.replacing("\\\\", with: "\\")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-c", script]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let given = Given(schema: Self.schema, instances: Self.instances.map(\.yaml))
        input.fileHandleForWriting.write(try JSONEncoder().encode(given))
        try input.fileHandleForWriting.close()
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "needs python3-jsonschema and python3-yaml")
        #expect(try JSONDecoder().decode([Bool].self, from: answer) == Self.instances.map(\.isValid))
        for instance in Self.instances {
            let diagnostics = Reading(instance.yaml, as: .object(SampleShapes.study)).diagnostics
            #expect(diagnostics.isEmpty == instance.isValid, "\(instance.yaml)")
        }
    }

    private struct Given: Encodable {
        let schema: String
        let instances: [String]
    }
}
