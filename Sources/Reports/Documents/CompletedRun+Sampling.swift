internal import JSONText
internal import Simulation
internal import Stochastics

extension CompletedRun {
    /// How paths were chosen; nil without randomness.
    var samplingName: JSON? { isMonteCarlo ? .text(simulation.sampling.rawValue) : nil }

    /// The independent repetitions whose spread the standard errors come from; 1 where they come from the paths, nil
    /// without randomness.
    var replicateCount: JSON? {
        isMonteCarlo ? .number(simulation.sampling.isReplicated ? Replicates.count : 1) : nil
    }

    /// How many standard errors an interval of 95 % has on each side of the mean.
    var intervalWidth: Double { simulation.sampling.intervalWidth }
}
