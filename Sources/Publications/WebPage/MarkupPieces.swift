/// The pieces of a text in XML, in order: tags, text, and what says nothing.
///
/// By code points, as browsers read: to Swift a quotation mark with an accent on it is another character, to a browser
/// it ends the attribute.
struct MarkupPieces: Sequence, IteratorProtocol {
    /// A piece of markup.
    enum Piece {
        /// A tag that opens an element, or is the whole of one. Values are as written, escapes and all.
        case start(String, attributes: [(name: String, value: String)], isEmpty: Bool)
        /// A tag that closes an element.
        case end(String)
        /// Text between tags, as written.
        case text(String)
        /// A comment, a declaration or an instruction.
        case aside
        /// Something that is none of these; no more pieces follow.
        case fault
    }

    private var rest: Substring.UnicodeScalarView

    /// The pieces of a text.
    init(_ text: String) { rest = Substring(text).unicodeScalars }

    /// The next piece.
    mutating func next() -> Piece? {
        guard let first = rest.first else { return nil }
        guard first == "<" else { return .text(take { $0 != "<" }) }
        if begins("<!--") { return aside(endingWith: "-->") }
        if begins("<?") { return aside(endingWith: "?>") }
        // A document type may define entities, which nothing that is drawn here needs.
        if begins("<!") { return fault() }
        rest.removeFirst()
        if rest.first == "/" {
            rest.removeFirst()
            let name = takeName()
            skipSpace()
            guard !name.isEmpty, rest.popFirst() == ">" else { return fault() }
            return .end(name)
        }
        return start()
    }

    private mutating func start() -> Piece {
        let name = takeName()
        guard !name.isEmpty else { return fault() }
        var attributes: [(name: String, value: String)] = []
        while true {
            skipSpace()
            if begins("/>") || begins(">") {
                let isEmpty = rest.first == "/"
                rest.removeFirst(isEmpty ? 2 : 1)
                return .start(name, attributes: attributes, isEmpty: isEmpty)
            }
            let key = takeName()
            skipSpace()
            guard !key.isEmpty, rest.popFirst() == "=" else { return fault() }
            skipSpace()
            guard let quote = rest.popFirst(), quote == "\"" || quote == "'" else { return fault() }
            let value = take { $0 != quote }
            guard rest.popFirst() == quote, !value.unicodeScalars.contains("<") else { return fault() }
            var written = ""
            for scalar in value.unicodeScalars {
                if scalar == "\"" { written += "&quot;" } else { written.unicodeScalars.append(scalar) }
            }
            attributes.append((key, written))
        }
    }

    private func begins(_ text: String) -> Bool { rest.starts(with: text.unicodeScalars) }

    private mutating func aside(endingWith mark: String) -> Piece {
        guard let end = rest.firstRange(of: mark.unicodeScalars) else { return fault() }
        rest = rest[end.upperBound...]
        return .aside
    }

    private mutating func fault() -> Piece {
        rest = Substring().unicodeScalars
        return .fault
    }

    private mutating func take(while belongs: (Unicode.Scalar) -> Bool) -> String {
        let taken = rest.prefix(while: belongs)
        rest = rest[taken.endIndex...]
        return String(taken)
    }

    private mutating func takeName() -> String {
        take { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ":", ".": true
            default: false
            }
        }
    }

    private mutating func skipSpace() { rest = rest.drop { $0.properties.isWhitespace } }
}
