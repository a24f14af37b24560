public import Simulation

/// When enough paths have been run to answer a question.
///
/// *Stoppregel.* The paired differences between the alternatives and the reference are looked at after ``firstLook`` paths
/// and then after twice as many each time, so that the answer to “how many” depends on nothing but the study, the seed and
/// the rule, and the run is the same as one that was told that number from the start.
public struct StoppingRule: Hashable, Sendable {
    /// What is to be reached.
    public enum Goal: Hashable, Sendable {
        /// The sign of every difference is settled with a confidence 0.5…1, all looks and alternatives together.
        case sign(confidence: Double)
        /// The standard error of every difference is at most this, in the unit of the quantity.
        case standardError(atMost: Double)
    }

    /// What is to be reached.
    public let goal: Goal
    /// The quantity whose differences count.
    public let quantity: Quantity
    /// The most paths that are run.
    public let largestPathCount: Int

    /// A rule.
    ///
    /// - Precondition: a confidence is above 0.5 and below 1, a standard error above 0.
    public init(_ goal: Goal, of quantity: Quantity, largestPathCount: Int) {
        switch goal {
        case .sign(let confidence): precondition(confidence > 0.5 && confidence < 1, "A confidence is 0.5…1.")
        case .standardError(let error): precondition(error > 0, "A standard error is above 0.")
        }
        self.goal = goal
        self.quantity = quantity
        self.largestPathCount = largestPathCount
    }

    /// The number of paths at the first look.
    public static let firstLook = 1024

    /// The paths of a look, from 1.
    func pathCount(look: Int) -> Int {
        let doubled = Self.firstLook << min(look - 1, 40)
        return min(doubled, largestPathCount)
    }

    /// The probability of error that a look may spend on each of some differences: α/(k(k + 1)) at look k, which sums to α
    /// over all looks (K. K. Gordon Lan and D. L. DeMets, Biometrika 70 (1983) 659–663, for spending; here by Bonferroni,
    /// which holds however the looks depend on each other), divided by the number of differences.
    static func errorToSpend(confidence: Double, look: Int, differenceCount: Int) -> Double {
        (1 - confidence) / Double(look * (look + 1)) / Double(max(1, differenceCount))
    }
}
