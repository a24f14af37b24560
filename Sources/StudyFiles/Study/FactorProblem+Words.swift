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

extension CorrelationProblem {
    /// The problem in words, with the names of the factors.
    func words(_ names: [String], in say: Language) -> String {
        func name(_ index: Int) -> String { index < names.count ? say.quoted(names[index]) : say.quoted("?") }
        switch self {
        case .unknownFactor(let index, _): return say("det finns ingen faktor \(index)", "there is no factor \(index)")
        case .selfCorrelation(let factor):
            return say(
                "\(name(factor)) kan inte korreleras med sig själv", "\(name(factor)) cannot be correlated with itself")
        case .outsideRange(let first, let second, let coefficient):
            return say(
                "korrelationen mellan \(name(first)) och \(name(second)) är \(plain(coefficient)), tillåtet är -1…1",
                "the correlation of \(name(first)) and \(name(second)) is \(plain(coefficient)), allowed is -1…1")
        case .duplicate(let first, let second):
            return say(
                "korrelationen mellan \(name(first)) och \(name(second)) är angiven två gånger",
                "the correlation of \(name(first)) and \(name(second)) is given twice")
        case .mixedKinds(let constant, let varying):
            return say(
                "\(name(constant)) är densamma alla år och det är inte \(name(varying)), så de kan inte korreleras; "
                    + "korrelera faktorer som är desamma alla år med varandra, och de andra med varandra",
                "\(name(constant)) is constant over the years and \(name(varying)) is not, so they cannot be "
                    + "correlated; correlate constant factors with each other, and the others with each other")
        case .notPositiveSemidefinite(let group, let eigenvalue, let nearest):
            let factors = group.map(name).joined(separator: ", ")
            let least = plain((eigenvalue * 1e4).rounded() / 1e4)
            return say(
                "korrelationerna mellan \(factors) motsäger varandra: inga faktorer kan "
                    + "ha alla på en gång (minsta egenvärdet är \(least)); ",
                "the correlations of \(factors) contradict each other: no factors can "
                    + "have them all at once (smallest eigenvalue \(least)); ")
                + lawful(name, group, eigenvalue, nearest, in: say)
        }
    }

    /// Coefficients that are lawful as they are printed.
    private func lawful(
        _ name: (Int) -> String, _ group: [Int], _ eigenvalue: Double, _ nearest: [[Double]], in say: Language
    ) -> String {
        guard group.count <= 4 else {
            // t·R + (1 − t)·I has the smallest eigenvalue 1 − t·(1 − λ).
            let factor = plain(1 / (1 - eigenvalue), decimals: 2, rounding: .down)
            return say(
                "alla koefficienter gånger \(factor) skulle gå", "all coefficients times \(factor) would do")
        }
        // Drawn towards the identity by as much as rounding to two decimals can spoil: a norm of at most n · 0.005.
        let part = 1 - Double(group.count) * 0.005
        let pairs = nearest.enumerated().flatMap { row, values in
            values.indices.filter { $0 > row }.map { column in
                let coefficient = (values[column] * part * 100).rounded() / 100
                return "\(name(group[row]))–\(name(group[column])) \(plain(coefficient))"
            }
        }
        return say("nära dem och möjliga: ", "near them and possible: ") + pairs.joined(separator: ", ")
    }
}
