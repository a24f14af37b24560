internal import Finsam

extension Study {
    /// The same study with its municipalities in another order.
    ///
    /// - Parameter order: for each new position the old index
    func permutingMunicipalities(_ order: [Int]) -> Study {
        var position = Array(repeating: 0, count: order.count)
        for (new, old) in order.enumerated() { position[old] = new }
        return Study(
            identifier: identifier, title: title, question: question, years: years, focus: position[focus],
            reference: reference, pathCount: pathCount, seed: seed,
            scenarios: scenarios.map { $0.permutingMunicipalities(order, position) }, factorMeanings: factorMeanings,
            published: [], inputs: inputs)
    }
}

extension Scenario {
    fileprivate func permutingMunicipalities(_ order: [Int], _ position: [Int]) -> Scenario {
        Scenario(
            identifier: identifier, name: name,
            world: World(
                state: world.state, wages: world.wages, prices: world.prices, splitLag: world.splitLag,
                municipalities: order.map { world.municipalities[$0] }, factors: world.factors,
                correlations: world.correlations),
            alternatives: alternatives.map { alternative in
                Alternative(
                    identifier: alternative.identifier, name: alternative.name,
                    associations: alternative.associations.map { $0.permutingMunicipalities(position) },
                    moves: alternative.moves.map {
                        Move(municipality: position[$0.municipality], association: $0.association, year: $0.year)
                    }, merger: alternative.merger, settlement: alternative.settlement,
                    sharedAdministration: alternative.sharedAdministration, oneOff: alternative.oneOff)
            })
    }
}

extension Association {
    fileprivate func permutingMunicipalities(_ position: [Int]) -> Association {
        Association(
            identifier: identifier, name: name, members: members.map { position[$0] }.sorted(),
            noticeYears: noticeYears,
            openingBalance: openingBalance, openingBalanceLevel: openingBalanceLevel, budgetLevel: budgetLevel,
            roomLevel: roomLevel, previousStateContribution: previousStateContribution, room: room,
            regionCeiling: regionCeiling, municipalCeiling: municipalCeiling, ask: ask,
            split: split.permutingMunicipalities(position), grants: grants,
            lines: lines.map { line in
                CostLine(
                    identifier: line.identifier, name: line.name, kind: line.kind, budget: line.budget,
                    wageShare: line.wageShare, countedShare: line.countedShare, outcome: line.outcome,
                    access: line.access.map {
                        MunicipalAccess(municipality: position[$0.municipality], access: $0.access)
                    })
            })
    }
}

extension SplitRule {
    fileprivate func permutingMunicipalities(_ position: [Int]) -> SplitRule {
        func moved(_ amounts: [MunicipalAmount]) -> [MunicipalAmount] {
            amounts.map { MunicipalAmount(municipality: position[$0.municipality], amount: $0.amount) }
        }
        switch self {
        case .population: return .population
        case .shares(let shares): return .shares(moved(shares))
        case .amounts(let years):
            return .amounts(years.map { YearMunicipalAmounts(year: $0.year, amounts: moved($0.amounts)) })
        }
    }
}
