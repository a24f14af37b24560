/// A number that each path of a world gives, whatever is decided: how a factor or a population turns out.
///
/// *Omvärldens utfall.* The mean of the years that are asked for.
public struct WorldQuantity: Hashable, Sendable {
    /// What is measured.
    public let measure: Measure
    /// The years, by their positions in the horizon; at least one.
    public let periods: Range<Int>

    /// What is measured.
    public enum Measure: Hashable, Sendable {
        /// The value of a factor, by index.
        case factor(Int)
        /// The population of a municipality, by index, on 31 December.
        case population(Int)
    }

    /// Creates the value from its parts.
    ///
    /// - Precondition: there is a year.
    public init(_ measure: Measure, periods: Range<Int>) {
        precondition(!periods.isEmpty, "A mean needs a year.")
        self.measure = measure
        self.periods = periods
    }

    /// The row of the world's columns in which it stands in a year.
    func row(in plan: WorldPlan, period: Int) -> Int {
        switch measure {
        case .factor(let index): index
        case .population(let index): plan.rows.population(index, year: plan.years.lowerBound + period)
        }
    }
}
