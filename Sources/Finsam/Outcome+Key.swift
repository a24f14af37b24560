extension AssociationOutcome {
    /// The name in machine-readable files.
    public var key: String {
        switch self {
        case .room: "room"
        case .contributions: "contributions"
        case .administration: "administration"
        case .administrationShare: "administration-share"
        case .operations: "operations"
        case .granted: "granted"
        case .spend: "spend"
        case .oneOff: "one-off"
        case .curtailment: "curtailment"
        case .closingBalance: "closing-balance"
        }
    }
}

extension MunicipalOutcome {
    /// The name in machine-readable files.
    public var key: String {
        switch self {
        case .contribution: "contribution"
        case .reach: "reach"
        case .net: "net"
        case .leverage: "leverage"
        case .administrationBorne: "administration-borne"
        }
    }
}

extension Rule {
    /// The name in machine-readable files.
    public var key: String {
        switch self {
        case .curtailment: "curtailment"
        case .insolvency: "insolvency"
        case .budgetNotCovered: "budget-not-covered"
        case .capitalAboveReasonable: "capital-above-reasonable"
        }
    }
}
