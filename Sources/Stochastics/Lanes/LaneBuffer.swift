/// Rows of lanes: one row holds one quantity for the 64 paths of a block. Zero-filled.
///
/// Shape: `rowCount` × 8 groups × 8 lanes, 64-byte aligned. The storage is uniquely owned and is not `Sendable`: a buffer
/// belongs to one worker. Setting does not need `mutating`, because a rule writes into the rows of a buffer that it was
/// lent; rows may therefore change behind a `borrowing` parameter.
@safe
public struct LaneBuffer: ~Copyable {
    /// Rows in the buffer.
    public let rowCount: Int

    @usableFromInline let storage: UnsafeMutablePointer<Lanes>

    /// A buffer of zeros.
    ///
    /// - Precondition: `rowCount` is not negative.
    public init(rowCount: Int) {
        precondition(rowCount >= 0, "A buffer cannot have \(rowCount) rows.")
        self.rowCount = rowCount
        let count = max(1, rowCount * Block.groupCount)
        unsafe storage = UnsafeMutablePointer<Lanes>.allocate(capacity: count)
        unsafe storage.initialize(repeating: Lanes(repeating: 0), count: count)
    }

    deinit { unsafe storage.deallocate() }

    /// Eight paths of a row: paths `group · 8 ..< group · 8 + 8` of the block.
    ///
    /// - Precondition: the row and the group exist (one comparison each).
    @inlinable @inline(__always)
    public subscript(row: Int, group: Int) -> Lanes {
        get { unsafe storage[position(row, group)] }
        nonmutating set { unsafe storage[position(row, group)] = newValue }
    }

    @inlinable @inline(__always)
    func position(_ row: Int, _ group: Int) -> Int {
        precondition(UInt(bitPattern: row) < UInt(bitPattern: rowCount) && UInt(bitPattern: group) < 8)
        return row &* Block.groupCount &+ group
    }
}

extension LaneBuffer {
    /// The value of one path of a row.
    ///
    /// - Precondition: `path` is 0 ..< 64.
    @inlinable
    public func value(row: Int, path: Int) -> Double { self[row, path >> 3][path & 7] }

    /// Gives all paths of a row the same value.
    @inlinable
    public func set(_ value: Double, row: Int) {
        for group in 0..<Block.groupCount { self[row, group] = Lanes(repeating: value) }
    }

    /// Gives one path of a row a value.
    ///
    /// - Precondition: `path` is 0 ..< 64.
    @inlinable
    public func set(_ value: Double, row: Int, path: Int) {
        var lanes = self[row, path >> 3]
        lanes[path & 7] = value
        self[row, path >> 3] = lanes
    }
}
