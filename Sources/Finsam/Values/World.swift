public import Stochastics

/// Everything that is the same whatever the members decide: the state, prices, people and the uncertain factors.
///
/// *Omvärld.* One world for each scenario; the same path number is the same world in every alternative.
public struct World: Sendable {
    /// How the state divides its money.
    public let state: StateAllocation
    /// Growth of wages in a year, as a share. *Löneökning.*
    public let wages: Driver
    /// Growth of prices in a year, as a share. *Prisökning.*
    public let prices: Driver
    /// The municipal quarter of year *y* is split by the population on 31 December of year *y − splitLag*.
    public let splitLag: Int
    /// The municipalities of the study.
    public let municipalities: [Municipality]
    /// The uncertain factors, in order of declaration.
    public let factors: [Factor]
    /// Their correlations.
    public let correlations: [Correlation]

    /// Creates the value from its parts.
    public init(
        state: StateAllocation, wages: Driver, prices: Driver, splitLag: Int, municipalities: [Municipality],
        factors: [Factor], correlations: [Correlation]
    ) {
        self.state = state
        self.wages = wages
        self.prices = prices
        self.splitLag = splitLag
        self.municipalities = municipalities
        self.factors = factors
        self.correlations = correlations
    }
}
