/// Something that has a name in files and on the command line.
public protocol Keyed: CaseIterable, Sendable {
    /// The name.
    var key: String { get }
}

extension Keyed {
    /// The one with a name.
    public init?(key: String) {
        guard let found = Self.allCases.first(where: { $0.key == key }) else { return nil }
        self = found
    }
}

extension AssociationOutcome: Keyed {}
extension MunicipalOutcome: Keyed {}
extension Rule: Keyed {}
