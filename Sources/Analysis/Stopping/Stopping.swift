internal import Finsam
public import Simulation
public import Stochastics

/// How many paths a stopping rule asked for, and what was known by then.
public struct Stopping: Hashable, Sendable {
    /// A difference from the reference at the last look.
    public struct Difference: Hashable, Sendable {
        /// The alternative's index.
        public let alternative: Int
        /// The mean difference with its standard error.
        public let mean: Estimate
        /// Whether the goal is reached for it.
        public let isReached: Bool
        /// Whether it is 0 on every path so far.
        public let isZero: Bool

        package init(alternative: Int, mean: Estimate, isReached: Bool, isZero: Bool) {
            self.alternative = alternative
            self.mean = mean
            self.isReached = isReached
            self.isZero = isZero
        }
    }

    /// The rule.
    public let rule: StoppingRule
    /// The number of paths.
    public let pathCount: Int
    /// How often it was looked.
    public let lookCount: Int
    /// The differences at the last look, one for each alternative but the reference.
    public let differences: [Difference]

    package init(rule: StoppingRule, pathCount: Int, lookCount: Int, differences: [Difference]) {
        self.rule = rule
        self.pathCount = pathCount
        self.lookCount = lookCount
        self.differences = differences
    }

    /// Whether the goal was reached within the most paths that were allowed.
    public var isReached: Bool { differences.allSatisfy(\.isReached) }
}

extension Simulation {
    /// Finds how many paths a rule asks for, by running them with nothing but the rule's quantity kept.
    ///
    /// - Parameters:
    ///   - rule: when to stop
    ///   - scenario: the scenario's index
    ///   - progress: told the share of the most paths that are done, from any thread; returns whether to go on
    /// - Returns: what was found, or `nil` if `progress` said to stop
    public func stopping(
        by rule: StoppingRule, scenario: Int, progress: @escaping @Sendable (Double) -> Bool = { _ in true }
    ) async -> Stopping? {
        let others = study.alternatives.indices.filter { $0 != study.reference }
        var values = study.alternatives.map { _ in [Double]() }
        var look = 0
        while true {
            look += 1
            let (before, now) = (values[study.reference].count, rule.pathCount(look: look))
            let share = { @Sendable (part: Double) in
                progress((Double(before) + part * Double(now - before)) / Double(rule.largestPathCount))
            }
            guard
                let more = await self.values(
                    of: [rule.quantity], scenario: scenario, paths: before..<now, progress: share)
            else { return nil }
            for alternative in values.indices {
                values[alternative] += more[quantity: 0, alternative: alternative]
            }
            let reference = PathSample(values[study.reference], sampling: sampling)
            let differences = others.map { alternative in
                rule.judged(
                    PathSample(values[alternative], sampling: sampling) - reference, of: alternative, look: look,
                    differenceCount: others.count)
            }
            if differences.allSatisfy(\.isReached) || now == rule.largestPathCount {
                return Stopping(rule: rule, pathCount: now, lookCount: look, differences: differences)
            }
        }
    }
}

extension StoppingRule {
    /// What a look says of a difference. One that is 0 on every path has no sign, and will hardly get one.
    fileprivate func judged(
        _ difference: PathSample, of alternative: Int, look: Int, differenceCount: Int
    ) -> Stopping.Difference {
        let mean = difference.mean
        let isZero = difference.values.allSatisfy { $0 == 0 }
        let error = mean.standardError ?? .infinity
        let isReached: Bool
        switch goal {
        case .sign(let confidence):
            let spent = Self.errorToSpend(confidence: confidence, look: look, differenceCount: differenceCount)
            isReached = isZero || abs(mean.value) > difference.width(upperTail: spent / 2) * error
        case .standardError(let largest): isReached = error <= largest
        }
        return Stopping.Difference(alternative: alternative, mean: mean, isReached: isReached, isZero: isZero)
    }
}

extension PathSample {
    /// How many standard errors a mean lies above its expectation with a probability.
    func width(upperTail probability: Double) -> Double {
        isReplicated
            ? Replicates.studentQuantile(upperTail: probability)
            : -SetUpMath.standardNormalQuantile(probability)
    }
}
