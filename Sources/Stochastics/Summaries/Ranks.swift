/// The paths of a ``Sketch`` by rank, the lowest first.
///
/// Thousands of bins are added up once, in runs; only the run that holds what is looked for is read bin by bin.
struct Ranks: Sendable {
    private static let runExtent = 32

    private let sketch: Sketch
    private let hasCarries: Bool
    /// How many paths are in the bins of each run and all below.
    private let sums: [Int]

    /// - Precondition: the sketch holds paths.
    init(_ sketch: Sketch) {
        self.sketch = sketch
        hasCarries = !sketch.carries.bins.isEmpty
        var sum = 0
        sums = stride(from: sketch.bins.lowerBound, to: sketch.bins.upperBound, by: Self.runExtent).map { first in
            let next = first + Self.runExtent
            // An extent that the compiler knows.
            sum +=
                next <= sketch.bins.upperBound
                ? sketch.count(first..<next) : sketch.count(first..<sketch.bins.upperBound)
            return sum
        }
    }

    /// The bins that can hold paths.
    var bins: Range<Int> { sketch.bins }

    /// How many paths there are.
    var pathCount: Int { sums[sums.count - 1] }

    /// Whether one bin holds all paths.
    var isOneBin: Bool { place(0).count == pathCount }

    /// The bin in which the paths up to a rank, at least the first, are reached; how many paths are in it, and below it.
    ///
    /// - Precondition: the rank is 0…``pathCount``. Complexity: logarithmic in the number of bins.
    func place(_ rank: Double) -> (bin: Int, count: Int, before: Int) {
        let wanted = Int(max(1, rank.rounded(.up)))
        var (run, end) = (0, sums.count - 1)
        while run < end {
            let middle = (run + end) / 2
            if sums[middle] >= wanted { end = middle } else { run = middle + 1 }
        }
        let counters = sketch.counters.span
        var offset = run * Self.runExtent
        var before = run == 0 ? 0 : sums[run - 1]
        while true {
            let count = count(counters, offset)
            if before + count >= wanted { return (bins.lowerBound + offset, count, before) }
            before += count
            offset += 1
        }
    }

    /// How many paths are in the bins below one.
    ///
    /// - Precondition: the bin is one of ``bins`` or the next above them.
    func pathCount(below bin: Int) -> Int {
        let run = (bin - bins.lowerBound) / Self.runExtent
        return (run == 0 ? 0 : sums[run - 1]) + sketch.count((bins.lowerBound + run * Self.runExtent)..<bin)
    }

    /// Visits the bins that hold paths, and how many, from one end inwards until told to stop.
    @inline(__always)
    func walk(from end: Tail, _ visit: (_ bin: Int, _ count: Int) -> Bool) {
        let counters = sketch.counters.span
        var places = InlineArray<32, Int>(repeating: 0)
        for step in sums.indices {
            let run = end == .low ? step : sums.count - 1 - step
            guard sums[run] > (run == 0 ? 0 : sums[run - 1]) else { continue }
            let first = run * Self.runExtent
            let extent = min(Self.runExtent, counters.count - first)
            // Each is written, and over if it is empty: nobody can guess which are, and a wrong guess costs more.
            var occupied = 0
            var place = places.mutableSpan
            for position in 0..<extent {
                let offset = first &+ (end == .low ? position : extent &- 1 &- position)
                place[occupied] = offset
                occupied &+= min(1, count(counters, offset))
            }
            for index in 0..<occupied {
                guard visit(bins.lowerBound &+ place[index], count(counters, place[index])) else { return }
            }
        }
    }

    @inline(__always)
    private func count(_ counters: Span<UInt16>, _ offset: Int) -> Int {
        let count = Int(counters[offset])
        return hasCarries ? count + sketch.carries.pathCount(bins.lowerBound + offset) : count
    }
}
