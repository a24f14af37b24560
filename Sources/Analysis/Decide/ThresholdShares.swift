public import Finsam
public import Simulation
public import Stochastics

/// How often each alternative meets what a study demands. *Andel banor som klarar trösklarna.*
public struct ThresholdShares: Sendable {
    /// The demands.
    public let thresholds: [Threshold]
    /// By alternative and threshold, the share of paths that meet it; nil where an association that it is about does not
    /// exist at the time.
    public let shares: [[Estimate?]]
    /// By alternative, the share of paths that meet all of them at once; nil where one is nil.
    public let joint: [Estimate?]

    /// What must be read of each path.
    static func quantities(of thresholds: [Threshold], in study: Study) -> [Quantity] {
        thresholds.flatMap { $0.quantities(in: study) }
    }

    /// - Parameters:
    ///   - values: of the quantities, which begin at the position `first`
    init(_ thresholds: [Threshold], in study: Study, values: PathValues, first: Int, like sample: PathSample) {
        self.thresholds = thresholds
        var shares: [[Estimate?]] = []
        var joint: [Estimate?] = []
        for alternative in study.alternatives.indices {
            var next = first
            var all: [Double]? = [Double](repeating: 1, count: sample.values.count)
            var ofAlternative: [Estimate?] = []
            for threshold in thresholds {
                var met: [Double]? = [Double](repeating: 1, count: sample.values.count)
                for quantity in threshold.quantities(in: study) {
                    let column = values[quantity: next, alternative: alternative]
                    if column.isEmpty { met = nil }
                    for path in column.indices
                    where !threshold.limit.allows(column[path], slack: quantity.slack) { met?[path] = 0 }
                    next += 1
                }
                ofAlternative.append(met.map { sample.replacing($0).mean })
                if let met, let before = all { all = zip(before, met).map { $0 * $1 } } else { all = nil }
            }
            shares.append(ofAlternative)
            joint.append(all.map { sample.replacing($0).mean })
        }
        self.shares = shares
        self.joint = joint
    }
}

extension Threshold {
    /// What must keep within the limit.
    func quantities(in study: Study) -> [Quantity] {
        let measure: Quantity.Measure
        switch subject {
        case .municipality(let outcome, let municipality): measure = .municipality(outcome, municipality)
        case .association(let outcome, let index?): measure = .association(outcome, .association(index))
        case .association(let outcome, nil): measure = .association(outcome, .own(municipality: study.focus))
        }
        switch time {
        case .year(let year): return [Quantity(measure, period: year - study.years.lowerBound)]
        case .everyYear: return (0..<study.years.count).map { Quantity(measure, period: $0) }
        case .horizon: return [Quantity(measure, period: study.years.count)]
        }
    }
}

extension Quantity {
    /// A difference that counts as none: half a krona, half a millionth of a ratio.
    public var slack: Double { isRatio || isIndicator ? 0.5e-6 : 0.5 }
}
