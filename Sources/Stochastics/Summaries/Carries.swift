/// How often the counters of a ``Sketch`` have been relieved of 2¹⁵ paths.
///
/// Most sketches never need it. Those that do mostly have one bin that many paths share, such as an amount at its limit, in
/// the middle of thousands that count little. So only the bins from the first to the last that were relieved are kept, with
/// 32 bits each.
struct Carries: Sendable {
    /// What a counter is relieved of at a time.
    static let extent = 1 << 15

    private var lowest = 0
    private var counts: [UInt32] = []

    /// The bins that are kept; all others have never been relieved.
    var bins: Range<Int> { lowest..<(lowest + counts.count) }

    /// How many paths of a bin have been carried over.
    func pathCount(_ bin: Int) -> Int {
        bins.contains(bin) ? Int(counts[bin - lowest]) * Self.extent : 0
    }

    /// Makes room for bins.
    mutating func include(_ added: ClosedRange<Int>) {
        guard !counts.isEmpty else {
            lowest = added.lowerBound
            counts = Array(repeating: 0, count: added.count)
            return
        }
        if added.lowerBound < lowest {
            counts.insert(contentsOf: repeatElement(0, count: lowest - added.lowerBound), at: 0)
            lowest = added.lowerBound
        }
        if added.upperBound >= bins.upperBound {
            counts.append(contentsOf: repeatElement(0, count: added.upperBound + 1 - bins.upperBound))
        }
    }

    /// Notes that a bin has been relieved. Traps beyond 2³² times, 1.4·10¹⁴ paths.
    ///
    /// - Precondition: there is room for the bin.
    mutating func add(_ count: UInt32, to bin: Int) { counts[bin - lowest] += count }
}
