internal import Finsam

/// Whether a key must be written, and what holds if it is not.
enum Presence: Hashable, Sendable {
    /// It must be written.
    case required
    /// It may be left out, and then there is nothing.
    case optional
    /// It may be left out, and then this value holds for this reason (a source or an argument).
    case standard(Literal, because: LocalText)
}
