internal import Finsam
internal import Reports
internal import Simulation

/// The economic consequences.
extension Memo {
    /// *Ekonomiska konsekvenser.*
    func economy(_ pictures: PictureSet) -> [Story.Block] {
        var blocks = [heading("Ekonomiska konsekvenser", "Economic consequences"), .paragraph(reading)]
        blocks.append(heading("Kommunens bidrag", "The municipality's contribution", level: 3))
        blocks += budget.map(Story.Block.paragraph) + [.picture(pictures.contribution), .table(budgetYears)]
        if !comparison.others.isEmpty {
            blocks.append(heading("Vad kommunen får", "What the municipality gets", level: 3))
            blocks.append(.table(comparison.differenceTable.table(format)))
            if let picture = pictures.netDifference { blocks.append(.picture(picture)) }
        }
        blocks.append(heading("Förbundets pengar", "The association's money", level: 3))
        blocks.append(.table(comparison.flowTable(year: study.years.upperBound).table(format)))
        if !comparison.others.isEmpty, study.municipalities.count > 1 {
            blocks.append(heading("Övriga kommuner", "Other municipalities", level: 3))
            blocks.append(.table(comparison.winnersAndLosers))
        }
        return blocks
    }

    private var reading: String {
        let years = "\(study.years.lowerBound)–\(study.years.upperBound)"
        return comparison.run.isMonteCarlo
            ? words(
                "Beräkningen gäller \(years), i löpande priser. Framtiden är osäker, så den räknas i \(format.number(Double(comparison.run.simulation.pathCount))) slumpade banor med olika anslag, löner, priser, befolkning och förbrukning. Alla alternativ går igenom samma banor. Där inget annat sägs är ett tal medelvärdet; inom parentes står vad 90 av 100 banor ligger mellan.",
                "The calculation covers \(years), in current prices. The future is uncertain, so it is computed on \(format.number(Double(comparison.run.simulation.pathCount))) random paths with different appropriations, wages, prices, populations and use of money. All alternatives go through the same paths. Where nothing else is said a number is the mean; what 90 of 100 paths lie between stands in brackets."
            )
            : words(
                "Beräkningen gäller \(years), i löpande priser, utan slump.",
                "The calculation covers \(years), in current prices, without randomness.")
    }

    /// What the first year of each change means for the municipality's own budget.
    private var budget: [String] {
        comparison.others.compactMap { alternative in
            let year = comparison.changeYear(alternative)
            let period = year - study.years.lowerBound
            guard study.years.contains(year),
                let own = comparison.outcome(.contribution, alternative, period)?.mean,
                let reference = comparison.outcome(.contribution, study.reference, period)?.mean
            else { return nil }
            let (shown, other) = ((own / 100).rounded() * 100, (reference / 100).rounded() * 100)
            let name = words.quoted(study.alternatives[alternative].name)
            if shown == other {
                return words(
                    "Med \(name) är bidraget \(year) detsamma som annars, i genomsnitt \(format.withUnit(format.number(shown))).",
                    "With \(name) the contribution in \(year) is as it would be otherwise, \(format.withUnit(format.number(shown))) on average."
                )
            }
            let change = format.withUnit(format.number(abs(shown - other)))
            return words(
                "Med \(name) är bidraget \(year) i genomsnitt \(format.withUnit(format.number(shown))), \(change) \(shown > other ? "mer" : "mindre") än annars.",
                "With \(name) the contribution in \(year) is \(format.withUnit(format.number(shown))) on average, \(change) \(shown > other ? "more" : "less") than otherwise."
            )
        }
    }

    /// The contribution in the years that a budget and its plan reach: from the first change, at most four.
    private var budgetYears: Table {
        let first = comparison.others.map(comparison.changeYear).min() ?? study.years.lowerBound
        let years = Array(study.years.filter { $0 >= first }.prefix(4))
        func cell(_ alternative: Int, _ year: Int) -> String {
            let mean = comparison.outcome(.contribution, alternative, year - study.years.lowerBound)?.mean
            return mean.map(format.hundreds) ?? "–"
        }
        return Table(
            title: words(
                "\(words.genitive(comparison.focusName)) medlemsbidrag, kr",
                "\(words.genitive(comparison.focusName)) contribution, SEK"),
            lead: words("Medelvärden.", "Means."),
            headings: [words("Alternativ", "Alternative")] + years.map(String.init),
            rows: study.alternatives.indices.map { alternative in
                [comparison.name(alternative)] + years.map { cell(alternative, $0) }
            })
    }
}
