internal import Finsam
internal import Stochastics

/// A scenario's world, compiled: which column holds which driver, and what is known before any path is drawn.
///
/// Columns are rows of one buffer, each a block of paths wide: first the factors, then fixed numbers (a column that never
/// changes), then what the world derives from them each year.
struct WorldPlan: Sendable {
    let years: ClosedRange<Int>
    let state: StateAllocation
    let needWeight: Double
    let splitLag: Int
    let municipalities: [MunicipalityPlan]
    let factors: FactorSystem
    let fixedNumbers: [Double]
    let growthRow: Int
    let cutRow: Int
    let wagesRow: Int
    let pricesRow: Int
    /// Distinct pairs of wage share and last plan year; each has a row for the index and one for the year's growth.
    let indices: [CostIndex]
    /// What the alternatives' budgets consist of.
    let costGroups: [CostGroup]
    /// The sets of members that associations have, whichever the alternative.
    let memberSets: [MemberSet]
    /// The sets that some association has in each year of the horizon.
    let setsOfYears: [[Int]]

    /// A municipality's drivers and known figures.
    struct MunicipalityPlan: Sendable {
        /// Population on 31 December of each year from `first − lag` to the last known year (at least to `first − 1`).
        let known: [Double]
        let growthRow: Int
        let needChangeRow: Int
        /// σ₀: its share of the state's variable part in the first year; 0 where the room is given by amounts.
        let initialShare: Double
        /// The multiplier on σ₀.
        let levelRow: Int
    }

    /// An index that lines grow with after their plan.
    struct CostIndex: Hashable, Sendable {
        let wageShare: Double
        let lastPlanYear: Int
    }

    /// Lines of one budget that are of one kind and grow with one index.
    ///
    /// What operations and administration cost does not depend on the alternative. Nor does what initiatives use of each
    /// krona that the group is granted, since all its grants rise and fall together; only their level does.
    struct CostGroup: Hashable, Sendable {
        let lines: [AlternativePlan.LinePlan]
        /// The municipalities whose inhabitants some initiative does not reach as it does others.
        let accessMunicipalities: [Int]
        /// The number of the first such municipality's row.
        let firstAccess: Int
        /// The lines of each year of the horizon, for all inhabitants and then for each such municipality.
        let terms: [[Term]]
        let accessTerms: [[[Term]]]

        /// A line in a year.
        struct Term: Hashable, Sendable {
            /// What is granted to an initiative at level 1, or what another line is planned to cost, SEK.
            let amount: Double
            let outcomeRow: Int
            /// How far it reaches a municipality's inhabitants; −1 where it reaches all.
            let accessRow: Int

            init(_ line: AlternativePlan.LinePlan, _ period: Int, municipality: Int?) {
                amount = line.kind == .initiative ? line.granted(period) : line.amounts[period]
                outcomeRow = line.outcomeRow
                accessRow = line.access.first { $0.municipality == municipality }?.row ?? -1
            }
        }

        init(_ lines: [AlternativePlan.LinePlan], firstAccess: Int) {
            func terms(_ municipality: Int?) -> [[Term]] {
                lines[0].amounts.indices.map { period in
                    lines.map { Term($0, period, municipality: municipality) }
                }
            }
            self.lines = lines
            kind = lines[0].kind
            costIndex = lines[0].costIndex
            lastPlanYear = lines[0].lastPlanYear
            budgetLevelRow = lines[0].budgetLevelRow
            home = lines[0].home
            self.firstAccess = firstAccess
            accessMunicipalities = Set(lines.flatMap(\.access).map(\.municipality)).sorted()
            self.terms = terms(nil)
            accessTerms = accessMunicipalities.map(terms)
        }

        /// What all lines have in common.
        let kind: CostKind
        let costIndex: Int
        let lastPlanYear: Int
        let budgetLevelRow: Int
        let home: Int

        /// What the budget counts of the group in a year of the horizon at level 1, SEK.
        func counted(_ period: Int) -> Double { lines.reduce(0) { $0 + $1.amounts[period] } }
        /// What is granted then, SEK.
        func granted(_ period: Int) -> Double { lines.reduce(0) { $0 + $1.granted(period) } }
    }

    /// Municipalities that are the members of an association together.
    struct MemberSet: Hashable, Sendable {
        let members: [Int]
        /// The number of the first member's row.
        let firstPart: Int
    }

    /// The number of the first row of the parts of a set's members.
    func firstPart(ofSet set: Int) -> Int { memberSets.span[set].firstPart }

    /// Which row of the world's buffer holds what.
    var rows: WorldRows {
        WorldRows(
            firstDerived: factors.factors.count + fixedNumbers.count, indexCount: indices.count,
            municipalityCount: municipalities.count, splitLag: splitLag, costGroupCount: costGroups.count,
            accessCount: costGroups.reduce(0) { $0 + $1.accessMunicipalities.count }, setCount: memberSets.count,
            partCount: memberSets.reduce(0) { $0 + $1.members.count })
    }
}

/// Which row of the world's buffer holds what, after the factors and the fixed numbers.
///
/// Numbers only, so that the year's loops ask it without counting references to the plan.
struct WorldRows: Sendable {
    let appropriation: Int
    private let firstIndex: Int
    private let firstNeed: Int
    private let firstShare: Int
    private let firstKeyPopulation: Int
    private let firstPopulation: Int
    private let ringLength: Int
    private let firstCostGroup: Int
    private let firstAccess: Int
    private let firstSet: Int
    private let firstPart: Int
    let count: Int

    init(
        firstDerived: Int, indexCount: Int, municipalityCount: Int, splitLag: Int, costGroupCount: Int,
        accessCount: Int, setCount: Int, partCount: Int
    ) {
        appropriation = firstDerived
        firstIndex = firstDerived + 1
        firstNeed = firstIndex + 2 * indexCount
        firstShare = firstNeed + municipalityCount
        firstKeyPopulation = firstShare + municipalityCount
        firstPopulation = firstKeyPopulation + municipalityCount
        ringLength = splitLag + 1
        firstCostGroup = firstPopulation + municipalityCount * ringLength
        firstAccess = firstCostGroup + 2 * costGroupCount
        firstSet = firstAccess + accessCount
        firstPart = firstSet + setCount
        count = firstPart + partCount
    }

    func index(_ index: Int) -> Int { firstIndex + 2 * index }
    func indexGrowth(_ index: Int) -> Int { firstIndex + 2 * index + 1 }
    func need(_ municipality: Int) -> Int { firstNeed + municipality }
    func share(_ municipality: Int) -> Int { firstShare + municipality }
    /// Population at the date of the present year's split key.
    func keyPopulation(_ municipality: Int) -> Int { firstKeyPopulation + municipality }
    /// Population on 31 December of a year, in a ring of as many years as the lag spans.
    func population(_ municipality: Int, year: Int) -> Int {
        firstPopulation + municipality * ringLength + year % ringLength
    }
    /// The multiplier on a group's budget: the year's own in its plan, then that of the plan's last year.
    func budgetLevel(_ group: Int) -> Int { firstCostGroup + 2 * group }
    /// What a group of operations or administration costs; what a group of initiatives uses when granted at level 1.
    func cost(_ group: Int) -> Int { firstCostGroup + 2 * group + 1 }
    /// What a group of initiatives uses when granted at level 1, each weighted by a municipality's access to it.
    func access(_ number: Int) -> Int { firstAccess + number }
    /// Σσ of a set of members.
    func shares(ofSet set: Int) -> Int { firstSet + set }
    /// A member's part of its set's population.
    func populationPart(_ number: Int) -> Int { firstPart + number }
}
