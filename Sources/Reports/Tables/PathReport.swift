public import Finsam
public import Simulation

/// A single path as budget tables, one for each association, with the rules that acted. *En bana som budget.*
public struct PathReport {
    private let study: Study
    private let alternative: Alternative
    private let trace: PathTrace
    private let language: Language
    private let format: NumberFormat

    /// The tables of a path of an alternative in a scenario.
    public init(_ trace: PathTrace, study: Study, alternative: Int, scenario: Int, language: Language) {
        self.study = study
        self.alternative = study.scenarios[scenario].alternatives[alternative]
        self.trace = trace
        self.language = language
        format = NumberFormat(language: language)
    }

    private func words(_ swedish: String, _ english: String) -> String { language == .swedish ? swedish : english }

    /// A table for each association, and one for the municipalities.
    public var tables: [Table] { alternative.associations.indices.map(table) + [municipalities] }

    private func name(_ association: Int) -> String {
        if let merger = alternative.merger, merger.into == association {
            return
                "\(alternative.associations[association].name) (\(words("från", "from")) \(merger.year) \(merger.name))"
        }
        return alternative.associations[association].name
    }

    private func table(_ association: Int) -> Table {
        let years = trace.years.compactMap { year in
            year.associations.first { $0.association == association }.map { (year.year, $0) }
        }
        func row(_ heading: String, _ value: (PathTrace.AssociationYear) -> Double?) -> [String] {
            [heading] + years.map { value($0.1).map(format.kronor) ?? "" }
        }
        func sum(_ year: PathTrace.AssociationYear, _ kinds: Set<CostKind>) -> Double {
            year.lines.filter { kinds.contains(line($0).kind) }.reduce(0) { $0 + $1.outcome }
        }
        func lineRows(_ kind: CostKind) -> [[String]] {
            var seen: [(home: Int, line: Int)] = []
            for line in years.flatMap(\.1.lines)
            where self.line(line).kind == kind && !seen.contains(where: { $0 == (line.home, line.line) }) {
                seen.append((line.home, line.line))
            }
            return seen.flatMap { key -> [[String]] in
                func cell(_ year: PathTrace.AssociationYear) -> PathTrace.LineYear? {
                    year.lines.first { $0.home == key.home && $0.line == key.line }
                }
                let heading = alternative.associations[key.home].lines[key.line].name
                let suffix = key.home == association ? "" : " (\(alternative.associations[key.home].identifier))"
                let outcome = row(heading + suffix) { cell($0)?.outcome }
                guard kind == .initiative else { return [outcome] }
                return [row("  " + words("beviljat", "granted")) { cell($0)?.granted }, outcome]
            }
        }
        let rows: [[String]] =
            [
                row(words("Statens utrymme", "The state's room")) { $0.room },
                row(words("Statens bidrag", "State's contribution")) { $0.contributions * Contribution.stateShare },
                row(words("Regionens bidrag", "Region's contribution")) { $0.contributions * Contribution.regionShare },
                row(words("Kommunernas bidrag", "Municipalities' contribution")) {
                    $0.contributions * Contribution.municipalShare
                },
                row(words("Balanserat resultat från året före", "Carried forward from the year before")) {
                    $0.balanceBefore
                },
                row(words("Flyttat vid byte eller sammanslagning", "Moved by change or merger")) { $0.movedIn },
            ] + lineRows(.initiative) + lineRows(.operations) + [
                row(words("Delsumma verksamhet", "Activities")) { sum($0, [.initiative, .operations]) }
            ] + lineRows(.administration) + [
                row(words("Delsumma administration", "Administration")) { sum($0, [.administration]) },
                row(words("Engångskostnad", "One-off cost")) { $0.oneOff },
                row(words("Summa kostnader", "Costs")) {
                    $0.oneOff + sum($0, [.initiative, .operations, .administration])
                },
                row(words("varav har skurits ned", "cut from the initiatives")) { $0.curtailment },
                row(words("Balanserat resultat", "Carried-forward result")) { $0.closingBalance },
            ]
        return Table(
            title: name(association), lead: words("Kronor.", "SEK."),
            headings: [words("Post", "Line")] + years.map { "\($0.0)" }, rows: rows,
            notes: years.compactMap { rules($0.0, $0.1) })
    }

    private func line(_ line: PathTrace.LineYear) -> CostLine { alternative.associations[line.home].lines[line.line] }

    /// The rules that acted in a year, in words.
    private func rules(_ year: Int, _ association: PathTrace.AssociationYear) -> String? {
        var acted: [String] = []
        switch association.binding {
        case .room: break
        case .ask:
            acted.append(words("förbundet äskar mindre än utrymmet", "the association asks for less than the room"))
        case .regionCeiling: acted.append(words("regionens tak binder", "the region's ceiling binds"))
        case .municipalCeiling: acted.append(words("kommunernas tak binder", "the municipalities' ceiling binds"))
        }
        if association.administrationSaved != 0 {
            acted.append(
                words("gemensam administration sparar ", "the common administration saves ")
                    + format.percent(association.administrationSaved))
        }
        for rule in association.brokenRules {
            switch rule {
            case .curtailment:
                acted.append(
                    words("får inte låna: insatserna skärs ned med ", "may not borrow: initiatives are cut by ")
                        + format.kronor(association.curtailment) + " kr")
            case .insolvency: acted.append(words("insolvens", "insolvency"))
            case .budgetNotCovered: acted.append(words("budgeten täcks inte", "the budget is not covered"))
            case .capitalAboveReasonable:
                acted.append(words("eget kapital över rimlig nivå", "own capital above the reasonable level"))
            }
        }
        return acted.isEmpty ? nil : "\(year): " + acted.joined(separator: "; ")
    }

    private var municipalities: Table {
        let rows = study.municipalities.enumerated().map { municipality, value in
            [value.name] + trace.years.map { format.kronor($0.municipalities[municipality].contribution) }
        }
        return Table(
            title: words("Kommunernas bidrag", "Municipalities' contributions"), lead: words("Kronor.", "SEK."),
            headings: [words("Kommun", "Municipality")] + trace.years.map { "\($0.year)" }, rows: rows)
    }
}
