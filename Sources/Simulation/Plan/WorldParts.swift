internal import Finsam

/// What the alternatives of a scenario have of their world, collected while they are compiled: each driver, index, group of
/// lines and set of members once.
struct WorldParts {
    let factorCount: Int
    private(set) var fixedNumbers: [Double] = []
    private var rowOfNumber: [UInt64: Int] = [:]
    private(set) var indices: [WorldPlan.CostIndex] = []
    private(set) var costGroups: [WorldPlan.CostGroup] = []
    private(set) var memberSets: [WorldPlan.MemberSet] = []
    private(set) var setsOfYears: [[Int]]

    init(factorCount: Int, yearCount: Int) {
        self.factorCount = factorCount
        setsOfYears = Array(repeating: [], count: yearCount)
    }

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

    /// The number of an index.
    mutating func number(of index: WorldPlan.CostIndex) -> Int {
        if let number = indices.firstIndex(of: index) { return number }
        indices.append(index)
        return indices.count - 1
    }

    /// The number of a group of lines.
    mutating func number(ofGroup lines: [AlternativePlan.LinePlan]) -> Int {
        if let number = costGroups.firstIndex(where: { $0.lines == lines }) { return number }
        let firstAccess = costGroups.last.map { $0.firstAccess + $0.accessMunicipalities.count } ?? 0
        costGroups.append(WorldPlan.CostGroup(lines, firstAccess: firstAccess))
        return costGroups.count - 1
    }

    /// The number of a set of members that is needed in a year of the horizon.
    mutating func number(ofSet members: [Int], period: Int) -> Int {
        var number = memberSets.firstIndex { $0.members == members } ?? memberSets.count
        if number == memberSets.count {
            let firstPart = memberSets.last.map { $0.firstPart + $0.members.count } ?? 0
            memberSets.append(WorldPlan.MemberSet(members: members, firstPart: firstPart))
            number = memberSets.count - 1
        }
        if !setsOfYears[period].contains(number) { setsOfYears[period].append(number) }
        return number
    }
}
