public import Finsam

/// The replication of a published table in plan mode: a verdict on every cell.
///
/// *Replikering.*
public struct Replication: Sendable {
    /// The published table.
    public let table: PublishedTable
    /// The verdict on each cell, row by row, in the order of the row's cells.
    public let rows: [[CellVerdict]]

    /// A published cell beside what the engine computes from the study's inputs.
    public struct CellVerdict: Hashable, Sendable {
        /// The published cell.
        public let cell: PublishedCell
        /// The computed value, in the same unit.
        public let computed: Double
        /// How they stand to each other.
        public let verdict: Verdict
        /// For an unexplained contribution: what the row's other cells force the value to be, if the municipality's share
        /// is the same in all of them.
        public let forcedByConstantShare: ClosedRange<Double>?
        /// Whether the verdict is worse than the one that the study's author has seen.
        public var isWorse: Bool { verdict > cell.expected }
    }

    /// Whether any cell is worse than expected.
    public var isWorse: Bool { rows.joined().contains(where: \.isWorse) }

    /// Replicates a published table of a study.
    public init(_ table: PublishedTable, of study: Study) {
        self.table = table
        let simulation = Simulation(study, mode: .plan, seed: 0, pathCount: 1, threadCount: 1)
        let columns = table.columns.map { column in
            let trace = simulation.trace(path: 0, alternative: column.alternative, scenario: 0)
            return PublishedColumnValues(
                column: column, table: table, alternative: study.scenarios[0].alternatives[column.alternative],
                year: trace.years[column.year - study.years.lowerBound])
        }
        rows = table.rows.map { Self.verdicts($0, columns) }
    }

    private static func verdicts(_ row: PublishedRow, _ columns: [PublishedColumnValues]) -> [CellVerdict] {
        row.cells.map { cell in
            let computed = columns[cell.column].value(of: row.quantity, columns)
            let verdict = Verdict(computed: computed, published: cell.value, roundedTo: row.roundedTo)
            return CellVerdict(
                cell: cell, computed: computed, verdict: verdict,
                forcedByConstantShare: verdict == .unexplained ? forced(cell, row, columns) : nil)
        }
    }

    /// What the other cells of a municipality's row allow for this one, if its share of the quarter is constant.
    private static func forced(
        _ cell: PublishedCell, _ row: PublishedRow, _ columns: [PublishedColumnValues]
    ) -> ClosedRange<Double>? {
        guard case .municipalContribution = row.quantity else { return nil }
        var low = 0.0
        var high = 1.0
        for other in row.cells where other.column != cell.column {
            let quarter = columns[other.column].contributions * Contribution.municipalShare
            low = max(low, (other.value - row.roundedTo / 2) / quarter)
            high = min(high, (other.value + row.roundedTo / 2) / quarter)
        }
        let quarter = columns[cell.column].contributions * Contribution.municipalShare
        return low <= high && row.cells.count > 1 ? (low * quarter)...(high * quarter) : nil
    }
}

/// The values of a published column as the engine computes them.
private struct PublishedColumnValues {
    let column: PublishedColumn
    let table: PublishedTable
    let alternative: Alternative
    let year: PathTrace.Year

    private var association: PathTrace.AssociationYear? {
        year.associations.first { $0.association == table.association }
    }
    private var lines: [CostLine] { alternative.associations[table.association].lines }

    var contributions: Double { association?.contributions ?? 0 }

    private func total(_ kinds: Set<CostKind>) -> Double {
        (association?.lines ?? []).filter { $0.home == table.association && kinds.contains(lines[$0.line].kind) }
            .reduce(0) { $0 + $1.outcome }
    }

    private func line(_ index: Int) -> PathTrace.LineYear? {
        association?.lines.first { $0.home == table.association && $0.line == index }
    }

    func value(of quantity: PublishedQuantity, _ columns: [PublishedColumnValues]) -> Double {
        guard let association else { return 0 }
        switch quantity {
        case .municipalContribution(let municipality): return year.municipalities[municipality].contribution
        case .regionContribution: return contributions * Contribution.regionShare
        case .stateContribution: return contributions * Contribution.stateShare
        case .contributions: return contributions
        case .openingBalance: return association.balanceBefore + association.movedIn
        case .means: return contributions + association.balanceBefore + association.movedIn
        case .line(let index): return line(index)?.outcome ?? 0
        case .activityTotal: return total([.initiative, .operations])
        case .administrationTotal: return total([.administration])
        case .costs: return total([.initiative, .operations, .administration])
        case .closingBalance: return association.closingBalance
        case .administrationShare:
            let costs = total([.initiative, .operations, .administration])
            return costs > 0 ? total([.administration]) / costs : 0
        case .impliedUtilisation(let indices, let grantedInColumn):
            let spent = indices.reduce(0) { $0 + (line($1)?.outcome ?? 0) }
            let granted = indices.reduce(0) { $0 + (columns[grantedInColumn].line($1)?.granted ?? 0) }
            return granted > 0 ? spent / granted : 0
        }
    }
}
