internal import Finsam

/// A key that the format names.
struct Key: Hashable, Sendable {
    /// As written.
    let name: String
    /// What it is for: shown when it is missing, and the description in the JSON Schema.
    let meaning: LocalText
    /// The form of its value.
    let shape: Shape
    /// Whether it must be written.
    let presence: Presence

    init(
        _ name: String, _ swedish: String, _ english: String, _ shape: Shape, _ presence: Presence = .required
    ) {
        self.init(name, LocalText(swedish: swedish, english: english), shape, presence)
    }

    init(_ name: String, _ meaning: LocalText, _ shape: Shape, _ presence: Presence = .required) {
        self.name = name
        self.meaning = meaning
        self.shape = shape
        self.presence = presence
    }
}
