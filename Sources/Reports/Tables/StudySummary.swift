public import Finsam
internal import Stochastics

/// What a study says, in words, so that its author can hear whether it is what was meant. *Sammanfattning av studien.*
public struct StudySummary {
    private let study: Study
    private let language: Language
    private let format: NumberFormat

    /// The summary of a study.
    public init(_ study: Study, language: Language) {
        self.study = study
        self.language = language
        format = NumberFormat(language: language)
    }

    private func words(_ swedish: String, _ english: String) -> String { language == .swedish ? swedish : english }

    /// The summary, one statement a line.
    public var text: String {
        let world = study.scenarios[0].world
        var lines = [
            study.title.text(in: language), study.question.text(in: language), "",
            words(
                "Perioden är \(study.years.lowerBound)–\(study.years.upperBound). Kommunen i fokus är \(study.municipalities[study.focus].name). De andra alternativen jämförs med ”\(study.alternatives[study.reference].name.swedish)”.",
                "The horizon is \(study.years.lowerBound)–\(study.years.upperBound). The municipality in focus is \(study.municipalities[study.focus].name). The other alternatives are compared with “\(study.alternatives[study.reference].name.english)”."
            ),
            words(
                "Staten fördelar \(format.number(world.state.appropriation / 1e6, decimals: 1)) miljoner kr det första året på \(format.number(world.state.associationCount)) förbund, \(format.kronor(world.state.baseAmount)) kr i grundbelopp till vart och ett.",
                "In the first year the state divides SEK \(format.number(world.state.appropriation / 1e6, decimals: 1)) million among \(format.number(world.state.associationCount)) associations, a base amount of SEK \(format.kronor(world.state.baseAmount)) to each."
            ),
            "", words("Förbund:", "Associations:"),
        ]
        lines += study.associations.map(association)
        lines += ["", words("Alternativ:", "Alternatives:")] + study.alternatives.map(alternative)
        lines += ["", words("Scenarier:", "Scenarios:")] + study.scenarios.map { "  • \($0.name.text(in: language))" }
        lines += ["", uncertainty(world), inputs]
        if !study.published.isEmpty {
            let count = study.published.reduce(0) { $0 + $1.rows.reduce(0) { $0 + $1.cells.count } }
            lines.append(
                words(
                    "\(count) publicerade tal kontrolleras med finsam replicate.",
                    "\(count) published figures are checked by finsam replicate."))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func association(_ association: Association) -> String {
        let members = association.members.map { study.municipalities[$0].name }.joined(separator: ", ")
        let initiatives = association.lines.count { $0.kind == .initiative }
        let lastPlanYear = association.lines.compactMap(\.lastPlanYear).max().map(String.init) ?? "–"
        return words(
            "  • \(association.name): \(members). \(initiatives) insatser, \(association.lines.count - initiatives) andra poster, plan till \(lastPlanYear). Ingående balanserat resultat \(format.kronor(association.openingBalance)) kr. Uppsägningstid \(format.number(association.noticeYears)) år.",
            "  • \(association.name): \(members). \(initiatives) initiatives, \(association.lines.count - initiatives) other lines, plan to \(lastPlanYear). Opening balance SEK \(format.kronor(association.openingBalance)). Notice \(format.number(association.noticeYears)) years."
        )
    }

    private func alternative(_ alternative: Alternative) -> String {
        var parts: [String] = []
        for move in alternative.moves {
            parts.append(
                words(
                    "\(study.municipalities[move.municipality].name) byter till \(alternative.associations[move.association].name) den 1 januari \(move.year)",
                    "\(study.municipalities[move.municipality].name) moves to \(alternative.associations[move.association].name) on 1 January \(move.year)"
                ))
        }
        if let merger = alternative.merger {
            let from = merger.from.map { alternative.associations[$0].name }.joined(separator: ", ")
            parts.append(
                words(
                    "\(from) går upp i \(alternative.associations[merger.into].name) den 1 januari \(merger.year) (\(merger.name))",
                    "\(from) dissolve into \(alternative.associations[merger.into].name) on 1 January \(merger.year) (\(merger.name))"
                ))
        }
        if let shared = alternative.sharedAdministration {
            parts.append(
                words(
                    "gemensam administration för \(shared.associations.count) förbund från \(shared.year), full effekt efter \(shared.phaseInYears) år",
                    "a common administration for \(shared.associations.count) associations from \(shared.year), full effect after \(shared.phaseInYears) years"
                ))
        }
        if let oneOff = alternative.oneOff {
            parts.append(words("engångskostnad \(oneOff.year)", "a one-off cost in \(oneOff.year)"))
        }
        let text = parts.isEmpty ? words("inget ändras", "nothing changes") : parts.joined(separator: "; ")
        return "  • \(alternative.name.text(in: language)): \(text)."
    }

    private func uncertainty(_ world: World) -> String {
        let constant = world.factors.count { $0.isConstant }
        return words(
            "\(world.factors.count) osäkerhetsfaktorer: \(constant) som är okända men lika alla år, \(world.factors.count - constant) som varierar mellan åren; \(world.correlations.count) par hänger ihop.",
            "\(world.factors.count) uncertain factors: \(constant) unknown but the same every year, \(world.factors.count - constant) that vary from year to year; \(world.correlations.count) pairs are correlated."
        )
    }

    private var inputs: String {
        func count(_ kind: String) -> Int { study.inputs.count { $0.provenance.kind == kind } }
        return words(
            "\(study.inputs.count) värden: \(count("published")) publicerade, \(count("derived")) härledda, \(count("assumption")) antaganden, \(count("default")) förval.",
            "\(study.inputs.count) values: \(count("published")) published, \(count("derived")) derived, \(count("assumption")) assumptions, \(count("default")) defaults."
        )
    }
}
