/// A municipality: its people and how they change.
///
/// *Kommun.* Source of the populations: the study; total population on 31 December.
public struct Municipality: Hashable, Sendable {
    /// The key that a study uses for the municipality.
    public let identifier: String
    /// The name for readers.
    public let name: String
    /// Known total population on 31 December, by year, ascending, at least one.
    ///
    /// *Folkmängd.* Years between two known ones are interpolated geometrically, see ``population(on:)``.
    public let populations: [YearAmount]
    /// Growth of the population in a year after the last known one, as a share.
    public let growth: Driver
    /// Change in a year of its share of the country's need, as a share, from the year after the horizon's first one.
    ///
    /// *Förändring av försörjningsmåttets andel.* Försäkringskassan's model of 2015-01-22: the variable part follows to
    /// three quarters a measure of public support.
    public let needChange: Driver

    /// Creates the value from its parts.
    public init(identifier: String, name: String, populations: [YearAmount], growth: Driver, needChange: Driver) {
        self.identifier = identifier
        self.name = name
        self.populations = populations
        self.growth = growth
        self.needChange = needChange
    }
    /// The last year with a known population.
    public var lastKnownYear: Int { populations[populations.count - 1].year }

    /// The total population on 31 December of a year that is not after ``lastKnownYear``.
    ///
    /// Between two known years it is interpolated geometrically (constant growth; an assumption); before the first known
    /// one it is that one.
    public func population(on year: Int) -> Double {
        precondition(year <= lastKnownYear, "the population of a later year is a matter of the path")
        guard let next = populations.firstIndex(where: { $0.year >= year }) else { return populations[0].amount }
        guard next > 0, populations[next].year != year else { return populations[next].amount }
        let (before, after) = (populations[next - 1], populations[next])
        let part = Double(year - before.year) / Double(after.year - before.year)
        return before.amount * (after.amount / before.amount).raised(to: part)
    }
}
