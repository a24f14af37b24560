/// Narrows the bracket in which something begins to hold.
///
/// The ITP method (I. F. D. Oliveira and R. H. C. Takahashi, "An enhancement of the bisection method average performance
/// preserving minmax optimality", ACM Transactions on Mathematical Software 47 (2020) article 5): interpolate, truncate
/// towards the middle, project onto what bisection guarantees. It takes at most one step more than bisection, which a
/// function of finitely many paths needs, being a staircase; and on the smooth function that it comes near it takes few.
/// Parameters κ₁ = 0.2 / width, κ₂ = 2, n₀ = 1.
struct BracketSearch {
    /// A value at which it was looked: how far beyond, and whether it holds.
    struct Probe {
        let value: Double
        let margin: Double
        let holds: Bool
    }

    /// The bracket: the two values lie at most the tolerance apart, and it holds at the second only.
    ///
    /// - Parameters:
    ///   - fails: where it does not hold
    ///   - holds: where it holds, to either side
    ///   - tolerance: the bracket's greatest width in the end
    ///   - probe: looks at a value; `nil` ends the search
    static func narrow(
        _ fails: Probe, _ holds: Probe, tolerance: Double, probe: (Double) async throws -> Probe?
    ) async rethrows -> (fails: Probe, holds: Probe)? {
        precondition(!fails.holds && holds.holds && tolerance > 0, "A bracket needs one end of each kind.")
        var (low, high) = (fails, holds)
        let width = abs(high.value - low.value)
        // The number of halvings that bisection would need, and one more.
        var reach = tolerance
        while reach < width { reach *= 2 }
        reach *= 2
        while abs(high.value - low.value) > tolerance {
            let extent = abs(high.value - low.value)
            let direction = high.value > low.value ? 1.0 : -1.0
            let middle = low.value / 2 + high.value / 2
            reach /= 2
            var next = middle
            // Where the margin is 0 without holding there is nothing to interpolate.
            if low.margin < 0, high.margin > 0 {
                let guess = low.value + (high.value - low.value) * (low.margin / (low.margin - high.margin))
                let side = middle >= guess ? 1.0 : -1.0
                let truncation = 0.2 / width * extent * extent
                let truncated = truncation <= abs(middle - guess) ? guess + side * truncation : middle
                let radius = max(0, reach - extent / 2)
                next = abs(truncated - middle) <= radius ? truncated : middle - side * radius
            }
            guard (next - low.value) * direction > 0, (high.value - next) * direction > 0 else { break }
            guard let found = try await probe(next) else { return nil }
            if found.holds { high = found } else { low = found }
        }
        return (low, high)
    }
}
