public import Finsam

/// An input of a study that a question may change.
public struct StudyKey: Hashable, Sendable {
    /// The keys from the top, joined by full stops, as ``InputChange`` takes them.
    public let key: String
    /// The value now: a number, or the name of the factor that gives it.
    public let value: String
    /// What may stand there: “a share 0…1”.
    public let allowed: LocalText
    /// Where the value comes from; `nil` for a factor's name.
    public let provenance: Provenance?
    /// The file and line where it is written, or where the part is that leaves it out.
    public let place: String
}

extension StudyKey {
    /// Whether a key, in which a `*` at the end of a part stands for all that begin so, is this one.
    func isMatched(by pattern: String) -> Bool {
        let parts = key.split(separator: ".", omittingEmptySubsequences: false)
        let patterns = pattern.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == patterns.count
            && zip(parts, patterns).allSatisfy { $1.hasSuffix("*") ? $0.hasPrefix($1.dropLast()) : $0 == $1 }
    }
}

extension StudyDocument {
    /// All inputs that a question may change and that are numbers now, or the names of factors, in the order of the files.
    public var keys: [StudyKey] { keys(in: root) }

    /// Those that a key stands for, as they are in a scenario; a `*` at the end of a part stands for all that begin so.
    public func keys(matching pattern: String, scenario: Int) -> [StudyKey] {
        var reader = StudyReader(root: root, problems: DiagnosticCollector())
        return keys(in: reader.flattened(scenario: scenario)).filter { $0.isMatched(by: pattern) }
    }

    private func keys(in root: Item) -> [StudyKey] {
        var keys: [StudyKey] = []
        collect(root, "", as: .object(StudyShape.changes), into: &keys)
        return keys
    }

    // The path is that of the place in the study: a value that a scenario changes was written elsewhere.
    private func collect(_ item: Item, _ path: String, as shape: Shape, into keys: inout [StudyKey]) {
        func inner(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
        switch (shape, item.content) {
        case (.difference(let shape), _): collect(item, path, as: shape, into: &keys)
        case (.object(let object), .map):
            for key in object.keys where item[key.name].isPresent && !isUnused(key.name, in: item, of: object) {
                collect(item[key.name], inner(key.name), as: key.shape, into: &keys)
            }
        case (.map(_, let shape), .map(let entries)):
            for entry in entries { collect(entry.item, inner(entry.key), as: shape, into: &keys) }
        case (.number, .number(let number)), (.quantity, .number(let number)):
            keys.append(key(item, path, value: plainDecimal(number), shape))
        case (.integer, .integer(let integer)): keys.append(key(item, path, value: String(integer), shape))
        case (.quantity, .text(let name)): keys.append(key(item, path, value: name, shape))
        default: break
        }
    }

    /// A policy may have no use for a key, which then has a default all the same and may not be written.
    private func isUnused(_ key: String, in item: Item, of object: ObjectShape) -> Bool {
        object == StudyShape.grants && key != "policy" && item["policy"].text == "hold"
    }

    private func key(_ item: Item, _ path: String, value: String, _ shape: Shape) -> StudyKey {
        StudyKey(
            key: path, value: value, allowed: shape.wanted,
            provenance: Double(value) == nil ? nil : item.provenance,
            place: "\(item.place.file.split(separator: "/").last ?? ""):\(item.place.line)")
    }
}
