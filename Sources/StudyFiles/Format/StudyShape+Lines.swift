internal import Finsam

/// The lines of an association's budget: initiatives, operations and administration.
extension StudyShape {
    static let initiative = ObjectShape(
        "initiative", "En finansierad insats.", "A financed initiative (insats).",
        keys: [
            Key("name", "Namn.", "Name.", .text),
            Key(
                "budget-sek", "Budgeterat (medräknat) belopp för varje år i planen.",
                "Budgeted (counted) amount of each year of the plan.",
                .map(.year(lawfulYears), of: .number(0...1e10, .kronor))),
            Key(
                "counted-share", "Den del av beviljade medel som räknas med i budgeten (90-procentsprincipen).",
                "Part of granted money that the budget counts (the 90 % principle).", .number(0.01...1, .share)),
            Key("utilisation", "Utfall / beviljade medel.", "Outcome / granted.", .quantity(0...1, .share)),
            Key(
                "wage-share", "Den del av kostnaden som följer lönerna; resten följer priserna.",
                "Part of the cost that follows wages; the rest follows prices.", .number(0...1, .share)),
            Key(
                "access", "I vilken utsträckning insatsen når en kommuns invånare; kommuner som inte nämns har 1.",
                "How far it reaches a municipality's inhabitants; those not named have 1.",
                .map(.identifier, of: .quantity(0...100, .factor)), .optional),
        ])

    static let line = ObjectShape(
        "line", "En kostnadsrad i verksamheten eller administrationen.", "A line of operations or administration.",
        keys: [
            Key("name", "Namn.", "Name.", .text),
            Key(
                "budget-sek", "Budgeterat belopp för varje år i planen.", "Budgeted amount of each year of the plan.",
                .map(.year(lawfulYears), of: .number(0...1e10, .kronor))),
            Key(
                "wage-share", "Den del av kostnaden som följer lönerna; resten följer priserna.",
                "Part of the cost that follows wages; the rest follows prices.", .number(0...1, .share)),
            Key(
                "cost-factor", "Utfall / plan, med medelvärdet 1.", "Outcome / planned, with mean 1.",
                .quantity(0...100, .factor),
                .standard(
                    .number(1),
                    because: LocalText(
                        swedish: "utfallet är som planerat", english: "the outcome is as planned"))),
        ])
}
