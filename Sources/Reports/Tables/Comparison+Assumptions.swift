internal import Finsam
internal import Simulation
internal import Stochastics

/// On what the comparison rests.
extension Comparison {
    /// The three uncertain factors that matter most for the difference in net, for each alternative.
    var drivers: Table {
        let rows = others.flatMap { alternative -> [[String]] in
            let scale = 1 / yearsInForce(alternative)
            return swings[alternative].prefix(3).filter { $0.extent > 0 }.enumerated().map { position, swing in
                let meaning = study.factorMeanings[swing.factor]
                return [
                    "\(position == 0 ? name(alternative) + ": " : "… ")\(meaning.meaning.text(in: language))",
                    kind(meaning.provenance), format.signed((swing.atLow * scale / 100).rounded() * 100),
                    format.signed((swing.atHigh * scale / 100).rounded() * 100),
                ]
            }
        }
        return Table(
            title: words(
                "De osäkerheter som betyder mest för skillnaden i netto",
                "The uncertainties that matter most for the difference in net"),
            lead: words(
                "En i taget på sitt 5 %- och 95 %-värde (för det som varierar mellan åren: genomsnittet över perioden), allt annat på sin median. Kr per år från ändringen.",
                "One at a time at its 5 % and 95 % value (for what varies from year to year: its average over the horizon), all else at its median. SEK a year from the change."
            ),
            headings: [
                words("Alternativ och osäkerhet", "Alternative and uncertainty"), words("Underlag", "Basis"),
                words("Vid 5 %", "At 5 %"), words("Vid 95 %", "At 95 %"),
            ], rows: rows)
    }

    private func kind(_ provenance: Provenance) -> String {
        switch provenance {
        case .published: words("publicerad", "published")
        case .derived: words("härledd", "derived")
        case .assumption: words("antagande", "assumption")
        case .standard: words("förval", "default")
        }
    }

    private var countsByKind: (published: Int, derived: Int, assumption: Int, standard: Int) {
        func count(_ kind: String) -> Int { study.inputs.count { $0.provenance.kind == kind } }
        return (count("published"), count("derived"), count("assumption"), count("default"))
    }

    var assumptionsLine: String {
        let counts = countsByKind
        return words(
            "Underlag: \(study.inputs.count) värden, varav \(counts.published) publicerade, \(counts.derived) härledda, \(counts.assumption) antaganden och \(counts.standard) förval. Antagandena med skäl står sist i comparison.md.",
            "Inputs: \(study.inputs.count) values, of which \(counts.published) published, \(counts.derived) derived, \(counts.assumption) assumptions and \(counts.standard) defaults. The assumptions with their reasons stand last in comparison.md."
        )
    }

    /// All assumptions, those with the same reason together.
    var assumptions: Table {
        var order: [String] = []
        var groups: [String: [InputRecord]] = [:]
        for record in study.inputs where record.provenance.kind == "assumption" {
            if groups[record.provenance.reason] == nil { order.append(record.provenance.reason) }
            groups[record.provenance.reason, default: []].append(record)
        }
        let rows = order.map { reason -> [String] in
            let records = groups[reason] ?? []
            return [
                commonPath(records.map(\.path)), "\(records.count)", records.count == 1 ? records[0].value : "", reason,
                records[0].place,
            ]
        }
        return Table(
            title: words("Antaganden", "Assumptions"), lead: assumptionsLine,
            headings: [
                words("Uppgift", "Input"), words("Antal värden", "Values"), words("Värde", "Value"),
                words("Skäl", "Reason"), words("Var", "Where"),
            ], rows: rows)
    }

    /// The keys that several paths share from the beginning.
    private func commonPath(_ paths: [String]) -> String {
        guard var common = paths.first?.split(separator: ".") else { return "" }
        for path in paths.dropFirst() {
            let keys = path.split(separator: ".")
            common = zip(common, keys).prefix { $0 == $1 }.map(\.0)
        }
        let text = common.joined(separator: ".")
        return paths.count > 1 ? text + ".…" : text
    }
}
