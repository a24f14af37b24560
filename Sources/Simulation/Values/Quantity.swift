public import Finsam
internal import Stochastics

/// A number that each path of an alternative gives, and that a question can be about.
///
/// *Storhet.* In a year, or over the whole horizon: amounts that flow are then summed over the years, balances are those of
/// the last year, ratios those of the sums. What is true or not is 1 or 0.
public struct Quantity: Hashable, Sendable {
    /// What is measured.
    public let measure: Measure
    /// The year by its position, or the number of years for the whole horizon.
    public let period: Int

    /// What is measured.
    public enum Measure: Hashable, Sendable {
        /// An outcome of an association.
        case association(AssociationOutcome, Body)
        /// An outcome of a municipality, by index.
        case municipality(MunicipalOutcome, Int)
        /// Whether an association breaks a rule in the period.
        case breaks(Rule, Body)
        /// Whether an association breaks a rule in the period or any year before.
        case hasBroken(Rule, Body)
        /// Whether an association breaks any rule in the period.
        case breaksAny(Body)
        /// Whether an association breaks any rule in the period or any year before.
        case hasBrokenAny(Body)
    }

    /// Whose outcome it is.
    public enum Body: Hashable, Sendable {
        /// An association, by index.
        case association(Int)
        /// All associations of the study together.
        case together
        /// The association that a municipality belongs to in the year. Over the whole horizon amounts that flow are summed
        /// over those of each year; a balance is that of the last one, and a ratio that of the last one's own sums.
        case own(municipality: Int)
    }

    /// Creates the value from its parts.
    public init(_ measure: Measure, period: Int) {
        self.measure = measure
        self.period = period
    }

    /// Whether it is 1 or 0.
    public var isIndicator: Bool {
        switch measure {
        case .association, .municipality: false
        case .breaks, .hasBroken, .breaksAny, .hasBrokenAny: true
        }
    }

    /// Whether it is a ratio rather than an amount in SEK or 1 or 0.
    public var isRatio: Bool {
        switch measure {
        case .association(let outcome, _): outcome.isRatio
        case .municipality(let outcome, _): outcome.isRatio
        default: false
        }
    }

    /// Whether more or less of it is better.
    public var better: Direction {
        switch measure {
        case .association(let outcome, _): outcome.better
        case .municipality(let outcome, _): outcome.better
        default: .less
        }
    }
}

extension Quantity {
    /// A row of an alternative's outcomes in a period that the quantity is read from.
    struct Source {
        let period: Int
        let row: Int
    }

    /// Where it is read in an alternative: one row; for what has happened by a year the rows of all years up to it, any of
    /// which makes it so; for a flow over the horizon of a municipality's own associations the rows of all years, whose
    /// sum it is. None where the association does not exist.
    func sources(in plan: AlternativePlan, _ layout: OutcomeLayout) -> [Source] {
        let yearCount = plan.years.count
        precondition((0...yearCount).contains(period), "There is no period \(period).")
        func association(_ body: Body, _ period: Int) -> Int? {
            let year = plan.years[min(period, yearCount - 1)]
            switch body {
            case .together: return layout.together
            case .own(let municipality): return year.associationOf[municipality]
            case .association(let index):
                // Over the horizon those have outcomes that existed when it began.
                let existing = period < yearCount ? year.existing : plan.years[0].existing
                return existing.contains(index) ? index : nil
            }
        }
        func inPeriod(_ body: Body, _ row: (Int) -> Int) -> [Source] {
            association(body, period).map { [Source(period: period, row: row($0))] } ?? []
        }
        func upTo(_ body: Body, _ row: (Int) -> Int) -> [Source] {
            (0...min(period, yearCount - 1)).compactMap { year in
                association(body, year).map { Source(period: year, row: row($0)) }
            }
        }
        switch measure {
        case .association(let outcome, let body):
            if case .own(let municipality) = body, period == yearCount, outcome.isFlow,
                Set(plan.years.map { $0.associationOf[municipality] }).count > 1
            {
                return upTo(body) { layout.row(outcome, of: $0) }
            }
            return inPeriod(body) { layout.row(outcome, of: $0) }
        case .municipality(let outcome, let municipality):
            return [Source(period: period, row: layout.row(outcome, of: municipality))]
        case .breaks(let rule, let body):
            return period < yearCount
                ? inPeriod(body) { layout.row(rule, of: $0) } : upTo(body) { layout.row(rule, of: $0) }
        case .hasBroken(let rule, let body): return upTo(body) { layout.row(rule, of: $0) }
        case .breaksAny(let body):
            return period < yearCount
                ? inPeriod(body) { layout.anyRuleThisYearRow(of: $0) }
                : upTo(body) { layout.anyRuleThisYearRow(of: $0) }
        case .hasBrokenAny(let body): return upTo(body) { layout.anyRuleThisYearRow(of: $0) }
        }
    }
}

extension Study {
    /// The net of the municipality in focus over the whole horizon: what a decision is judged by unless the user says
    /// otherwise.
    public var netOfFocus: Quantity { Quantity(.municipality(.net, focus), period: years.count) }
}
