/// How two numbers stand to each other.
///
/// *Jämförelse.*
public enum Relation: String, Hashable, Sendable, CaseIterable {
    case less = "<"
    case atMost = "<="
    case more = ">"
    case atLeast = ">="

    /// Whether a number stands so to another.
    public func holds(_ first: Double, _ second: Double) -> Bool {
        switch self {
        case .less: first < second
        case .atMost: first <= second
        case .more: first > second
        case .atLeast: first >= second
        }
    }

    /// Whether it holds for large first numbers.
    public var isUpward: Bool { self == .more || self == .atLeast }
}
