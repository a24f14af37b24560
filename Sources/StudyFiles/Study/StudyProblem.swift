internal import Finsam
internal import Stochastics

/// What can be wrong with a study whose every part has the right form: facts here, words in `StudyProblem+Words.swift`.
enum StudyProblem: Hashable, Sendable {
    // References
    case unknown(String, kind: String, closest: String?, allowed: [String])
    case repeated(String, kind: String)
    case factorNotUsed(String)
    case patternMatchesNothing(String)

    // Years
    case horizonReversed(first: Int, last: Int)
    case horizonTooLong(years: Int, most: Int)
    case yearOutsideHorizon(Int, ClosedRange<Int>)
    case budgetYears(line: String, found: [Int], wanted: [Int])
    case budgetDoesNotStart(line: String, found: [Int], first: Int)
    case populationUnknown(at: Int, last: Int)
    case noPopulation
    case tooEarly(year: Int, earliest: Int, noticeYears: Double, from: CalendarDay)
    case settlementLooksTooFar(years: Int, available: Int)

    // Members
    case inTwoAssociations(String, other: String)
    case inNoAssociation(String)
    case noMembers
    case alreadyMember(String, of: String)
    case dissolved(String, year: Int)
    case mergesWithItself(String)
    case leavesNobody(String, year: Int)

    // Sums
    case sharesDoNotSum(Double, of: String)
    case sharesOfOthers(missing: [String], extra: [String])
    case amountsOfNobody(year: Int)

    // Policies
    case policyNeeds(policy: String, key: String)
    case policyDoesNotUse(policy: String, key: String)
    case roomFollowsItself(String)
    case capitalStepsNotAscending
    case potSmallerThanBase(appropriation: Double, base: Double)
    case noInitiatives(association: String)

    // Factors
    case distribution(DistributionProblem)
    case event(DistributionProblem)
    case sizesDiffer(values: Int, probabilities: Int)
    case percentilesReversed(p5: Double, p95: Double)
    case percentilesOutside(family: String)
    case growthOutside(String, low: Double, high: Double, lawful: ClosedRange<Double>)
    case correlation(CorrelationProblem, names: [String])
    case tooFewInCorrelation
    case correlationTwice(String, String)

    // The study
    case unknownReference
    case noScenario
    case alternativeChangesWorld(String)
}
