internal import Finsam

/// What a study may demand of its alternatives.
extension StudyShape {
    static let threshold = ObjectShape(
        "threshold", "Något som krävs av varje alternativ; finsam decide visar hur ofta kravet uppfylls.",
        "Something that is demanded of every alternative; finsam decide says how often it is met.",
        keys: [
            Key("name", "Namn på svenska.", "Name in Swedish.", .text),
            Key("name-en", "Namn på engelska.", "Name in English.", .text),
            Key(
                "outcome", "Vad som mäts.", "What is measured.",
                .choice(MunicipalOutcome.allCases.map(\.key) + AssociationOutcome.allCases.map(\.key))),
            Key(
                "of",
                "Den kommun eller det förbund som kravet gäller; där nyckeln utelämnas: fokuskommunen, eller det förbund som den tillhör.",
                "The municipality or association that it is about; left out: the municipality in focus, or the association that it belongs to.",
                .identifier, .optional),
            Key(
                "year", "Det år då kravet måste vara uppfyllt.", "The year in which it must hold.",
                .integer(lawfulYears), .optional),
            Key(
                "when",
                "every-year: varje år i horisonten; horizon: för summan av åren; för en kvot gäller kvoten mellan summorna.",
                "every-year: in each year of the horizon; horizon: for their sum, a ratio for the ratio of the sums.",
                .choice(["every-year", "horizon"]), .optional),
            Key(
                "at-least", "Utfallet får inte vara lägre.", "The outcome must not be less.",
                .number(-1e12...1e12, .outcomeUnit), .optional),
            Key(
                "at-most", "Utfallet får inte vara högre.", "The outcome must not be more.",
                .number(-1e12...1e12, .outcomeUnit), .optional),
        ], alternatives: [["year", "when"], ["at-least", "at-most"]])
}
