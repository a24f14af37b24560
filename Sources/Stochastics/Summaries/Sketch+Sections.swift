/// What the end of a replicate asks of a histogram: whole stretches of bins, summed without a look at each.
extension Sketch {
    /// The bins of quantiles: of the order statistics number ⌈n·p⌉, at least the first.
    ///
    /// - Precondition: the sketch holds paths; the probabilities ascend.
    func bins(ofQuantiles probabilities: [Double]) -> [Int] {
        let (bins, counts) = cumulative
        let pathCount = Double(counts[counts.count - 1])
        var position = 0
        return probabilities.map { probability in
            let rank = UInt64(max(1, (pathCount * probability).rounded(.up)))
            while counts[position] < rank { position += 1 }
            return Int(bins[position])
        }
    }

    /// How many paths are in each bin and all below.
    ///
    /// - Precondition: the bins ascend.
    func counts(upTo borders: [Int]) -> [UInt64] {
        var next = bins.lowerBound
        var sum: UInt64 = 0
        return borders.map { border in
            let end = min(max(border + 1, next), bins.upperBound)
            sum += count(next..<end)
            next = end
            return sum
        }
    }

    /// Σ count · (centre of the border − centre of the bin) over the bins below the border, in resolutions.
    func excess(below border: Int) -> Double {
        excess(bins.lowerBound..<max(bins.lowerBound, min(border, bins.upperBound)), border: border)
    }

    /// Σ count · (centre of the bin − centre of the border) over the bins above the border, in resolutions.
    func excess(above border: Int) -> Double {
        0 - excess(min(bins.upperBound, max(border + 1, bins.lowerBound))..<bins.upperBound, border: border)
    }

    private func excess(_ range: Range<Int>, border: Int) -> Double {
        let borderCentre = BinScale.centre(border)
        var sum = 0.0
        var next = range.lowerBound
        while next < range.upperBound {
            let end = min(range.upperBound, Self.endOfOctave(next))
            let weights = weights(next..<end)
            let first = BinScale.centre(next)
            let width = BinScale.centre(next + 1) - first
            // Within an octave the centres are evenly spaced.
            sum +=
                Double(weights.count) * (borderCentre - first) - Double(weights.moment) * (end - next > 1 ? width : 0)
            next = end
        }
        return sum
    }

    /// The first bin whose centre does not lie on the same straight line as this bin's and those between.
    private static func endOfOctave(_ bin: Int) -> Int {
        if bin >= 512 { return (bin / 512 + 1) * 512 }
        // −1 023…−512 is one octave, −511…511 the linear part.
        return bin > -512 ? 512 : -(-bin / 512 * 512) + 1
    }

    /// Σ count over a range of bins that are there.
    private func count(_ range: Range<Int>) -> UInt64 {
        let start = range.lowerBound - lowest
        // 32 bits hold the sum: there are below 2¹⁶ bins on the scale.
        var sum: UInt32 = 0
        let counters = self.counters.span
        for offset in 0..<range.count { sum &+= UInt32(counters[start &+ offset]) }
        var count = UInt64(sum)
        for bin in range.clamped(to: carries.bins) { count += carries.pathCount(bin) }
        return count
    }

    /// Σ count and Σ count · (bin − first bin) over a range of bins that are there.
    private func weights(_ range: Range<Int>) -> (count: UInt64, moment: UInt64) {
        var count: UInt64 = 0
        var moment: UInt64 = 0
        let counters = self.counters.span
        // In runs of 128 the products and their sums fit into 32 bits, for which there are vector instructions.
        for first in stride(from: range.lowerBound, to: range.upperBound, by: 128) {
            let start = first - lowest
            var runCount: UInt32 = 0
            var runMoment: UInt32 = 0
            for offset in 0..<min(128, range.upperBound - first) {
                let counter = UInt32(counters[start &+ offset])
                runCount &+= counter
                runMoment &+= counter &* UInt32(truncatingIfNeeded: offset)
            }
            count += UInt64(runCount)
            moment += UInt64(runMoment) + UInt64(runCount) * UInt64(first - range.lowerBound)
        }
        for bin in range.clamped(to: carries.bins) {
            let carried = carries.pathCount(bin)
            count += carried
            moment += carried * UInt64(bin - range.lowerBound)
        }
        return (count, moment)
    }
}
