public import Finsam
public import Stochastics

/// The state's next letter about room, and what it delays to wait for it. *Vänta på statens besked.*
///
/// In June the state announces the room of the year after. Who decides only then gives notice later, and every change
/// comes so many years later as notice from the end of June ends later than notice from the day of decision.
public struct Letter: Hashable, Sendable {
    /// The year of the letter.
    public let year: Int
    /// The years by which changes are delayed.
    public let delay: Int
    /// The years of notice of the association of the municipality in focus.
    public let noticeYears: Double

    /// The year whose room it announces.
    public var roomYear: Int { year + 1 }

    /// The next letter after a study's day of decision.
    ///
    /// - Returns: nil without a day of decision, or where the room of the year is outside the horizon or, in its first year,
    ///   known
    public init?(_ study: Study) {
        guard let decision = study.decision,
            let home = study.associations.first(where: { $0.members.contains(study.focus) })
        else { return nil }
        // A letter of the same month may have come already; the next one has not.
        year = decision.month < 6 ? decision.year : decision.year + 1
        noticeYears = home.noticeYears
        func earliest(_ day: CalendarDay) -> Int { Membership.earliestYear(noticeYears: home.noticeYears, from: day) }
        delay = earliest(CalendarDay(year: year, month: 6, day: 30)) - earliest(decision)
        guard study.years.contains(year + 1), year + 1 > study.years.lowerBound else { return nil }
    }
}

/// What it is worth to wait for the state's letter before choosing, and what it costs.
public struct Waiting: Sendable {
    /// What is waited for.
    public let letter: Letter
    /// What the letter is worth when the change comes later, as ``InformationValue``.
    public let information: InformationValue
    /// What knowing everything would be worth then: the most that waiting can teach.
    public let perfect: InformationValue
    /// What the delay takes from the mean gain of the best alternative.
    public let cost: Estimate
    /// The value of the letter less the cost of the delay.
    public let net: Estimate?
    /// The 95 % interval of that.
    public let netInterval: ClosedRange<Double>?

    /// - Parameters:
    ///   - now: the gains, by alternative
    ///   - later: the gains with every change delayed
    ///   - rooms: the rooms that the letter announces
    init(_ letter: Letter, now: [PathSample], later: [PathSample], rooms: [[Double]], best: Int) {
        let means = later.map(\.mean.value)
        let bestLater = means.indices.reduce(0) { means[$1] > means[$0] ? $1 : $0 }
        let information = InformationValue(knowing: rooms, choosingAmong: later, best: bestLater)
        let loss = now[best] - later[bestLater]
        self.letter = letter
        self.information = information
        perfect = InformationValue(knowingEverythingAmong: later, best: bestLater)
        cost = loss.mean
        let net = information.gained.map { loss.replacing(zip($0, loss.values).map { $0 - $1 }) }
        self.net = net?.mean
        netInterval = net?.interval
    }
}
