internal import Finsam
internal import Stochastics

/// Numbers the series that a scenario is summarised in: every row of every alternative and period, and the differences of
/// the others from the reference, path by path.
struct SeriesIndex: Sendable {
    let layout: OutcomeLayout
    let alternativeCount: Int
    /// The years and, last, the whole horizon.
    let periodCount: Int
    /// Whether rows that are the reference's by construction are taken over.
    let reusesRows: Bool
    /// What is known of each series before the run.
    private(set) var specifications: [SeriesSpecification] = []
    /// The rows that a worker summarises, for each alternative and period.
    private var rows: [[SummaryRow]]
    private var levels: [Int32]
    private var differences: [Int32]

    private static let missing: Int32 = -1
    private static let zero: Int32 = -2

    /// - Parameters:
    ///   - reusesRows: whether rows that are the reference's or another row's by construction are taken over, see
    ///     ``Sameness`` and ``RowSources``
    ///   - expected: the value of a row in the expected run, about which the moments are taken
    init(
        _ plan: ScenarioPlan, reference: Int, reusesRows: Bool,
        expected: (_ alternative: Int, _ period: Int, _ row: Int) -> Double
    ) {
        layout = plan.layout
        alternativeCount = plan.alternatives.count
        periodCount = plan.world.years.count + 1
        self.reusesRows = reusesRows
        rows = Array(repeating: [], count: alternativeCount * periodCount)
        levels = Array(repeating: Self.missing, count: alternativeCount * periodCount * layout.rowCount)
        differences = levels
        let sources = plan.alternatives.map { RowSources($0, layout: plan.layout) }
        for alternative in [reference] + (0..<alternativeCount).filter({ $0 != reference }) {
            let sameness = Sameness(
                plan.alternatives[alternative], reference: plan.alternatives[reference],
                municipalityCount: layout.municipalityCount)
            for period in 0..<periodCount {
                for row in 0..<layout.rowCount
                where Self.exists(row, alternative: alternative, period: period, plan, reference: reference) {
                    let number = slot(alternative, period, row)
                    if reusesRows, alternative != reference,
                        sameness.holds(row: row, period: period, layout: layout)
                    {
                        levels[number] = levels[slot(reference, period, row)]
                        if !layout.isIndicator(row) { differences[number] = Self.zero }
                        continue
                    }
                    if layout.isIndicator(row) {
                        addIndicator(alternative, period, row)
                        continue
                    }
                    let referenceExists =
                        alternative != reference
                        && Self.exists(row, alternative: reference, period: period, plan, reference: reference)
                    func source(_ alternative: Int, of row: Int) -> RowSources.Source {
                        reusesRows ? sources[alternative].source(of: row, period: period) : .row(row)
                    }
                    let rowSource = source(alternative, of: row)
                    let center = expected(alternative, period, row)
                    var newLevel: Int32?
                    switch rowSource {
                    case .zero: levels[number] = Self.zero
                    case .row(let other) where other != row: levels[number] = levels[slot(alternative, period, other)]
                    case .row:
                        let series = add(shift: center, row)
                        levels[number] = series
                        newLevel = series
                    }
                    var newDifference: Int32?
                    if referenceExists {
                        let referenceSource = source(reference, of: row)
                        let shift = center - expected(reference, period, row)
                        switch (rowSource, referenceSource) {
                        case (.zero, .zero): differences[number] = Self.zero
                        case (.row, .zero): differences[number] = levels[number]
                        case (.row(let other), _)
                        where other != row && source(reference, of: other) == referenceSource:
                            differences[number] = differences[slot(alternative, period, other)]
                        default:
                            let series = add(shift: shift, row)
                            differences[number] = series
                            newDifference = series
                        }
                    }
                    guard newLevel != nil || newDifference != nil else { continue }
                    rows[alternative * periodCount + period].append(
                        SummaryRow(row: row, level: newLevel.map(Int.init), difference: newDifference.map(Int.init)))
                }
            }
        }
    }

    private mutating func addIndicator(_ alternative: Int, _ period: Int, _ row: Int) {
        let series = add(shift: 0, row)
        levels[slot(alternative, period, row)] = series
        rows[alternative * periodCount + period].append(SummaryRow(row: row, level: Int(series), difference: nil))
    }

    private mutating func add(shift: Double, _ row: Int) -> Int32 {
        specifications.append(
            SeriesSpecification(
                shift: shift, resolution: layout.resolution(of: row),
                kind: layout.isIndicator(row) ? .indicator : .amount))
        return Int32(specifications.count - 1)
    }

    /// The rows that are summarised; those that are the reference's by construction are not among them.
    func rows(_ alternative: Int, _ period: Int) -> [SummaryRow] { rows[alternative * periodCount + period] }

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

    /// Where a row is summarised, or `nil` where the association does not exist.
    func level(_ alternative: Int, _ period: Int, _ row: Int) -> Values? {
        Self.values(levels[slot(alternative, period, row)])
    }

    /// Where a row's difference from the reference is.
    func difference(_ alternative: Int, _ period: Int, _ row: Int) -> Values? {
        Self.values(differences[slot(alternative, period, row)])
    }

    /// Numbers that vary, or that are 0 on every path by construction.
    enum Values {
        case series(Int)
        case zero
    }

    private static func values(_ number: Int32) -> Values? {
        if number == zero { return .zero }
        return number < 0 ? nil : .series(Int(number))
    }
}

extension OutcomeLayout {
    /// The association that a row belongs to, ``together`` for all of them, `nil` for other rows.
    func association(of row: Int) -> Int? {
        let association = row / Self.rowsPerAssociation
        return association <= together ? association : nil
    }

    /// Whether the row holds what steps 2–4 decide: room, contributions, a municipality's contribution.
    func isContribution(_ row: Int) -> Bool {
        guard row != paidBackRow else { return false }
        guard association(of: row) != nil else {
            return municipalOffset(of: row) == MunicipalOutcome.contribution.rawValue
        }
        let outcome = row % Self.rowsPerAssociation
        return outcome == AssociationOutcome.room.rawValue || outcome == AssociationOutcome.contributions.rawValue
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

    /// The municipality that a row belongs to.
    func municipality(of row: Int) -> Int {
        (row - (together + 1) * Self.rowsPerAssociation) / Self.rowsPerMunicipality
    }

    private func municipalOffset(of row: Int) -> Int {
        (row - (together + 1) * Self.rowsPerAssociation) % Self.rowsPerMunicipality
    }
}
