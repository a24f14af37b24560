public import Stochastics

/// Step 1 of a year: who belongs where, and what moves with a municipality that leaves.
///
/// *Medlemskap.* A change takes effect on 1 January. Source: finsam.se, medlem lämnar förbund; sammanslagning av förbund.
public enum Membership {
    /// The earliest year in which a municipality can be outside its association.
    ///
    /// Notice runs from the day of decision; the change waits for the 1 January on or after its end.
    ///
    /// - Parameters:
    ///   - noticeYears: the notice period, years; half years are allowed
    ///   - decision: the day on which notice can be given
    public static func earliestYear(noticeYears: Double, from decision: CalendarDay) -> Int {
        let months = decision.year * 12 + (decision.month - 1) + Int((noticeYears * 12).rounded(.up))
        let endsOnNewYear = months % 12 == 0 && decision.day == 1
        return endsOnNewYear ? months / 12 : months / 12 + 1
    }

    /// The capital that a leaving municipality takes with it, SEK.
    ///
    /// `share · max(0, balance) · contributions of the municipality / contributions of all parties`, both over the last
    /// years that the settlement rule names. An association without capital has nothing to settle.
    @inlinable @inline(__always)
    public static func settlement(share: Double, balance: Lanes, paid: Lanes, paidByAll: Lanes) -> Lanes {
        let part = Lanes.choose(paidByAll .> 0, paid / paidByAll, else: .zero)
        return share * Lanes.maximum(balance, .zero) * part
    }
}

/// A day of the calendar.
public struct CalendarDay: Hashable, Sendable {
    /// The year.
    public let year: Int
    /// The month, 1…12.
    public let month: Int
    /// The day of the month, 1…31.
    public let day: Int

    /// Creates the value from its parts.
    public init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }
    /// The day as YYYY-MM-DD.
    public var text: String {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(padded(month))-\(padded(day))"
    }
}

extension CalendarDay {
    /// The seconds from the beginning of 1970 to that of the day, in universal time and the Gregorian calendar.
    public var secondsSince1970: Int {
        // Days are counted in years that begin in March, so that a leap day is the last.
        let (shifted, shiftedMonth) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
        let leapDays = shifted / 4 - shifted / 100 + shifted / 400
        let days = 365 * shifted + leapDays + (153 * shiftedMonth + 2) / 5 + day - 1
        return (days - 719_468) * 86_400
    }
}
