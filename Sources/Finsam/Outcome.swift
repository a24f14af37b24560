/// What is measured for an association in every year. *Utfall för ett förbund.* All amounts in SEK.
public enum AssociationOutcome: Int, CaseIterable, Sendable {
    /// The most that the state offers. *Utrymme.*
    case room
    /// What all parties pay together; the state half of it, the region a quarter. *Medlemsbidrag.*
    case contributions
    /// Outcome of the administration lines. *Administration.*
    case administration
    /// Administration / all costs. *Administrationens andel.*
    case administrationShare
    /// Outcome of the operations lines. *Verksamhet.*
    case operations
    /// Granted to initiatives. *Beviljade medel.*
    case granted
    /// Spent by initiatives, after curtailment. *Insatsernas utfall.*
    case spend
    /// Cost of a change, paid once. *Engångskostnad.*
    case oneOff
    /// Spending cut because the association may not borrow. *Neddragning.*
    case curtailment
    /// Carried-forward result on 31 December. *Balanserat resultat.*
    case closingBalance
}

/// The rules that a year can break. *Regler.*
public enum Rule: Int, CaseIterable, Sendable {
    /// Initiatives are curtailed by a krona or more, since an association may not borrow (Verksamhetsplan 2024, section 6).
    case curtailment
    /// Even with nothing left for initiatives the result is negative by a krona or more. *Insolvens.*
    case insolvency
    /// What the budget counts exceeds contributions and capital: no budget in balance (kommunallagen; Verksamhetsplan 2024).
    case budgetNotCovered
    /// Own capital is above the first step of the staircase, where a study gives one.
    case capitalAboveReasonable
}

/// What is measured for a municipality in every year. *Utfall för en kommun.* All amounts in SEK.
public enum MunicipalOutcome: Int, CaseIterable, Sendable {
    /// What it pays. *Medlemsbidrag.*
    case contribution
    /// Initiative money that reaches its inhabitants. *Insatsmedel som når invånarna.*
    case reach
    /// Reach − contribution. *Netto.*
    case net
    /// Reach / contribution; 0 where nothing is paid. *Hävstång.*
    case leverage
    /// The part of the association's administration that its contribution bears. *Del av administrationen.*
    case administrationBorne
}

/// Whether more or less of something is better for those who live there.
public enum Direction: Hashable, Sendable {
    /// More is better.
    case more
    /// Less is better.
    case less
    /// Neither by itself.
    case neutral
}

extension AssociationOutcome {
    /// Which direction is better.
    public var better: Direction {
        switch self {
        case .room, .contributions, .granted, .spend, .closingBalance: .more
        case .administration, .administrationShare, .oneOff, .curtailment: .less
        case .operations: .neutral
        }
    }
    /// Whether it is a share rather than an amount in SEK.
    public var isRatio: Bool { self == .administrationShare }
    /// Whether it is an amount of a year, of which years can be summed.
    public var isFlow: Bool { self != .closingBalance && !isRatio }
}

extension MunicipalOutcome {
    /// Which direction is better.
    public var better: Direction {
        switch self {
        case .reach, .net, .leverage: .more
        case .contribution, .administrationBorne: .less
        }
    }
    /// Whether it is a ratio rather than an amount in SEK.
    public var isRatio: Bool { self == .leverage }
}
