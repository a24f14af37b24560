internal import Finsam
internal import JSONText

/// The inputs of a study after defaults, as a tree with the keys of the format and without provenance.
struct ResolvedInputs {
    let json: String

    init(_ root: Item) {
        let parts = ["alternatives", "scenarios", "published-tables"]
        let base = root.entries.filter { !parts.contains($0.key) }.map {
            JSON.Member(key: $0.key, value: Self.json($0.item))
        }
        let members =
            [JSON.Member(key: "base", value: .object(base))]
            + parts.map { JSON.Member(key: $0, value: Self.json(root[$0])) }
        json = JSON.object(members).pretty()
    }

    private static func json(_ item: Item) -> JSON {
        switch item.content {
        case .number(let number): .number(number)
        case .integer(let integer): .number(integer)
        case .text(let text), .date(let text): .text(text)
        case .flag(let flag): .flag(flag)
        case .list(let items): .array(items.map(json))
        case .map(let entries):
            .object(entries.filter(\.item.isPresent).map { JSON.Member(key: $0.key, value: json($0.item)) })
        case .absent, .invalid: .object([])
        }
    }
}

/// Lists every input value with its provenance.
struct InputRecords {
    private(set) var records: [InputRecord] = []

    init(_ root: Item, as shape: ObjectShape = StudyShape.study) { visit(root, as: .object(shape)) }

    private mutating func visit(_ item: Item, as shape: Shape) {
        switch (shape, item.content) {
        case (.difference(let inner), _): visit(item, as: inner)
        case (.object(let object), .map(let entries)):
            for entry in entries {
                guard let key = object.key(entry.key) else { continue }
                visit(entry.item, as: key.shape)
            }
        case (.map(_, let shape), .map(let entries)): for entry in entries { visit(entry.item, as: shape) }
        case (.list(let shape), .list(let items)): for member in items { visit(member, as: shape) }
        case (.number, .number(let number)), (.quantity, .number(let number)):
            add(item, value: plainDecimal(number))
        default: break
        }
    }

    private mutating func add(_ item: Item, value: String) {
        guard let provenance = item.provenance else { return }
        records.append(
            InputRecord(
                path: item.path, value: value, provenance: provenance,
                place: "\(item.place.file.split(separator: "/").last ?? ""):\(item.place.line)"))
    }
}
