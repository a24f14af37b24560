/// A key and its value in a checked map or object.
struct Entry: Hashable, Sendable {
    /// As written.
    let key: String
    /// Where the key is written; for a default, where the object is that leaves it out.
    let keyPlace: Place
    /// The value.
    let item: Item
}
