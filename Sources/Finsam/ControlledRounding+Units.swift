extension ControlledRounding {
    /// A number of units whose whole part cannot lose precision when many are added.
    struct ExactUnits {
        /// The number without its fraction.
        private var whole: Int
        /// What is left, of the same sign; in a sum it may exceed 1.
        private var fraction: Double

        static var zero: ExactUnits { ExactUnits(whole: 0, fraction: 0) }

        private init(whole: Int, fraction: Double) {
            self.whole = whole
            self.fraction = fraction
        }

        init(_ amount: Double, unit: Double) {
            let quotient = amount / unit
            precondition(
                quotient.magnitude < 0x1p32, "\(amount) is too far from zero to be rounded to multiples of \(unit)")
            let truncated = quotient.rounded(.towardZero)
            self.init(whole: Int(truncated), fraction: quotient - truncated)
        }

        static func += (sum: inout ExactUnits, term: ExactUnits) {
            sum.whole += term.whole
            sum.fraction += term.fraction
        }

        /// The number of units in millionths, the nearest.
        var millionths: Int { whole * 1_000_000 + Int((fraction * 1_000_000).rounded()) }
    }

    /// A number between its two neighbouring multiples of the unit.
    struct NeighbouringUnits {
        /// The neighbour below, or the number itself when it is a multiple.
        let below: Int
        /// How far the number is above it, 0..<1 000 000 millionths of a unit.
        let millionthsAbove: Int

        init(_ exact: ExactUnits) {
            let (quotient, remainder) = exact.millionths.quotientAndRemainder(dividingBy: 1_000_000)
            below = remainder < 0 ? quotient - 1 : quotient
            millionthsAbove = remainder < 0 ? remainder + 1_000_000 : remainder
        }

        /// Whether the number is a multiple of the unit and therefore stays.
        var isMultiple: Bool { millionthsAbove == 0 }
        /// Whether the upper neighbour is the one farther from zero.
        var isAwayUpwards: Bool { below >= 0 }
        /// Whether conventional rounding goes to the upper neighbour; a half goes away from zero.
        var isNearestAbove: Bool { millionthsAbove > 500_000 || millionthsAbove == 500_000 && isAwayUpwards }
        /// Where conventional rounding goes.
        var nearest: Int { isNearestAbove ? below + 1 : below }
        /// What it adds to the distance to go to the neighbour where conventional rounding does not, in millionths.
        var extraMillionths: Int { abs(1_000_000 - 2 * millionthsAbove) }
    }
}
