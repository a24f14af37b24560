internal import Finsam

/// The world: the state's allocation, wages and prices, and the municipalities.
extension StudyShape {
    static let state = ObjectShape(
        "state", "Statens fördelning till landets alla samordningsförbund.",
        "The state's allocation to all associations of the country.",
        keys: [
            Key(
                "appropriation-sek", "Statens anslag till hela landet det första året.",
                "The national sum of the first year.", .number(0...1e12, .kronor)),
            Key(
                "appropriation-growth-per-year", "Ökning av statens anslag per år, från och med det andra året.",
                "Growth of the national sum from the second year on.", .quantity(-0.9...1, .perYear)),
            Key(
                "appropriation-cut-share", "Den andel av anslaget som en neddragning ett år tar bort för gott.",
                "Share that a cut takes away in a year, for good.", .quantity(0...1, .share),
                .standard(
                    .number(0),
                    because: LocalText(
                        swedish: "ingen neddragning görs om inte studien säger det",
                        english: "no cut unless the study says so"))),
            Key(
                "appropriation-changes",
                "Beslutade eller antagna ändringar av anslaget år för år, som andelar; de gäller för gott.",
                "Decided or supposed changes by year, as shares, for good.",
                .map(.year(lawfulYears), of: .number(-1...10, .share)), .optional),
            Key(
                "associations-in-country", "Antal samordningsförbund i landet.",
                "Number of associations in the country.", .number(1...1000, .count)),
            Key(
                "base-amount-sek", "Grundtilldelning till varje förbund.", "Base amount of every association.",
                .number(0...1e9, .kronor),
                .standard(
                    .number(400_000),
                    because: LocalText(
                        swedish: "Försäkringskassans fördelningsmodell 2015-01-22",
                        english: "Försäkringskassan's allocation model, 2015-01-22"))),
            Key(
                "base-amount-changes-sek",
                "Andra grundtilldelningar, var och en från och med sitt år; andelarna av den rörliga delen förblir de som ”base-amount-sek” ger.",
                "Other base amounts, each from its year on; the shares of the variable part stay as “base-amount-sek” sets them.",
                .map(.year(lawfulYears), of: .number(0...1e9, .kronor)), .optional),
            Key(
                "need-weight", "Försörjningsmåttets vikt i den rörliga delen; resten följer antalet invånare.",
                "Weight of the need measure in the variable part; the rest follows people.", .number(0...1, .share),
                .standard(
                    .number(0.75),
                    because: LocalText(
                        swedish: "Försäkringskassans fördelningsmodell 2015-01-22",
                        english: "Försäkringskassan's allocation model, 2015-01-22"))),
            Key(
                "national-population-growth-per-year", "Ökning av landets folkmängd per år.",
                "Growth of the country's population.", .number(-0.1...0.1, .perYear)),
            Key(
                "largest-decrease",
                "Största minskning av ett förbunds utrymme från ett år till nästa; utelämnas om det inte finns någon sådan regel.",
                "Largest decrease of a room from one year to the next; leave out if there is no such rule.",
                .number(0...1, .share), .optional),
            Key(
                "own-capital-steps", "Trappa för rimligt eget kapital; utelämnas om det inte finns någon sådan regel.",
                "Staircase of reasonable own capital; leave out if there is no such rule.",
                .list(of: .object(capitalStep)), .optional),
        ])

    static let capitalStep = ObjectShape(
        "capital-step", "Ett steg i trappan för eget kapital.", "A step of the staircase of own capital.",
        keys: [
            Key(
                "above-share-of-contributions",
                "Steget gäller eget kapital över denna andel av förra årets medlemsbidrag.",
                "Own capital above this share of last year's contributions stands on the step.",
                .number(0...10, .share)),
            Key(
                "room-reduction", "Den andel av utrymmet som då hålls inne.",
                "Share of the room that is then withheld.", .number(0...1, .share)),
        ])

    static let economy = ObjectShape(
        "economy", "Det som är gemensamt för alla förbund.", "What all associations share.",
        keys: [
            Key("wages-per-year", "Löneökning per år.", "Growth of wages.", .quantity(-0.5...1, .perYear)),
            Key("prices-per-year", "Prisökning per år.", "Growth of prices.", .quantity(-0.5...1, .perYear)),
            Key(
                "split-lag-years",
                "Kommunernas fjärdedel år y fördelas efter folkmängden den 31 december år y minus detta tal.",
                "The quarter of year y is split by the population on 31 December of year y minus this.",
                .number(1...5, .years),
                .standard(
                    .number(2),
                    because: LocalText(
                        swedish: "det ger den senaste folkmängd som är känd när budgeten beslutas",
                        english: "the latest figure known when a budget is set"))),
        ])

    static let municipality = ObjectShape(
        "municipality", "En kommun.", "A municipality.",
        keys: [
            Key("name", "Namn.", "Name.", .text),
            Key(
                "population", "Hela folkmängden den 31 december, år för år.",
                "Total population on 31 December, by year.", .map(.year(lawfulYears), of: .number(1...1e8, .people))),
            Key(
                "population-growth-per-year", "Folkökning per år efter det sista kända året.",
                "Growth after the last known year.", .quantity(-0.2...0.2, .perYear)),
            Key(
                "need-change-per-year",
                "Förändring per år av kommunens andel av landets försörjningsmått, från och med det andra året.",
                "Change of its share of the country's need, from the second year on.", .quantity(-0.5...0.5, .perYear),
                .standard(
                    .number(0),
                    because: LocalText(
                        swedish: "ingenting förändras om inte studien säger det",
                        english: "no change unless the study says so"))),
        ])
}
