import Foundation

/// How many of a number of trials may succeed, so that no more than `alarm` of all series of trials fall outside.
struct BinomialLimits {
    let range: ClosedRange<Int>

    /// - Parameters:
    ///   - trials: the number of independent trials
    ///   - probability: the probability of success that is tested
    ///   - alarm: the probability of a false alarm for a new seed, half of it to each side
    init(trials: Int, probability: Double, alarm: Double) {
        let n = Double(trials)
        let masses = (0...trials).map { count -> Double in
            let k = Double(count)
            let logWays: Double = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
            let logMass: Double = k * log(probability) + (n - k) * log(1 - probability)
            return exp(logWays + logMass)
        }
        var low = 0
        var below = masses[0]
        while below <= alarm / 2 {
            low += 1
            below += masses[low]
        }
        var high = trials
        var above = masses[trials]
        while above <= alarm / 2 {
            high -= 1
            above += masses[high]
        }
        range = low...high
    }

    func contains(_ count: Int) -> Bool { range.contains(count) }
}
