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
        let paths = words.count(
            comparison.run.simulation.pathCount, swedish: ("slumpad bana", "slumpade banor"),
            english: ("random path", "random paths"))
        return comparison.run.isMonteCarlo
            ? words(
                "Beräkningen gäller \(years), i löpande priser. Framtiden är osäker, så den räknas i \(paths) där det som studien säger är osäkert varierar. Alla alternativ går igenom samma banor. Där inget annat sägs är ett tal medelvärdet; inom parentes står vad 90 av 100 banor ligger mellan.",
                "The calculation covers \(years), in current prices. The future is uncertain, so it is computed on \(paths) on which what the study says is uncertain varies. All alternatives go through the same paths. Where nothing else is said a number is the mean; what 90 of 100 paths lie between stands in brackets."
            )
            : words(
                "Beräkningen gäller \(years), i löpande priser, utan slump\(isPlan ? " och utan neddragning" : "").",
                "The calculation covers \(years), in current prices, without randomness\(isPlan ? " and without curtailment" : "")."
            )
    }

    /// Whether planned amounts are spent as planned, whatever the balance.
    var isPlan: Bool { comparison.run.simulation.mode == .plan }

    /// The contribution in a year, and how much more it is than the reference's, SEK.
    private func contribution(_ alternative: Int, _ year: Int) -> (amount: Double, more: Double)? {
        let period = year - study.years.lowerBound
        guard let own = comparison.outcome(.contribution, alternative, period)?.mean,
            let other = comparison.outcome(.contribution, study.reference, period)?.mean
        else { return nil }
        return (own, own - other)
    }

    /// The first year in which the contribution is another than the reference's as printed, if there is one.
    private func firstOtherYear(_ alternative: Int) -> Int? {
        study.years.first { abs(contribution(alternative, $0)?.more ?? 0) >= 50 }
    }

    /// What each alternative means for the municipality's own budget, from the first year in which it does.
    private var budget: [String] {
        let rounded = comparison.differenceTable
        return comparison.others.enumerated().map { column, alternative in
            let name = words.quoted(study.alternatives[alternative].name)
            guard let year = firstOtherYear(alternative), let (amount, more) = contribution(alternative, year) else {
                return words(
                    "Med \(name) är bidraget detsamma som annars alla år.",
                    "With \(name) the contribution is as it would be otherwise in every year.")
            }
            func text(_ value: Double) -> String { format.withUnit(format.hundreds(abs(value))) }
            let first = words(
                "Med \(name) är bidraget \(year) \(onAverage)\(text(amount)), \(text(more)) \(more > 0 ? "mer" : "mindre") än annars",
                "With \(name) the contribution in \(year) is \(text(amount))\(onAverage), \(text(more)) \(more > 0 ? "more" : "less") than otherwise"
            )
            let change = comparison.changeYear(alternative)
            // As the table of differences prints it.
            let all = -rounded.part(1, group: 0, column: column)
            guard all != 0 else { return first + "." }
            return first
                + words(
                    "; över alla år från \(change) är det \(text(all)) \(all > 0 ? "mer" : "mindre") per år.",
                    "; over all years from \(change) it is \(text(all)) a year \(all > 0 ? "more" : "less").")
        }
    }

    /// The contribution in the years that a budget and its plan reach: from the first change, at most four.
    private var budgetYears: Table {
        let first = comparison.others.compactMap(firstOtherYear).min() ?? study.years.lowerBound
        let years = Array(study.years.filter { $0 >= first }.prefix(4))
        func cell(_ alternative: Int, _ year: Int) -> String {
            let mean = comparison.outcome(.contribution, alternative, year - study.years.lowerBound)?.mean
            return mean.map(format.hundreds) ?? "–"
        }
        return Table(
            title: words(
                "\(words.genitive(comparison.focusName)) medlemsbidrag, kr",
                "\(words.genitive(comparison.focusName)) contribution, SEK"),
            lead: words("De första åren då alternativen skiljer sig.", "The first years in which alternatives differ."),
            headings: [words("Alternativ", "Alternative")] + years.map(String.init),
            rows: study.alternatives.indices.map { alternative in
                [comparison.name(alternative)] + years.map { cell(alternative, $0) }
            })
    }
}
