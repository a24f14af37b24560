internal import Finsam
internal import Stochastics

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
