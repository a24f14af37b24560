internal import Analysis
package import Finsam
internal import Simulation
internal import Stochastics

/// The tables of a stress test: one for each alternative, and the order of the alternatives.
extension StressAnswer {
    package func tables(in language: Language) -> [Table] {
        let tables = StressTables(answer: self, words: Words(language: language))
        let alternatives = context.study.alternatives.indices.map(tables.table)
        return context.study.alternatives.count > 1 ? alternatives + [tables.order] : alternatives
    }
}

private struct StressTables {
    let answer: StressAnswer
    let words: Words

    private var study: Study { answer.context.study }
    private var stress: StressResult { answer.stress }
    private var format: NumberFormat { NumberFormat(language: words.language) }
    /// The worlds that have rows: one that is the same as an earlier one has none.
    private var shown: [Int] { [0] + stress.distinctShocks }

    func table(_ alternative: Int) -> Table {
        let last = study.years.upperBound
        let name = study.alternatives[alternative].name.text(in: words.language)
        return Table(
            title: name,
            lead: alternative > 0
                ? ""
                : words(
                    "Inom parentes ändringen mot första raden, i samma banor: 0 är ingen ändring på någon bana, ≈ ingen tydlig ändring (under två medelfel). Nivå och ändring är avrundade var för sig. Hälften bryter: det år då en regel har brutits på minst hälften av banorna, – om det inte sker.",
                    "In brackets the change from the first row, on the same paths: 0 is no change on any path, ≈ no clear change (under two standard errors). Level and change are rounded each by itself. Half break: the year by which a rule has been broken on at least half of the paths, – if never."
                ),
            headings: [
                words("Påfrestning", "Shock"), words("Någon regel bryts", "Some rule broken"),
                words("Hälften bryter", "Half break"), words("Neddragning, tkr", "Curtailment, SEK thousand"),
                words("Balanserat resultat \(last), tkr", "Carried-forward result \(last), SEK thousand"),
                words("Medlemsbidrag per år, kr", "Contribution a year, SEK"),
                words("Insatsmedel per år, kr", "Initiative money a year, SEK"),
            ],
            rows: shown.map { world in
                let cell = stress.worlds[world].cells[alternative]
                func thousands(_ outcome: StressOutcome) -> String {
                    entry(world, cell, outcome, format.thousands) {
                        format.signed($0 / 1000, decimals: abs($0) < 9_950 ? 1 : 0)
                    }
                }
                func hundreds(_ outcome: StressOutcome) -> String {
                    entry(world, cell, outcome, format.hundreds, signedHundreds)
                }
                return [
                    answer.worlds[world].name.text(in: words.language),
                    entry(world, cell, .anyRule) {
                        format.probability($0, count: answer.context.simulation.pathCount)
                    } _: {
                        format.signed($0 * 100, decimals: abs($0) < 0.0995 ? 1 : 0)
                    },
                    cell.medianFirstYear.map { "\(study.years.lowerBound + $0)" } ?? "–", thousands(.curtailment),
                    thousands(.closingBalance), hundreds(.contribution), hundreds(.reach),
                ]
            }, notes: alternative == study.alternatives.indices.last ? notes : [])
    }

    /// A small change in kronor, since in hundreds it would be none.
    private func signedHundreds(_ value: Double) -> String {
        abs(value) < 50 ? format.signed(value) : format.signedHundreds(value)
    }

    private func entry(
        _ world: Int, _ cell: StressCell, _ outcome: StressOutcome, _ level: (Double) -> String,
        _ difference: (Double) -> String
    ) -> String {
        let text = level(cell.level(outcome).value)
        guard world > 0 else { return text }
        let change = cell.change(outcome)
        switch change.clarity {
        case .none: return "\(text) (0)"
        case .unclear: return "\(text) (≈)"
        case .settled: return "\(text) (\(difference(change.difference.value)))"
        }
    }

    var order: Table {
        func name(_ alternative: Int) -> String { study.alternatives[alternative].name.text(in: words.language) }
        return Table(
            title: words("Rangordning efter netto", "Order by net"),
            lead: words(
                "Bäst först, efter medelvärdet av insatsmedel minus medlemsbidrag; ≈ mellan dem som inte går att skilja åt.",
                "Best first, by the mean of initiative money less contribution; ≈ between those that cannot be told apart."
            ),
            headings: [words("Påfrestning", "Shock"), words("Rangordning", "Order"), words("Ändring", "Change")],
            rows: shown.map { index in
                let world = stress.worlds[index]
                let order = world.order
                var text = name(order[0])
                for (first, second) in zip(order, order.dropFirst()) {
                    text += (world.leads[first][second].sign == 0 ? " ≈ " : " > ") + name(second)
                }
                let passed = stress.overtakings(in: index).map {
                    words("\(name($0.behind)) går om \(name($0.ahead))", "\(name($0.behind)) passes \(name($0.ahead))")
                }
                let tied = stress.ties(in: index).map {
                    words("\(name($0.ahead)) ≈ \(name($0.behind))", "\(name($0.ahead)) ≈ \(name($0.behind))")
                }
                let changes = passed + tied
                return [
                    answer.worlds[index].name.text(in: words.language), text,
                    index == 0 ? "" : changes.isEmpty ? words("ingen", "none") : changes.joined(separator: "; "),
                ]
            }, columnsOfWords: [0, 1, 2])
    }

    /// What has no row, and why.
    private var notes: [String] {
        func name(_ world: Int) -> String {
            "\(words.quoted(answer.worlds[world].name)) (\(answer.worlds[world].identifier))"
        }
        var notes: [String] = []
        for world in stress.worlds.indices {
            guard let twin = stress.twin(of: world) else { continue }
            notes.append(
                twin == 0
                    ? words(
                        "\(name(world)): ändrar ingenting i denna studie.",
                        "\(name(world)): changes nothing in this study.")
                    : words(
                        "\(name(world)): ger detsamma som \(name(twin)).",
                        "\(name(world)): gives the same as \(name(twin))."))
        }
        for world in answer.worlds where !world.missing.isEmpty {
            notes.append(
                words("\(words.quoted(world.name)): studien saknar ", "\(words.quoted(world.name)): the study has no ")
                    + world.missing.joined(separator: ", ") + words("; resten ingår.", "; the rest is in it."))
        }
        for world in answer.notApplicable {
            notes.append(
                words(
                    "\(words.quoted(world.name)): gäller inte denna studie, som saknar ",
                    "\(words.quoted(world.name)): does not apply to this study, which has no ")
                    + world.missing.joined(separator: ", ") + ".")
        }
        return notes
    }
}
