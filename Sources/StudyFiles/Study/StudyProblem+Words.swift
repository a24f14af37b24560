internal import Finsam
internal import Stochastics

/// Every message about a study whose parts have the right form.
///
/// Form: the user's own text, the rule that it breaks with range and unit, then what to do.
extension StudyProblem {
    var words: String {
        switch self {
        case .unknown(let name, let kind, let closest?, _):
            "there is no \(kind) \(quoted(name)); did you mean \(quoted(closest))?"
        case .unknown(let name, let kind, nil, let allowed):
            "there is no \(kind) \(quoted(name))"
                + (allowed.isEmpty ? "; the study has none" : "; the study has \(quoted(allowed))")
        case .repeated(let name, let kind): "the \(kind) \(quoted(name)) is named twice; keep one of them"
        case .factorNotUsed(let name):
            "no value of the study uses the factor \(quoted(name)); write its name where a number stands, or remove it"
        case .patternMatchesNothing(let pattern): "no factor's name begins as \(quoted(pattern)) says"
        case .horizonReversed(let first, let last):
            "the last year \(last) is before the first year \(first); exchange them"
        case .horizonTooLong(let years, let most): "the horizon is \(years) years, at most \(most) are allowed"
        case .yearOutsideHorizon(let year, let horizon):
            "\(year) is outside the horizon \(horizon.lowerBound)–\(horizon.upperBound)"
        case .budgetYears(let line, let found, let wanted):
            "\(quoted(line)) has a budget for \(list(found)), other lines of the association for \(list(wanted)); "
                + "give every line the same years, with 0 where nothing is planned"
        case .budgetDoesNotStart(let line, let found, let first):
            "\(quoted(line)) has a budget for \(found.isEmpty ? "no year" : list(found)); a plan begins in \(first), "
                + "the first year of the horizon, and goes on without gaps within it"
        case .populationUnknown(let year, let last):
            "the split key of the first year is the population of 31 December \(year), and the last known one is of "
                + "\(last); add a later figure"
        case .noPopulation: "no population is given; write at least one year and figure"
        case .tooEarly(let year, let earliest, let noticeYears, let day):
            "\(year) is before \(earliest)-01-01, the earliest day that \(plain(noticeYears)) years' notice from "
                + "\(day.text) allows; set notice-years if the association's order says otherwise, or give the reason "
                + "in notice-override"
        case .settlementLooksTooFar(let years, let available):
            "the settlement counts the contributions of \(years) years, and the horizon has \(available) before the "
                + "change; count fewer, or begin the horizon earlier"
        case .inTwoAssociations(let name, let other):
            "\(quoted(name)) is already a member of \(quoted(other)); a municipality belongs to one association"
        case .inNoAssociation(let name): "\(quoted(name)) is a member of no association; add it to one or remove it"
        case .noMembers: "an association without municipalities; name at least one"
        case .alreadyMember(let name, let association):
            "\(quoted(name)) is a member of \(quoted(association)) already; name another association or remove the move"
        case .dissolved(let name, let year): "\(quoted(name)) dissolves in \(year) in this alternative; name the one that stays"
        case .mergesWithItself(let name): "\(quoted(name)) cannot dissolve into itself; name only the others"
        case .leavesNobody(let name, let year):
            "the move leaves \(quoted(name)) without municipalities in \(year), and an association needs one (3 § lag "
                + "2003:1210); write a merger instead"
        default: wordsAboutNumbers
        }
    }

    private var wordsAboutNumbers: String {
        switch self {
        case .sharesDoNotSum(let sum, let whom): "the shares of \(whom) sum to \(plain(sum)), they must sum to 1"
        case .sharesOfOthers(let missing, let extra):
            "the keys must be exactly the association's members"
                + (missing.isEmpty ? "" : "; missing: \(quoted(missing))")
                + (extra.isEmpty ? "" : "; not members: \(quoted(extra))")
        case .amountsOfNobody(let year): "the amounts of \(year) sum to 0, so the quarter cannot be divided by them"
        case .policyNeeds(let policy, let key): "\(quoted(policy)) needs the key \(quoted(key)); add it"
        case .policyDoesNotUse(let policy, let key):
            "\(quoted(policy)) does not use the key \(quoted(key)); remove it or choose another way"
        case .roomFollowsItself(let name):
            "the room can only follow an association whose room is “calibrated-sek”, and that of \(quoted(name)) is not"
        case .capitalStepsNotAscending: "the steps must ascend in “above-share-of-contributions”"
        case .potSmallerThanBase(let appropriation, let base):
            "the appropriation \(plain(appropriation)) kronor does not exceed the base amounts of all associations, "
                + "\(plain(base)) kronor; check both"
        case .noInitiatives(let name): "\(quoted(name)) has no initiatives; write at least one"
        case .distribution(let problem), .event(let problem): problem.words
        case .sizesDiffer(let values, let probabilities):
            "there are \(values) values and \(probabilities) probabilities; write as many of both"
        case .percentilesReversed(let low, let high): "p5 = \(plain(low)) must be less than p95 = \(plain(high))"
        case .percentilesOutside(let family):
            family == "lognormal" ? "both percentiles of a lognormal must be above 0"
                : "both percentiles of a logit-normal must be between 0 and 1"
        case .growthOutside(let name, let low, let high, let lawful):
            "the factor \(quoted(name)) can be \(plain(low)) … \(plain(high)) (5 standard deviations to each side), and "
                + "here \(plain(lawful.lowerBound))…\(plain(lawful.upperBound)) is allowed; choose a distribution that "
                + "stays within, such as beta or logit-normal for a share"
        case .correlation(let problem, let names): problem.words(names)
        case .tooFewInCorrelation: "a correlation needs at least two factors"
        case .correlationTwice(let first, let second):
            "the correlation of \(quoted(first)) and \(quoted(second)) is given twice; keep one of them"
        case .unknownReference: "the reference must be one of the alternatives"
        case .noScenario: "a study needs at least one scenario, the base"
        case .alternativeChangesWorld(let key): "an alternative cannot change \(quoted(key)), which is the same for all"
        default: preconditionFailure("a problem without words")
        }
    }

    private func list(_ years: [Int]) -> String { years.map(String.init).joined(separator: ", ") }
}

/// A number as a reader would write it: no exponent for ordinary sizes, no trailing ".0".
func plain(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    let rounded = (number * 1e6).rounded() / 1e6
    return abs(number) >= 1e-4 && abs(number) < 1e9 ? "\(rounded)" : "\(number)"
}

extension DistributionProblem {
    /// The problem in words.
    var words: String {
        switch self {
        case .notFinite(let parameter): "\(parameter) is not a finite number"
        case .outside(let parameter, let value, let allowed):
            "\(parameter) is \(plain(value)), allowed is \(plain(allowed.lowerBound))…\(plain(allowed.upperBound))"
        case .standardDeviationTooLarge(let standardDeviation, let limit):
            "a beta distribution with this mean has a standard deviation below \(plain(limit)), found "
                + "\(plain(standardDeviation))"
        case .notAscending: "the values must ascend: low, mode, high, or the values of a discrete distribution"
        case .probabilitiesDoNotSum(let sum): "the probabilities sum to \(plain(sum)), they must sum to 1"
        case .countsDiffer(let values, let probabilities):
            "there are \(values) values and \(probabilities) probabilities; write as many of both"
        case .empty: "there are no values; write at least one"
        case .nestedEvent: "the size of an event cannot itself be an event"
        }
    }
}

extension CorrelationProblem {
    /// The problem in words, with the names of the factors.
    func words(_ names: [String]) -> String {
        func name(_ index: Int) -> String { index < names.count ? quoted(names[index]) : "“?”" }
        switch self {
        case .unknownFactor(let index, _): return "there is no factor \(index)"
        case .selfCorrelation(let factor): return "\(name(factor)) cannot be correlated with itself"
        case .outsideRange(let first, let second, let coefficient):
            return "the correlation of \(name(first)) and \(name(second)) is \(plain(coefficient)), allowed is -1…1"
        case .duplicate(let first, let second): return "the correlation of \(name(first)) and \(name(second)) is given twice"
        case .mixedKinds(let constant, let varying):
            return "\(name(constant)) is constant over the years and \(name(varying)) is not, so they cannot be "
                + "correlated; correlate constant factors with each other, and the others with each other"
        case .notPositiveSemidefinite(let group, let eigenvalue, let nearest):
            return "these correlations contradict each other: the matrix of \(group.map(name).joined(separator: ", ")) is "
                + "not positive semidefinite, its smallest eigenvalue is \(plain(eigenvalue)); the nearest lawful one is "
                + nearest.enumerated().flatMap { row, values in
                    values.indices.filter { $0 > row }.map { column in
                        "\(name(group[row]))–\(name(group[column])) \(plain((values[column] * 1e4).rounded(.down) / 1e4))"
                    }
                }.joined(separator: ", ")
        }
    }
}
