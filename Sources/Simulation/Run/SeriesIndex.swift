internal import Finsam
internal import Stochastics

/// Numbers the series that a scenario is summarised in: every row of every alternative and period, and the differences of
/// the others from the reference, path by path.
struct SeriesIndex: Sendable {
    let layout: OutcomeLayout
    let alternativeCount: Int
    /// The years and, last, the whole horizon.
    let periodCount: Int
    private(set) var specifications: [SeriesSpecification] = []
    private var levels: [Int32]
    private var differences: [Int32]

    /// - Parameter expected: the value of a row in the expected run, about which the moments are taken
    init(
        _ plan: ScenarioPlan, reference: Int, expected: (_ alternative: Int, _ period: Int, _ row: Int) -> Double
    ) {
        layout = plan.layout
        alternativeCount = plan.alternatives.count
        periodCount = plan.world.years.count + 1
        levels = Array(repeating: -1, count: alternativeCount * periodCount * layout.rowCount)
        differences = levels
        for alternative in 0..<alternativeCount {
            for period in 0..<periodCount {
                for row in 0..<layout.rowCount
                where Self.exists(row, alternative: alternative, period: period, plan, reference: reference) {
                    let slot = slot(alternative, period, row)
                    let isIndicator = layout.isIndicator(row)
                    let center = expected(alternative, period, row)
                    levels[slot] = Int32(specifications.count)
                    specifications.append(
                        SeriesSpecification(
                            shift: isIndicator ? 0 : center, resolution: layout.resolution(of: row),
                            kind: isIndicator ? .indicator : .amount))
                    guard alternative != reference, !isIndicator,
                        Self.exists(row, alternative: reference, period: period, plan, reference: reference)
                    else { continue }
                    differences[slot] = Int32(specifications.count)
                    specifications.append(
                        SeriesSpecification(
                            shift: center - expected(reference, period, row), resolution: layout.resolution(of: row),
                            kind: .amount))
                }
            }
        }
    }

    private static func exists(
        _ row: Int, alternative: Int, period: Int, _ plan: ScenarioPlan, reference: Int
    ) -> Bool {
        let layout = plan.layout
        if row == layout.paidBackRow { return alternative != reference && plan.alternatives[alternative].hasOneOff }
        guard let association = layout.association(of: row), association != layout.together else { return true }
        let years = plan.alternatives[alternative].years
        return period < years.count
            ? years[period].existing.contains(association) : years[0].existing.contains(association)
    }

    private func slot(_ alternative: Int, _ period: Int, _ row: Int) -> Int {
        (alternative * periodCount + period) * layout.rowCount + row
    }

    /// The series of a row, or `nil` where the association does not exist.
    func level(_ alternative: Int, _ period: Int, _ row: Int) -> Int? { Self.series(levels[slot(alternative, period, row)]) }

    /// The series of a row's difference from the reference.
    func difference(_ alternative: Int, _ period: Int, _ row: Int) -> Int? {
        Self.series(differences[slot(alternative, period, row)])
    }

    private static func series(_ number: Int32) -> Int? { number < 0 ? nil : Int(number) }
}

extension OutcomeLayout {
    /// The association that a row belongs to, ``together`` for all of them, `nil` for other rows.
    func association(of row: Int) -> Int? {
        let association = row / Self.rowsPerAssociation
        return association <= together ? association : nil
    }

    /// Whether the row holds 0 or 1.
    func isIndicator(_ row: Int) -> Bool {
        if row == paidBackRow { return true }
        if association(of: row) != nil { return row % Self.rowsPerAssociation >= Self.outcomesPerAssociation }
        return municipalOffset(of: row) >= Self.outcomesPerMunicipality
    }

    /// The smallest difference of a row's values that matters: a krona, or a millionth of a ratio.
    func resolution(of row: Int) -> Double {
        if association(of: row) != nil {
            return row % Self.rowsPerAssociation == AssociationOutcome.administrationShare.rawValue ? 1e-6 : 1
        }
        return row != paidBackRow && municipalOffset(of: row) == MunicipalOutcome.leverage.rawValue ? 1e-6 : 1
    }

    private func municipalOffset(of row: Int) -> Int {
        (row - (together + 1) * Self.rowsPerAssociation) % Self.rowsPerMunicipality
    }
}
