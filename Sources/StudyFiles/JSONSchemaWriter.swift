internal import JSONText
internal import Finsam

/// Collects the definitions that a schema refers to while it is written.
struct JSONSchemaWriter {
    /// The language of descriptions.
    let language: Language
    private var defined: [String: (shape: ObjectShape, schema: JSON)] = [:]

    init(language: Language) { self.language = language }

    /// Everything under `$defs`, sorted by name.
    var definitions: JSON {
        let objects = defined.sorted { $0.key < $1.key }.map { JSON.Member(key: $0.key, value: $0.value.schema) }
        return .object(
            objects + [
                JSON.Member(key: "provenance-at-most-one", value: oneProvenance),
                JSON.Member(key: "value-with-provenance", value: valueWithProvenance),
            ])
    }

    /// The schema of a form; objects become references to definitions.
    ///
    /// - Precondition: Objects of one name have one shape.
    mutating func schema(of shape: Shape, partial: Bool = false) -> JSON {
        switch shape {
        case .text: return .members(["type": .text("string"), "pattern": .text("\\S")])
        case .identifier: return Self.identifier
        case .flag: return .members(["type": .text("boolean")])
        case .date:
            return .members([
                "type": .text("string"), "format": .text("date"), "pattern": .text(DateSyntax.pattern),
            ])
        case .integer(let range): return Self.number("integer", RangeWords(range))
        case .number(let range, _): return Self.orWithProvenance([Self.number("number", RangeWords(range))])
        case .quantity(let range, _):
            return Self.orWithProvenance([Self.number("number", RangeWords(range)), Self.identifier])
        case .choice(let words): return .members(["enum": .array(words.map { .text($0) })])
        case .list(let shape): return .members(["type": .text("array"), "items": schema(of: shape)])
        case .map(let key, let shape): return map(key, of: shape, partial: partial)
        case .object(let object): return reference(to: object, partial: partial)
        case .difference(let shape): return schema(of: shape, partial: true)
        }
    }

    private mutating func map(_ key: MapKey, of shape: Shape, partial: Bool) -> JSON {
        let values = schema(of: shape, partial: partial)
        let head = JSON.members(["type": .text("object"), "properties": .object(Self.provenance)])
        let rest: JSON
        switch key {
        case .year(let years):
            rest = head.adding([
                "patternProperties": .members([yearPattern(years): values]), "additionalProperties": .flag(false),
            ])
        case .identifier, .identifierPattern:
            let mayEndInStar = key == .identifierPattern && partial
            let pattern = mayEndInStar ? IdentifierSyntax.patternWithStar : IdentifierSyntax.pattern
            rest = head.adding([
                "propertyNames": .members(["pattern": .text(pattern)]), "additionalProperties": values,
            ])
        }
        return rest.adding(["allOf": .array([Self.referenceToOneProvenance])])
    }

    private mutating func reference(to object: ObjectShape, partial: Bool) -> JSON {
        let name = partial ? "\(object.name)-difference" : object.name
        if let known = defined[name] {
            precondition(known.shape == object, "two shapes are called \(object.name)")
        } else {
            defined[name] = (object, .flag(true))
            defined[name] = (object, definition(of: object, partial: partial))
        }
        let escaped = name.replacing("~", with: "~0").replacing("/", with: "~1").replacing(" ", with: "%20")
        return .members(["$ref": .text("#/$defs/\(escaped)")])
    }

    private mutating func definition(of object: ObjectShape, partial: Bool) -> JSON {
        let properties = object.keys.map { JSON.Member(key: $0.name, value: property($0, partial: partial)) }
        let required = object.keys.filter { $0.presence == .required }.map { JSON.text($0.name) }
        let groups =
            object.alternatives.map { Self.oneOf($0, orNone: partial) }
            + object.exclusives.map { Self.oneOf($0, orNone: true) }
        return .members([
            "description": .text(object.meaning.text(in: language)), "type": .text("object"),
            "properties": .object(properties + Self.provenance),
            "required": partial || required.isEmpty ? nil : .array(required),
            "additionalProperties": .flag(false),
            "allOf": .array([Self.referenceToOneProvenance] + groups),
        ])
    }

    private mutating func property(_ key: Key, partial: Bool) -> JSON {
        var meaning = key.meaning.text(in: language)
        switch key.shape {
        case .number, .quantity: meaning += " (\(key.shape.wanted.text(in: language)))"
        default: break
        }
        var standard: JSON?
        if case .standard(let literal, let reason) = key.presence, !partial {
            let value = literal.json.pretty()
            meaning += language(
                " Om den utelämnas: \(value) (\(reason.swedish)).",
                " If left out: \(value) (\(reason.english)).")
            standard = literal.json
        }
        return JSON.members(["description": .text(meaning), "default": standard])
            .joined(with: schema(of: key.shape, partial: partial))
    }

    // MARK: - Parts

    private static let identifier = JSON.members([
        "type": .text("string"), "pattern": .text(IdentifierSyntax.pattern),
    ])

    private static func number(_ type: String, _ range: RangeWords) -> JSON {
        .members([
            "type": .text(type), "minimum": range.least.map { .number($0) },
            "maximum": range.greatest.map { .number($0) },
        ])
    }

    /// One of several forms, as it is or in a map of its own beside its provenance.
    private static func orWithProvenance(_ forms: [JSON]) -> JSON {
        let value = forms.count == 1 ? forms[0] : .members(["oneOf": .array(forms)])
        let wrapper = JSON.members([
            "$ref": .text("#/$defs/value-with-provenance"), "properties": .members(["value": value]),
        ])
        return .members(["oneOf": .array(forms + [wrapper])])
    }

    private var valueWithProvenance: JSON {
        .members([
            "description": .text(
                language("Ett värde med egen uppgift om varifrån det kommer.", "A value with a provenance of its own.")),
            "type": .text("object"),
            "properties": .object([JSON.Member(key: "value", value: .flag(true))] + Self.provenance),
            "required": .array([.text("value")]), "additionalProperties": .flag(false),
            "allOf": .array([Self.referenceToOneProvenance]),
        ])
    }

    private static let provenance = Provenance.keysInBothLanguages.map { key in
        JSON.Member(key: key, value: .members(["type": .text("string"), "pattern": .text("\\S")]))
    }

    private static let referenceToOneProvenance = JSON.members(["$ref": .text("#/$defs/provenance-at-most-one")])

    private var oneProvenance: JSON {
        .members([
            "description": .text(
                language(
                    "Varifrån värdena kommer: ett publicerat dokument och en tabell, en regel, eller ett skäl för att anta dem. "
                        + "Det gäller allt innanför, utom där något längre in säger annat.",
                    "Where the values in an object come from: a published document and table, a rule, or a reason for assuming "
                        + "them. It holds for everything inside but where an inner object says otherwise.")),
            "oneOf": .array(Self.choices(Provenance.keys, orNone: true)),
            "dependentRequired": .object(
                Provenance.keys.map { JSON.Member(key: Provenance.english($0), value: .array([.text($0)])) }),
        ])
    }

    private static func oneOf(_ group: [String], orNone: Bool) -> JSON {
        .members(["oneOf": .array(choices(group, orNone: orNone))])
    }

    private static func choices(_ group: [String], orNone: Bool) -> [JSON] {
        let each = group.map { JSON.members(["required": .array([.text($0)])]) }
        return each + (orNone ? [.members(["not": .members(["anyOf": .array(each)])])] : [])
    }
}

extension Literal {
    /// The default as JSON has it.
    fileprivate var json: JSON {
        switch self {
        case .number(let number): .number(plainDecimal(number))
        case .integer(let integer): .number(String(integer))
        case .text(let text): .text(text)
        case .flag(let flag): .flag(flag)
        }
    }
}

extension JSON {
    /// An object with the members of another behind its own.
    fileprivate func joined(with other: JSON) -> JSON {
        guard case .object(let own) = self, case .object(let added) = other else { return self }
        return .object(own + added)
    }
}
