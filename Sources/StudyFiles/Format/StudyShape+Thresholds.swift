internal import Finsam

/// What a study may demand of its alternatives.
extension StudyShape {
    static let threshold = ObjectShape(
        "threshold", "Something that is demanded of every alternative; finsam decide says how often it is met.",
        keys: [
            Key("name", "Name in Swedish.", .text),
            Key("name-en", "Name in English.", .text),
            Key(
                "outcome", "What is measured.",
                .choice(MunicipalOutcome.allCases.map(\.key) + AssociationOutcome.allCases.map(\.key))),
            Key(
                "of",
                "The municipality or association that it is about; left out: the municipality in focus, or the association that it belongs to.",
                .identifier, .optional),
            Key("year", "The year in which it must hold.", .integer(lawfulYears), .optional),
            Key(
                "when",
                "every-year: in each year of the horizon; horizon: for their sum, a ratio for the ratio of the sums.",
                .choice(["every-year", "horizon"]), .optional),
            Key("at-least", "The outcome must not be less.", .number(-1e12...1e12, .outcomeUnit), .optional),
            Key("at-most", "The outcome must not be more.", .number(-1e12...1e12, .outcomeUnit), .optional),
        ], alternatives: [["year", "when"], ["at-least", "at-most"]])
}
