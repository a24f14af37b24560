public import Finsam

/// A world that differs from a scenario by some inputs, under a name of its own: a shock, a point of a sweep.
///
/// *Variant.*
public struct Variant: Sendable {
    /// The key for files.
    public let identifier: String
    /// The name for readers.
    public let name: LocalText
    /// Where values come from that do not say so themselves.
    let provenance: Provenance
    /// Maps from the top of a study, laid over each other in order.
    let changes: [SourceNode]

    /// A variant by changes that a user gave.
    ///
    /// - Parameter provenance: where the values come from that do not say so themselves
    public init(identifier: String, name: LocalText, provenance: Provenance, changes: [InputChange]) {
        self.init(identifier: identifier, name: name, provenance: provenance, changes: changes.map(\.node))
    }

    init(identifier: String, name: LocalText, provenance: Provenance, changes: [SourceNode]) {
        self.identifier = identifier
        self.name = name
        self.provenance = provenance
        self.changes = changes
    }
}

/// A study whose scenarios are variants of one of its own.
public struct VariantStudy: Sendable {
    /// The study, with a scenario for each variant, in their order, and no published tables.
    public let study: Study
    /// The values that each variant changes.
    public let changes: [[InputRecord]]

    /// The variants with some of the alternatives, as ``Study/selecting(alternatives:reference:scenarios:)`` takes them.
    public func selecting(alternatives: [Int], reference: Int) -> VariantStudy {
        VariantStudy(
            study: study.selecting(
                alternatives: alternatives, reference: reference, scenarios: Array(study.scenarios.indices)),
            changes: changes)
    }
}
