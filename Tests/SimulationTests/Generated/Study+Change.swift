import Finsam
import Stochastics

/// What is done to the parts of a study, all others staying as they are.
struct StudyChange {
    /// Applied to every amount of money that the study gives.
    var money: (Double) -> Double = { $0 }
    /// Applied to every place that holds a number or a factor.
    var driver: (Driver) -> Driver = { $0 }
    /// Applied to the list of factors.
    var factors: ([Factor]) -> [Factor] = { $0 }
    /// Applied to the correlations.
    var correlations: ([Correlation]) -> [Correlation] = { $0 }
    /// Applied to what an initiative uses or a cost comes out at.
    var outcome: (CostLine, Driver) -> Driver = { $1 }
    /// Applied to the state's cut.
    var cut: (Driver) -> Driver = { $0 }
    /// Applied to every alternative.
    var alternative: (Alternative) -> Alternative = { $0 }
    /// Applied to the key of every scenario.
    var scenarioName: (String) -> String = { $0 }
}

extension Study {
    func changed(by change: StudyChange) -> Study {
        Study(
            identifier: identifier, title: title, question: question, years: years, focus: focus, reference: reference,
            pathCount: pathCount, seed: seed, scenarios: scenarios.map { $0.changed(by: change) },
            factorMeanings: factorMeanings, published: published, inputs: inputs)
    }

    /// The study with other alternatives in every scenario.
    func withAlternatives(_ change: ([Alternative]) -> [Alternative], reference: Int) -> Study {
        Study(
            identifier: identifier, title: title, question: question, years: years, focus: focus, reference: reference,
            pathCount: pathCount, seed: seed,
            scenarios: scenarios.map {
                Scenario(
                    identifier: $0.identifier, name: $0.name, world: $0.world, alternatives: change($0.alternatives))
            }, factorMeanings: factorMeanings, published: [], inputs: inputs)
    }

    /// The study with other published tables.
    func withPublished(_ tables: [PublishedTable]) -> Study {
        Study(
            identifier: identifier, title: title, question: question, years: years, focus: focus, reference: reference,
            pathCount: pathCount, seed: seed, scenarios: scenarios, factorMeanings: factorMeanings, published: tables,
            inputs: inputs)
    }
}

extension Scenario {
    fileprivate func changed(by change: StudyChange) -> Scenario {
        let state = world.state
        return Scenario(
            identifier: change.scenarioName(identifier), name: name,
            world: World(
                state: StateAllocation(
                    appropriation: change.money(state.appropriation), growth: change.driver(state.growth),
                    cut: change.cut(change.driver(state.cut)), changes: state.changes,
                    associationCount: state.associationCount, baseAmount: change.money(state.baseAmount),
                    baseAmountChanges: state.baseAmountChanges.map {
                        YearAmount(year: $0.year, amount: change.money($0.amount))
                    },
                    needWeight: state.needWeight, nationalPopulationGrowth: state.nationalPopulationGrowth,
                    largestDecrease: state.largestDecrease, capitalSteps: state.capitalSteps),
                wages: change.driver(world.wages), prices: change.driver(world.prices), splitLag: world.splitLag,
                municipalities: world.municipalities.map { municipality in
                    Municipality(
                        identifier: municipality.identifier, name: municipality.name,
                        populations: municipality.populations, growth: change.driver(municipality.growth),
                        needChange: change.driver(municipality.needChange))
                }, factors: change.factors(world.factors), correlations: change.correlations(world.correlations)),
            alternatives: alternatives.map { change.alternative($0.changed(by: change)) })
    }
}

extension Alternative {
    fileprivate func changed(by change: StudyChange) -> Alternative {
        Alternative(
            identifier: identifier, name: name, associations: associations.map { $0.changed(by: change) }, moves: moves,
            merger: merger, settlement: settlement,
            sharedAdministration: sharedAdministration.map {
                SharedAdministration(
                    year: $0.year, associations: $0.associations, saving: change.driver($0.saving),
                    phaseInYears: $0.phaseInYears)
            }, oneOff: oneOff.map { OneOffCost(year: $0.year, amount: change.oneOff($0.amount), payers: $0.payers) })
    }

    /// The same alternative with some parts replaced.
    func with(
        associations: [Association]? = nil, settlement: Settlement? = nil, oneOff: OneOffCost? = nil
    ) -> Alternative {
        Alternative(
            identifier: identifier + "-variant", name: name, associations: associations ?? self.associations,
            moves: moves,
            merger: merger, settlement: settlement ?? self.settlement, sharedAdministration: sharedAdministration,
            oneOff: oneOff ?? self.oneOff)
    }
}

extension StudyChange {
    fileprivate func amounts(_ values: [YearAmount]) -> [YearAmount] {
        values.map { YearAmount(year: $0.year, amount: money($0.amount)) }
    }

    fileprivate func oneOff(_ driver: Driver) -> Driver {
        if case .fixed(let amount) = driver { return self.driver(.fixed(money(amount))) }
        return self.driver(driver)
    }

    fileprivate func ask(_ policy: AskPolicy) -> AskPolicy {
        guard case .path(let amounts, let then) = policy else { return policy }
        return .path(self.amounts(amounts), then: then)
    }

    fileprivate func room(_ basis: RoomBasis) -> RoomBasis {
        switch basis {
        case .calibrated(let room): .calibrated(money(room))
        case .perInhabitantAs: basis
        case .given(let amounts): .given(self.amounts(amounts))
        }
    }
}

extension Association {
    fileprivate func changed(by change: StudyChange) -> Association {
        Association(
            identifier: identifier, name: name, members: members, noticeYears: noticeYears,
            openingBalance: change.money(openingBalance), openingBalanceLevel: change.driver(openingBalanceLevel),
            budgetLevel: change.driver(budgetLevel), roomLevel: change.driver(roomLevel),
            previousStateContribution: change.money(previousStateContribution), room: change.room(room),
            regionCeiling: change.amounts(regionCeiling), municipalCeiling: change.amounts(municipalCeiling),
            ask: change.ask(ask), split: split, grants: grants,
            lines: lines.map { line in
                CostLine(
                    identifier: line.identifier, name: line.name, kind: line.kind, budget: change.amounts(line.budget),
                    wageShare: line.wageShare, countedShare: line.countedShare,
                    outcome: change.outcome(line, change.driver(line.outcome)),
                    access: line.access.map {
                        MunicipalAccess(municipality: $0.municipality, access: change.driver($0.access))
                    })
            })
    }

    /// The same association with some parts replaced.
    func with(
        openingBalance: Double? = nil, grants: GrantPolicy? = nil, ask: AskPolicy? = nil, lines: [CostLine]? = nil
    ) -> Association {
        Association(
            identifier: identifier, name: name, members: members, noticeYears: noticeYears,
            openingBalance: openingBalance ?? self.openingBalance, openingBalanceLevel: openingBalanceLevel,
            budgetLevel: budgetLevel, roomLevel: roomLevel, previousStateContribution: previousStateContribution,
            room: room,
            regionCeiling: regionCeiling, municipalCeiling: municipalCeiling, ask: ask ?? self.ask, split: split,
            grants: grants ?? self.grants, lines: lines ?? self.lines)
    }
}
