internal import Finsam

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
    func suffix(in say: Language) -> String {
        switch self {
        case .kronor: " kronor"
        case .share: say(" som andel", " as a share")
        case .perYear: say(" per år", " per year")
        case .years: say(" år", " years")
        case .people: say(" personer", " people")
        case .count: say(" som antal", " as a count")
        case .factor: say(" som multiplikator", " as a multiplier")
        case .correlation: say(" som korrelation", " as a correlation")
        case .standardDeviations: say(" standardavvikelser", " standard deviations")
        case .factorUnit: say(" i faktorns enhet", " in the factor's unit")
        case .figureUnit: say(" i tabellens enhet", " in the figures' unit")
        case .outcomeUnit: say(" i utfallets enhet", " in the outcome's unit")
        }
    }

    /// What a value in this unit is called, with its article.
    func noun(in say: Language) -> String {
        switch self {
        case .kronor: say("ett belopp i kronor", "an amount in kronor")
        case .share: say("en andel", "a share")
        case .perYear: say("en ändring per år", "a rate per year")
        case .years: say("ett antal år", "a number of years")
        case .people: say("ett antal personer", "a number of people")
        case .count: say("ett antal", "a count")
        case .factor: say("en multiplikator", "a multiplier")
        case .correlation: say("en korrelation", "a correlation")
        case .standardDeviations: say("ett antal standardavvikelser", "a number of standard deviations")
        case .factorUnit: say("ett tal i faktorns enhet", "a number in the factor's unit")
        case .figureUnit: say("ett tal i tabellens enhet", "a number in the figures' unit")
        case .outcomeUnit: say("ett tal i utfallets enhet", "a number in the outcome's unit")
        }
    }

    /// Whether a value may be an amount of money.
    var canBeKronor: Bool { [.kronor, .factorUnit, .figureUnit, .outcomeUnit].contains(self) }

    /// Whether people write such a value in per cent, so that a hundredth may be what was meant.
    var isWrittenInPercent: Bool { [.share, .perYear, .correlation, .factorUnit].contains(self) }
}
