internal import Finsam

/// The published tables that plan mode must replicate.
extension StudyShape {
    static let publishedTable = ObjectShape(
        "published-table", "En publicerad tabell som beräkningen måste återge i läget plan.",
        "A published table that plan mode must replicate.",
        keys: [
            Key("title", "Titel.", "Title.", .text),
            Key("document", "Dokument och plats i dokumentet.", "Document and place.", .text),
            Key("association", "Det förbund som tabellen gäller.", "Whose table it is.", .identifier),
            Key(
                "columns", "Kolumnerna, i ordning.", "The columns, in order.",
                .map(.identifier, of: .object(publishedColumn))),
            Key("rows", "Raderna, i ordning.", "The rows, in order.", .list(of: .object(publishedRow))),
        ])

    static let publishedColumn = ObjectShape(
        "published-column", "En kolumn: ett alternativ under ett år.", "A column: an alternative in a year.",
        keys: [
            Key("name", "Rubrik.", "Heading.", .text),
            Key("alternative", "Det alternativ som kolumnen visar.", "The alternative that it shows.", .identifier),
            Key("year", "Det år som kolumnen visar.", "The year that it shows.", .integer(lawfulYears)),
        ])

    static let publishedRow = ObjectShape(
        "published-row", "En rad med publicerade tal.", "A row of published figures.",
        keys: [
            Key("name", "Rubrik.", "Heading.", .text),
            Key(
                "quantity", "Vad raden visar.", "What the row shows.",
                .choice([
                    "municipal-contribution", "region-contribution", "state-contribution", "contributions",
                    "opening-balance", "means", "line", "activity-total", "administration-total", "costs",
                    "closing-balance", "administration-share", "implied-utilisation",
                ])),
            Key(
                "of", "Den kommun eller kostnadsrad som raden gäller.", "The municipality or line that it is about.",
                .identifier, .optional),
            Key(
                "of-lines", "Flera insatser tillsammans, för en härledd förbrukningsgrad.",
                "Several initiatives taken together, for an implied utilisation.", .list(of: .identifier), .optional),
            Key(
                "granted-in", "Den kolumn vars beviljade medel en härledd förbrukningsgrad mäts mot.",
                "The column whose grant an implied utilisation is measured against.", .identifier, .optional),
            Key(
                "rounded-to", "Vad talen är avrundade till: 1 för kronor, 1000 för tkr, 0.001 för tiondels procent.",
                "What the figures are rounded to: 1 for kronor, 1000 for tkr, 0.001 for tenths of a percent.",
                .number(1e-6...1e6, .figureUnit),
                .standard(.number(1), because: LocalText(swedish: "talen är i kronor", english: "figures in kronor"))),
            Key(
                "cells", "Talen, kolumn för kolumn.", "The figures, by column.",
                .map(.identifier, of: .number(-1e12...1e12, .figureUnit))),
            Key(
                "expected", "Andra omdömen än exact som har granskats och godtagits, kolumn för kolumn.",
                "Verdicts other than exact that have been seen and accepted, by column.",
                .map(.identifier, of: .choice(["exact", "rounding", "unexplained"])), .optional),
        ], exclusives: [["of", "of-lines"]])
}
