internal import Finsam

extension Provenance {
    /// The keys by which any object or map states the provenance of the values in it.
    static let keys = ["published", "derived", "assumption"]

    /// The keys, and those that say the same in English.
    static let keysInBothLanguages = keys + keys.map(english)

    /// The key that says in English what another key says.
    static func english(_ key: String) -> String { key + "-en" }

    /// The key of which another one says the same in English.
    static func key(translatedBy key: String) -> String? { keys.first { english($0) == key } }

    /// What people write who have not seen the keys.
    private static let synonyms = [
        "publicerat": "published", "publicerad": "published", "källa": "published", "kalla": "published",
        "source": "published", "härlett": "derived", "härledd": "derived", "harlett": "derived",
        "antagande": "assumption", "antaget": "assumption", "assumed": "assumption",
    ]

    /// Which key was probably meant by another one that is none of them: `assumption` by `assumption-sv`, or the closest of these
    /// and some others.
    static func key(meantBy key: String, or others: @autoclosure () -> [String] = []) -> String? {
        guard !keysInBothLanguages.contains(key) else { return nil }
        return keys.first { key == $0 + "-sv" } ?? synonyms[key]
            ?? closest(to: key, among: others() + keysInBothLanguages)
    }

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
