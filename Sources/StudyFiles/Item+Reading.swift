/// Tolerant access: after a problem reading goes on with placeholders, so that all problems are found in one pass.
/// The result is thrown away when there is any diagnostic, so no placeholder reaches a simulation.
extension Item {
    /// The value under a key; an absent item if there is none.
    subscript(key: String) -> Item {
        if let entry = entries.first(where: { $0.key == key }) { return entry.item }
        return Item(
            path: joinedPath(path, key), place: place, provenance: provenance,
            content: content == .invalid ? .invalid : .absent)
    }

    /// Whether something is written, filled in or at least required here.
    var isPresent: Bool { content != .absent }

    /// Whether nothing in here is invalid.
    var isValid: Bool {
        switch content {
        case .invalid: false
        case .list(let items): items.allSatisfy(\.isValid)
        case .map(let entries): entries.allSatisfy(\.item.isValid)
        default: true
        }
    }

    /// The number; a placeholder 0 if there is none.
    var number: Double {
        switch content {
        case .number(let number): number
        case .integer(let integer): Double(integer)
        default: 0
        }
    }

    /// The whole number; a placeholder 0 if there is none.
    var integer: Int {
        if case .integer(let integer) = content { integer } else { 0 }
    }

    /// The text, identifier, choice or date; a placeholder "" if there is none.
    var text: String {
        switch content {
        case .text(let text), .date(let text): text
        default: ""
        }
    }

    /// The flag; a placeholder false if there is none.
    var flag: Bool {
        if case .flag(let flag) = content { flag } else { false }
    }

    /// The members of a list.
    var items: [Item] {
        if case .list(let items) = content { items } else { [] }
    }

    /// The entries of a map or object.
    var entries: [Entry] {
        if case .map(let entries) = content { entries } else { [] }
    }

    /// The name of the factor that gives a quantity; nothing if the quantity is a number.
    var reference: String? {
        if case .text(let name) = content { name } else { nil }
    }
}

/// The path of the value under `key` in the object at `path`.
func joinedPath(_ path: String, _ key: String) -> String {
    path.isEmpty ? key : "\(path).\(key)"
}
