/// What a number counts, with the words that messages use.
enum Unit: String, Hashable, Sendable, CaseIterable {
    /// Swedish kronor, nominal.
    case kronor
    /// A part of a whole as a decimal.
    case share
    /// A rate of change as a decimal.
    case perYear
    /// A length of time.
    case years
    /// A number of persons.
    case people
    /// A number of things.
    case count
    /// A multiplier.
    case factor
    /// A coefficient of correlation.
    case correlation
    /// A number of standard deviations.
    case standardDeviations
    /// Whatever the factor is measured in.
    case factorUnit
    /// Whatever the published figures are measured in.
    case figureUnit
    /// Whatever the outcome is measured in.
    case outcomeUnit

    /// What follows a number in a sentence, beginning with a space: “2.5 per year is outside 0…0.5”.
    var suffix: String {
        switch self {
        case .kronor: " kronor"
        case .share: " as a share"
        case .perYear: " per year"
        case .years: " years"
        case .people: " people"
        case .count: " as a count"
        case .factor: " as a factor"
        case .correlation: " as a correlation"
        case .standardDeviations: " standard deviations"
        case .factorUnit: " in the factor's unit"
        case .figureUnit: " in the figures' unit"
        case .outcomeUnit: " in the outcome's unit"
        }
    }

    /// What a value in this unit is called, with its article.
    var noun: String {
        switch self {
        case .kronor: "an amount in kronor"
        case .share: "a share"
        case .perYear: "a rate per year"
        case .years: "a number of years"
        case .people: "a number of people"
        case .count: "a count"
        case .factor: "a factor"
        case .correlation: "a correlation"
        case .standardDeviations: "a number of standard deviations"
        case .factorUnit: "a number in the factor's unit"
        case .figureUnit: "a number in the figures' unit"
        case .outcomeUnit: "a number in the outcome's unit"
        }
    }

    /// Whether people write such a value in per cent, so that a hundredth may be what was meant.
    var isWrittenInPercent: Bool { self == .share || self == .perYear }
}
