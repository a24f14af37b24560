internal import Finsam
internal import Stochastics

extension DistributionProblem {
    /// The problem in words that the study format uses.
    ///
    /// - Parameter name: the distribution's key
    func words(of name: String, in say: Language) -> String {
        switch self {
        case .notFinite(let parameter):
            say("\(say.quoted(parameter)) är inte ett ändligt tal", "\(say.quoted(parameter)) is not a finite number")
        case .outside("standardDeviation", let value, let allowed) where name == "beta":
            say(
                "”sd” är \(plain(value)), tillåtet för en beta-fördelning är \(text(allowed)), eller 0 för ett säkert värde",
                "“sd” is \(plain(value)), allowed for a beta distribution is \(text(allowed)), or 0 for a certain value"
            )
        case .outside(let parameter, let value, let allowed):
            say(
                "\(say.quoted(parameter)) är \(plain(value)), tillåtet för en \(name)-fördelning är \(text(allowed))",
                "\(say.quoted(parameter)) is \(plain(value)), allowed for a \(name) distribution is \(text(allowed))")
        case .standardDeviationTooLarge(let standardDeviation, 0):
            say(
                "en beta-fördelning vars medelvärde är 0 eller 1 är säker, så ”sd” ska vara 0, inte \(plain(standardDeviation))",
                "a beta distribution whose mean is 0 or 1 is certain, so “sd” must be 0; found \(plain(standardDeviation))"
            )
        case .standardDeviationTooLarge(let standardDeviation, let limit):
            say(
                "en beta-fördelning med detta medelvärde har en standardavvikelse på högst \(plain(limit, rounding: .down)), "
                    + "inte \(plain(standardDeviation))",
                "a beta distribution with this mean has a standard deviation of at most \(plain(limit, rounding: .down)), "
                    + "found \(plain(standardDeviation))")
        case .notAscending:
            switch name {
            case "uniform": say("”low” är över ”high”; byt plats på dem", "“low” is above “high”; exchange them")
            case "discrete":
                say(
                    "värdena ska stiga, vart och ett över det före; sortera dem, och slå ihop lika värden, med sina sannolikheter",
                    "the values must ascend, each above the one before; sort them, and join equal ones, each with its probability"
                )
            default: say("”low”, ”mode” och ”high” ska stiga", "“low”, “mode” and “high” must ascend")
            }
        case .probabilitiesDoNotSum(let sum):
            say(
                "sannolikheterna blir tillsammans \(plain(sum)), de ska bli 1",
                "the probabilities sum to \(plain(sum)), they must sum to 1")
        case .countsDiffer(let values, let probabilities):
            say(
                "här finns \(values) \(values == 1 ? "värde" : "värden") och "
                    + "\(probabilities) \(probabilities == 1 ? "sannolikhet" : "sannolikheter"); skriv lika många av båda",
                "there \(values == 1 ? "is 1 value" : "are \(values) values") and "
                    + "\(probabilities == 1 ? "1 probability" : "\(probabilities) probabilities"); write as many of both"
            )
        case .empty:
            say(
                "här finns inga värden; skriv minst ett, med dess sannolikhet",
                "there are no values; write at least one, with its probability")
        case .nestedEvent:
            say(
                "storleken på en händelse kan inte själv vara en händelse",
                "the size of an event cannot itself be an event")
        }
    }

    private func text(_ range: ClosedRange<Double>) -> String {
        "\(plain(range.lowerBound))…\(plain(range.upperBound))"
    }
}
