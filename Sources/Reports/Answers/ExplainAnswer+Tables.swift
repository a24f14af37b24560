internal import Analysis
package import Finsam
internal import Simulation
internal import Stochastics

extension ExplainAnswer {
    package func tables(in language: Language) -> [Table] {
        attribution.parts.isEmpty ? [] : [waterfall(language), interplay(language)]
    }

    /// The first alternative's value and the parts, rounded so that they add up to the second's.
    func rounded(_ amounts: QuantityFormat) -> [Double] {
        amounts.adding([attribution.from.value] + attribution.parts.map(\.value.value))
    }

    /// From the first alternative's value over the parts to the second's, rounded so that the column adds up.
    private func waterfall(_ language: Language) -> Table {
        let words = Words(language: language)
        let amounts = QuantityFormat(quantity, language: language)
        let parts = attribution.parts
        let rounded = rounded(amounts)
        // Of parts that mostly cancel each other a share says nothing.
        let hasShares = parts.allSatisfy { abs($0.share ?? 0) <= 2 }
        func row(_ name: String, _ value: String) -> [String] { [name, value, "", "", "", ""] }
        let rows = zip(parts, rounded.dropFirst()).map { part, value in
            [
                words.name(part.provisions).capitalisedFirst, amounts.signedText(ofRounded: value),
                part.value.standardError.map { "±\u{A0}" + amounts.text($0 * attribution.intervalWidth) } ?? "–",
                (hasShares ? part.share : nil).map { amounts.format.percent($0, decimals: 0) } ?? "–",
                part.effect == .none
                    ? "–"
                    : amounts.signedText(part.quantiles[0].value) + words(" till ", " to ")
                        + amounts.signedText(part.quantiles[2].value),
                effect(part, words),
            ]
        }
        return Table(
            title: words("Från ", "From ") + name(from, language) + words(" till ", " to ") + name(to, language),
            lead: words.name(quantity, in: context.study).capitalisedFirst + ", " + amounts.unit + ".",
            headings: [
                words("Villkor", "Provision"), words("Bidrag till skillnaden", "Part of the difference"),
                words("95 %-intervall", "95% interval"), words("Andel", "Share"),
                words("90 av 100 banor", "90 of 100 paths"), words("Utslag", "Effect"),
            ],
            rows: [row(name(from, language), amounts.text(ofRounded: rounded[0]))] + rows
                + [row(name(to, language), amounts.text(ofRounded: rounded.reduce(0, +)))],
            columnsOfWords: [0, 5],
            notes: notes(words))
    }

    private func effect(_ part: Attribution.Part, _ words: Words) -> String {
        switch part.effect {
        case .none: words("ingen effekt", "no effect")
        case .unclear: words("ingen tydlig effekt", "no clear effect")
        case .clear: part.value.value > 0 ? words("höjer", "raises") : words("sänker", "lowers")
        }
    }

    private func notes(_ words: Words) -> [String] {
        attribution.parts.flatMap(\.provisions).map { words.name($0).capitalisedFirst + ": " + words.meaning($0) + "." }
    }

    /// How much the parts depend on what else is changed.
    private func interplay(_ language: Language) -> Table {
        let words = Words(language: language)
        let amounts = QuantityFormat(quantity, language: language)
        return Table(
            title: words("Samspel mellan villkoren", "How the provisions work together"),
            lead: words(
                "Vad ett villkor ger när det ändras först av alla, i medeltal över alla ordningar, och sist av alla. Är talen olika beror dess bidrag på de andra villkoren; bidraget ovan delar samspelet lika.",
                "What a provision adds when it is changed before all others, on average over all orders, and after all others. Where the numbers differ, its part depends on the other provisions; the part above shares that equally."
            ),
            headings: [
                words("Villkor", "Provision"), words("Först", "First"), words("I medeltal", "On average"),
                words("Sist", "Last"),
            ],
            rows: attribution.parts.map { part in
                [words.name(part.provisions).capitalisedFirst]
                    + [part.alone, part.value, part.last].map { amounts.signedText($0.value) }
            })
    }

}
