public import Finsam
public import Simulation

/// A single path as budget tables, one for each association, with the rules that acted. *En bana som budget.*
///
/// All amounts are in whole kronor, and what is printed adds up as it is printed: lines to subtotals and costs,
/// contributions to means, means less costs to the result that the next year begins with, municipalities to their quarter.
/// For that an amount may be a krona from where it would be rounded by itself, see ``Finsam/ControlledRounding``.
public struct PathReport: Sendable {
    let study: Study
    let alternative: Alternative
    let trace: PathTrace
    let language: Language
    let format: NumberFormat
    let words: Words
    private let runLine: String
    /// For each association, its years and what they are in whole kronor.
    package let budgets: [[Year]]

    /// A year of an association as it was and in whole kronor.
    package struct Year: Sendable {
        package let year: Int
        package let exact: PathTrace.AssociationYear
        package let rounded: BudgetYear<Double>
    }

    /// The report on a path of an alternative in a scenario.
    ///
    /// - Parameters:
    ///   - trace: what ``Simulation/Simulation/trace(path:alternative:scenario:)`` gave for it
    ///   - path: its number
    ///   - simulation: where it comes from
    ///   - alternative: the alternative's index
    ///   - scenario: the scenario's index
    ///   - language: the language of headings and notes
    public init(
        _ trace: PathTrace, path: Int, of simulation: Simulation, alternative: Int, scenario: Int, language: Language
    ) {
        let words = Words(language: language)
        study = simulation.study
        self.alternative = study.scenarios[scenario].alternatives[alternative]
        self.trace = trace
        self.language = language
        self.words = words
        format = NumberFormat(language: language)
        let mode =
            switch simulation.mode {
            case .monteCarlo:
                words("bana \(path), frö \(simulation.seed)", "path \(path), seed \(simulation.seed)")
                    + words.sampling(simulation.sampling)
            case .expected: words("förväntat läge", "expected mode")
            case .plan: words("planläge", "plan mode")
            }
        runLine = [
            self.alternative.name.text(in: language),
            "scenario: " + study.scenarios[scenario].name.text(in: language), mode,
        ].joined(separator: " · ")
        budgets = Self.budgets(trace, alternative: self.alternative)
    }

    private static func budgets(_ trace: PathTrace, alternative: Alternative) -> [[Year]] {
        alternative.associations.indices.map { association in
            let years = trace.years.compactMap { year in
                year.associations.first { $0.association == association }.map { (year: year, own: $0) }
            }
            let rounded = BudgetAccounts.rounded(
                years.map { year, own in
                    BudgetAccounts.Source(
                        year: own, contributions: own.members.map { year.municipalities[$0].contribution },
                        isAdministration: own.lines.map {
                            alternative.associations[$0.home].lines[$0.line].kind == .administration
                        })
                })
            return zip(years, rounded).map { Year(year: $0.year.year, exact: $0.own, rounded: $1) }
        }
    }

    /// The whole report as aligned text.
    public var text: String {
        ([study.title.text(in: language) + "\n" + runLine + "\n"] + tables.map { $0.text() }).joined(separator: "\n")
    }

    /// A table for each association that exists in some year, and one for the municipalities.
    public var tables: [Table] {
        alternative.associations.indices.filter { !budgets[$0].isEmpty }.map { table($0, budgets[$0]) }
            + [municipalities]
    }

    private var municipalities: Table {
        func contribution(_ municipality: Int, _ year: PathTrace.Year) -> Double {
            let budget = budgets[year.municipalities[municipality].association].first { $0.year == year.year }
            let member = budget?.exact.members.firstIndex(of: municipality)
            return member.flatMap { budget?.rounded.members[$0] } ?? 0
        }
        let rows = study.municipalities.indices.map { municipality in
            [study.municipalities[municipality].name]
                + trace.years.map { format.kronor(contribution(municipality, $0)) }
        }
        let sums = trace.years.map { year in
            format.kronor(study.municipalities.indices.reduce(0) { $0 + contribution($1, year) })
        }
        return Table(
            title: words("Kommunernas bidrag", "Municipalities' contributions"), lead: words("Kronor.", "SEK."),
            headings: [words("Kommun", "Municipality")] + trace.years.map { "\($0.year)" },
            rows: rows + [[words("Summa", "Sum")] + sums])
    }
}
