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
                + (allowed.isEmpty ? "; there is none at all" : "; name one of \(quoted(allowed))")
        case .repeated(let name, let kind): "the \(kind) \(quoted(name)) is named twice; keep one of them"
        case .nothingNamed(let kind): "there is no \(kind) here; write at least one"
        case .reservedName(let name):
            "\(quoted(name)) is what the results call the sum of all associations; choose another key"
        case .nameTooLong(let length, let most):
            "the key names a folder and has \(length) characters, at most \(most) are allowed; shorten it"
        case .notOneLine: "a name or title is one line, and this has a line break; write it on one line"
        case .sameName(let name, let other):
            "\(quoted(name)) is also the name of \(quoted(other)), and tables would show two alike; choose another"
        case .controlCharacter: "the text has a control character, which tables cannot show; remove it"
        case .notWhole(let number): "\(plain(number)) is not a whole number; write one"
        case .horizonReversed(let first, let last):
            "the last year \(last) is before the first year \(first); exchange them"
        case .horizonTooLong(let years, let most):
            "the horizon is \(years) years, at most \(most) are allowed; end it earlier"
        case .decisionAfterHorizon(let day, let last):
            "\(day.text) is after the horizon, which ends in \(last), so nothing can follow from the decision; "
                + "check the day and the key “years”"
        case .yearOutsideHorizon(let year, let horizon):
            "\(year) is outside the horizon \(horizon.lowerBound)–\(horizon.upperBound); "
                + "choose a year within it or change the key “years”"
        case .yearAfterHorizon(let year, let last):
            "\(year) is after the horizon, which ends in \(last); remove it or change the key “years”"
        case .noYears: "no year is given; write at least one year and its figure"
        case .yearsWithGaps(let found, let first):
            "\(found.count == 1 ? "the year given is" : "the years given are") \(list(found)); give every year from \(first), the first year of the horizon, without gaps"
        case .roomBeginsLate(let found, let first):
            "the first room given is that of \(found), and the horizon begins in \(first); give that of \(first) too"
        case .budgetYears(let line, let found, let wanted):
            "\(quoted(line)) has a budget for \(list(found)), other lines of the association for \(list(wanted)); "
                + "give every line the same years, with 0 where nothing is planned"
        case .budgetDoesNotStart(let line, let found, let first):
            "\(quoted(line)) has a budget for \(found.isEmpty ? "no year" : list(found)); a plan begins in \(first), "
                + "the first year of the horizon, and goes on without gaps within it"
        case .populationUnknown(let year, let last):
            "the split key of the first year is the population of 31 December \(year), and the last known one is of "
                + "\(last); add a later figure"
        default: wordsAboutMembers
        }
    }

    private var wordsAboutMembers: String {
        switch self {
        case .inTwoAssociations(let name, let other):
            "\(quoted(name)) is already a member of \(quoted(other)); a municipality belongs to one association"
        case .inNoAssociation(let name): "\(quoted(name)) is a member of no association; add it to one or remove it"
        case .noMembers: "the association has no municipalities; name at least one"
        case .notMember(let name, let association, let year):
            "\(quoted(name)) is no member of \(quoted(association)) in \(year); check the table's association and column"
        case .tooEarly(let year, let earliest, let noticeYears, let day):
            "\(year) is before \(earliest)-01-01, the earliest day that "
                + "\(noticeYears == 1 ? "1 year's" : "\(plain(noticeYears)) years'") notice from "
                + "\(day.text) allows; set notice-years if the association's order says otherwise, or give the reason "
                + "in notice-override"
        case .movesTwice(let name, let year):
            "\(quoted(name)) moves twice in \(year); a change takes effect on 1 January, so keep one of them"
        case .alreadyMember(let name, let association, let year):
            "\(quoted(name)) is a member of \(quoted(association)) in \(year) without this move; "
                + "name another association or remove the move"
        case .dissolved(let name, let year):
            "\(quoted(name)) dissolves in \(year) in this alternative; name the one that stays"
        case .mergesWithItself(let name): "\(quoted(name)) cannot dissolve into itself; name only the others"
        case .leavesNobody(let name, let year):
            "the move leaves \(quoted(name)) without municipalities in \(year), and an association needs one (3 § lag "
                + "2003:1210); write a merger instead"
        case .settlesNothing:
            "there are no moves, and only a municipality that moves is settled with; remove the settlement or add the move"
        case .settlementLooksTooFar(let years, let available):
            "the settlement counts the contributions of \(counted(years)), and the horizon has \(available) before the "
                + "first move; count fewer, or begin the horizon earlier"
        default: wordsAboutMoney
        }
    }

    private var wordsAboutMoney: String {
        switch self {
        case .sharesDoNotSum(let sum, let whom): "the shares of \(whom) sum to \(plain(sum)), they must sum to 1"
        case .sharesOfOthers(let missing, let extra):
            "the keys must be exactly the association's members"
                + (missing.isEmpty ? "" : "; missing: \(quoted(missing))")
                + (extra.isEmpty ? "" : "; not members: \(quoted(extra))")
        case .amountsOfNobody(let year):
            "the amounts of \(year) sum to 0, so the quarter cannot be divided by them; "
                + "write what each pays, or remove the year to divide by population"
        case .policyNeeds(let policy, let key): "\(quoted(policy)) needs the key \(quoted(key)); add it"
        case .policyDoesNotUse(let policy, let key):
            "\(quoted(policy)) does not use the key \(quoted(key)); remove it or choose another way"
        case .roomNotCalibrated(let name):
            "the room can only follow an association whose room is “calibrated-sek”, and that of \(quoted(name)) is not"
        case .roomSmallerThanBase(let room, let base):
            "a room of \(plain(room)) kronor is below the base amount of every association, \(plain(base)) kronor; "
                + "check both, or give the rooms by year in “given-sek”"
        case .capitalStepsNotAscending: "the steps must ascend in “above-share-of-contributions”; sort them"
        case .potSmallerThanBase(let appropriation, let base):
            "the appropriation, \(plain(appropriation)) kronor, does not exceed the base amounts of all associations, "
                + "\(plain(base)) kronor (“base-amount-sek” times “associations-in-country”); check all three"
        case .fewerInCountry(let count, let inStudy):
            "\(plain(count)) is fewer than the \(inStudy) associations of the study, which are part of the country"
        default: wordsAboutFactors
        }
    }

    private var wordsAboutFactors: String {
        switch self {
        case .factorNotUsed(let name):
            "no value of the study uses the factor \(quoted(name)); write its name where a number stands, or remove it"
        case .patternMatchesNothing(let pattern, let factors):
            "no factor begins as \(quoted(pattern)) says"
                + (factors.isEmpty ? "; there is none at all" : "; there are \(quoted(factors))")
        case .distribution(let problem, let name): problem.words(of: name)
        case .percentilesReversed(let low, let high):
            "p5 is \(plain(low)) and p95 is \(plain(high)), and p5 must be the smaller"
                + (low == high ? "; write “fixed” for a certain value" : "; exchange them")
        case .percentilesOutside(let family):
            family == "lognormal"
                ? "both percentiles of a lognormal must be above 0"
                : "both percentiles of a logit-normal must be between 0 and 1"
        case .percentilesTooFarApart:
            "the percentiles are too far apart, or too near 0 or 1, for this family; check both"
        case .factorOutside(let name, let low, let high, let lawful, let isWalk):
            "the factor \(quoted(name)) "
                + (low == high
                    ? "is \(plain(low))"
                    : "can be \(plain(low, significant: 4, rounding: .down)) … "
                        + "\(plain(high, significant: 4, rounding: .up)) (5 standard deviations to each side"
                        + (isWalk ? ", in the last year of its walk)" : ")"))
                + ", and here \(plain(lawful.lowerBound))…\(plain(lawful.upperBound)) is allowed; "
                + (low == high
                    ? "check its value, scale and shift"
                    : isWalk
                        ? "choose smaller steps, or another time than “random-walk”"
                        : "choose a distribution that stays within, such as beta or logit-normal for a share")
        case .correlation(let problem, let names): problem.words(names)
        case .tooFewInCorrelation: "a correlation needs at least two factors; name another or remove it"
        case .correlationTwice(let first, let second):
            "the correlation of \(quoted(first)) and \(quoted(second)) is given twice; keep one of them"
        case .noScenario: "a study needs at least one scenario, the base; write one without differences"
        case .firstScenarioDiffers:
            "the first scenario is the base and has no differences; write them where the world is described, or put a "
                + "scenario without differences first"
        case .linesDiffer(let alternative, let added):
            "the alternative \(quoted(alternative)) adds the lines \(quoted(added)) to this association, which the table "
                + "cannot show beside others; add them to the base with a budget of 0"
        case .verdictWithoutFigure(let column):
            "the row has no figure for the column \(quoted(column)); add it to “cells” or remove the verdict"
        default: preconditionFailure("a problem without words")
        }
    }

    private func list(_ years: [Int]) -> String { years.map(String.init).joined(separator: ", ") }

    private func counted(_ years: Int) -> String { years == 1 ? "1 year" : "\(years) years" }
}

extension DistributionProblem {
    /// The problem in words that the study format uses.
    ///
    /// - Parameter name: the distribution's key
    func words(of name: String) -> String {
        switch self {
        case .notFinite(let parameter): "\(quoted(parameter)) is not a finite number"
        case .outside("standardDeviation", let value, let allowed) where name == "beta":
            "“sd” is \(plain(value)), allowed for a beta distribution is "
                + "\(plain(allowed.lowerBound))…\(plain(allowed.upperBound)), or 0 for a certain value"
        case .outside(let parameter, let value, let allowed):
            "\(quoted(parameter)) is \(plain(value)), allowed for a \(name) distribution is "
                + "\(plain(allowed.lowerBound))…\(plain(allowed.upperBound))"
        case .standardDeviationTooLarge(let standardDeviation, let limit):
            limit == 0
                ? "a beta distribution whose mean is 0 or 1 is certain, so “sd” must be 0; found \(plain(standardDeviation))"
                : "a beta distribution with this mean has a standard deviation of at most \(plain(limit, rounding: .down)), "
                    + "found \(plain(standardDeviation))"
        case .notAscending:
            switch name {
            case "uniform": "“low” is above “high”; exchange them"
            case "discrete": "the values must ascend, each above the one before; sort them, each with its probability"
            default: "“low”, “mode” and “high” must ascend"
            }
        case .probabilitiesDoNotSum(let sum): "the probabilities sum to \(plain(sum)), they must sum to 1"
        case .countsDiffer(let values, let probabilities):
            "there \(values == 1 ? "is 1 value" : "are \(values) values") and "
                + "\(probabilities == 1 ? "1 probability" : "\(probabilities) probabilities"); write as many of both"
        case .empty: "there are no values; write at least one, with its probability"
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
        case .duplicate(let first, let second):
            return "the correlation of \(name(first)) and \(name(second)) is given twice"
        case .mixedKinds(let constant, let varying):
            return "\(name(constant)) is constant over the years and \(name(varying)) is not, so they cannot be "
                + "correlated; correlate constant factors with each other, and the others with each other"
        case .notPositiveSemidefinite(let group, let eigenvalue, let nearest):
            return
                "the correlations of \(group.map(name).joined(separator: ", ")) contradict each other: no factors can "
                + "have them all at once (smallest eigenvalue \(plain((eigenvalue * 1e4).rounded() / 1e4))); "
                + lawful(name, group, eigenvalue, nearest)
        }
    }

    /// Coefficients that are lawful as they are printed.
    private func lawful(
        _ name: (Int) -> String, _ group: [Int], _ eigenvalue: Double, _ nearest: [[Double]]
    ) -> String {
        guard group.count <= 4 else {
            // t·R + (1 − t)·I has the smallest eigenvalue 1 − t·(1 − λ).
            return "all coefficients times \(plain(1 / (1 - eigenvalue), decimals: 2, rounding: .down)) would do"
        }
        // Drawn towards the identity by as much as rounding to two decimals can spoil: a norm of at most n · 0.005.
        let part = 1 - Double(group.count) * 0.005
        let pairs = nearest.enumerated().flatMap { row, values in
            values.indices.filter { $0 > row }.map { column in
                let coefficient = (values[column] * part * 100).rounded() / 100
                return "\(name(group[row]))–\(name(group[column])) \(plain(coefficient))"
            }
        }
        return "near them and possible: \(pairs.joined(separator: ", "))"
    }
}
