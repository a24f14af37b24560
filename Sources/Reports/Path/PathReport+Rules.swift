internal import Finsam
package import Simulation

/// The rules that acted in a year, in words.
extension PathReport {
    /// A sentence for a year, if anything but the state's room decided.
    func rules(_ year: Int, _ association: PathTrace.AssociationYear) -> String? {
        rules(association).map { "\(year): " + $0 }
    }

    /// What the rules did in a year, without the year.
    package func rules(_ association: PathTrace.AssociationYear) -> String? {
        let acted =
            binding(association.binding) + saving(association.administrationSaved)
            + association.brokenRules.map { words($0, association) }
        return acted.isEmpty ? nil : acted.joined(separator: "; ")
    }

    private func binding(_ binding: PathTrace.Binding) -> [String] {
        switch binding {
        case .room: []
        case .ask: [words("förbundet äskar mindre än utrymmet", "the association asks for less than the room")]
        case .regionCeiling: [words("regionens tak binder", "the region's ceiling binds")]
        case .municipalCeiling: [words("kommunernas tak binder", "the municipalities' ceiling binds")]
        }
    }

    private func saving(_ share: Double) -> [String] {
        share == 0
            ? []
            : [
                words("gemensam administration sparar ", "the common administration saves ") + format.percent(share)
            ]
    }

    private func words(_ rule: Rule, _ association: PathTrace.AssociationYear) -> String {
        switch rule {
        case .curtailment:
            words("får inte låna: insatserna skärs ned med ", "may not borrow: initiatives are cut by ")
                + format.withUnit(format.kronor(association.curtailment))
        case .insolvency: words("insolvens", "insolvency")
        case .budgetNotCovered: words("budgeten täcks inte", "the budget is not covered")
        case .capitalAboveReasonable:
            words("eget kapital över rimlig nivå", "own capital above the reasonable level")
        }
    }
}
