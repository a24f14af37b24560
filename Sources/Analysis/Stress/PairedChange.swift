public import Stochastics

/// A difference on the same paths, and whether it is more than chance.
///
/// *Parvis ändring.*
public struct PairedChange: Hashable, Sendable {
    /// The mean difference.
    public let difference: Estimate
    /// What can be said of it.
    public let clarity: Clarity

    /// What can be said of a difference.
    public enum Clarity: Hashable, Sendable {
        /// There is none, on any path.
        case none
        /// Less than two standard errors, or one path: no clear difference. *Ingen tydlig skillnad.*
        case unclear
        /// Two standard errors or more. *Säkerställd.*
        case settled
    }

    /// The difference that a sample of paths gives.
    init(_ sample: PathSample) {
        difference = sample.mean
        if sample.values.allSatisfy({ $0 == 0 }) {
            clarity = .none
        } else if let error = difference.standardError {
            let threshold = max(Self.leastErrors, sample.intervalWidth)
            clarity = abs(difference.value) >= threshold * error ? .settled : .unclear
        } else {
            clarity = .unclear
        }
    }

    private init(difference: Estimate, clarity: Clarity) {
        self.difference = difference
        self.clarity = clarity
    }

    /// The same difference seen from the other side.
    public static prefix func - (change: PairedChange) -> PairedChange {
        PairedChange(
            difference: Estimate(value: 0 - change.difference.value, standardError: change.difference.standardError),
            clarity: change.clarity)
    }

    /// The sign where it is settled: 1 or −1; else 0.
    public var sign: Int { clarity == .settled ? (difference.value > 0 ? 1 : -1) : 0 }

    /// Two standard errors; a replicated run needs what Student's t asks for, which is a little more.
    private static let leastErrors = 2.0
}
