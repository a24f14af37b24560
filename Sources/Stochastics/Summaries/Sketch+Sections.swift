/// What the end of a replicate asks of a histogram: whole stretches of bins, summed without a look at each.
extension Sketch {
    /// How many paths are in each bin and all below.
    ///
    /// - Precondition: the bins ascend.
    func counts(upTo borders: [Int]) -> [Int] {
        var next = bins.lowerBound
        var sum = 0
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
    @inline(__always)
    func count(_ range: Range<Int>) -> Int {
        let start = range.lowerBound - lowest
        // 32 bits hold the sum: there are below 2¹⁶ bins on the scale.
        var sum: UInt32 = 0
        let counters = self.counters.span.extracting(start..<(start + range.count))
        for index in counters.indices { sum &+= UInt32(counters[index]) }
        var count = Int(sum)
        for bin in range.clamped(to: carries.bins) { count += carries.pathCount(bin) }
        return count
    }

    /// Σ count and Σ count · (bin − first bin) over a range of bins that are there.
    private func weights(_ range: Range<Int>) -> (count: Int, moment: Int) {
        var count = 0
        var moment = 0
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
            count += Int(runCount)
            moment += Int(runMoment) + Int(runCount) * (first - range.lowerBound)
        }
        for bin in range.clamped(to: carries.bins) {
            let carried = carries.pathCount(bin)
            count += carried
            moment += carried * (bin - range.lowerBound)
        }
        return (count, moment)
    }
}
