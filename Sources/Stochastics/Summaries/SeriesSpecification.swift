/// How one series of results is to be summarised.
public struct SeriesSpecification: Sendable, Hashable {
    /// What a series consists of.
    public enum Kind: Sendable, Hashable {
        /// Amounts: moments and a sketch of the distribution.
        case amount
        /// Rows of 0 and 1: their count is all there is to know. Shift and resolution are not used.
        case indicator
    }

    /// A number near the mean, subtracted before squares are summed. Unit of the series.
    public var shift: Double
    /// The smallest difference that matters, and the unit of the sums and of the sketch. Unit of the series, positive.
    public var resolution: Double
    /// Amounts or indicators.
    public var kind: Kind

    /// A specification.
    ///
    /// - Precondition: the resolution is positive and finite; |shift| ≤ 2⁴³ resolutions.
    public init(shift: Double, resolution: Double, kind: Kind) {
        precondition(resolution > 0 && resolution.isFinite, "The resolution must be positive.")
        precondition((shift / resolution).magnitude <= 0x1p43, "The shift is beyond 2⁴³ resolutions.")
        self.shift = shift
        self.resolution = resolution
        self.kind = kind
    }

    /// Rows of 0 and 1.
    public static let indicator = SeriesSpecification(shift: 0, resolution: 1, kind: .indicator)
}
