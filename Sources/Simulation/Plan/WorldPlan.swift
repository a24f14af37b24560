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

    /// Which row of the world's buffer holds what.
    var rows: WorldRows {
        WorldRows(
            firstDerived: factors.factors.count + fixedNumbers.count, indexCount: indices.count,
            municipalityCount: municipalities.count, splitLag: splitLag)
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
    let count: Int

    init(firstDerived: Int, indexCount: Int, municipalityCount: Int, splitLag: Int) {
        appropriation = firstDerived
        firstIndex = firstDerived + 1
        firstNeed = firstIndex + 2 * indexCount
        firstShare = firstNeed + municipalityCount
        firstKeyPopulation = firstShare + municipalityCount
        firstPopulation = firstKeyPopulation + municipalityCount
        ringLength = splitLag + 1
        count = firstPopulation + municipalityCount * ringLength
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
}

/// Gives every driver its row while a scenario is compiled.
struct DriverRows {
    let factorCount: Int
    private(set) var fixedNumbers: [Double] = []
    private var rowOfNumber: [UInt64: Int] = [:]

    init(factorCount: Int) { self.factorCount = factorCount }

    /// The row of the world's buffer that holds the driver.
    mutating func row(of driver: Driver) -> Int {
        switch driver {
        case .factor(let index): return index
        case .fixed(let number):
            if let row = rowOfNumber[number.bitPattern] { return row }
            let row = factorCount + fixedNumbers.count
            fixedNumbers.append(number)
            rowOfNumber[number.bitPattern] = row
            return row
        }
    }
}
