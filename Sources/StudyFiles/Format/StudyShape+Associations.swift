internal import Finsam

/// The associations: their members, room and policies.
extension StudyShape {
    /// Keys of an association that an alternative may also change.
    static let policyKeys = [
        Key(
            "region-ceiling-sek", "Det mesta som regionen betalar, år för år; det sista beloppet gäller även därefter.",
            "The most that the region pays, by year; the last one goes on.",
            .map(.year(lawfulYears), of: .number(0...1e10, .kronor)), .optional),
        Key(
            "municipal-ceiling-sek",
            "Det mesta som kommunerna tillsammans betalar, år för år; det sista beloppet gäller även därefter.",
            "The most that the municipalities together pay, by year; the last one goes on.",
            .map(.year(lawfulYears), of: .number(0...1e10, .kronor)), .optional),
        Key(
            "ask", "Hur mycket av statens medel som äskas.", "How much of the state's money is asked for.",
            .object(ask)),
        Key(
            "split", "Hur kommunernas fjärdedel fördelas.", "How the municipal quarter is divided.", .object(split),
            .optional),
        Key("grants", "Vad som beviljas efter planens sista år.", "What is granted after the plan.", .object(grants)),
        Key(
            "opening-balance-sek", "Balanserat resultat den 1 januari det första året.",
            "Carried-forward result on 1 January of the first year.", .number(-1e10...1e10, .kronor)),
        Key(
            "opening-balance-level",
            "Multiplikator på det ingående balanserade resultatet, för bokslut som inte är publicerade.",
            "Multiplier on the opening balance, for accounts that are not published.", .quantity(0...100, .factor),
            .standard(
                .number(1),
                because: LocalText(
                    swedish: "det ingående balanserade resultatet gäller som det är angivet",
                    english: "the opening balance as given"))),
        Key(
            "budget-level", "Multiplikator på varje budgeterat belopp, för en budget som inte är publicerad.",
            "Multiplier on every budgeted amount, for a budget that is not published.", .quantity(0...100, .factor),
            .standard(
                .number(1),
                because: LocalText(
                    swedish: "budgeten gäller som den är angiven", english: "the budget as given"))),
        Key(
            "initiatives", "Finansierade insatser, var och en under sin nyckel.", "Financed initiatives, by key.",
            .map(.identifierPattern, of: .object(initiative)), .optional),
        Key(
            "operations", "Förbundets egen verksamhet, varje kostnadsrad under sin nyckel.",
            "The association's own work, by key.", .map(.identifierPattern, of: .object(line)), .optional),
        Key(
            "administration", "Kansli, styrelse, revision och ekonomihantering, varje kostnadsrad under sin nyckel.",
            "Office, board, audit, accounting, by key.", .map(.identifierPattern, of: .object(line)), .optional),
    ]

    static let association = ObjectShape(
        "association", "Ett samordningsförbund.", "A coordination association (samordningsförbund).",
        keys: [
            Key("name", "Namn.", "Name.", .text),
            Key(
                "members", "Förbundets kommuner när horisonten börjar.",
                "Its municipalities when the horizon begins.", .list(of: .identifier)),
            Key(
                "notice-years", "Antal års uppsägningstid innan en kommun får lämna förbundet.",
                "Years of notice before a municipality may leave.", .number(0...20, .years),
                .standard(
                    .number(3),
                    because: LocalText(
                        swedish:
                            "finsam.se, medlem lämnar förbund: tre år om inte förbundsordningen anger en kortare tid",
                        english: "finsam.se, medlem lämnar förbund: three years unless the order sets a shorter time"))),
            Key(
                "previous-state-contribution-sek", "Vad staten betalade året före det första året.",
                "What the state paid in the year before the first.", .number(0...1e10, .kronor)),
            Key(
                "room", "Hur utrymmet, det mesta som staten erbjuder, bestäms.",
                "Where the room, the most that the state offers, comes from.", .object(room)),
        ] + policyKeys)

    /// What an alternative may change of an association: everything but members, notice and room.
    static let associationPolicy = ObjectShape(
        "association-policy", "Vad ett alternativ ändrar i ett förbund.",
        "What an alternative changes of an association.",
        keys: policyKeys)

    static let room = ObjectShape(
        "room", "Hur utrymmet bestäms: på exakt ett sätt.", "Where the room comes from: exactly one way.",
        keys: [
            Key(
                "calibrated-sek",
                "Det publicerade utrymmet det första året; fördelningsregeln anpassas så att den ger exakt det beloppet.",
                "The published room of the first year, which the allocation rule is made to give exactly.",
                .number(0...1e10, .kronor), .optional),
            Key(
                "per-inhabitant-as", "Samma rörliga del per invånare som det förbund som anges här.",
                "The same variable part per inhabitant as this association's.", .identifier, .optional),
            Key(
                "given-sek",
                "Givna utrymmen, år för år; det sista gäller även därefter. Fördelningsregeln används inte.",
                "Given rooms by year; the last one goes on. The allocation rule is not used.",
                .map(.year(lawfulYears), of: .number(0...1e10, .kronor)), .optional),
            Key(
                "level", "Multiplikator på den rörliga delen, för ett utrymme som inte är publicerat.",
                "Multiplier on the variable part, for a room that is not published.", .quantity(0...100, .factor),
                .standard(
                    .number(1),
                    because: LocalText(
                        swedish: "utrymmet gäller som det är angivet", english: "the room as given"))),
        ], alternatives: [["calibrated-sek", "per-inhabitant-as", "given-sek"]])

    static let ask = ObjectShape(
        "ask", "Hur mycket av statens medel som förbundet äskar.",
        "How much of the state's money the association asks for.",
        keys: [
            Key(
                "policy",
                "match: hela utrymmet; ladder: förra årets belopp med en ökning; freeze: förra årets belopp; path: givna belopp.",
                "match: all of the room; ladder: last year's and a growth; freeze: last year's; path: given amounts.",
                .choice(["match", "ladder", "freeze", "path"])),
            Key(
                "growth-per-year", "Trappans ökning per år.", "Growth of a ladder.",
                .number(-1...10, .perYear), .optional),
            Key(
                "state-sek", "Givna medlemsbidrag från staten, år för år.",
                "Given contributions of the state, by year.",
                .map(.year(lawfulYears), of: .number(0...1e10, .kronor)), .optional),
            Key(
                "then", "Vad som äskas åren efter de givna beloppen.",
                "The policy for the years after the given amounts.", .choice(["match", "ladder", "freeze"]), .optional),
        ])

    static let split = ObjectShape(
        "split", "Hur kommunerna fördelar sin fjärdedel mellan sig.", "How the municipalities divide their quarter.",
        keys: [
            Key(
                "by",
                "population: efter hela folkmängden; shares: fasta andelar; amounts: givna belopp, övriga år efter folkmängd.",
                "population: by total population; shares: fixed shares; amounts: given amounts, by population in other years.",
                .choice(["population", "shares", "amounts"]),
                .standard(
                    .text("population"),
                    because: LocalText(
                        swedish: "beloppen i Verksamhetsplan 2024 följer hela folkmängden",
                        english: "Verksamhetsplan 2024's amounts follow total population"))),
            Key(
                "shares", "Medlemmarnas fasta andelar, med summan 1.", "Fixed shares of the members, that sum to 1.",
                .map(.identifier, of: .number(0...1, .share)), .optional),
            Key(
                "amounts-sek", "Medlemmarnas givna belopp, år för år.", "Given amounts of the members, by year.",
                .map(.year(lawfulYears), of: .map(.identifier, of: .number(0...1e10, .kronor))), .optional),
        ])

    static let grants = ObjectShape(
        "grants", "Vad som beviljas efter planens sista år.", "What is granted after the plan.",
        keys: [
            Key(
                "policy",
                "hold: de senast beviljade beloppen, uppräknade; spend-available: vad intäkter och kapital över bufferten medger.",
                "hold: the last granted amounts, indexed; spend-available: what income and capital above the buffer allow.",
                .choice(["hold", "spend-available"])),
            Key(
                "buffer-share-of-income", "Den del av ett års intäkter som behålls som kapital.",
                "Part of a year's income that is kept as capital.", .number(0...1, .share), .optional),
            Key(
                "release-share", "Den del av kapitalet över bufferten som används under året.",
                "Part of the capital above the buffer that is used in the year.", .number(0...1, .share),
                .standard(
                    .number(1),
                    because: LocalText(
                        swedish: "hela kapitalet ska tas i anspråk enligt Verksamhetsplan 2024",
                        english: "Verksamhetsplan 2024: the whole capital is to be put to use"))),
            Key(
                "rebuild-share", "Den del av det som saknas i bufferten som avsätts under året.",
                "Part of what the capital lacks of the buffer that is set aside in the year.", .number(0...1, .share),
                .standard(
                    .number(0),
                    because: LocalText(
                        swedish: "ingenting avsätts om inte studien säger det",
                        english: "nothing is set aside unless the study says so"))),
        ])
}
