/// A number that a study either knows or draws: a fixed value, or the value of a factor on the path and in the year.
///
/// *Drivande storhet.* Every place of the model where the future is uncertain holds a driver; the simulation turns each
/// into a column, so that a fixed number is simply a column that never changes.
public enum Driver: Hashable, Sendable {
    /// The number itself, in the unit of the place where it stands.
    case fixed(Double)
    /// The factor with this index among ``World/factors``.
    case factor(Int)
}
