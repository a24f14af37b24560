extension Study {
    /// The study with only some of its alternatives and scenarios, in the order given.
    ///
    /// Published tables stay if all alternatives that their columns show do.
    ///
    /// - Parameters:
    ///   - alternatives: indices of alternatives, at least one; the same one may stand several times
    ///   - reference: the position in that list of the one that the others are compared with
    ///   - scenarios: indices of scenarios, at least one
    public func selecting(alternatives: [Int], reference: Int, scenarios: [Int]) -> Study {
        precondition(!alternatives.isEmpty && !scenarios.isEmpty && alternatives.indices.contains(reference))
        return Study(
            identifier: identifier, title: title, question: question, years: years, focus: focus, reference: reference,
            pathCount: pathCount, seed: seed,
            scenarios: scenarios.map { index in
                let scenario = self.scenarios[index]
                return Scenario(
                    identifier: scenario.identifier, name: scenario.name, world: scenario.world,
                    alternatives: alternatives.map { scenario.alternatives[$0] })
            },
            factorMeanings: factorMeanings, published: published.compactMap { $0.showing(alternatives) },
            inputs: inputs,
            decision: decision, thresholds: thresholds)
    }

    /// The same study in other worlds, which have the same factors, municipalities and alternatives.
    public func replacing(scenarios: [Scenario]) -> Study {
        precondition(!scenarios.isEmpty, "a study has at least one scenario")
        return Study(
            identifier: identifier, title: title, question: question, years: years, focus: focus, reference: reference,
            pathCount: pathCount, seed: seed, scenarios: scenarios, factorMeanings: factorMeanings, published: [],
            inputs: inputs, decision: decision, thresholds: thresholds)
    }
}

extension PublishedTable {
    /// The table with its columns' alternatives by their positions in a list; `nil` if one of them is not in it.
    fileprivate func showing(_ alternatives: [Int]) -> PublishedTable? {
        let columns = columns.compactMap { column in
            alternatives.firstIndex(of: column.alternative).map {
                PublishedColumn(identifier: column.identifier, name: column.name, alternative: $0, year: column.year)
            }
        }
        guard columns.count == self.columns.count else { return nil }
        return PublishedTable(title: title, document: document, association: association, columns: columns, rows: rows)
    }
}
