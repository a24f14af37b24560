internal import Finsam
internal import JSONText

extension LocalText {
    /// The same said in both languages.
    init(_ text: (Words) -> String) {
        self.init(swedish: text(Words(language: .swedish)), english: text(Words(language: .english)))
    }

    /// As it stands in the file of an answer: by the code of the language.
    var json: JSON { .members(["sv": .text(swedish), "en": .text(english)]) }
}
