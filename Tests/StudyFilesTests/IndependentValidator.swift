import Foundation
import Testing

/// A validator of JSON Schema that is not ours: Python's jsonschema, with PyYAML in front of it.
enum IndependentValidator {
    /// Whether the schema takes each study.
    ///
    /// - Parameter studies: each the texts of one file or more, whose top levels are put together
    static func verdicts(on studies: [[String]], schema: String) throws -> [Bool] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-c", script]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        input.fileHandleForWriting.write(try JSONEncoder().encode(Given(schema: schema, studies: studies)))
        try input.fileHandleForWriting.close()
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "needs python3-jsonschema and python3-yaml")
        return try JSONDecoder().decode([Bool].self, from: answer)
    }

    private struct Given: Encodable {
        let schema: String
        let studies: [[String]]
    }

    private static let script = #"""
        import json, re, sys, yaml, jsonschema
        class Loader(yaml.SafeLoader): pass
        # YAML 1.2: no dates, and 1e5 is a number.
        Loader.yaml_implicit_resolvers = {
            letter: [(tag, regex) for tag, regex in resolvers if not tag.endswith(("timestamp", ":float"))]
            for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}
        Loader.add_implicit_resolver("tag:yaml.org,2002:float",
            re.compile(r"^-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?$"), list("-0123456789"))
        def strings(value):
            if isinstance(value, dict): return {str(key): strings(inner) for key, inner in value.items()}
            return [strings(inner) for inner in value] if isinstance(value, list) else value
        def study(files):
            roots = [strings(yaml.load(text, Loader)) for text in files]
            return roots[0] if len(roots) == 1 else {key: value for root in roots for key, value in root.items()}
        given = json.load(sys.stdin)
        schema = json.loads(given["schema"])
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        print(json.dumps([validator.is_valid(study(files)) for files in given["studies"]]))
        """#
}
