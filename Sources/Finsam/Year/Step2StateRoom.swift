public import Stochastics

/// Step 2 of a year: the most that the state offers an association. *Utrymme.*
///
/// Source: Försäkringskassan, Fördelningsmodell för statens medelstilldelning till samordningsförbunden, 2015-01-22: a base
/// amount for every association; above it 75 % by a measure of need and 25 % by inhabitants aged 16–64.
public enum StateRoom {
    /// `room = b + (pot − b·N) · Σσ` over the members; kronor, not below zero.
    @inlinable @inline(__always)
    public static func room(baseAmount: Double, appropriation: Lanes, associationCount: Double, share: Lanes) -> Lanes {
        Lanes.maximum(baseAmount + (appropriation - baseAmount * associationCount) * share, .zero)
    }

    /// Σσ of an association's members that meets a published room exactly.
    public static func share(room: Double, baseAmount: Double, appropriation: Double, associationCount: Double)
        -> Double
    {
        (room - baseAmount) / (appropriation - baseAmount * associationCount)
    }

    /// σ of a municipality in a year: `σ₀ · (w·need + (1 − w)·people)`.
    ///
    /// - Parameters:
    ///   - initialShare: σ₀, its share in the horizon's first year
    ///   - needWeight: w, 0.75
    ///   - need: its share of the country's need, relative to the first year
    ///   - people: its share of the country's inhabitants, relative to the first year; total population stands in for
    ///     those aged 16–64 (an assumption)
    @inlinable @inline(__always)
    public static func municipalShare(initialShare: Lanes, needWeight: Double, need: Lanes, people: Lanes) -> Lanes {
        initialShare * (needWeight * need + (1 - needWeight) * people)
    }

    /// The room when a largest decrease and the staircase of own capital apply.
    ///
    /// An association whose capital stands on a step is not protected from a decrease, and a part of its room is withheld.
    ///
    /// - Parameters:
    ///   - room: the room of ``room(baseAmount:appropriation:associationCount:share:)``
    ///   - lastRoom: what the present members' parts of last year's rooms sum to
    ///   - largestDecrease: c, or `nil` if the rule does not apply
    ///   - capital: own capital on 1 January
    ///   - lastContributions: what all parties paid last year for the present members
    ///   - steps: the staircase, ascending; empty if it does not apply
    @inlinable @inline(__always)
    public static func limited(
        _ room: Lanes, lastRoom: Lanes, largestDecrease: Double?, capital: Lanes, lastContributions: Lanes,
        steps: [CapitalStep]
    ) -> Lanes {
        var reduction = Lanes.zero
        for step in steps {
            reduction = Lanes.choose(
                capital .> lastContributions * step.aboveShareOfContributions, Lanes(repeating: step.roomReduction),
                else: reduction)
        }
        var result = room
        if let largestDecrease {
            var floor = (1 - largestDecrease) * lastRoom
            if let first = steps.first {
                floor = Lanes.choose(
                    capital .> lastContributions * first.aboveShareOfContributions, .zero, else: floor)
            }
            result = Lanes.maximum(result, floor)
        }
        return result * (1 - reduction)
    }
}
