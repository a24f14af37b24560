internal import Finsam

extension Provenance {
    /// The keys by which any object or map states the provenance of the values in it.
    static let keys = ["published", "derived", "assumption"]

    /// The provenance that a key states, or nothing if it is not one of `keys`.
    init?(key: String, text: String) {
        switch key {
        case "published": self = .published(text)
        case "derived": self = .derived(text)
        case "assumption": self = .assumption(text)
        default: return nil
        }
    }
}
