/// Bins of one worker that wait to be counted, a row of 64 for each block of paths and series.
///
/// Counting at once would touch 64 scattered cache lines a row, and thousands of series, each with a histogram of some
/// kilobytes, do not stay in the cache from one block to the next. The queues are written in order, one series after the
/// other, and a histogram is visited once for many paths.
///
/// Sixteen bits hold every bin: values stay below 2⁴³ resolutions, so bins below 512 · 35.
///
/// Shape: `rowCapacity` × `queueCount` × 8 groups × 8 lanes. Unsafe as ``LaneBuffer`` is, and for the same reason: a
/// worker's own memory that is written without a check of who else holds it.
@safe
struct BinQueues: ~Copyable {
    /// The number of rows that a series can have waiting.
    static var rowCapacity: Int { 16 }

    private let queueCount: Int
    private let storage: UnsafeMutablePointer<SIMD8<Int16>>

    init(queueCount: Int) {
        self.queueCount = queueCount
        let count = max(1, queueCount * Self.rowCapacity * Block.groupCount)
        unsafe storage = UnsafeMutablePointer<SIMD8<Int16>>.allocate(capacity: count)
        unsafe storage.initialize(repeating: .zero, count: count)
    }

    deinit { unsafe storage.deallocate() }

    /// Eight bins of a row.
    ///
    /// - Precondition: the queue, the row and the group exist.
    @inline(__always)
    subscript(queue: Int, row: Int, group: Int) -> SIMD8<Int16> {
        get { unsafe storage[position(queue, row, group)] }
        nonmutating set { unsafe storage[position(queue, row, group)] = newValue }
    }

    @inline(__always)
    private func position(_ queue: Int, _ row: Int, _ group: Int) -> Int {
        precondition(
            UInt(bitPattern: queue) < UInt(bitPattern: queueCount)
                && UInt(bitPattern: row) < UInt(bitPattern: Self.rowCapacity) && UInt(bitPattern: group) < 8)
        return (row &* queueCount &+ queue) &* Block.groupCount &+ group
    }
}
