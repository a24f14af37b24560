internal import Finsam

/// The decisions that are compared, and the scenarios that they are put through.
extension StudyShape {
    static let alternative = ObjectShape(
        "alternative", "Ett beslut, som en skillnad mot basen.", "A decision, as a difference from the base.",
        keys: [
            Key("name", "Namn på svenska.", "Name in Swedish.", .text),
            Key("name-en", "Namn på engelska.", "Name in English.", .text),
            Key(
                "moves", "Kommuner som byter förbund.", "Municipalities that change association.",
                .list(of: .object(move)), .optional),
            Key("merger", "Förbund som blir ett.", "Associations that become one.", .object(merger), .optional),
            Key(
                "settlement", "Vad en kommun som lämnar sitt förbund tar med sig.",
                "What a leaving municipality takes with it.", .object(settlement), .optional),
            Key(
                "shared-administration", "En samordnad administration.", "A common administration.",
                .object(sharedAdministration), .optional),
            Key(
                "one-off", "En kostnad för ändringen, som betalas en gång.", "A cost of the change, paid once.",
                .object(oneOff), .optional),
            Key(
                "differences", "Vad alternativet ändrar i förbunden.", "What it changes of the associations.",
                .object(alternativeDifferences), .optional),
        ])

    static let move = ObjectShape(
        "move", "En kommun som byter förbund den 1 januari.", "A municipality that changes association on 1 January.",
        keys: [
            Key("municipality", "Kommunen.", "The municipality.", .identifier),
            Key("to", "Det förbund som kommunen går med i.", "The association that it joins.", .identifier),
            Key(
                "year", "Första året i det nya förbundet.", "First year in the new association.",
                .integer(lawfulYears)),
            Key(
                "notice-override", "Varför ett tidigare år än uppsägningstiden medger är tillåtet här.",
                "Why an earlier year than the notice allows is lawful here.", .text, .optional),
        ])

    static let merger = ObjectShape(
        "merger", "Förbund som blir ett den 1 januari.", "Associations that become one on 1 January.",
        keys: [
            Key("year", "Första året som ett förbund.", "First year as one.", .integer(lawfulYears)),
            Key("into", "Det förbund som finns kvar.", "The association that stays.", .identifier),
            Key(
                "from", "De förbund som går upp i det.", "The associations that dissolve into it.",
                .list(of: .identifier)),
            Key("name", "Det sammanslagna förbundets namn.", "Name of the merged association.", .text),
        ])

    static let settlement = ObjectShape(
        "settlement", "Vad en kommun som lämnar sitt förbund tar med sig.",
        "What a leaving municipality takes with it.",
        keys: [
            Key(
                "rule",
                "none: ingenting; proportional: en andel av det balanserade resultatet efter betalda medlemsbidrag.",
                "none, or proportional: a share of the carried-forward result by contributions paid.",
                .choice(["none", "proportional"])),
            Key(
                "share", "Den andel av det balanserade resultatet som regleras.",
                "Share of the carried-forward result that is settled.", .number(0...1, .share),
                .standard(
                    .number(1),
                    because: LocalText(
                        swedish:
                            "kapitalet går till medlemmarna i förhållande till vad var och en har betalat, enligt finsam.se",
                        english: "finsam.se: capital goes to the members in proportion to what each has paid"))),
            Key(
                "years", "Antal år vars medlemsbidrag räknas.", "Number of years whose contributions count.",
                .integer(1...20), .optional),
        ])

    static let sharedAdministration = ObjectShape(
        "shared-administration", "En samordnad administration.", "A common administration.",
        keys: [
            Key("year", "Första året.", "First year.", .integer(lawfulYears)),
            Key("associations", "De förbund som berörs.", "The associations concerned.", .list(of: .identifier)),
            Key(
                "saving-share",
                "Den andel av förbundens administration som sparas när samordningen är fullt genomförd.",
                "Share of their administration that is saved when complete.", .quantity(-1...1, .share)),
            Key(
                "phase-in-years", "Antal år under vilka besparingen ökar linjärt till full storlek.",
                "Years over which the saving rises linearly to its full size.", .integer(1...20)),
        ])

    static let oneOff = ObjectShape(
        "one-off", "En kostnad för ändringen, som betalas en gång.", "A cost of the change, paid once.",
        keys: [
            Key("year", "Det år då kostnaden betalas.", "The year in which it is paid.", .integer(lawfulYears)),
            Key("sek", "Hela kostnaden.", "The cost in all.", .quantity(0...1e9, .kronor)),
            Key(
                "paid-by", "Andelar för de förbund som betalar den; summan är 1.",
                "Shares of the associations that pay it; they sum to 1.",
                .map(.identifier, of: .number(0...1, .share))),
        ])

    static let alternativeDifferences = ObjectShape(
        "alternative-differences", "Vad ett alternativ ändrar.", "What an alternative changes.",
        keys: [
            Key(
                "associations",
                "Ändringar av förbund, under deras nycklar; * i slutet av en nyckel står för alla som börjar så.",
                "Changes of associations, by key; * at the end of a key stands for all that begin so.",
                .difference(from: .map(.identifierPattern, of: .object(associationPolicy))), .optional)
        ])

    static let scenario = ObjectShape(
        "scenario", "En omvärld, som en skillnad mot basen.", "A world, as a difference from the base.",
        keys: [
            Key("name", "Namn på svenska.", "Name in Swedish.", .text),
            Key("name-en", "Namn på engelska.", "Name in English.", .text),
            Key(
                "differences", "Vad som skiljer sig från basen.", "What differs from the base.",
                .object(scenarioDifferences), .optional),
        ])

    static let scenarioDifferences = ObjectShape(
        "scenario-differences", "Vad ett scenario ändrar.", "What a scenario changes.",
        keys: [
            Key(
                "state", "Ändringar av statens fördelning.", "Changes of the state's allocation.",
                .difference(from: .object(state)), .optional),
            Key(
                "economy", "Ändringar av löner och priser.", "Changes of wages and prices.",
                .difference(from: .object(economy)), .optional),
            Key(
                "factors",
                "Ändringar av osäkerhetsfaktorer, under deras nycklar; * i slutet av en nyckel står för alla som börjar så.",
                "Changes of factors, by key; * at the end of a key stands for all that begin so.",
                .difference(from: .map(.identifierPattern, of: .object(factor))), .optional),
            Key(
                "associations",
                "Ändringar av förbund, under deras nycklar; * i slutet av en nyckel står för alla som börjar så.",
                "Changes of associations, by key; * at the end of a key stands for all that begin so.",
                .difference(from: .map(.identifierPattern, of: .object(associationPolicy))), .optional),
        ])
}
