extension SeriesStatistics {
    /// The standard error of a tail mean by the replicates, in resolutions; nil where it comes from the paths. An
    /// indicator keeps the spread of its mean alone.
    func tailError(_ p: Double, _ tail: Tail) -> Double? {
        guard let spread, !isIndicator else { return nil }
        precondition(p == ReplicateSpread.tailShare, "Replicates keep the tails of 5 % only.")
        return spread.tailMean(tail)
    }

    /// The standard error of the share of outcomes on a side of zero by the replicates; nil where it comes from the paths.
    func zeroShareError(_ side: ReplicateSpread.Side) -> Double? {
        guard let spread else { return nil }
        if isIndicator { return side == .below ? 0 : spread.mean }
        return spread.zeroShare(side)
    }
}
