internal import Finsam

/// A range as messages and the JSON Schema say it. An infinite or greatest bound is none.
struct RangeWords {
    /// The least allowed number as the user would write it.
    let least: String?
    /// The greatest allowed number as the user would write it.
    let greatest: String?

    init(_ range: ClosedRange<Double>) {
        let bound = Double.greatestFiniteMagnitude
        least = range.lowerBound <= -bound ? nil : plainDecimal(range.lowerBound)
        greatest = range.upperBound >= bound ? nil : plainDecimal(range.upperBound)
    }

    init(_ range: ClosedRange<Int>) {
        least = range.lowerBound == .min ? nil : String(range.lowerBound)
        greatest = range.upperBound == .max ? nil : String(range.upperBound)
    }

    /// “0…1”, “0 or more”, “1 or less”, “of any size”.
    func text(in say: Language) -> String {
        switch (least, greatest) {
        case (let least?, let greatest?): least == greatest ? least : "\(least)…\(greatest)"
        case (let least?, nil): say("som är minst \(least)", "\(least) or more")
        case (nil, let greatest?): say("som är högst \(greatest)", "\(greatest) or less")
        case (nil, nil): say("av vilken storlek som helst", "of any size")
        }
    }

    /// The rule that a number outside breaks: “is outside 0…1”, “is below 0”, “is above 1”.
    func broken(in say: Language) -> String {
        switch (least, greatest) {
        case (let least?, let greatest?) where least == greatest: say("är inte \(least)", "is not \(least)")
        case (let least?, nil): say("är under \(least), det minsta tillåtna", "is below \(least), the least allowed")
        case (nil, let greatest?):
            say("är över \(greatest), det största tillåtna", "is above \(greatest), the greatest allowed")
        default: say("är utanför \(text(in: say))", "is outside \(text(in: say))")
        }
    }
}

/// A finite number as this format writes it: whole numbers without a decimal point.
func plainDecimal(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
}
