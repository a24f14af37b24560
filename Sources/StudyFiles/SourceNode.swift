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
    }

    /// What is written here, as messages say it.
    var found: String {
        switch content {
        case .scalar(let text, let isPlain):
            switch (isPlain, PlainReading(text)) {
            case (true, .nothing): "no value"
            case (true, .number): "the number \(shown(text))"
            case (true, .flag): quoted(text)
            default: "the text \(quoted(text))"
            }
        case .list: "a list"
        case .map: "a map"
        case .refused: "something refused"
        }
    }
}
