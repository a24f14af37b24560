internal import Finsam
internal import Simulation
internal import Stochastics

/// On what the comparison rests.
extension Comparison {
    /// The three uncertain factors that matter most for the difference in net, for each alternative.
    ///
    /// No table if nothing that is uncertain makes a difference.
    package var drivers: [Table] {
        let rows = others.flatMap { alternative -> [[String]] in
            let scale = 1 / yearsInForce(alternative)
            return swings[alternative].prefix(3).filter { $0.extent > 0 }.enumerated().map { position, swing in
                let meaning = study.factorMeanings[swing.factor]
                return [
                    "\(position == 0 ? name(alternative) + ": " : "… ")\(meaning.meaning.text(in: language))",
                    words.kind(meaning.provenance), format.signedHundreds(swing.atLow * scale),
                    format.signedHundreds(swing.atHigh * scale),
                ]
            }
        }
        guard !rows.isEmpty else { return [] }
        let (low, high) = (format.percent(0.05, decimals: 0), format.percent(0.95, decimals: 0))
        let table = Table(
            title: words(
                "De osäkerheter som betyder mest för skillnaden i netto",
                "The uncertainties that matter most for the difference in net"),
            lead: words(
                "En i taget på sitt \(low)- och sitt \(high)-värde (för det som varierar mellan åren: genomsnittet över perioden), allt annat på sin median. Kr per år från ändringen.",
                "One at a time at its \(low) and its \(high) value (for what varies from year to year: its average over the horizon), all else at its median. SEK a year from the change."
            ),
            headings: [
                words("Alternativ och osäkerhet", "Alternative and uncertainty"), words("Underlag", "Basis"),
                words("Vid ", "At ") + low, words("Vid ", "At ") + high,
            ], rows: rows, columnsOfWords: [0, 1])
        return [table]
    }

    private var countsByKind: (published: Int, derived: Int, assumption: Int, standard: Int) {
        func count(_ kind: String) -> Int { study.inputs.count { $0.provenance.kind == kind } }
        return (count("published"), count("derived"), count("assumption"), count("default"))
    }

    package var assumptionsLine: String {
        let counts = countsByKind
        return words(
            "Underlag: \(study.inputs.count) värden, varav publicerade \(counts.published), härledda \(counts.derived), antaganden \(counts.assumption) och förval \(counts.standard).",
            "Inputs: \(study.inputs.count) values, of which published \(counts.published), derived \(counts.derived), assumptions \(counts.assumption) and defaults \(counts.standard)."
        )
    }

    /// All assumptions, those with the same reason together.
    package var assumptions: Table {
        var order: [String] = []
        var groups: [String: [InputRecord]] = [:]
        for record in study.inputs where record.provenance.kind == "assumption" {
            let reason = record.provenance.reason.text(in: language)
            if groups[reason] == nil { order.append(reason) }
            groups[reason, default: []].append(record)
        }
        let rows = order.map { reason -> [String] in
            let records = groups[reason] ?? []
            return [
                subject(of: records.map(\.path)), "\(records.count)",
                records.count == 1 ? amount(records[0].value) : "",
                reason, records[0].place,
            ]
        }
        return Table(
            title: words("Antaganden", "Assumptions"), lead: assumptionsLine,
            headings: [
                words("Uppgift", "Input"), words("Antal värden", "Values"), words("Värde", "Value"),
                words("Skäl", "Reason"), words("Var", "Where"),
            ], rows: rows, columnsOfWords: [0, 3, 4])
    }

    /// What is assumed: an uncertainty by what it means, or the keys that lead to the values.
    private func subject(of paths: [String]) -> String {
        let factors = study.scenarios[base.scenario].world.factors
        let meanings = paths.compactMap { path -> String? in
            let keys = path.split(separator: ".")
            guard keys.count > 1, keys[0] == "factors" else { return nil }
            return factors.firstIndex { $0.name == keys[1] }.map {
                study.factorMeanings[$0].meaning.text(in: language)
            }
        }
        guard meanings.count == paths.count, let first = meanings.first else { return commonPath(paths) }
        return Set(meanings).count == 1 ? first : first + words(" m.fl.", " and others")
    }

    /// A number of the study with all its decimals, as readers write it.
    private func amount(_ value: String) -> String {
        let decimals = value.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
        return Double(value).map { format.number($0, decimals: decimals) } ?? value
    }

    /// The keys that several paths share from the beginning.
    private func commonPath(_ paths: [String]) -> String {
        guard var common = paths.first?.split(separator: ".") else { return "" }
        for path in paths.dropFirst() {
            let keys = path.split(separator: ".")
            common = zip(common, keys).prefix { $0 == $1 }.map(\.0)
        }
        let text = common.joined(separator: ".")
        return paths.count == 1 ? text : text.isEmpty ? "…" : text + ".…"
    }
}
