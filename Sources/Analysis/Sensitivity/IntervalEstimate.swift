/// A figure and the interval of 95 % around it.
///
/// *Skattning med konfidensintervall.*
public struct IntervalEstimate: Sendable, Hashable {
    /// The figure.
    public let value: Double
    /// The lower end of the interval.
    public let low: Double
    /// The upper end of the interval.
    public let high: Double

    /// Creates the value from its parts.
    public init(value: Double, low: Double, high: Double) {
        self.value = value
        self.low = low
        self.high = high
    }

    /// How wide the interval is.
    public var width: Double { high - low }

    /// The places of figures in order of size, from 1; those that cannot be told apart share theirs.
    ///
    /// Two figures are told apart where a value lies between their intervals that no interval covers. So figures whose
    /// intervals overlap share places, also by way of others; a place is then a range, such as 2…4.
    public static func places(_ estimates: [IntervalEstimate]) -> [ClosedRange<Int>] {
        let order = estimates.indices.sorted { (estimates[$1].high, $0) < (estimates[$0].high, $1) }
        var places = [ClosedRange<Int>](repeating: 1...1, count: estimates.count)
        var start = 0
        while start < order.count {
            var end = start + 1
            var lowest = estimates[order[start]].low
            while end < order.count, estimates[order[end]].high >= lowest {
                lowest = min(lowest, estimates[order[end]].low)
                end += 1
            }
            for position in start..<end { places[order[position]] = (start + 1)...end }
            start = end
        }
        return places
    }
}
