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

    // Rows of the world's buffer, after the factors and the fixed numbers.
    var firstDerivedRow: Int { factors.factors.count + fixedNumbers.count }
    var appropriationRow: Int { firstDerivedRow }
    func indexRow(_ index: Int) -> Int { firstDerivedRow + 1 + 2 * index }
    func indexGrowthRow(_ index: Int) -> Int { firstDerivedRow + 2 + 2 * index }
    private var firstMunicipalRow: Int { firstDerivedRow + 1 + 2 * indices.count }
    func needRow(_ municipality: Int) -> Int { firstMunicipalRow + municipality }
    func shareRow(_ municipality: Int) -> Int { firstMunicipalRow + municipalities.count + municipality }
    /// Population on 31 December of a year, in a ring of as many years as the lag spans.
    func populationRow(_ municipality: Int, year: Int) -> Int {
        firstMunicipalRow + 2 * municipalities.count + municipality * (splitLag + 1) + year % (splitLag + 1)
    }
    /// Population at the date of the split key of a year.
    func keyPopulationRow(_ municipality: Int, year: Int) -> Int { populationRow(municipality, year: year - splitLag) }
    var rowCount: Int { firstMunicipalRow + municipalities.count * (splitLag + 3) }
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
