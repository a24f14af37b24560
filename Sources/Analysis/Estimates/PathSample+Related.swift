internal import Stochastics

extension PathSample {
    /// Other values on the same paths.
    func replacing(_ values: [Double]) -> PathSample { PathSample(values, like: self) }

    /// The interval of 95 % of the mean; nil for a single path.
    var interval: ClosedRange<Double>? {
        let mean = mean
        return mean.standardError.map { (mean.value - intervalWidth * $0)...(mean.value + intervalWidth * $0) }
    }
}
