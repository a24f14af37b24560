/// Where a value comes from.
enum Provenance: Hashable, Sendable {
    /// A document and the table in it.
    case published(String)
    /// The rule by which it follows from other values.
    case derived(String)
    /// The reason for assuming it.
    case assumption(String)
    /// The reason for the default that stands where nothing is written.
    case standard(String)

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
