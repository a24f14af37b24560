internal import Finsam

/// Which row of an alternative's outcomes holds what.
///
/// For each association and for all of them together its outcomes, the rules that it breaks this year (0 or 1), whether
/// it breaks any this year and any so far; then each municipality's outcomes and whether its own association is curtailed
/// or breaks any rule; then whether the change is paid back.
struct OutcomeLayout: Hashable, Sendable {
    let associationCount: Int
    let municipalityCount: Int

    // By the last case rather than by counting all: constants that the compiler knows.
    static var outcomesPerAssociation: Int { AssociationOutcome.closingBalance.rawValue + 1 }
    static var ruleCount: Int { Rule.capitalAboveReasonable.rawValue + 1 }
    static var rowsPerAssociation: Int { outcomesPerAssociation + ruleCount + 2 }
    static var outcomesPerMunicipality: Int { MunicipalOutcome.administrationBorne.rawValue + 1 }
    static var rowsPerMunicipality: Int { outcomesPerMunicipality + 2 }

    init(associationCount: Int, municipalityCount: Int) {
        precondition(
            Self.outcomesPerAssociation == AssociationOutcome.allCases.count && Self.ruleCount == Rule.allCases.count
                && Self.outcomesPerMunicipality == MunicipalOutcome.allCases.count, "An outcome has no row.")
        self.associationCount = associationCount
        self.municipalityCount = municipalityCount
    }

    /// The index that stands for all associations together.
    var together: Int { associationCount }

    func row(_ outcome: AssociationOutcome, of association: Int) -> Int {
        association * Self.rowsPerAssociation + outcome.rawValue
    }
    func row(_ rule: Rule, of association: Int) -> Int {
        association * Self.rowsPerAssociation + Self.outcomesPerAssociation + rule.rawValue
    }
    func anyRuleThisYearRow(of association: Int) -> Int {
        association * Self.rowsPerAssociation + Self.outcomesPerAssociation + Self.ruleCount
    }
    /// The rows of an association's rules, in their order.
    func ruleRows(of association: Int) -> Range<Int> {
        let first = association * Self.rowsPerAssociation + Self.outcomesPerAssociation
        return first..<(first + Self.ruleCount)
    }
    /// The rows of an association's outcomes, in their order.
    func outcomeRows(of association: Int) -> Range<Int> {
        let first = association * Self.rowsPerAssociation
        return first..<(first + Self.outcomesPerAssociation)
    }
    func anyRuleSoFarRow(of association: Int) -> Int { anyRuleThisYearRow(of: association) + 1 }
    private var firstMunicipalRow: Int { (associationCount + 1) * Self.rowsPerAssociation }
    func row(_ outcome: MunicipalOutcome, of municipality: Int) -> Int {
        firstMunicipalRow + municipality * Self.rowsPerMunicipality + outcome.rawValue
    }
    /// The rows of a municipality's outcomes, in their order.
    func outcomeRows(ofMunicipality municipality: Int) -> Range<Int> {
        let first = firstMunicipalRow + municipality * Self.rowsPerMunicipality
        return first..<(first + Self.outcomesPerMunicipality)
    }
    func ownCurtailmentRow(of municipality: Int) -> Int {
        firstMunicipalRow + municipality * Self.rowsPerMunicipality + Self.outcomesPerMunicipality
    }
    func ownRuleRow(of municipality: Int) -> Int { ownCurtailmentRow(of: municipality) + 1 }
    var paidBackRow: Int { firstMunicipalRow + municipalityCount * Self.rowsPerMunicipality }
    var rowCount: Int { paidBackRow + 1 }
}
