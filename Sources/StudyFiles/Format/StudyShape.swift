internal import Finsam

/// The shape of a study file: every key that may be written, what it means, its unit, range and default.
///
/// One definition for the reader and for the JSON Schema that `finsam schema` writes.
enum StudyShape {
    /// The version of the format that this reader understands.
    static let version = 1

    /// Years that a study may name.
    static let lawfulYears = 1990...2150

    /// A whole study.
    static let study = ObjectShape(
        "study", "En studie för finsam: underlag, alternativ och scenarier.",
        "A study for finsam: base data, alternatives and scenarios.",
        keys: [
            Key("format", "Formatets version, alltid 1.", "Version of this format; always 1.", .integer(1...1)),
            Key(
                "study", "Studiens nyckel, som ger namn åt mappen med dess resultat.",
                "Key of the study; names the folder of its results.", .identifier),
            Key("title", "Titel på svenska.", "Title in Swedish.", .text),
            Key("title-en", "Titel på engelska.", "Title in English.", .text),
            Key("question", "Vad studien ska besvara, på svenska.", "What the study is to answer, in Swedish.", .text),
            Key(
                "question-en", "Vad studien ska besvara, på engelska.", "What the study is to answer, in English.",
                .text),
            Key("years", "Horisonten.", "The horizon.", .object(years)),
            Key(
                "decision-date", "Den dag då uppsägning tidigast kan ske.",
                "The day on which notice can be given at the earliest.", .date),
            Key("focus", "Den kommun vars beslut det gäller.", "The municipality whose decision it is.", .identifier),
            Key(
                "reference", "Det alternativ som de andra jämförs med.",
                "The alternative that the others are compared with.", .identifier),
            Key(
                "run", "Hur studien ska köras om kommandoraden inte säger något annat.",
                "How to run it unless the command line says otherwise.", .object(run), .optional),
            Key("state", "Hur staten fördelar sina medel.", "How the state divides its money.", .object(state)),
            Key(
                "economy", "Löner och priser samt datumet för fördelningsnyckeln.",
                "Wages and prices, and the date of the split key.", .object(economy)),
            Key("municipalities", "Kommunerna.", "The municipalities.", .map(.identifier, of: .object(municipality))),
            Key(
                "associations", "Samordningsförbunden.", "The associations.",
                .map(.identifier, of: .object(association))),
            Key(
                "factors", "Osäkerhetsfaktorerna.", "The uncertain factors.",
                .map(.identifier, of: .object(factor)), .optional),
            Key(
                "correlations", "Vilka osäkerhetsfaktorer som hänger ihop.", "Which factors go together.",
                .list(of: .object(correlation)), .optional),
            Key(
                "alternatives", "De beslut som jämförs.", "The decisions that are compared.",
                .map(.identifier, of: .object(alternative))),
            Key(
                "scenarios", "De omvärldar som varje alternativ prövas i; den första är basen.",
                "The worlds that every alternative is put through; the first is the base.",
                .map(.identifier, of: .object(scenario))),
            Key(
                "thresholds", "Vad som krävs av alternativen.", "What is demanded of the alternatives.",
                .map(.identifier, of: .object(threshold)), .optional),
            Key(
                "published-tables", "Publicerade tabeller som beräkningen måste återge i läget plan.",
                "Published tables that the engine must replicate in plan mode.",
                .map(.identifier, of: .object(publishedTable)), .optional),
        ])

    static let years = ObjectShape(
        "years", "Horisontens första och sista år.", "First and last year of the horizon.",
        keys: [
            Key("first", "Första året.", "First year.", .integer(lawfulYears)),
            Key(
                "last", "Sista året; en horisont omfattar högst 60 år.",
                "Last year; a horizon has at most 60 years.", .integer(lawfulYears)),
        ])

    static let run = ObjectShape(
        "run", "Antal banor och frö om kommandoraden inte säger något annat.",
        "Number of paths and seed unless the command line says otherwise.",
        keys: [
            Key(
                "paths", "Antal banor i simuleringen.", "Number of Monte Carlo paths.", .integer(1...1_000_000_000),
                .standard(
                    .integer(10_000),
                    because: LocalText(
                        swedish: "så många ger ett medelvärde med ett medelfel på 1 % av standardavvikelsen",
                        english: "enough for 1 % of a standard deviation in a mean"))),
            Key(
                "seed", "Slumptalens frö; 0 är ett frö som alla andra.",
                "Seed of the random numbers; 0 is an ordinary seed.", .integer(0...Int.max),
                .standard(
                    .integer(1),
                    because: LocalText(
                        swedish: "vilket fast tal som helst duger", english: "any fixed number will do"))),
        ])
}
