internal import Finsam
internal import Reports
internal import VegaLite

/// What the chapters of answers have in common.
struct AnswerPage {
    let study: Study
    let language: Language

    var words: Words { Words(language: language) }
    var format: NumberFormat { NumberFormat(language: language) }

    func name(_ alternative: AlternativeName) -> String {
        study.alternatives[alternative.index].name.text(in: language)
    }

    func quoted(_ alternative: AlternativeName) -> String {
        words.quoted(study.alternatives[alternative.index].name)
    }

    func values(_ unit: AnswerUnit) -> AnswerValues { AnswerValues(unit: unit, words: words) }

    /// A picture of a view.
    func picture(
        _ identifier: String, title: String, reading: [String], alternativeText: [String], _ view: View
    ) -> Picture {
        let description = alternativeText.joined(separator: " ")
        return Picture(
            identifier: identifier, title: title, reading: reading.joined(separator: " "),
            alternativeText: description,
            specification: Chart(
                view, description: description,
                configuration: Configuration(numbers: language == .swedish ? .swedish : .english)
            ).json)
    }
}
