internal import Finsam

/// The keys of a part of the format.
///
/// Equal names mean equal shapes: the name is the one of the definition in the JSON Schema.
struct ObjectShape: Hashable, Sendable {
    /// What it is called, with its article left out: “initiative”.
    let name: String
    /// What it is: the description in the JSON Schema.
    let meaning: LocalText
    /// In the order in which they are documented and in which a checked item has them.
    let keys: [Key]
    /// Of the keys in each group exactly one must be written.
    let alternatives: [[String]]
    /// Of the keys in each group at most one may be written.
    let exclusives: [[String]]

    /// - Precondition: key names differ, none is a provenance key, groups name optional keys only, and defaults are
    ///   values that a user might have written.
    init(
        _ name: String, _ meaning: LocalText, keys: [Key], alternatives: [[String]] = [], exclusives: [[String]] = []
    ) {
        precondition(Set(keys.map(\.name)).count == keys.count, "\(name) has two keys of one name")
        for key in keys {
            precondition(!Provenance.keysInBothLanguages.contains(key.name), "\(name).\(key.name) is a provenance key")
            if case .standard(let literal, _) = key.presence {
                precondition(literal.fits(key.shape), "\(name).\(key.name) has a default that is not allowed")
            }
        }
        for member in (alternatives + exclusives).joined() {
            precondition(
                keys.contains { $0.name == member && $0.presence == .optional }, "\(name).\(member) is not optional")
        }
        self.name = name
        self.meaning = meaning
        self.keys = keys
        self.alternatives = alternatives
        self.exclusives = exclusives
    }

    /// The same with the meaning in both languages.
    init(
        _ name: String, _ swedish: String, _ english: String, keys: [Key], alternatives: [[String]] = [],
        exclusives: [[String]] = []
    ) {
        self.init(
            name, LocalText(swedish: swedish, english: english), keys: keys, alternatives: alternatives,
            exclusives: exclusives)
    }

    /// The key of a name.
    func key(_ name: String) -> Key? { keys.firstIndex { $0.name == name }.map { keys[$0] } }
}
