extension Distribution {
    /// The largest standard deviation on the logarithmic and log-odds scales: e²⁰ covers any ratio of amounts of money.
    private static let scaleLimit = 20.0

    /// What is wrong with the parameters, or nil if they are lawful. The first problem found is told.
    ///
    /// Complexity: linear in the number of parameters.
    public var problem: DistributionProblem? {
        if let unlawful = finiteParameters.first(where: { !$0.value.isFinite }) {
            return .notFinite(parameter: unlawful.name)
        }
        switch self {
        case .fixed:
            return nil
        case .normal(_, let sd):
            return Self.check("standardDeviation", sd, 0...Double.greatestFiniteMagnitude)
        case .lognormal(let median, let sd):
            return Self.check("median", median, Double.leastNormalMagnitude...Double.greatestFiniteMagnitude)
                ?? Self.check("logStandardDeviation", sd, 0...Self.scaleLimit)
        case .uniform(let low, let high):
            return low <= high ? nil : .notAscending
        case .triangular(let low, let mode, let high), .pert(let low, let mode, let high):
            return low <= mode && mode <= high ? nil : .notAscending
        case .beta(let mean, let sd):
            return Self.betaProblem(mean: mean, standardDeviation: sd)
        case .logitNormal(let median, let sd):
            return Self.check("median", median, 1e-12...(1 - 1e-12))
                ?? Self.check("logitStandardDeviation", sd, 0...Self.scaleLimit)
        case .event(let probability, let size):
            return Self.check("probability", probability, 0...1) ?? (size.isEvent ? .nestedEvent : size.problem)
        case .discrete(let values, let probabilities):
            return Self.discreteProblem(values: values, probabilities: probabilities)
        case .affine(let inner, _, let scale):
            return Self.check("scale", scale, 0...Double.greatestFiniteMagnitude) ?? inner.problem
        }
    }

    private var finiteParameters: [(name: String, value: Double)] {
        switch self {
        case .fixed(let value): [("value", value)]
        case .normal(let mean, let sd): [("mean", mean), ("standardDeviation", sd)]
        case .lognormal(let median, let sd): [("median", median), ("logStandardDeviation", sd)]
        case .uniform(let low, let high): [("low", low), ("high", high)]
        case .triangular(let low, let mode, let high): [("low", low), ("mode", mode), ("high", high)]
        case .pert(let low, let mode, let high): [("low", low), ("mode", mode), ("high", high)]
        case .beta(let mean, let sd): [("mean", mean), ("standardDeviation", sd)]
        case .logitNormal(let median, let sd): [("median", median), ("logitStandardDeviation", sd)]
        case .event(let probability, _): [("probability", probability)]
        case .discrete(let values, let probabilities):
            values.map { ("values", $0) } + probabilities.map { ("probabilities", $0) }
        case .affine(_, let shift, let scale): [("shift", shift), ("scale", scale)]
        }
    }

    private static func check(
        _ parameter: String, _ value: Double, _ allowed: ClosedRange<Double>
    ) -> DistributionProblem? {
        allowed.contains(value) ? nil : .outside(parameter: parameter, value: value, allowed: allowed)
    }

    /// A beta distribution needs sd² < mean·(1 − mean); 99.9 % of that keeps a + b above 0.002. Below an sd of 10⁻⁴ the
    /// table would need shapes above 10⁷; use 0 for certainty.
    private static func betaProblem(mean: Double, standardDeviation: Double) -> DistributionProblem? {
        if let problem = check("mean", mean, 0...1) { return problem }
        if standardDeviation == 0 { return nil }
        let limit = 0.999 * (mean * (1 - mean)).squareRoot()
        if standardDeviation > limit {
            return .standardDeviationTooLarge(standardDeviation: standardDeviation, limit: limit)
        }
        return check("standardDeviation", standardDeviation, 1e-4...0.5)
    }

    private static func discreteProblem(values: [Double], probabilities: [Double]) -> DistributionProblem? {
        if values.count != probabilities.count {
            return .countsDiffer(values: values.count, probabilities: probabilities.count)
        }
        if values.isEmpty { return .empty }
        if zip(values, values.dropFirst()).contains(where: { $0 >= $1 }) { return .notAscending }
        for probability in probabilities {
            if let problem = check("probabilities", probability, 0...1) { return problem }
        }
        let sum = probabilities.reduce(0, +)
        // Percentages with four decimals, thirds as 0.333333333: the sum is right to a billionth.
        return (sum - 1).magnitude <= 1e-9 ? nil : .probabilitiesDoNotSum(sum: sum)
    }
}
