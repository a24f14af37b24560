/// How the paths of a run are chosen. *urvalsmetod*
public enum Sampling: String, Hashable, Sendable, CaseIterable {
    /// Each path on its own: plain Monte Carlo.
    case pseudo
    /// Half of the paths are the mirror images of the others: all latents with the opposite sign.
    case antithetic
    /// Randomised points of Sobol's sequence, which fill the space of the latents more evenly than chance does.
    case sobol

    /// What was measured to give the smallest standard errors for the time; see `Decisions/0008`.
    public static let automatic = Sampling.sobol

    /// Whether paths depend on each other, so that standard errors come from ``Replicates``.
    public var isReplicated: Bool { self != .pseudo }

    /// Half the width of an interval of 95 % around a mean, in its standard errors.
    public var intervalWidth: Double { Replicates.intervalWidth(isReplicated: isReplicated) }
}

/// Independent repetitions that a run is made of, so that the spread between them tells the standard error where the
/// paths within each depend on each other. *upprepningar*
///
/// Block b of 64 paths belongs to replicate b mod 16 and is its block number b / 16. So where a path lies does not depend
/// on how many there are, and the first n of N paths are the same whatever N, as they are without replicates.
public enum Replicates {
    /// The number of replicates. P. L'Ecuyer, M. K. Nakayama, A. B. Owen and B. Tuffin, "Confidence intervals for
    /// randomized quasi-Monte Carlo estimators" (Winter Simulation Conference 2023), found Student's t to cover well with
    /// 5 to 30; with 16 a standard error is itself known to about 18 %, 1/√(2 · 15).
    public static let count = 16
    /// The paths of which every replicate has one block: what the number of paths must be a multiple of.
    public static let extent = count * Block.pathCount
    /// The 97.5 % quantile of Student's t with `count` − 1 = 15 degrees of freedom, for intervals of 95 %.
    public static let studentQuantile = 2.131_449_546
    /// The same quantile of the normal distribution, for standard errors that come from all paths.
    public static let normalQuantile = 1.959_963_984_540_054

    /// Half the width of an interval of 95 % around a mean, in its standard errors.
    public static func intervalWidth(isReplicated: Bool) -> Double { isReplicated ? studentQuantile : normalQuantile }

    /// The t that Student's t with `count` − 1 degrees of freedom exceeds with a probability; 0…½.
    ///
    /// T² / (T² + n) is beta with parameters ½ and n/2 (Abramowitz and Stegun 26.7.1), here from the other end.
    public static func studentQuantile(upperTail probability: Double) -> Double {
        precondition(probability > 0 && probability <= 0.5, "A tail's probability is above 0 and at most ½.")
        if probability == 0.5 { return 0 }
        let freedom = Double(count - 1)
        let beta = BetaFunction(a: freedom / 2, b: 0.5)
        let odds = beta.logOdds(logLowerTail: SetUpMath.log(2 * probability), start: 0)
        return (freedom * SetUpMath.exp(-odds)).squareRoot()
    }

    /// The smallest multiple of ``extent`` that is at least as many paths.
    public static func pathCount(atLeast count: Int) -> Int { (count + extent - 1) / extent * extent }

    /// The replicate of a block of paths.
    public static func replicate(ofBlock block: Int) -> Int { block % count }
    /// The number of a block within its replicate.
    static func position(ofBlock block: Int) -> Int { block / count }
    /// The block at a position of a replicate.
    public static func block(_ position: Int, of replicate: Int) -> Int { position * count + replicate }
}
