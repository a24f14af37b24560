internal import Finsam
internal import Stochastics

/// A scenario, compiled for a mode: its world and its alternatives.
struct ScenarioPlan: Sendable {
    let world: WorldPlan
    let alternatives: [AlternativePlan]
    let mode: Mode
    let layout: OutcomeLayout

    /// Compiles a scenario of a study whose rules of reading have held.
    ///
    /// - Parameter base: the base scenario's factors, whose compiled distributions are taken over where they are the same
    init(_ scenario: Scenario, years: ClosedRange<Int>, mode: Mode, base: FactorSystem) {
        let world = scenario.world
        let factors = FactorSystem(world, like: base)
        var parts = WorldParts(factorCount: world.factors.count, yearCount: years.count)
        let alternatives = scenario.alternatives.map {
            AlternativeCompiler(alternative: $0, world: world, years: years, mode: mode)
                .compile(into: &parts)
        }
        let shares = Self.initialShares(
            of: scenario.alternatives[0].associations, in: world, firstYear: years.lowerBound)
        let municipalities = world.municipalities.enumerated().map { municipality, value in
            WorldPlan.MunicipalityPlan(
                known: Self.knownPopulations(of: value, in: world, firstYear: years.lowerBound),
                growthRow: parts.row(of: value.growth), needChangeRow: parts.row(of: value.needChange),
                initialShare: shares[municipality].share, levelRow: parts.row(of: shares[municipality].level))
        }
        self.world = WorldPlan(
            years: years, state: world.state, needWeight: world.state.needWeight, splitLag: world.splitLag,
            municipalities: municipalities, factors: factors, growthRow: parts.row(of: world.state.growth),
            cutRow: parts.row(of: world.state.cut), wagesRow: parts.row(of: world.wages),
            pricesRow: parts.row(of: world.prices), parts: parts)
        self.alternatives = alternatives
        self.mode = mode
        layout = OutcomeLayout(
            associationCount: scenario.alternatives[0].associations.count, municipalityCount: world.municipalities.count
        )
    }

    /// σ₀ of every municipality and the driver that it is multiplied by, see `Model.md`.
    private static func initialShares(
        of associations: [Association], in world: World, firstYear: Int
    ) -> [(share: Double, level: Driver)] {
        let key = world.municipalities.map { $0.population(on: firstYear - world.splitLag) }
        func people(_ association: Association) -> Double { association.members.reduce(0) { $0 + key[$1] } }
        func total(_ association: Association) -> Double {
            switch association.room {
            case .given: return 0
            case .calibrated(let room):
                return StateRoom.share(
                    room: room, baseAmount: world.state.baseAmount, appropriation: world.state.appropriation,
                    associationCount: world.state.associationCount)
            case .perInhabitantAs(let other):
                return total(associations[other]) / people(associations[other]) * people(association)
            }
        }
        var result = [(share: Double, level: Driver)](repeating: (0, .fixed(1)), count: key.count)
        for association in associations {
            let share = total(association)
            for member in association.members {
                result[member] = (share * key[member] / people(association), association.roomLevel)
            }
        }
        return result
    }

    /// Population from the first split key, which is known, to the last known year, and at least to the year before the
    /// horizon.
    private static func knownPopulations(of municipality: Municipality, in world: World, firstYear: Int) -> [Double] {
        let growth =
            switch municipality.growth {
            case .fixed(let number): number
            case .factor(let index): world.factors[index].medianBeforeHorizon
            }
        var result: [Double] = []
        for year in (firstYear - world.splitLag)...max(firstYear - 1, municipality.lastKnownYear) {
            if year <= municipality.lastKnownYear {
                result.append(municipality.population(on: year))
            } else {
                result.append(result[result.count - 1] * (1 + growth))
            }
        }
        return result
    }
}

extension Factor {
    /// The median in a year before the horizon: a random walk still stands where it starts.
    fileprivate var medianBeforeHorizon: Double {
        if case .randomWalk(let start) = time { return start }
        return distribution.median
    }
}

extension FactorSystem {
    /// The factors of a world.
    ///
    /// - Parameter base: the same factors with other distributions, if there are such; a world with other time structures
    ///   is compiled anew
    init(_ world: World, like base: FactorSystem?) {
        if let base, base.factors.map(\.name) == world.factors.map(\.name),
            base.factors.map(\.time) == world.factors.map(\.time)
        {
            self = base.withDistributions(world.factors.map(\.distribution))
            return
        }
        do {
            try self.init(factors: world.factors, correlations: world.correlations)
        } catch {
            preconditionFailure("a study with these correlations should not have been read: \(error)")
        }
    }
}

extension WorldPlan {
    init(
        years: ClosedRange<Int>, state: StateAllocation, needWeight: Double, splitLag: Int,
        municipalities: [MunicipalityPlan], factors: FactorSystem, growthRow: Int, cutRow: Int, wagesRow: Int,
        pricesRow: Int, parts: WorldParts
    ) {
        self.init(
            years: years, state: state, needWeight: needWeight, splitLag: splitLag, municipalities: municipalities,
            factors: factors, fixedNumbers: parts.fixedNumbers, growthRow: growthRow, cutRow: cutRow,
            wagesRow: wagesRow, pricesRow: pricesRow, indices: parts.indices, costGroups: parts.costGroups,
            memberSets: parts.memberSets, setsOfYears: parts.setsOfYears)
    }
}
