package import Finsam

/// An input that a question shifts, for the words of its answer.
package struct ShiftedInput: Sendable {
    /// What is shifted.
    package enum Kind: Sendable {
        /// Every value of some factors.
        case factors([FactorMeaning])
        /// The state's appropriation from a year on, as a share.
        case appropriation(year: Int)
        /// Other inputs.
        case key
    }

    /// The name on the command line.
    package let name: String
    /// What is shifted.
    package let kind: Kind
    /// What the inputs are without a change.
    package let presents: [Double]

    package init(name: String, kind: Kind, presents: [Double]) {
        self.name = name
        self.kind = kind
        self.presents = presents
    }

    /// A change as a number that bears its sign, with its unit: −6,2 %; +0,8 procentenheter.
    func change(_ shift: Double, fineness: Double, in language: Language) -> String {
        if shift == 0 { return Words(language: language)("ingen", "none") }
        let text = amount(shift, fineness: fineness, in: language)
        return shift > 0 ? "+" + text : "\u{2212}" + text
    }

    /// The size of a change with its unit.
    ///
    /// - Parameter fineness: a distance that the decimals are to show; infinite for a whole number
    func amount(_ shift: Double, fineness: Double, in language: Language) -> String {
        let number = number(shift, fineness: fineness, in: language)
        let words = Words(language: language)
        switch scale {
        case .percent: return number + words("\u{A0}%", "%")
        case .points: return number + words("\u{A0}procentenheter", "\u{A0}percentage points")
        case .kronor: return NumberFormat(language: language).withUnit(number)
        case .plain: return number
        }
    }

    /// The size of a change without its unit.
    func number(_ shift: Double, fineness: Double, in language: Language) -> String {
        let format = NumberFormat(language: language)
        if scale == .kronor { return format.number(abs(shift)) }
        if fineness == .infinity { return format.number(abs(shift * factor), decimals: 0) }
        var (decimals, unit) = (1, 0.1)
        while unit > fineness * factor, shift != 0, decimals < 6 { (decimals, unit) = (decimals + 1, unit / 10) }
        return format.number(abs(shift * factor), decimals: decimals)
    }

    /// From one change to another; decimals only where an end has them.
    func range(_ range: ClosedRange<Double>, in language: Language) -> String {
        let words = Words(language: language)
        func end(_ shift: Double) -> String {
            let isWhole = abs((shift * factor).rounded() - shift * factor) < 1e-9
            return change(shift, fineness: isWhole ? .infinity : abs(shift) / 20, in: language)
        }
        return words("från ", "from ") + end(range.lowerBound) + words(" till ", " to ") + end(range.upperBound)
    }

    /// What is raised or lowered, as the subject of a sentence.
    func subject(in language: Language) -> String {
        let words = Words(language: language)
        switch kind {
        case .appropriation(let year):
            return words("statens anslag \(year)", "the state's appropriation of \(year)")
        case .factors(let meanings) where meanings.count == 1:
            return "”\(meanings[0].meaning.text(in: language))”"
        case .factors: return words("faktorerna \(name)", "the factors \(name)")
        case .key: return words.input(name)
        }
    }

    /// “sänks med minst 6,2 %”.
    func isChanged(by shift: Double, fineness: Double, in language: Language) -> String {
        let amount = amount(shift, fineness: fineness, in: language)
        return language(
            "\(shift < 0 ? "sänks" : "höjs") med minst \(amount)",
            "is \(shift < 0 ? "lowered" : "raised") by at least \(amount)")
    }

    /// The unit of a change as the file of an answer names it.
    var unitKey: String {
        switch scale {
        case .percent: "percent"
        case .points: "percentage-points"
        case .kronor: "sek"
        case .plain: "number"
        }
    }

    private enum Scale { case percent, points, kronor, plain }

    /// What a share is multiplied by to be shown.
    private var factor: Double { scale == .percent || scale == .points ? 100 : 1 }

    private var scale: Scale {
        switch kind {
        case .appropriation: return .percent
        case .factors(let meanings):
            let units = Set(meanings.map(\.unit))
            guard units.count == 1, let unit = units.first else { return .plain }
            switch unit {
            case .perYear, .share: return .points
            case .kronor: return .kronor
            case .multiplier: return .plain
            }
        case .key: return name.contains("-sek") ? .kronor : .plain
        }
    }
}
