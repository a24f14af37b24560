internal import Finsam
internal import Stochastics

/// What can be wrong with a study whose every part has the right form: facts here, words in `StudyProblem+Words.swift`.
enum StudyProblem: Hashable, Sendable {
    // Names
    case unknown(String, kind: NameKind, closest: String?, allowed: [String])
    case repeated(String, kind: NameKind)
    case nothingNamed(kind: NameKind)
    case reservedName(String)
    case nameTooLong(length: Int, most: Int)
    case notOneLine
    case sameName(String, asThatOf: String)
    case controlCharacter
    case notWhole(Double)

    // Years
    case horizonReversed(first: Int, last: Int)
    case horizonTooLong(years: Int, most: Int)
    case decisionAfterHorizon(day: CalendarDay, last: Int)
    case yearOutsideHorizon(Int, ClosedRange<Int>)
    case yearAfterHorizon(Int, last: Int)
    case noYears
    case yearsWithGaps(found: [Int], first: Int)
    case roomBeginsLate(found: Int, first: Int)
    case budgetYears(line: String, found: [Int], wanted: [Int])
    case budgetDoesNotStart(line: String, found: [Int], first: Int)
    case populationUnknown(at: Int, last: Int)

    // Members
    case inTwoAssociations(String, other: String)
    case inNoAssociation(String)
    case noMembers
    case notMember(String, of: String, year: Int)

    // Changes of membership
    case tooEarly(year: Int, earliest: Int, noticeYears: Double, from: CalendarDay)
    case movesTwice(String, year: Int)
    case alreadyMember(String, of: String, year: Int)
    case dissolved(String, year: Int)
    case mergesWithItself(String)
    case leavesNobody(String, year: Int)
    case settlesNothing
    case settlementLooksTooFar(years: Int, available: Int)

    // Sums
    case sharesDoNotSum(Double, of: LocalText)
    case sharesOfOthers(missing: [String], extra: [String])
    case amountsOfNobody(year: Int)

    // Policies and money
    case policyNeeds(policy: String, key: String)
    case policyDoesNotUse(policy: String, key: String)
    case roomNotCalibrated(String)
    case roomSmallerThanBase(room: Double, base: Double)
    case capitalStepsNotAscending
    case potSmallerThanBase(appropriation: Double, base: Double)
    case fewerInCountry(Double, inStudy: Int)

    // Factors
    case factorNotUsed(String)
    case patternMatchesNothing(String, factors: [String])
    case distribution(DistributionProblem, name: String)
    case percentilesReversed(p5: Double, p95: Double)
    case percentilesOutside(family: String)
    case percentilesTooFarApart
    case factorOutside(String, low: Double, high: Double, lawful: ClosedRange<Double>, isWalk: Bool)
    case correlation(CorrelationProblem, names: [String])
    case tooFewInCorrelation
    case correlationTwice(String, String)

    // The study
    case noScenario
    case firstScenarioDiffers
    case linesDiffer(alternative: String, added: [String])
    case verdictWithoutFigure(column: String)
}
