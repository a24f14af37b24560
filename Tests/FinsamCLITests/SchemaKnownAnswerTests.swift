import Foundation
import Testing

/// What `finsam schema` prints.
@Suite struct SchemaKnownAnswerTests {
    @Test func `the schema is JSON that an independent reader takes, and takes the example`() throws {
        let folder = try ExampleStudy.folder()
        let schema = try BuiltCommand.run(["schema"], in: folder)
        #expect(schema.exitCode == 0 && schema.error.isEmpty)
        let object = try JSONSerialization.jsonObject(with: Data(schema.output.utf8)) as? [String: Any]
        #expect(object?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
        try folder.write(schema.output, to: "schema.json")
        try folder.write(ExampleStudy.with("focus: lillby", "fokus: lillby"), to: "wrong.yaml")
        let script = """
            import json, sys, yaml, jsonschema
            class Loader(yaml.SafeLoader): pass
            Loader.yaml_implicit_resolvers = {
                letter: [(tag, regex) for tag, regex in resolvers if not tag.endswith('timestamp')]
                for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}
            def strings(value):
                if isinstance(value, dict): return {str(key): strings(inner) for key, inner in value.items()}
                return [strings(inner) for inner in value] if isinstance(value, list) else value
            schema = json.load(open('schema.json'))
            jsonschema.Draft202012Validator.check_schema(schema)
            validator = jsonschema.Draft202012Validator(schema)
            print([validator.is_valid(strings(yaml.load(open(name), Loader))) for name in ('example.yaml', 'wrong.yaml')])
            """
        try folder.write(script, to: "validate.py")
        let verdict = try BuiltCommand.shell("/usr/bin/python3 validate.py", in: folder)
        #expect(verdict.output == "[True, False]\n", "\(verdict.error)")
    }
}
