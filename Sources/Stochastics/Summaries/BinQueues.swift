/// Bins of one worker that wait to be counted, a row of 64 for each block of paths and series.
///
/// Counting at once would touch 64 scattered cache lines a row, and thousands of series, each with a histogram of some
/// kilobytes, do not stay in the cache from one block to the next. The queues are written in order, one series after the
/// other, and a histogram is visited once for many paths.
///
/// Sixteen bits hold every bin: values stay below 2⁴³ resolutions, so bins below 512 · 35. Two groups of eight paths share
/// eight words of 32 bits, one in the lower and one in the upper halves, because that takes no shuffling; counting does not
/// ask for the order of the paths.
///
/// Shape: `rowCapacity` × `queueCount` × 4 pairs of groups × 16 bins. Unsafe as ``LaneBuffer`` is, and for the same reason:
/// a worker's own memory that is written without a check of who else holds it.
@safe
struct BinQueues: ~Copyable {
    /// Eight words, each with the bins of two paths.
    typealias Pair = SIMD8<UInt32>

    /// The number of rows that a series can have waiting.
    static var rowCapacity: Int { 16 }
    /// The pairs of groups in a row.
    static var pairCount: Int { Block.groupCount / 2 }

    private let queueCount: Int
    private let storage: UnsafeMutableRawPointer

    init(queueCount: Int) {
        self.queueCount = queueCount
        let count = max(1, queueCount * Self.rowCapacity * Self.pairCount)
        unsafe storage = UnsafeMutableRawPointer.allocate(
            byteCount: count * MemoryLayout<Pair>.stride, alignment: MemoryLayout<Pair>.alignment)
        unsafe storage.initializeMemory(as: Pair.self, repeating: .zero, count: count)
    }

    deinit { unsafe storage.deallocate() }

    /// Two groups' bins as one pair.
    @inline(__always)
    static func pair(_ low: SIMD8<Int32>, _ high: SIMD8<Int32>) -> Pair {
        (bits(low) & Pair(repeating: 0xffff)) | (bits(high) &<< Pair(repeating: 16))
    }

    @inline(__always)
    private static func bits(_ value: SIMD8<Int32>) -> Pair { unsafe unsafeBitCast(value, to: Pair.self) }

    /// Sets a quarter of a row.
    ///
    /// - Precondition: the queue, the row and the pair exist.
    @inline(__always)
    func set(_ bins: Pair, _ queue: Int, _ row: Int, _ pair: Int) {
        unsafe storage.storeBytes(of: bins, toByteOffset: offset(queue, row, pair), as: Pair.self)
    }

    /// The bins of a quarter of a row, one after the other.
    ///
    /// - Precondition: the queue, the row and the pair exist.
    @inline(__always)
    func bins(_ queue: Int, _ row: Int, _ pair: Int) -> SIMD16<Int16> {
        unsafe storage.load(fromByteOffset: offset(queue, row, pair), as: SIMD16<Int16>.self)
    }

    /// Calls a closure with the bins of a row, one by one.
    ///
    /// - Precondition: the queue and the row exist.
    @inline(__always)
    func forEachBin(_ queue: Int, _ row: Int, _ body: (Int) -> Void) {
        let first = offset(queue, row, 0)
        for path in 0..<Block.pathCount {
            body(Int(unsafe storage.load(fromByteOffset: first &+ 2 &* path, as: Int16.self)))
        }
    }

    @inline(__always)
    private func offset(_ queue: Int, _ row: Int, _ pair: Int) -> Int {
        precondition(
            UInt(bitPattern: queue) < UInt(bitPattern: queueCount)
                && UInt(bitPattern: row) < UInt(bitPattern: Self.rowCapacity)
                && UInt(bitPattern: pair) < UInt(bitPattern: Self.pairCount))
        return ((row &* queueCount &+ queue) &* Self.pairCount &+ pair) &* MemoryLayout<Pair>.stride
    }
}
