internal import CLanes

/// What one worker has gathered for a series and not yet added to its totals: double-precision sums of the present
/// superblock, and how many rows of bins wait to be counted.
struct SeriesAccumulator: Sendable {
    /// Σy and Σy².
    private var sums = SIMD2<Double>.zero
    private let inverse: Double
    private let shift: Double
    private var pendingCount: Int32 = 0
    /// The rows that wait in ``BinQueues``.
    private var waitingCount: Int32 = 0
    private let queue: Int32
    let isIndicator: Bool

    /// - Parameter queue: the series' number among those of ``BinQueues``; not used for an indicator
    init(_ specification: SeriesSpecification, queue: Int) {
        isIndicator = specification.kind == .indicator
        inverse = isIndicator ? 1 : 1 / specification.resolution
        shift = isIndicator ? 0 : specification.shift * inverse
        self.queue = Int32(queue)
    }

    /// Whether no further row can wait.
    var isFull: Bool { waitingCount == BinQueues.rowCapacity }

    /// Moves all that was gathered into the totals, and asks for what is moved next meanwhile.
    mutating func flush(
        _ queues: borrowing BinQueues, into totals: inout SeriesShelf.Totals, next: NextCounting
    ) {
        guard pendingCount > 0 else { return next.prefetch(part: 0, of: 1, queues) }
        totals.sums.add(count: Int(pendingCount), sum: sums.x, sumOfSquares: sums.y)
        count(queues, in: &totals.sketch, next: next)
        sums = .zero
        pendingCount = 0
    }

    /// Counts what waits.
    mutating func count(_ queues: borrowing BinQueues, in sketch: inout Sketch, next: NextCounting = .none) {
        sketch.count(queues, queue: Int(queue), rowCount: Int(waitingCount), next: next)
        waitingCount = 0
    }

    /// What waits to be counted, and the place of its histogram.
    @inline(__always)
    func counting(into histogram: Sketch.Place) -> NextCounting {
        NextCounting(queue: Int(queue), rowCount: Int(waitingCount), histogram: histogram)
    }

    /// Adds the first paths of a row of flags.
    mutating func addIndicator(_ flags: UInt64, pathCount: Int) {
        let ones = (flags & (pathCount == 64 ? ~0 : (1 << UInt64(pathCount)) - 1)).nonzeroBitCount
        sums += SIMD2(repeating: Double(ones))
        pendingCount += Int32(pathCount)
    }

    /// Adds a row of a whole block, or its differences from another buffer's row.
    ///
    /// - Precondition: the accumulator is not full.
    @inline(__always)
    mutating func addBlock(
        _ buffer: borrowing LaneBuffer, row: Int, minus other: borrowing LaneBuffer, isDifference: Bool,
        queues: borrowing BinQueues
    ) {
        let scale = Lanes.all(inverse)
        let shift = Lanes.all(self.shift)
        @inline(__always)
        func value(_ group: Int) -> Lanes {
            isDifference ? buffer[row, group] - other[row, group] : buffer[row, group]
        }
        queues.prefetch(ahead: Int(queue), Int(waitingCount))
        var rowSum = Lanes.all(0)
        var rowSquares = Lanes.all(0)
        for pair in 0..<BinQueues.pairCount {
            let low = value(2 * pair) * scale
            let high = value(2 * pair + 1) * scale
            let y = low - shift
            let z = high - shift
            rowSum = rowSum + y + z
            rowSquares = rowSquares + y * y + z * z
            queues.set(BinScale.bins(low, high), Int(queue), Int(waitingCount), pair)
        }
        gather(rowSum, rowSquares)
        waitingCount &+= 1
        pendingCount &+= Int32(Block.pathCount)
    }

    /// Adds the first paths of a row of a block that is not whole, of which a run has at most one.
    mutating func addPart(
        _ buffer: borrowing LaneBuffer, row: Int, minus other: borrowing LaneBuffer, isDifference: Bool, pathCount: Int,
        to sketch: inout Sketch
    ) {
        var rowSum = Lanes.all(0)
        var rowSquares = Lanes.all(0)
        for group in 0..<((pathCount + 7) / 8) {
            let value = isDifference ? buffer[row, group] - other[row, group] : buffer[row, group]
            let scaled = value * Lanes.all(inverse)
            let kept = min(8, pathCount - group * 8)
            let y = Self.masked(scaled - Lanes.all(shift), keeping: kept)
            rowSum = rowSum + y
            rowSquares = rowSquares + y * y
            for lane in 0..<kept { sketch.count(BinScale.bin(scaled[lane]), times: 1) }
        }
        gather(rowSum, rowSquares)
        pendingCount += Int32(pathCount)
    }

    @inline(__always)
    private mutating func gather(_ rowSum: Lanes, _ rowSquares: Lanes) {
        let row = finsam_sums(rowSum, rowSquares)
        // False for NaN too. 2⁸⁶ is the square of 2⁴³.
        precondition(row.y <= 0x1p86, "A value is not finite or beyond 2⁴³ resolutions.")
        sums += row
    }

    /// Zero beyond the first lanes.
    @inline(never)
    private static func masked(_ values: Lanes, keeping count: Int) -> Lanes {
        var result = values
        for lane in count..<8 { result[lane] = 0 }
        return result
    }
}
