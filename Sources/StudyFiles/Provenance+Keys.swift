internal import Finsam

extension Provenance {
    /// The keys by which any object or map states the provenance of the values in it.
    static let keys = ["published", "derived", "assumption"]

    /// The keys, and those that say the same in English.
    static let keysInBothLanguages = keys + keys.map(english)

    /// The key that says in English what another key says.
    static func english(_ key: String) -> String { key + "-en" }

    /// The provenance that a key states, or nothing if it is not one of `keys`.
    init?(key: String, text: LocalText) {
        switch key {
        case "published": self = .published(text)
        case "derived": self = .derived(text)
        case "assumption": self = .assumption(text)
        default: return nil
        }
    }
}
