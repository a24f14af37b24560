/// A language for readers.
public enum Language: String, Hashable, Sendable, CaseIterable {
    /// Swedish, the default.
    case swedish = "sv"
    /// English.
    case english = "en"

    /// The Swedish or the English of two texts.
    package func callAsFunction(_ swedish: String, _ english: String) -> String {
        self == .swedish ? swedish : english
    }
}

/// A text in Swedish and in English.
public struct LocalText: Hashable, Sendable {
    /// The Swedish text.
    public let swedish: String
    /// The English text.
    public let english: String

    /// Creates the value from its parts.
    public init(swedish: String, english: String) {
        self.swedish = swedish
        self.english = english
    }
    /// A text that is made once for each language.
    package init(_ text: (Language) -> String) { self.init(swedish: text(.swedish), english: text(.english)) }

    /// The text in the language.
    public func text(in language: Language) -> String { language(swedish, english) }
}

extension LocalText: ExpressibleByStringLiteral {
    /// A text that stands in one language only, and is shown in that to all.
    public init(stringLiteral text: String) { self.init(swedish: text, english: text) }
}
