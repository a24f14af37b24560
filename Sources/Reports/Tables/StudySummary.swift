public import Finsam
internal import Stochastics

/// What a study says, in words, so that its author can hear whether it is what was meant. *Sammanfattning av studien.*
public struct StudySummary {
    private let study: Study
    private let language: Language
    private let format: NumberFormat
    private let words: Words

    /// The summary of a study.
    public init(_ study: Study, language: Language) {
        self.study = study
        self.language = language
        format = NumberFormat(language: language)
        words = Words(language: language)
    }

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
                "Staten fördelar \(format.number(world.state.appropriation / 1e6, decimals: 1)) miljoner kr det första året på \(format.number(world.state.associationCount)) förbund, varav \(format.kronor(world.state.baseAmount)) kr i grundtilldelning till vart och ett.",
                "In the first year the state divides SEK \(format.number(world.state.appropriation / 1e6, decimals: 1)) million among \(format.number(world.state.associationCount)) associations, of which SEK \(format.kronor(world.state.baseAmount)) is a base amount to each."
            ),
            "", words("Förbund:", "Associations:"),
        ]
        lines += study.associations.map(association)
        lines += ["", words("Alternativ:", "Alternatives:")] + study.alternatives.map(alternative)
        lines += ["", words("Scenarier:", "Scenarios:")] + study.scenarios.map { "• \($0.name.text(in: language))" }
        lines += ["", uncertainty(world), inputs]
        if !study.published.isEmpty {
            let count = study.published.reduce(0) { $0 + $1.rows.reduce(0) { $0 + $1.cells.count } }
            lines.append(
                words(
                    "Publicerade tal som finsam replicate kontrollerar: \(count).",
                    "Published figures that finsam replicate checks: \(count)."))
        }
        return lines.flatMap {
            $0.isEmpty ? [""] : Table.wrapped($0, width: 100, indent: $0.hasPrefix("•") ? "  " : "")
        }
        .joined(separator: "\n") + "\n"
    }

    private func association(_ association: Association) -> String {
        let members = association.members.map { study.municipalities[$0].name }.joined(separator: ", ")
        let initiativeCount = association.lines.count { $0.kind == .initiative }
        let initiatives = words.count(
            initiativeCount, swedish: ("insats", "insatser"), english: ("initiative", "initiatives"))
        let others = words.count(
            association.lines.count - initiativeCount, swedish: ("annan post", "andra poster"),
            english: ("other line", "other lines"))
        let plan = association.lines.compactMap(\.lastPlanYear).max().map {
            words(", plan till ", ", plan to ") + "\($0)"
        }
        let balance = format.withUnit(format.kronor(association.openingBalance))
        let isWhole = association.noticeYears == association.noticeYears.rounded()
        let notice = format.number(association.noticeYears, decimals: isWhole ? 0 : 1)
        return words(
            "• \(association.name): \(members). \(initiatives), \(others)\(plan ?? ""). Ingående balanserat resultat \(balance). Uppsägningstid \(notice) år.",
            "• \(association.name): \(members). \(initiatives), \(others)\(plan ?? ""). Opening balance \(balance). Notice: \(notice) \(association.noticeYears == 1 ? "year" : "years")."
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
            let from = words.list(merger.from.map { alternative.associations[$0].name })
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
        let changed = zip(alternative.associations, study.associations).filter { $0 != $1 }.map(\.0.name)
        if !changed.isEmpty {
            parts.append(
                words(
                    "andra villkor eller belopp (differences) för \(words.list(changed))",
                    "other terms or amounts (differences) for \(words.list(changed))"))
        }
        let text = parts.isEmpty ? words("inget ändras", "nothing changes") : parts.joined(separator: "; ")
        return "• \(alternative.name.text(in: language)): \(text)."
    }

    private func uncertainty(_ world: World) -> String {
        let constant = world.factors.count { $0.isConstant }
        return words(
            "Osäkerhetsfaktorer: \(world.factors.count), varav okända men lika alla år \(constant), varierande mellan åren \(world.factors.count - constant). Par som hänger ihop: \(world.correlations.count).",
            "Uncertain factors: \(world.factors.count), of which unknown but the same every year \(constant), varying from year to year \(world.factors.count - constant). Pairs that are correlated: \(world.correlations.count)."
        )
    }

    private var inputs: String {
        func count(_ kind: String) -> Int { study.inputs.count { $0.provenance.kind == kind } }
        return words(
            "Värden: \(study.inputs.count), varav publicerade \(count("published")), härledda \(count("derived")), antaganden \(count("assumption")), förval \(count("default")).",
            "Values: \(study.inputs.count), of which published \(count("published")), derived \(count("derived")), assumptions \(count("assumption")), defaults \(count("default"))."
        )
    }
}
