extension SeriesStatistics {
    /// The mean of the share p of the outcomes at one end: conditional value at risk, expected shortfall. *CVaR*
    ///
    /// With q the p-quantile from that end, the estimate is q ∓ mean((q − X)⁺)/p, whose asymptotic variance is
    /// Var((q − X)⁺)/(n·p²): L. J. Hong, Z. Hu and G. Liu, "Monte Carlo methods for value-at-risk and conditional
    /// value-at-risk: a review", ACM TOMACS 24 (2014), section 3. The outcome on the border counts in part.
    ///
    /// With replicates the variance is that between their mean excesses.
    ///
    /// - Precondition: 0 < p ≤ 1; with replicates p is 0.05. Complexity: linear in the number of bins.
    public func tailMean(_ p: Double, _ tail: Tail) -> Estimate {
        precondition(p > 0 && p <= 1, "A tail's share is above 0 and at most 1, not \(p).")
        let n = Double(count)
        let wanted = n * p
        // Walks from the end inwards; distances from the end give those from the border when it is found.
        let isLow = tail == .low
        let centreOfEnd = BinScale.centre(ranks.place(isLow ? 0 : n).bin)
        var centre = centreOfEnd
        var included = 0.0
        var distances = 0.0
        var squaredDistances = 0.0
        var beyond = 0.0
        ranks.walk(from: tail) { bin, paths in
            let count = Double(paths)
            centre = BinScale.centre(bin)
            beyond = abs(centre - centreOfEnd)
            if included + count >= wanted { return false }
            included += count
            distances += count * beyond
            squaredDistances += count * beyond * beyond
            return true
        }
        let border = isConstant ? mean / resolution : centre
        let excess = included * beyond - distances
        let squares = included * beyond * beyond - 2 * beyond * distances + squaredDistances
        let meanExcess = excess / n
        let value = isLow ? border - meanExcess / p : border + meanExcess / p
        guard count > 1 else { return Estimate(value: value * resolution, standardError: nil) }
        let variance = max(0, squares / n - meanExcess * meanExcess)
        let error = tailError(p, tail) ?? (variance / n).squareRoot() / p
        return Estimate(value: value * resolution, standardError: error * resolution)
    }

    /// The share of outcomes in bins whose centre is below `value`: exact at −resolution/2 (and at 0) for "below zero".
    ///
    /// Its standard error is binomial, √(s(1 − s)/n), or with replicates from the spread between their shares; nil for
    /// one path. An outcome of exactly −resolution/2 is below.
    ///
    /// - Precondition: with replicates the value is 0.
    public func shareBelow(_ value: Double) -> Estimate {
        precondition(value == 0 || spread == nil, "Replicates keep the shares below and above 0 only.")
        return share(pathCount { $0 < value }, .below)
    }

    /// The share of outcomes in bins whose centre is above `value`: exact at resolution/2 (and at 0) for "above zero".
    ///
    /// Standard error as for ``shareBelow(_:)``. An outcome of exactly resolution/2 is above.
    ///
    /// - Precondition: with replicates the value is 0.
    public func shareAbove(_ value: Double) -> Estimate {
        precondition(value == 0 || spread == nil, "Replicates keep the shares below and above 0 only.")
        return share(count - pathCount { $0 <= value }, .above)
    }

    /// The share of outcomes nearer to zero than half a resolution; an exact count.
    public var zeroShare: Estimate { share(pathCount { $0 <= 0 } - pathCount { $0 < 0 }, .at) }

    private func share(_ included: Int, _ side: ReplicateSpread.Side) -> Estimate {
        let share = Double(included) / Double(count)
        let error = zeroShareError(side) ?? (share * (1 - share) / Double(count)).squareRoot()
        return Estimate(value: share, standardError: count > 1 ? error : nil)
    }

    /// The number of paths in bins whose centre satisfies a condition that all lower bins satisfy too.
    func pathCount(where isLow: (_ centre: Double) -> Bool) -> Int {
        var (low, high) = (ranks.bins.lowerBound, ranks.bins.upperBound)
        while low < high {
            let middle = (low + high) >> 1
            if isLow(BinScale.centre(middle) * resolution) { low = middle + 1 } else { high = middle }
        }
        return ranks.pathCount(below: low)
    }
}
