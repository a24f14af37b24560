/// Where an input comes from. *Uppgiftens ursprung.*
public enum Provenance: Hashable, Sendable {
    /// Stated in a published document: which, and where in it.
    case published(LocalText)
    /// Computed from published figures: by which rule.
    case derived(LocalText)
    /// Supposed: for which reason.
    case assumption(LocalText)
    /// Not stated in the study: the tool's own default, and why it is that.
    case standard(LocalText)

    /// The kind, as it is spelled in files.
    public var kind: String {
        switch self {
        case .published: "published"
        case .derived: "derived"
        case .assumption: "assumption"
        case .standard: "default"
        }
    }

    /// The document, rule or reason.
    public var reason: LocalText {
        switch self {
        case .published(let text), .derived(let text), .assumption(let text), .standard(let text): text
        }
    }
}

/// One input value of a study as it was used, with where it comes from.
public struct InputRecord: Hashable, Sendable {
    /// The keys that lead to the value, joined by full stops.
    public let path: String
    /// The value as the study writes it.
    public let value: String
    /// Where it comes from.
    public let provenance: Provenance
    /// The file and line where it is written.
    public let place: String

    /// Creates the value from its parts.
    public init(path: String, value: String, provenance: Provenance, place: String) {
        self.path = path
        self.value = value
        self.provenance = provenance
        self.place = place
    }
}
