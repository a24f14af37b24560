/// What somebody demands of an alternative: an outcome that must not pass a limit.
///
/// *Tröskel.* A decision asks how often each alternative meets it, and how often it meets all of them at once.
public struct Threshold: Hashable, Sendable {
    /// The key that a study uses for the threshold.
    public let identifier: String
    /// The name for readers.
    public let name: LocalText
    /// What is measured.
    public let subject: Subject
    /// When it must hold.
    public let time: Time
    /// The limit, in SEK or as a ratio.
    public let limit: Limit
    /// Whose demand it is, or why it is supposed.
    public let provenance: Provenance

    /// Creates the value from its parts.
    public init(
        identifier: String, name: LocalText, subject: Subject, time: Time, limit: Limit, provenance: Provenance
    ) {
        self.identifier = identifier
        self.name = name
        self.subject = subject
        self.time = time
        self.limit = limit
        self.provenance = provenance
    }

    /// What is measured, and of whom.
    public enum Subject: Hashable, Sendable {
        /// An outcome of a municipality, by index.
        case municipality(MunicipalOutcome, Int)
        /// An outcome of an association, by index; without one, of that to which the municipality in focus belongs.
        case association(AssociationOutcome, of: Int?)
    }

    /// When it must hold.
    public enum Time: Hashable, Sendable {
        /// In a calendar year.
        case year(Int)
        /// In each year of the horizon.
        case everyYear
        /// Over the whole horizon: amounts are summed, ratios are those of the sums, balances are the last year's.
        case horizon
    }

    /// The limit.
    public enum Limit: Hashable, Sendable {
        /// Not less than this.
        case atLeast(Double)
        /// Not more than this.
        case atMost(Double)

        /// Whether a value keeps within the limit.
        ///
        /// - Parameter slack: a difference that counts as none, such as half a krona
        public func allows(_ value: Double, slack: Double) -> Bool {
            switch self {
            case .atLeast(let limit): value >= limit - slack
            case .atMost(let limit): value <= limit + slack
            }
        }
    }
}
