internal import Finsam
internal import Reports

/// The numbers of an answer as readers see them.
struct AnswerValues {
    let unit: AnswerUnit
    let words: Words

    private var format: NumberFormat { NumberFormat(language: words.language) }

    /// What a number is rounded to a multiple of.
    var step: Double {
        switch unit {
        case .kronor: 100
        case .probability, .ratio: 0.001
        case .share: 0.0001
        }
    }

    /// A number without its unit.
    func text(_ value: Double) -> String {
        switch unit {
        case .kronor: format.hundreds(value)
        case .probability: format.percent(value, decimals: abs(value) < 0.0995 || abs(value) > 0.9905 ? 1 : 0)
        case .share: format.percent(value, decimals: 2)
        case .ratio: format.number(value, decimals: 3)
        }
    }

    /// A difference, which always bears its sign; probabilities and shares in percentage points.
    func signed(_ value: Double) -> String {
        switch unit {
        case .kronor: format.signedHundreds(value)
        case .probability: format.signed(value * 100, decimals: 1)
        case .share: format.signed(value * 100, decimals: 2)
        case .ratio: format.signed(value, decimals: 3)
        }
    }

    /// A number with its unit, for a sentence.
    func sentence(_ value: Double) -> String { unit == .kronor ? format.withUnit(text(value)) : text(value) }

    /// A difference with its unit, for a sentence.
    func signedSentence(_ value: Double) -> String {
        switch unit {
        case .kronor: format.withUnit(signed(value))
        case .probability, .share: signed(value) + words("\u{A0}procentenheter", "\u{A0}percentage points")
        case .ratio: signed(value)
        }
    }

    /// The unit of differences, to stand in a reading.
    var unitOfDifferences: String {
        switch unit {
        case .kronor: words("Kronor", "SEK")
        case .probability, .share: words("Procentenheter", "Percentage points")
        case .ratio: words("Kvot", "Ratio")
        }
    }

    /// The unit of levels.
    var unitOfLevels: String {
        switch unit {
        case .kronor: words("Kronor", "SEK")
        case .probability, .share: words("Procent", "Percent")
        case .ratio: words("Kvot", "Ratio")
        }
    }

    /// By what numbers are divided for an axis.
    var axisDivisor: Double { unit == .kronor ? 1000 : 1 }
    /// How an axis writes numbers, in the notation of d3-format.
    var axisFormat: String {
        switch unit {
        case .kronor: ",.6~f"
        case .probability, .share: ".4~%"
        case .ratio: ",.6~f"
        }
    }
    /// The unit of an axis.
    var axisTitle: String? { unit == .kronor ? words("tkr", "SEK thousand") : nil }
}
