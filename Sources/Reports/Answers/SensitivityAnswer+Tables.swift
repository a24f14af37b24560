internal import Analysis
package import Finsam
internal import Simulation

extension SensitivityAnswer {
    package func tables(in language: Language) -> [Table] {
        guard !found.isConstant else { return [] }
        return [shares(language), steps(language)].compactMap(\.self)
    }

    /// How the variance is shared out.
    private func shares(_ language: Language) -> Table? {
        guard !ranking.isEmpty else { return nil }
        let words = Words(language: language)
        var columns: [(heading: String, cell: (Int) -> String)] = []
        if let sobol = found.sobol {
            columns.append((words("Med samspel", "With interactions"), { self.percent(sobol.total[$0], language) }))
            columns.append((words("Ensam", "Alone"), { self.percent(sobol.first[$0], language) }))
        }
        if let shapley = found.shapley {
            columns.append((words("Andel av allt", "Share of all"), { self.percent(shapley.shares[$0], language) }))
        }
        columns.append((words("Bestämd", "Settled"), { self.isSettled($0) ? words("ja", "yes") : words("nej", "no") }))
        let rows = ranking.map { entry in
            [place(entry.places), name(entry.input, language)] + columns.map { $0.cell(entry.input) }
        }
        var notes = [
            words(
                "Osäkerheter med samma plats kan inte skiljas åt: deras intervall överlappar.",
                "Uncertainties with the same place cannot be told apart: their intervals overlap.")
        ]
        notes += ranking.map(\.input).filter {
            found.inputs[$0].count > found.acting(of: $0).count || found.inputs[$0].count > 2
        }.map { input in
            let members = found.inputs[input].map { lowered(name(factor: $0, language)) }
            return words("Hänger ihop och räknas som en: ", "Go together and count as one: ")
                + members.joined(separator: "; ") + "."
        }
        if !found.idle.isEmpty {
            notes.append(
                words("Påverkar inte alls: ", "Make no difference: ")
                    + found.idle.map { lowered(name($0, language)) }.joined(separator: "; ") + ".")
        }
        return Table(
            title: words("Andel av spridningen", "Share of the spread"),
            lead: words(
                "Hur stor del av variansen mellan banorna som går tillbaka på varje osäkerhet, med intervall på 95 %.",
                "How much of the variance between paths goes back to each uncertainty, with intervals of 95%."),
            headings: [words("Plats", "Place"), words("Osäkerhet", "Uncertainty")] + columns.map(\.heading), rows: rows,
            columnsOfWords: [1], notes: notes)
    }

    /// What factors do one at a time.
    private func steps(_ language: Language) -> Table? {
        let order = factorOrder
        guard !order.isEmpty else { return nil }
        let words = Words(language: language)
        let format = NumberFormat(language: language)
        let quantity = found.question.quantity
        func number(_ value: Double) -> String { bare(value, language) }
        var columns: [(heading: String, cell: (Int) -> String)] = []
        if found.swings != nil {
            let values: [(String, (FactorSwing) -> Double)] = [
                (format.percent(0.05, decimals: 0), \.atLow), (format.percent(0.95, decimals: 0), \.atHigh),
            ]
            for (share, value) in values {
                columns.append(
                    (
                        words("Vid ", "At ") + share,
                        { factor in self.swing(of: factor).map { number(value($0)) } ?? "–" }
                    ))
            }
        }
        if let effects = shownEffects {
            func cell(_ factor: Int, _ text: (Int) -> String) -> String {
                found.screened.firstIndex(of: factor).map(text) ?? "–"
            }
            let places = IntervalEstimate.places(effects.meanSize)
            columns.insert((words("Plats", "Place"), { factor in cell(factor) { self.place(places[$0]) } }), at: 0)
            columns.append(
                (
                    words("Medeleffekt µ*", "Mean effect µ*"),
                    { factor in
                        cell(factor) {
                            let size = effects.meanSize[$0]
                            return "\(number(size.value)) (\(number(size.low))–\(number(size.high)))"
                        }
                    }
                ))
            columns.append(
                (words("Riktning µ", "Direction µ"), { factor in cell(factor) { number(effects.mean[$0].value) } }))
            columns.append(
                (words("Spridning σ", "Spread σ"), { factor in cell(factor) { number(effects.spread[$0].value) } }))
        }
        return Table(
            title: words("En osäkerhet i taget", "One uncertainty at a time"),
            lead: words("Enhet: ", "Unit: ")
                + (quantity.isIndicator ? words("procentenheter", "percentage points") : words.unit(quantity))
                + ".",
            headings: [words("Osäkerhet", "Uncertainty")] + columns.map(\.heading),
            rows: order.map { factor in [name(factor: factor, language)] + columns.map { $0.cell(factor) } },
            notes: stepNotes(language))
    }

    private func stepNotes(_ language: Language) -> [String] {
        let words = Words(language: language)
        var notes: [String] = []
        if found.swings != nil {
            notes.append(
                words(
                    "Vid 5 % och 95 %: osäkerheten på detta värde (för det som varierar mellan åren: genomsnittet över perioden), allt annat på sin median; händelser som inte inträffar i median syns därför inte.",
                    "At 5% and 95%: the uncertainty at that value (for what varies from year to year: its average over the horizon), all else at its median; so events that do not happen at the median are not seen."
                ))
        }
        if shownEffects != nil {
            notes.append(
                words(
                    "µ*: hur mycket utfallet i genomsnitt ändras när osäkerheten ensam flyttas en standardavvikelse av sitt periodgenomsnitt, uppåt eller nedåt, från slumpade banor; µ med tecken; σ är stor där effekten beror på annat.",
                    "µ*: how much the outcome changes on average when the uncertainty alone moves by a standard deviation of its average over the horizon, up or down, from random paths; µ with its sign; σ is large where the effect depends on other things."
                ))
        }
        return notes
    }
}
