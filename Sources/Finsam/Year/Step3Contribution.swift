public import Stochastics

/// Step 3 of a year: what the parties pay. *Medlemsbidrag.*
///
/// Source: 5 § lag (2003:1210): the state half, the region a quarter, the municipalities together a quarter. So the least
/// willing party binds.
public enum Contribution {
    /// The state's share of what the parties pay, by law.
    public static let stateShare = 0.5
    /// The region's share.
    public static let regionShare = 0.25
    /// The municipalities' share.
    public static let municipalShare = 0.25

    /// What the state pays, SEK: `min(room, ask, 2·region's ceiling, 2·municipalities' ceiling)`.
    @inlinable @inline(__always)
    public static func state(room: Lanes, ask: Lanes, regionCeiling: Double, municipalCeiling: Double) -> Lanes {
        let ceiling = ceiling(region: regionCeiling, municipalities: municipalCeiling)
        return state(room: room, ask: ask, ceiling: Lanes(repeating: ceiling))
    }

    /// What the state pays when the others' ceilings let it pay no more than this, SEK.
    @inlinable @inline(__always)
    public static func state(room: Lanes, ask: Lanes, ceiling: Lanes) -> Lanes {
        Lanes.minimum(Lanes.minimum(room, ask), ceiling)
    }

    /// The most that the others' ceilings let the state pay, SEK.
    @inlinable @inline(__always)
    public static func ceiling(region: Double, municipalities: Double) -> Double {
        2 * Swift.min(region, municipalities)
    }

    /// What all parties pay when the state pays this, SEK.
    @inlinable @inline(__always)
    public static func all(state: Lanes) -> Lanes { state / stateShare }

    /// What an association asks the state for, SEK.
    ///
    /// - Parameters:
    ///   - policy: the policy of the year; a path has been resolved to an amount or to the policy after it
    ///   - room: the state's offer
    ///   - last: what the present members' parts brought from the state last year
    @inlinable @inline(__always)
    public static func ask(_ policy: YearAsk, room: Lanes, last: Lanes) -> Lanes {
        switch policy {
        case .room: room
        case .last(let growth): last * (1 + growth)
        case .amount(let amount): Lanes(repeating: amount)
        }
    }
}

/// What an association asks for in one year.
public enum YearAsk: Hashable, Sendable {
    /// The whole room.
    case room
    /// Last year's contribution of the state and this growth.
    case last(growth: Double)
    /// This amount, SEK.
    case amount(Double)
}

extension AskPolicy {
    /// What the policy asks for in a year.
    public func ask(in year: Int) -> YearAsk {
        switch self {
        case .match: .room
        case .ladder(let growth): .last(growth: growth)
        case .freeze: .last(growth: 0)
        case .path(let amounts, let then): amounts.amount(in: year).map(YearAsk.amount) ?? then.ask(in: year)
        }
    }
}
