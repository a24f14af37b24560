public import Finsam

/// One respect in which two alternatives can deal differently with a municipality's own association.
///
/// *Villkor.* Amounts of an association count per inhabitant of its members, so that associations of different size can be
/// set side by side; see `Questions/Explain.md` for what each one means and where a cut is a convention.
public enum Provision: Int, CaseIterable, Sendable {
    /// The base amount, shared by the members' inhabitants, and how many associations share the appropriation.
    case baseAmount
    /// The variable part of the state's room per inhabitant.
    case variableRoom
    /// How much of the room is asked for, and the region's and the municipalities' ceilings.
    case ask
    /// The municipality's part of the municipal quarter against its part of the members' inhabitants.
    case split
    /// The association's own operations per inhabitant.
    case operations
    /// Its administration per inhabitant, before what a common administration saves.
    case administration
    /// The part of the administration that a common one saves.
    case saving
    /// The cost of the change itself, per inhabitant.
    case oneOff
    /// The capital per inhabitant with which the municipality's association opens, first and when its members change,
    /// settlement included.
    case capital
    /// The rule by which grants follow income and capital.
    case grantPolicy
    /// Which initiatives there are: their plan, mix, counted share and utilisation.
    case initiatives
    /// How far the initiatives reach the municipality's inhabitants.
    case access
    /// How many inhabitants the association has. Nothing for a municipality, whose outcomes follow what there is per
    /// inhabitant; an association's own amounts rise and fall with it.
    case size
    /// The year from which the changes act.
    case years
}

extension Provision: Keyed {
    /// The name in machine-readable files.
    public var key: String {
        switch self {
        case .baseAmount: "base-amount"
        case .variableRoom: "variable-room"
        case .ask: "ask"
        case .split: "split"
        case .operations: "operations"
        case .administration: "administration"
        case .saving: "saving"
        case .oneOff: "one-off"
        case .capital: "capital"
        case .grantPolicy: "grant-policy"
        case .initiatives: "initiatives"
        case .access: "access"
        case .size: "size"
        case .years: "years"
        }
    }
}

/// Some provisions.
struct ProvisionSet: Hashable, Sendable {
    private var bits: UInt32 = 0

    init(_ provisions: some Sequence<Provision> = []) { for provision in provisions { insert(provision) } }

    static var all: ProvisionSet { ProvisionSet(Provision.allCases) }

    mutating func insert(_ provision: Provision) { bits |= 1 << UInt32(provision.rawValue) }

    @inline(__always)
    func contains(_ provision: Provision) -> Bool { bits >> UInt32(provision.rawValue) & 1 == 1 }
}
