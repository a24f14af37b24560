public import Stochastics

/// What it would be worth to know something before choosing. *Värdet av besked.*
///
/// Perfect information: E[max over alternatives] − max over alternatives of E, which is the mean regret of the best
/// alternative. Partial information on X: E[max of E(gain | X)] − max of E(gain). After M. Strong, J. E. Oakley and
/// A. Brennan, "Estimating multiparameter partial expected value of perfect information from a probabilistic sensitivity
/// analysis sample: a nonparametric regression approach", Medical Decision Making 34 (2014) 311–326, E(gain | X) is found by
/// regression on the same paths.
///
/// Their estimate, the mean of the largest fitted value, is too high when the fit follows noise. Here each sixteenth of
/// the paths is decided by a fit to the others, and what that decision *in fact* gains is averaged. That is the value of a
/// rule that anybody with the information could follow: on average not above the value of the information, never above that
/// of perfect information on the same paths, and with a plain standard error. Below zero it is 0, since information can be
/// passed over.
public struct InformationValue: Sendable {
    /// What the information adds to the mean gain; nil where there are too few paths to fit anything.
    public let value: Estimate?
    /// The share of paths on which it changes the choice; nil where there are too few paths.
    public let changes: Estimate?
    /// What it adds on each path, by the rule that follows it.
    let gained: [Double]?

    /// The value of knowing some columns.
    ///
    /// - Parameters:
    ///   - columns: what is known, each with a value for every path
    ///   - gains: by alternative
    ///   - best: the alternative that is chosen without the information
    init(knowing columns: [[Double]], choosingAmong gains: [PathSample], best: Int) {
        let folds = Folds(pathCount: gains[best].values.count, isReplicated: gains[best].isReplicated)
        guard let basis = SplineBasis(columns, pathCount: folds.pathCount) else {
            value = nil
            changes = nil
            gained = nil
            return
        }
        let others = gains.indices.filter { $0 != best }
        let differences = others.map { (gains[$0] - gains[best]).values }
        var gained = [Double](repeating: 0, count: folds.pathCount)
        var changed = gained
        if !basis.isConstant {
            CrossFit(differences, on: basis, folds).forEachPrediction { path, predictions in
                var choice: Int?
                for (position, prediction) in predictions.enumerated() where prediction > 0 {
                    if choice.map({ prediction > predictions[$0] }) ?? true { choice = position }
                }
                guard let choice else { return }
                gained[path] = differences[choice][path]
                changed[path] = 1
            }
        }
        let mean = gains[best].replacing(gained).mean
        value = Estimate(value: max(0, mean.value), standardError: mean.standardError)
        self.gained = gained
        changes = gains[best].replacing(changed).mean
    }

    /// The value of knowing everything.
    init(knowingEverythingAmong gains: [PathSample], best: Int) {
        let regret = BestChoice.most(gains) - gains[best]
        value = regret.mean
        gained = regret.values
        changes = regret.share { $0 > 0 }
    }
}

/// What perfect information would be worth, and how far the estimate may be off because the same paths choose the best
/// alternative and value it.
public struct PerfectInformation: Sendable {
    /// The value. The best of several means is on average too high, so this is on average a little too low.
    public let information: InformationValue
    /// The same where each sixteenth of the paths is valued with the alternative that is best on the others: on average
    /// a little too high. Where both are equal there is no bias to speak of.
    public let upperValue: Double

    init(among gains: [PathSample], best: Int) {
        information = InformationValue(knowingEverythingAmong: gains, best: best)
        let folds = Folds(pathCount: gains[best].values.count, isReplicated: gains[best].isReplicated)
        var sums = [[Double]](repeating: Array(repeating: 0, count: Folds.count), count: gains.count)
        for path in 0..<folds.pathCount {
            let fold = folds.fold(of: path)
            for alternative in gains.indices {
                sums[alternative][fold] += gains[alternative].values[path] - gains[best].values[path]
            }
        }
        let totals = sums.map { $0.reduce(0, +) }
        var lost = 0.0
        for fold in 0..<Folds.count {
            var choice = best
            for alternative in gains.indices
            where totals[alternative] - sums[alternative][fold] > totals[choice] - sums[choice][fold] {
                choice = alternative
            }
            lost += sums[choice][fold]
        }
        upperValue = (information.value?.value ?? 0) - lost / Double(folds.pathCount)
    }
}
