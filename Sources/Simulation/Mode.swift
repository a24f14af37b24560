/// How a study is run. All three modes run the same rules on the same code.
public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// No randomness and no curtailment, so that a published table of any sign can be replicated: factors at their
    /// medians, operations and administration as planned, initiatives spend what the budget counts. *Plan.*
    case plan
    /// No randomness: every factor at its median and no event; all rules act. *Förväntat.*
    case expected
    /// Random paths. *Monte Carlo.*
    case monteCarlo = "montecarlo"
}
