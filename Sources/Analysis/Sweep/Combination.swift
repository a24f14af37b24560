public import Simulation

/// A sum of quantities with weights, path by path: spending less twice the curtailment.
///
/// *Sammanvägning.*
public struct Combination: Hashable, Sendable {
    /// A quantity and how much it counts.
    public struct Term: Hashable, Sendable {
        /// What it is multiplied by.
        public let weight: Double
        /// The quantity.
        public let quantity: Quantity

        /// Creates the value from its parts.
        public init(_ weight: Double, _ quantity: Quantity) {
            self.weight = weight
            self.quantity = quantity
        }
    }

    /// The terms, at least one.
    public let terms: [Term]

    /// Creates the value from its parts.
    public init(_ terms: [Term]) {
        precondition(!terms.isEmpty, "A sum has a term.")
        self.terms = terms
    }

    /// The quantity itself, if that is all.
    public var only: Quantity? { terms.count == 1 && terms[0].weight == 1 ? terms[0].quantity : nil }

    /// Its values in an alternative; `nil` where a quantity does not exist.
    ///
    /// - Parameter quantities: those that the values are of, in order
    func sample(_ values: PathValues, of quantities: [Quantity], alternative: Int) -> PathSample? {
        var sums: [Double] = []
        for term in terms {
            guard let position = quantities.firstIndex(of: term.quantity) else { return nil }
            let column = values[quantity: position, alternative: alternative]
            guard !column.isEmpty else { return nil }
            if sums.isEmpty { sums = [Double](repeating: 0, count: column.count) }
            for path in sums.indices { sums[path] += term.weight * column[path] }
        }
        return PathSample(sums, sampling: values.sampling)
    }
}
