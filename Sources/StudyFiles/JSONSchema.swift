internal import Finsam
internal import JSONText

/// The JSON Schema (draft 2020-12) of a form, for editors and for other programs that write studies.
///
/// It says less than `check`: that every input value has a provenance in scope, how numbers are spelt, that dates are in
/// the calendar and that factors exist cannot be said in it.
///
/// - Parameters:
///   - shape: The form.
///   - title: What the form is called.
///   - identifier: The address of the schema.
///   - language: The language of descriptions.
/// - Returns: JSON with a line break at the end, the same bytes for the same form.
func jsonSchema(of shape: Shape, title: String, identifier: String, in language: Language) -> String {
    var writer = JSONSchemaWriter(language: language)
    let root = writer.schema(of: shape)
    let schema = JSON.members([
        "$schema": .text("https://json-schema.org/draft/2020-12/schema"), "$id": .text(identifier),
        "title": .text(title),
    ])
    guard case .object(let head) = schema, case .object(let body) = root else { return "" }
    return JSON.object(head + body + [JSON.Member(key: "$defs", value: writer.definitions)]).pretty() + "\n"
}
