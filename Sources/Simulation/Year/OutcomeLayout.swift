internal import Finsam

/// Which row of an alternative's outcomes holds what.
///
/// For each association and for all of them together its outcomes, the rules that it breaks this year (0 or 1), whether
/// it breaks any this year and any so far; then each municipality's outcomes and whether its own association is curtailed
/// or breaks any rule; then whether the change is paid back.
struct OutcomeLayout: Hashable, Sendable {
    let associationCount: Int
    let municipalityCount: Int

    static let outcomesPerAssociation = AssociationOutcome.allCases.count
    static let rowsPerAssociation = outcomesPerAssociation + Rule.allCases.count + 2
    static let outcomesPerMunicipality = MunicipalOutcome.allCases.count
    static let rowsPerMunicipality = outcomesPerMunicipality + 2

    /// The index that stands for all associations together.
    var together: Int { associationCount }

    func row(_ outcome: AssociationOutcome, of association: Int) -> Int {
        association * Self.rowsPerAssociation + outcome.rawValue
    }
    func row(_ rule: Rule, of association: Int) -> Int {
        association * Self.rowsPerAssociation + Self.outcomesPerAssociation + rule.rawValue
    }
    func anyRuleThisYearRow(of association: Int) -> Int {
        association * Self.rowsPerAssociation + Self.outcomesPerAssociation + Rule.allCases.count
    }
    func anyRuleSoFarRow(of association: Int) -> Int { anyRuleThisYearRow(of: association) + 1 }
    private var firstMunicipalRow: Int { (associationCount + 1) * Self.rowsPerAssociation }
    func row(_ outcome: MunicipalOutcome, of municipality: Int) -> Int {
        firstMunicipalRow + municipality * Self.rowsPerMunicipality + outcome.rawValue
    }
    func ownCurtailmentRow(of municipality: Int) -> Int {
        firstMunicipalRow + municipality * Self.rowsPerMunicipality + Self.outcomesPerMunicipality
    }
    func ownRuleRow(of municipality: Int) -> Int { ownCurtailmentRow(of: municipality) + 1 }
    var paidBackRow: Int { firstMunicipalRow + municipalityCount * Self.rowsPerMunicipality }
    var rowCount: Int { paidBackRow + 1 }
}
