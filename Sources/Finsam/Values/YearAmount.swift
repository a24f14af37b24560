internal import Glibc

/// An amount that belongs to a calendar year.
public struct YearAmount: Hashable, Sendable {
    /// The calendar year.
    public let year: Int
    /// The amount, in the unit of the place where it stands.
    public let amount: Double

    /// Creates the value from its parts.
    public init(year: Int, amount: Double) {
        self.year = year
        self.amount = amount
    }
}

extension [YearAmount] {
    /// The amount of the year, if the list holds one.
    public func amount(in year: Int) -> Double? { first { $0.year == year }?.amount }

    /// The amount of the year or else of the last year before it.
    public func latestAmount(in year: Int) -> Double? { last { $0.year <= year }?.amount }
}

extension Double {
    /// The power with a real exponent, rounded to 40 significant bits so that it is the same with every C library.
    func raised(to exponent: Double) -> Double {
        let power = pow(self, exponent)
        guard power.isNormal else { return power }
        let unit = Double(sign: .plus, exponent: power.exponent - 40, significand: 1)
        return (power / unit).rounded() * unit
    }
}
