internal import Finsam

/// A part of a YAML file as written: only what this format allows, with the place of everything.
struct SourceNode: Hashable, Sendable {
    let place: Place
    let content: Content

    enum Content: Hashable, Sendable {
        /// The text, and whether it is written without quotation marks and block signs.
        case scalar(String, isPlain: Bool)
        case list([SourceNode])
        case map([Pair])
        /// Something that is refused and has been reported; nothing more is said about it.
        case refused
    }

    /// A key with its value; the keys of a map differ.
    struct Pair: Hashable, Sendable {
        let key: String
        let isKeyPlain: Bool
        let keyPlace: Place
        let value: SourceNode

        /// Whether this is what a decimal comma makes of a number in `{…}`: digits for a key, and no value.
        var isRestOfNumber: Bool { isKeyPlain && value.isNothing && key.utf8.allSatisfy { (48...57).contains($0) } }
    }

    /// Whether YAML readers take what is written here for nothing.
    var isNothing: Bool {
        if case .scalar(let text, isPlain: true) = content { PlainReading(text) == .nothing } else { false }
    }

    /// What is written here, as messages say it.
    var found: LocalText { LocalText(found) }

    private func found(in say: Language) -> String {
        switch content {
        case .scalar(let text, let isPlain):
            switch (isPlain, PlainReading(text)) {
            case (true, .nothing): say("inget värde", "no value")
            case (true, .number): say("talet \(shown(text))", "the number \(shown(text))")
            case (true, .flag): say.quoted(text)
            default: say("texten \(say.quoted(text))", "the text \(say.quoted(text))")
            }
        case .list: say("en lista", "a list")
        case .map: say("nycklar med värden", "a map")
        case .refused: say("något som inte läses", "something refused")
        }
    }
}
