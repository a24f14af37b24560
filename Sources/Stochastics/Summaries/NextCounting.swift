/// What the cache is asked for while another series is being counted: the bins that wait of a series farther on, and its
/// histogram.
///
/// A part at a time, since many requests at once wait for each other, and the counting for them.
struct NextCounting {
    let queue: Int
    let rowCount: Int
    let histogram: Sketch.Place

    /// Nothing is asked for.
    static let none = NextCounting(queue: 0, rowCount: 0, histogram: Sketch.Place())

    /// Asks for one of `partCount` parts of it.
    @inline(__always)
    func prefetch(part: Int, of partCount: Int, _ queues: borrowing BinQueues) {
        for row in stride(from: part, to: rowCount, by: partCount) { queues.prefetch(queue, row) }
        histogram.prefetch(part: part, of: partCount)
    }
}
