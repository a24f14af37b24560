internal import Finsam

/// Which rows of an alternative hold, by construction and bit for bit, what another of its rows holds, or nothing: they
/// need not be summarised twice, or at all.
///
/// - Where one association is left, all together are that one.
/// - Members who pay by their number of inhabitants and have access to everything have the same leverage.
/// - A cost that is paid once is 0 in all other years.
struct RowSources: Sendable {
    /// Where a row's numbers come from.
    enum Source: Equatable, Sendable {
        /// The row itself or, with the same numbers, one before it.
        case row(Int)
        /// 0 on every path.
        case zero
    }

    private let plan: AlternativePlan
    private let layout: OutcomeLayout

    init(_ plan: AlternativePlan, layout: OutcomeLayout) {
        self.plan = plan
        self.layout = layout
    }

    /// The source of a row of amounts in a period: a year by its position, or the number of years for the horizon.
    func source(of row: Int, period: Int) -> Source {
        let years = period < plan.years.count ? plan.years[period...period] : plan.years[...]
        guard let association = layout.association(of: row) else {
            return row == layout.paidBackRow ? .row(row) : municipalSource(of: row, period: period)
        }
        var source = row
        if association == layout.together, let only = years.first?.existing.first,
            years.allSatisfy({ $0.existing == [only] })
        {
            source = row - (layout.together - only) * OutcomeLayout.rowsPerAssociation
        }
        let isOneOff = row % OutcomeLayout.rowsPerAssociation == AssociationOutcome.oneOff.rawValue
        let payers = association == layout.together ? Array(0..<layout.together) : [association]
        if isOneOff, years.allSatisfy({ year in payers.allSatisfy { year.oneOffShare[$0] == 0 } }) { return .zero }
        return .row(source)
    }

    private func municipalSource(of row: Int, period: Int) -> Source {
        let municipality = layout.municipality(of: row)
        guard period < plan.years.count, row == layout.row(.leverage, of: municipality),
            plan.years[period].hasCommonLeverage(municipality)
        else { return .row(row) }
        let members = plan.years[period].members[plan.years[period].associationOf[municipality]]
        let first = members.first { plan.years[period].hasCommonLeverage($0) } ?? municipality
        return .row(layout.row(.leverage, of: first))
    }
}

extension AlternativePlan.Year {
    /// Whether a municipality's leverage is that of its association.
    func hasCommonLeverage(_ municipality: Int) -> Bool {
        memberTerms[associationOf[municipality]].contains { $0.municipality == municipality && $0.hasCommonLeverage }
    }
}
