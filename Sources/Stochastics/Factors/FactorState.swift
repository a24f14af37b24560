/// Where the latents of a block come from.
public enum FactorSource: Sendable {
    /// Monte Carlo: the 64 paths of a block.
    case random(seed: UInt64, block: Int)
    /// The 64 paths of a block, in the given way; the horizon is `years`, of which only Sobol's points need to know.
    case sampled(Sampling, seed: UInt64, block: Int, years: ClosedRange<Int>)
    /// The same 64 paths with something changed on purpose. Whole correlated parts are exchanged, see
    /// ``FactorSystem/parts``.
    case varied(Variation, Sampling, seed: UInt64, block: Int, years: ClosedRange<Int>)
    /// Expected mode: every latent 0 and no event.
    case median
    /// Given latents, `latents[factor][path]` with 64 paths, the same in every year. For an event the latent decides
    /// whether it happens (−∞: never) and its size is the median size.
    case latents([[Double]])
}

/// The working storage of one worker for the factors of one block; belongs to a ``FactorSystem``.
public final class FactorState {
    /// The factors' values in the present year: row = index of the factor.
    public let values: LaneBuffer
    /// The latents of the factors: row = index of the factor.
    let latents: LaneBuffer
    /// This year's ε of the factors: row = index of the factor.
    let epsilon: LaneBuffer
    /// The latents of event sizes: row = index of the factor.
    let sizes: LaneBuffer
    /// Nil if the latents are held over the years.
    var draws: Draws?
    /// The draws of a whole horizon, kept from block to block.
    var horizon: HorizonDraws?
    /// Those of the other world that a variation takes factors from.
    var otherHorizon: HorizonDraws?
    /// By factor, whether the other world's draws are taken; empty without a variation.
    var isExchanged: [Bool] = []
    /// By factor, whether its latents are moved; empty without a variation.
    var isShifted: [Bool] = []
    /// How far the latents are moved: row = index of the factor.
    let shifts: LaneBuffer
    /// One row, for latents that have been moved.
    let moved = LaneBuffer(rowCount: 1)
    /// Nil before the first year.
    var year: Int?

    /// Where the present block's ε come from.
    enum Draws {
        case pseudo(NormalSource, block: Int)
        case antithetic(NormalSource, block: Int)
        /// Drawn already, for the years from `firstYear`.
        case horizon(HorizonDraws, other: HorizonDraws?, firstYear: Int)
    }

    init(factorCount: Int) {
        values = LaneBuffer(rowCount: factorCount)
        latents = LaneBuffer(rowCount: factorCount)
        epsilon = LaneBuffer(rowCount: factorCount)
        sizes = LaneBuffer(rowCount: factorCount)
        shifts = LaneBuffer(rowCount: factorCount)
    }
}
