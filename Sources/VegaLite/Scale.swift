internal import JSONText

/// From values to places.
///
/// *Skala.*
package struct Scale: Hashable, Sendable {
    /// What the scale covers.
    package enum Domain: Hashable, Sendable {
        /// Numbers.
        case numbers(ClosedRange<Double>)
        /// Names, in this order.
        case names([String])
        /// What the data hold.
        case data
    }

    /// What the scale covers.
    package var domain: Domain
    /// Whether numbers from the data are widened to include 0.
    package var includesZero: Bool
    /// Whether it runs from right to left, or from top to bottom.
    package var isReversed: Bool
    /// The share of a step between discrete values that is left empty.
    package var emptyShare: Double?

    package init(
        _ domain: Domain = .data, includesZero: Bool = false, isReversed: Bool = false, emptyShare: Double? = nil
    ) {
        self.domain = domain
        self.includesZero = includesZero
        self.isReversed = isReversed
        self.emptyShare = emptyShare
    }

    func json(discrete: Bool) -> JSON {
        switch domain {
        case .numbers: precondition(!discrete, "names have no scale of numbers")
        case .names: precondition(discrete, "numbers have no scale of names")
        case .data: break
        }
        let domain: JSON? =
            switch self.domain {
            case .numbers(let range): .numbers([range.lowerBound, range.upperBound])
            case .names(let names): .array(names.map(JSON.text))
            case .data: nil
            }
        return .members([
            "domain": domain,
            "zero": discrete ? nil : .flag(includesZero),
            "nice": discrete || domain == nil ? nil : .flag(false),
            "reverse": isReversed ? .flag(true) : nil,
            "padding": discrete ? emptyShare.map { .number($0) } : nil,
        ])
    }
}
