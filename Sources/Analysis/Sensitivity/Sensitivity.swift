public import Simulation
public import Stochastics

/// Which uncertain factors drive an outcome, or its difference between two alternatives. *Känslighet.*
public struct Sensitivity: Sendable {
    /// What is asked.
    public struct Question: Sendable, Hashable {
        /// The outcome.
        public let quantity: Quantity
        /// The alternative's index.
        public let alternative: Int
        /// The alternative whose outcome is taken off, path by path; nil if the question is about the level.
        public let other: Int?

        /// Creates the value from its parts.
        public init(_ quantity: Quantity, alternative: Int, other: Int?) {
            self.quantity = quantity
            self.alternative = alternative
            self.other = other
        }
    }

    /// A way to answer.
    public enum Method: String, Sendable, Hashable, CaseIterable {
        /// Screening by elementary effects.
        case morris
        /// Shares of variance, alone and with others.
        case sobol
        /// Shares of variance that add up to one.
        case shapley
        /// One factor at a time at its 5 % and its 95 % value.
        case tornado
    }

    /// What is asked.
    public let question: Question
    /// How it is answered.
    public let methods: Set<Method>
    /// The inputs of ``sobol`` and ``shapley``: for each the indices of its factors, which are correlated where they are
    /// several. What is fixed in the scenario is left out.
    public let inputs: [[Int]]
    /// The outcome's mean over the paths.
    public let mean: Estimate
    /// The outcome's standard deviation over the paths.
    public let standardDeviation: Double
    /// Nil if it was not asked for, or the outcome does not vary.
    public let sobol: SobolIndices?
    /// Nil if it was not asked for, or the outcome does not vary.
    public let shapley: ShapleyEffects?
    /// The factors of ``effects``, indices.
    public let screened: [Int]
    /// What one standard deviation of a factor's average over the horizon does; nil if only ``swings`` were asked for.
    public let effects: ElementaryEffects?
    /// Nil if it was not asked for; all else at its median.
    public let swings: [FactorSwing]?
    /// The number of resamples behind the intervals.
    public let resamples: Int
    /// What the paths gave.
    public let samples: Samples

    /// The values that the indices were made of, one for each path.
    public struct Samples: Sendable {
        /// Sample A: the paths as they are drawn.
        public let a: [Double]
        /// Sample B: the same paths of another, independent world; empty where neither ``sobol`` nor ``shapley`` needs it.
        public let b: [Double]
        /// For each input sample A with that input from B; empty without ``sobol``.
        public let exchanged: [[Double]]
        /// For each screened factor sample A, its first paths, after the factor's step; empty without ``effects``.
        public let moved: [[Double]]
        /// For each screened factor its steps, in standard deviations of its average over the horizon.
        public let steps: [[Double]]
    }

    /// Whether there is nothing to explain: the outcome varies by less than half a krona (half a millionth for what is no
    /// amount), below which paths count as equal.
    public var isConstant: Bool {
        standardDeviation < (question.quantity.isRatio || question.quantity.isIndicator ? 5e-7 : 0.5)
    }

    /// The factors of an input that make a difference when they step alone, the largest effect first.
    public func acting(of input: Int) -> [Int] {
        guard let sizes = effects?.meanSize else { return inputs[input] }
        return inputs[input].compactMap(screened.firstIndex).filter { sizes[$0].value > 0 }
            .sorted { (sizes[$1].value, $0) < (sizes[$0].value, $1) }.map { screened[$0] }
    }

    /// The inputs that make no difference at all on any path; none unless ``sobol`` was asked for.
    public var idle: [Int] {
        samples.exchanged.indices.filter { samples.exchanged[$0] == samples.a }
    }

    /// Whether an index is as certain as asked for: its interval is no wider than that.
    ///
    /// F. Sarrazin, F. Pianosi and T. Wagener, Environmental Modelling & Software 79 (2016) 135–152, hold indices to have
    /// converged when their intervals are narrower than 0.05.
    public static let settledWidth = 0.05
}

/// Why an analysis of sensitivity cannot be made.
public enum SensitivityProblem: Error, Sendable, Hashable {
    /// The association whose outcome it is does not exist in an alternative at that time.
    case noOutcome(alternative: Int)
    /// Nothing is uncertain in the scenario.
    case nothingUncertain
}
