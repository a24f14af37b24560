internal import Finsam
internal import Stochastics

/// Two alternatives of a scenario, compiled so that each provision can be taken from either.
///
/// *Blandning.* A blend follows one municipality's own association year by year: what the first alternative lays down, but
/// for the provisions that are taken from the second. Each blend runs the kernel's own steps on the same draws.
public struct Blending: Sendable {
    /// The provisions that differ, in groups that are taken together.
    public let groups: [[Provision]]
    /// The provisions that are the same in both alternatives.
    public let equal: [Provision]
    /// The municipality whose association is followed.
    public let municipality: Int
    /// The years from which the changes of the two alternatives act.
    public let firstYears: (from: Int, to: Int)

    let plan: ScenarioPlan
    /// The positions in the plan of the alternatives' own runs, and what they lend in each period: with the changes in the
    /// first alternative's years and, where they have others, in the second's.
    let timings: [Timing]
    let roomIsWhole: Bool
    let quantity: Quantity

    struct Timing: Sendable {
        let from: Int
        let to: Int
        let years: [BlendYear]
    }

    /// The most groups of provisions that an answer may have; beyond that some are taken together.
    public static let largestGroupCount = 10

    /// What cannot be asked.
    public enum Fault: Error, Hashable {
        /// The quantity is about all associations together, or an event.
        case notOneAssociation
        /// No municipality belongs to the association in all years of both alternatives.
        case associationWithoutStayer(Int)
        /// The quantity sums over years in which the municipality belongs to different associations.
        case severalAssociations
    }

    /// Compiles the alternatives.
    ///
    /// - Parameters:
    ///   - keepingYears: whether each alternative's changes act when they do, rather than being a provision of their own
    public init(
        _ simulation: Simulation, scenario: Int, from: Int, to: Int, of quantity: Quantity, keepingYears: Bool = false
    ) throws(Fault) {
        let study = simulation.study
        let all = study.scenarios[scenario]
        let ends = [all.alternatives[from], all.alternatives[to]]
        // An alternative without a change waits for nothing.
        let firstYears = ends.map { $0.changeYear ?? study.years.lowerBound }
        let hasYears = firstYears[0] != firstYears[1] && !keepingYears
        // Each alternative in its own years, and in the other's.
        var lenders = ends
        if hasYears { lenders += [ends[0].asIfActing(from: firstYears[1]), ends[1].asIfActing(from: firstYears[0])] }
        let plan = simulation.plan(
            Scenario(
                identifier: all.identifier, name: all.name, world: all.world,
                // The shares of the state's money are those of the scenario's first alternative.
                alternatives: [all.alternatives[0]] + lenders))
        let municipality = try Self.municipality(of: quantity, lenders: 1...lenders.count, plan)
        let pairs = hasYears ? [(1, 4), (3, 2)] : [(1, 2)]
        let timings = pairs.map { pair in
            Timing(
                from: pair.0, to: pair.1,
                years: (0..<study.years.count).map { period in
                    BlendYear(
                        from: BlendSide(plan.alternatives[pair.0], period, municipality: municipality, in: plan.world),
                        to: BlendSide(plan.alternatives[pair.1], period, municipality: municipality, in: plan.world))
                })
        }
        let years = timings.flatMap(\.years)
        let differing = Provision.allCases.filter { provision in
            switch provision {
            case .years: hasYears
            case .size: quantity.isAmountOfAssociation && years.contains { $0.differs(.size, in: plan.world) }
            case .capital: Self.capitalDiffers(timings)
            default: years.contains { $0.differs(provision, in: plan.world) }
            }
        }
        roomIsWhole =
            plan.world.state.largestDecrease != nil || !plan.world.state.capitalSteps.isEmpty
            || years.contains { $0.from.roomIsGiven || $0.to.roomIsGiven }
        let holds = years.contains { $0.from.policy == .hold || $0.to.policy == .hold }
        groups = ProvisionGroups(roomIsWhole: roomIsWhole, holdsGrants: holds).groups(
            of: differing, atMost: Self.largestGroupCount)
        equal = Provision.allCases.filter { provision in
            !differing.contains(provision) && (provision != .size || quantity.isAmountOfAssociation)
        }
        self.firstYears = (firstYears[0], firstYears[1])
        self.municipality = municipality
        self.timings = timings
        self.plan = plan
        self.quantity = quantity
    }

    /// The number of sets of groups, the empty one and the full one included.
    public var coalitionCount: Int { 1 << groups.count }

    /// The positions in the plan of the two alternatives in their own years.
    var ends: [Int] { [1, 2] }

    /// The provisions that a set of groups takes from the second alternative.
    ///
    /// What is the same in both goes with what it works together with, so that the two come from one own run.
    func provisions(_ coalition: Int) -> ProvisionSet {
        var taken = ProvisionSet(groups.indices.filter { coalition >> $0 & 1 == 1 }.flatMap { groups[$0] })
        for (one, other) in [(Provision.administration, Provision.saving), (.initiatives, .access)] {
            if equal.contains(one), taken.contains(other) { taken.insert(one) }
            if equal.contains(other), taken.contains(one) { taken.insert(other) }
        }
        return taken
    }

    private static func capitalDiffers(_ timings: [Timing]) -> Bool {
        timings.contains { timing in
            timing.years.dropFirst().contains { $0.from.startsAnew || $0.to.startsAnew }
                || timing.years.first.map { !$0.opensAlike } ?? false
        }
    }

    /// The municipality whose association the quantity is about.
    private static func municipality(
        of quantity: Quantity, lenders: ClosedRange<Int>, _ plan: ScenarioPlan
    ) throws(Fault) -> Int {
        let alternatives = lenders.map { plan.alternatives[$0] }
        switch quantity.measure {
        case .municipality(_, let municipality): return municipality
        case .association(let outcome, .own(let municipality)):
            let isSummed = quantity.period == plan.world.years.count && outcome != .closingBalance
            let moves = alternatives.contains { Set($0.years.map { $0.associationOf[municipality] }).count > 1 }
            if isSummed && moves { throw .severalAssociations }
            return municipality
        case .association(_, .association(let association)):
            let stayer = (0..<plan.layout.municipalityCount).first { municipality in
                alternatives.allSatisfy { $0.years.allSatisfy { $0.associationOf[municipality] == association } }
            }
            guard let stayer else { throw .associationWithoutStayer(association) }
            return stayer
        default: throw .notOneAssociation
        }
    }
}

extension Quantity {
    /// Whether it rises and falls with the size of an association.
    fileprivate var isAmountOfAssociation: Bool {
        if case .association(let outcome, _) = measure { return !outcome.isRatio }
        return false
    }
}
