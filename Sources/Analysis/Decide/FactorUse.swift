public import Finsam

/// What a factor is used for in a study, which groups factors that would become known together. *Användning.*
///
/// A factor that is used for several things is in the first of these.
public enum FactorUse: String, Sendable, CaseIterable {
    /// The appropriation, its cuts, and the associations' shares of it.
    case stateMoney = "state-money"
    /// The room, budget and capital of associations whose accounts are not published.
    case accounts
    /// How far initiatives reach a municipality's inhabitants.
    case access
    /// How much of granted money is used.
    case utilisation
    /// What operations and administration cost, what a change saves, and what it costs once.
    case administration
    /// Wages and prices.
    case economy
    /// People.
    case population

    /// The factors of each use in a scenario, by index; uses without factors are left out.
    public static func groups(in scenario: Scenario) -> [(use: FactorUse, factors: [Int])] {
        let world = scenario.world
        var uses = [FactorUse?](repeating: nil, count: world.factors.count)
        func mark(_ drivers: [Driver], _ use: FactorUse) {
            for case .factor(let index) in drivers where uses[index] == nil { uses[index] = use }
        }
        let associations = scenario.alternatives.flatMap(\.associations)
        let lines = associations.flatMap(\.lines)
        mark([world.state.growth, world.state.cut] + world.municipalities.map(\.needChange), .stateMoney)
        mark(associations.flatMap { [$0.roomLevel, $0.budgetLevel, $0.openingBalanceLevel] }, .accounts)
        mark(lines.flatMap(\.access).map(\.access), .access)
        mark(lines.filter { $0.kind == .initiative }.map(\.outcome), .utilisation)
        mark(lines.filter { $0.kind != .initiative }.map(\.outcome), .administration)
        mark(scenario.alternatives.compactMap { $0.sharedAdministration?.saving }, .administration)
        mark(scenario.alternatives.compactMap { $0.oneOff?.amount }, .administration)
        mark([world.wages, world.prices], .economy)
        mark(world.municipalities.map(\.growth), .population)
        return allCases.compactMap { use in
            let factors = uses.indices.filter { uses[$0] == use }
            return factors.isEmpty ? nil : (use, factors)
        }
    }
}
