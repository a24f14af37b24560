/// A default value.
enum Literal: Hashable, Sendable {
    case number(Double)
    case integer(Int)
    case text(String)
    case flag(Bool)

    /// The default as a checked item has it.
    var content: Content {
        switch self {
        case .number(let number): .number(number)
        case .integer(let integer): .integer(integer)
        case .text(let text): .text(text)
        case .flag(let flag): .flag(flag)
        }
    }

    /// Whether a user might have written this where `shape` is wanted.
    func fits(_ shape: Shape) -> Bool {
        switch (self, shape) {
        case (.number(let number), .number(let range, _)), (.number(let number), .quantity(let range, _)):
            range.contains(number)
        case (.integer(let integer), .integer(let range)): range.contains(integer)
        case (.text(let text), .choice(let words)): words.contains(text)
        case (.text(let text), .identifier), (.text(let text), .quantity): IdentifierSyntax.accepts(text)
        case (.text(let text), .text): !text.isEmpty
        case (.flag, .flag): true
        default: false
        }
    }
}
