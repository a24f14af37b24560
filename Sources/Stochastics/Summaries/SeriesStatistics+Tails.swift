extension SeriesStatistics {
    /// The mean of the share p of the outcomes at one end: conditional value at risk, expected shortfall. *CVaR*
    ///
    /// With q the p-quantile from that end, the estimate is q ∓ mean((q − X)⁺)/p, whose asymptotic variance is
    /// Var((q − X)⁺)/(n·p²): L. J. Hong, Z. Hu and G. Liu, "Monte Carlo methods for value-at-risk and conditional
    /// value-at-risk: a review", ACM TOMACS 24 (2014), section 3. The outcome on the border counts in part.
    ///
    /// - Precondition: 0 < p ≤ 1. Complexity: linear in the number of bins.
    public func tailMean(_ p: Double, _ tail: Tail) -> Estimate {
        precondition(p > 0 && p <= 1, "A tail's share is above 0 and at most 1, not \(p).")
        let n = Double(count)
        let wanted = n * p
        let order = tail == .low ? Array(counts.indices) : counts.indices.reversed()
        // One walk from the end inwards finds the border, a second one sums the excess over it.
        var cumulative = 0.0
        var border = 0.0
        for index in order where counts[index] > 0 {
            border = BinScale.centre(lowestBin + index)
            cumulative += Double(counts[index])
            if cumulative >= wanted { break }
        }
        var excess = 0.0
        var squares = 0.0
        for index in order where counts[index] > 0 {
            let centre = BinScale.centre(lowestBin + index)
            let beyond = tail == .low ? border - centre : centre - border
            if beyond <= 0 { break }
            excess += Double(counts[index]) * beyond
            squares += Double(counts[index]) * beyond * beyond
        }
        let meanExcess = excess / n
        let value = tail == .low ? border - meanExcess / p : border + meanExcess / p
        guard count > 1 else { return Estimate(value: value * resolution, standardError: nil) }
        let variance = max(0, squares / n - meanExcess * meanExcess)
        return Estimate(value: value * resolution, standardError: (variance / n).squareRoot() / p * resolution)
    }

    /// The share of outcomes in bins whose centre is below `value`: exact at −resolution/2 (and at 0) for "below zero".
    ///
    /// Its standard error is binomial, √(s(1 − s)/n); nil for one path. An outcome of exactly −resolution/2 is below.
    public func shareBelow(_ value: Double) -> Estimate { share { $0 < value } }

    /// The share of outcomes in bins whose centre is above `value`: exact at resolution/2 (and at 0) for "above zero".
    ///
    /// Standard error as for ``shareBelow(_:)``. An outcome of exactly resolution/2 is above.
    public func shareAbove(_ value: Double) -> Estimate { share { $0 > value } }

    /// The share of outcomes nearer to zero than half a resolution; an exact count.
    public var zeroShare: Estimate { share { $0 == 0 } }

    private func share(_ isIncluded: (_ centre: Double) -> Bool) -> Estimate {
        var included: UInt64 = 0
        for (index, binCount) in counts.enumerated()
        where binCount > 0 && isIncluded(BinScale.centre(lowestBin + index) * resolution) {
            included += binCount
        }
        let share = Double(included) / Double(count)
        let error = (share * (1 - share) / Double(count)).squareRoot()
        return Estimate(value: share, standardError: count > 1 ? error : nil)
    }
}
