internal import CLanes

/// A histogram on ``BinScale`` that merges exactly: counts are whole numbers, so any order of counting and merging gives
/// the same.
///
/// Counters span the bins that are used, contiguously. Most count little, and thousands of series have to fit into the
/// memory and, as far as possible, into the cache; so a counter has 16 bits. It is relieved of 2¹⁵ at a time, which is
/// carried into ``Carries``, which exist only for series that need them: 47 bits, or 1.4·10¹⁴ paths, in all.
struct Sketch: Sendable {
    /// The bin of the first counter.
    private(set) var lowest = 0
    /// What the counters hold beside what they have been relieved of, in ascending order of bins.
    private(set) var counters: [UInt16] = []
    /// How often counters have been relieved.
    private(set) var carries = Carries()
    /// The most that a counter can hold now: that of the fullest after the last relief, and all paths counted since.
    private var fullest = 0
    /// Where the counters were when they were last counted into.
    private(set) var place = Place()

    /// An address and an extent that are asked for ahead of use.
    ///
    /// Beside the array, since asking the array would wait for the very memory that is to be fetched meanwhile: its count
    /// and its references stand in front of its elements. Never read or written through, so it may be out of date.
    struct Place: Sendable {
        fileprivate var address: UInt = 0
        fileprivate var byteCount = 0

        /// Asks the cache for one of `partCount` parts of the memory.
        @inline(__always)
        func prefetch(part: Int, of partCount: Int) {
            guard let first = unsafe UnsafeRawPointer(bitPattern: address) else { return }
            for offset in stride(from: 64 * part, to: min(byteCount, 16_384), by: 64 * partCount) {
                unsafe finsam_prefetch(first + offset)
            }
        }
    }

    /// Room left beside a new extreme, so that growth is rare: a sixteenth of the bins so far, but at least so many.
    private static let leastSlack = 32

    /// The bins that the counters span.
    var bins: Range<Int> { lowest..<(lowest + counters.count) }

    private func count(of bin: Int) -> Int { Int(counters[bin - lowest]) + carries.pathCount(bin) }

    /// Counts the first rows of a queue, and asks for what is counted next meanwhile.
    mutating func count(_ queues: borrowing BinQueues, queue: Int, rowCount: Int, next: NextCounting) {
        guard rowCount > 0 else { return next.prefetch(part: 0, of: 1, queues) }
        let (least, greatest) = queues.extremes(queue, rowCount: rowCount)
        guard least < greatest else {
            next.prefetch(part: 0, of: 1, queues)
            return count(least, times: rowCount * Block.pathCount)
        }
        include(low: least, high: greatest)
        prepare(toAdd: rowCount * Block.pathCount)
        let lowest = lowest
        place.byteCount = counters.count * MemoryLayout<UInt16>.stride
        place.address = unsafe counters.withUnsafeBytes { UInt(bitPattern: $0.baseAddress) }
        var span = counters.mutableSpan
        queues.count(queue, rowCount: rowCount, bins: least...greatest, into: &span, lowest: lowest, next: next)
    }

    /// Counts one bin several times.
    mutating func count(_ bin: Int, times: Int) {
        guard times > 0 else { return }
        include(low: bin, high: bin)
        add(times, at: bin - lowest)
    }

    /// Adds another sketch's counts.
    mutating func merge(_ other: Sketch) {
        guard !other.counters.isEmpty else { return }
        include(low: other.bins.lowerBound, high: other.bins.upperBound - 1)
        for bin in other.bins { add(other.count(of: bin), at: bin - lowest) }
    }

    private mutating func add(_ count: Int, at index: Int) {
        let sum = Int(counters[index]) + count
        counters[index] = UInt16(sum % Carries.extent)
        let carry = sum / Carries.extent
        if carry > 0 {
            carries.include((lowest + index)...(lowest + index))
            carries.add(UInt32(carry), to: lowest + index)
        }
        fullest = max(fullest, Int(counters[index]))
    }

    /// Relieves the counters if one of them could overflow.
    private mutating func prepare(toAdd pathCount: Int) {
        if fullest + pathCount > Int(UInt16.max) { relieve() }
        fullest += pathCount
    }

    @inline(never)
    private mutating func relieve() {
        // Most are far from full: `fullest` adds up as if all paths fell into one bin.
        fullest = Int(Self.greatest(counters.span))
        guard fullest >= Carries.extent else { return }
        let isFull = { (counter: UInt16) in counter >= Carries.extent }
        if let first = counters.firstIndex(where: isFull), let last = counters.lastIndex(where: isFull) {
            carries.include((lowest + first)...(lowest + last))
            for index in first...last where isFull(counters[index]) {
                counters[index] -= UInt16(Carries.extent)
                carries.add(1, to: lowest + index)
            }
        }
        fullest = Int(Self.greatest(counters.span))
    }

    private static func greatest(_ counters: Span<UInt16>) -> UInt16 {
        var greatest: UInt16 = 0
        for index in counters.indices { greatest = max(greatest, counters[index]) }
        return greatest
    }

    /// Makes room for bins. Complexity: constant if there is room, otherwise linear in the extent.
    private mutating func include(low first: Int, high last: Int) {
        if first < lowest || last >= lowest + counters.count { grow(first, last) }
    }

    @inline(never)
    private mutating func grow(_ first: Int, _ last: Int) {
        if counters.isEmpty { lowest = first }
        let end = lowest + counters.count
        let slack = max(Self.leastSlack, (max(last, end) - min(first, lowest)) / 16)
        let before = counters.isEmpty || first < lowest ? lowest - first + slack : 0
        let after = counters.isEmpty || last >= end ? last + 1 - end + slack : 0
        var widened: [UInt16] = []
        widened.reserveCapacity(before + counters.count + after)
        widened.append(contentsOf: repeatElement(0, count: before))
        widened.append(contentsOf: counters)
        widened.append(contentsOf: repeatElement(0, count: after))
        counters = widened
        lowest -= before
    }
}
