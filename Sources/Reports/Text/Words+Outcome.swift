package import Finsam

/// The names of outcomes and rules, as they stand in a sentence.
extension Words {
    package func name(_ outcome: AssociationOutcome) -> String {
        switch outcome {
        case .room: self("statens utrymme", "the state's room")
        case .contributions: self("medlemsbidrag från alla parter", "contributions of all parties")
        case .administration: self("administration", "administration")
        case .administrationShare: self("administrationens andel av kostnaderna", "administration's share of costs")
        case .operations: self("egen verksamhet", "own operations")
        case .granted: self("beviljade medel", "granted money")
        case .spend: self("insatsernas utfall", "initiatives' spending")
        case .oneOff: self("engångskostnad", "one-off cost")
        case .curtailment: self("neddragning", "curtailment")
        case .closingBalance: self("balanserat resultat", "carried-forward result")
        }
    }

    package func name(_ outcome: MunicipalOutcome) -> String {
        switch outcome {
        case .contribution: self("medlemsbidrag", "contribution")
        case .reach: self("insatsmedel som når invånarna", "initiative money that reaches inhabitants")
        case .net: self("netto", "net")
        case .leverage: self("insatsmedel per bidragskrona", "initiative money per krona paid")
        case .administrationBorne: self("del av administrationen", "share of the administration")
        }
    }

    package func name(_ rule: Rule) -> String {
        switch rule {
        case .curtailment: self("neddragning", "curtailment")
        case .insolvency: self("insolvens", "insolvency")
        case .budgetNotCovered: self("budgeten går inte ihop", "the budget does not add up")
        case .capitalAboveReasonable: self("eget kapital över rimlig nivå", "own capital above the reasonable level")
        }
    }

    var anyRule: String { self("någon regel bryts", "any rule is broken") }
}
