internal import Finsam

/// A checked part of a study with defaults filled in.
struct Item: Hashable, Sendable {
    /// Keys from the top joined by dots, list positions from 1 in brackets.
    let path: String
    /// Where it is written; for a default, where the object is that leaves it out.
    let place: Place
    /// The provenance in scope, own or inherited.
    let provenance: Provenance?
    /// The value.
    let content: Content
}

/// What a checked item holds.
enum Content: Hashable, Sendable {
    case number(Double)
    /// Also identifiers, choices and quantities given by the name of a factor.
    case text(String)
    case flag(Bool)
    case integer(Int)
    /// `YYYY-MM-DD`.
    case date(String)
    case list([Item])
    /// Objects in the order of their shape, open maps in the order written.
    case map([Entry])
    /// Something wrong was written, or something required was not; a diagnostic says so.
    case invalid
    /// Nothing is written, and nothing need be.
    case absent
}
