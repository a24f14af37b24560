/// Rows of yes and no: one row holds a bit for each of the 64 paths of a block, path 0 lowest. All no at first.
///
/// Owned and written as a ``LaneBuffer`` is.
@safe
public struct FlagBuffer: ~Copyable {
    /// Rows in the buffer.
    public let rowCount: Int

    @usableFromInline let storage: UnsafeMutablePointer<UInt64>

    /// A buffer in which nothing is true.
    ///
    /// - Precondition: `rowCount` is not negative.
    public init(rowCount: Int) {
        precondition(rowCount >= 0, "A buffer cannot have \(rowCount) rows.")
        self.rowCount = rowCount
        unsafe storage = UnsafeMutablePointer<UInt64>.allocate(capacity: max(1, rowCount))
        unsafe storage.initialize(repeating: 0, count: max(1, rowCount))
    }

    deinit { unsafe storage.deallocate() }

    /// A row.
    ///
    /// - Precondition: the row exists.
    @inlinable @inline(__always)
    public subscript(row: Int) -> UInt64 {
        get { unsafe storage[position(row)] }
        nonmutating set { unsafe storage[position(row)] = newValue }
    }

    @inlinable @inline(__always)
    func position(_ row: Int) -> Int {
        precondition(UInt(bitPattern: row) < UInt(bitPattern: rowCount))
        return row
    }
}
