/// Which keys a map with open keys takes.
enum MapKey: Hashable, Sendable {
    /// An identifier.
    case identifier
    /// An identifier, and in a difference also a pattern: the beginning of identifiers followed by `*`, or `*` alone
    /// (in quotation marks, since YAML takes a bare `*` as an alias).
    case identifierPattern
    /// A calendar year, written without quotation marks.
    case year(ClosedRange<Int>)
}
